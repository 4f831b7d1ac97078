"""What a value is counted in; how it is printed is the business of `wording`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..text import Text, same

Nature = Literal["count", "share", "money", "ratio", "points"]


@dataclass(frozen=True)
class Unit:
    """`per_hundred` units are typed as percents in YAML and kept as fractions of one."""

    code: str
    name: Text
    nature: Nature
    signed: bool = False
    """A change: what is above zero is printed with its plus."""

    as_set: bool = False
    """Of what a law or a plan sets: printed as it was set, without noughts that nobody wrote."""

    whole: bool = False
    """Of what is only said in whole ones, though it is a quotient: people a month."""

    @property
    def per_hundred(self) -> bool:
        return self.nature in ("share", "points")


UNITS = {
    unit.code: unit
    for unit in (
        Unit("people", Text("orang", "people"), "count"),
        Unit("firms", Text("badan usaha", "firms"), "count"),
        Unit("business_accounts", Text("akun usaha", "business accounts"), "count"),
        Unit("organisations", Text("lembaga", "organisations"), "count"),
        Unit("cases", Text("kasus", "cases"), "count"),
        Unit("accounts", Text("rekening", "accounts"), "count"),
        Unit("villages", Text("desa", "villages"), "count"),
        Unit("areas", Text("wilayah", "areas"), "count"),
        Unit("regencies", Text("kabupaten/kota", "regencies and cities"), "count"),
        Unit("months", Text("bulan", "months"), "count"),
        Unit("days", Text("hari", "days"), "count"),
        Unit("percent", Text("persen", "percent"), "share"),
        Unit("percent_of_wage", Text("persen dari upah", "percent of wage"), "share"),
        Unit("percent_of_project", Text("persen dari nilai proyek", "percent of project value"), "share"),
        Unit("points", Text("poin persen", "percentage points"), "points", signed=True),
        Unit("points_left", Text("poin persen", "percentage points"), "points"),
        Unit("rupiah", same("rupiah"), "money"),
        Unit("rupiah_per_month", Text("rupiah per bulan", "rupiah a month"), "money"),
        Unit("rupiah_per_year", Text("rupiah per tahun", "rupiah a year"), "money"),
        Unit("rupiah_per_person", Text("rupiah per orang", "rupiah a person"), "money"),
        Unit("cases_per_day", Text("kasus per hari", "cases a day"), "ratio"),
        Unit("people_per_month", Text("orang per bulan", "people a month"), "ratio", whole=True),
        Unit("times", Text("kali", "times"), "ratio"),
        Unit("people_per_firm", Text("orang per badan usaha", "people per firm"), "ratio"),
    )
}
