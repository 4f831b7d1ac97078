"""What may be right and looks odd in what is new: jumps, zeros, thousands, gaps, dates; refuses nothing.

Judged are statements that no release has recorded as they are: what was released was looked at. A `note:` beside
the statement says that somebody has looked, and why it is so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise
from statistics import median

from .figure import Figure
from .model.period import Period
from .model.statement import Quantity, Statement
from .problems import Problems, kind
from .report import Report
from .text import Text

FACTOR = 2
"""A count, an amount or a ratio that more than doubles or halves from one period to the next is asked about."""
POINTS = Fraction(20, 100)
"""So is a share that moves by more than twenty percentage points."""
THOUSAND = (300, 3000)
"""About a thousand times as much, or as little: thousands, millions and billions are easily mistaken for each other."""
STEPS = 3
"""After so many equal steps a series is regular, and a gap in it is seen."""

NOTED = Text(
    "periksa digit dan satuannya; bila memang begitu, jelaskan dengan note: di samping pernyataan ini",
    "check digits and unit; where it is so, explain it in a note: beside this statement",
)
JUMP = kind(
    "jump",
    Text(
        "{figure}: {typed}, padahal untuk {before} {earlier}",
        "{figure}: {typed}, but {earlier} for {before}",
    ),
    NOTED,
    doubtful=True,
)
THOUSANDFOLD = kind(
    "thousandfold",
    Text(
        "{figure}: {typed} kira-kira seribu kali lipat, atau seperseribu, dari {earlier} untuk {before}",
        "{figure}: {typed} is about a thousand times, or a thousandth of, {earlier} for {before}",
    ),
    Text(
        "periksa apakah ribu, juta, atau miliar tertukar; bila memang begitu, jelaskan dengan note:",
        "check whether thousands, millions or billions were mistaken; where it is so, explain it in a note:",
    ),
    doubtful=True,
)
THOUSANDFOLD_EACH = kind(
    "thousandfold_each",
    Text(
        "{figure} yang dihitung dari angka ini kira-kira seribu kali lipat, atau seperseribu, dari yang lain",
        "{figure}, computed from this, is about a thousand times, or a thousandth of, what it is elsewhere",
    ),
    Text(
        "periksa apakah ribu, juta, atau miliar tertukar pada angka ini atau pembaginya; bila memang begitu, "
        "jelaskan dengan note:",
        "check whether thousands, millions or billions were mistaken here or in its divisor; where it is so, "
        "explain it in a note:",
    ),
    doubtful=True,
)
SUDDEN_ZERO = kind(
    "sudden_zero",
    Text(
        "{figure}: nol, padahal {count} periode sebelumnya tidak pernah nol",
        "{figure}: zero, though it was not so in {count} periods before",
    ),
    Text(
        "bila sumber tidak menyebut angkanya, tulis not_reported; bila memang nol, jelaskan dengan note:",
        "where the source gives no number, write not_reported; where it is zero, explain it in a note:",
    ),
    doubtful=True,
)
GAP = kind(
    "gap",
    Text(
        "{figure}: tidak ada angka antara {before} dan periode ini, padahal biasanya ada setiap {months} bulan",
        "{figure}: nothing between {before} and this period, though there is one every {months} months otherwise",
    ),
    Text(
        "tambahkan pernyataan untuk periode yang terlewat, bila perlu dengan not_reported",
        "add a statement for each period left out, as not_reported where need be",
    ),
    doubtful=True,
)
TRUNCATED = kind(
    "truncated_percentage",
    Text(
        "{typed}: sumber memotong digit berikutnya, tidak membulatkan",
        "{typed}: the source cut further digits off and did not round",
    ),
    Text(
        "periksa apakah salah ketik; bila sumbernya mencetak begitu, biarkan: hasil hitungan ulang ikut ditampilkan",
        "check for a typing mistake; where the source prints it so, leave it: the recomputation is shown beside it",
    ),
    doubtful=True,
)
TO_COME = kind(
    "date_to_come",
    Text("{typed} masih di masa depan; hari ini {today}", "{typed} is still to come; today is {today}"),
    Text("periksa tahun dan bulannya", "check year and month"),
    doubtful=True,
)
FORETOLD = kind(
    "foretold",
    Text(
        "{figure}: dokumen bertanggal {published} menyebut {typed}, yang baru dimulai sesudahnya",
        "{figure}: a document of {published} speaks of {typed}, which begins only afterwards",
    ),
    Text(
        "periksa tahunnya; target ditulis sebagai ukuran target_…",
        "check the year; a target is written as a measure target_…",
    ),
    doubtful=True,
)


def doubts(report: Report, fresh: Collection[str], today: date) -> Problems:
    """What looks odd in the statements whose ids are `fresh`, as of a day."""
    problems = Problems()
    for one in report.archive.statements:
        if one.id in fresh and not one.note:
            _report_dates(one, report, today, problems)
            check = report.checks.get(one.id)
            if check and check.verdict == "truncated":
                problems.report(TRUNCATED, one.place, typed=typed(one))
    for source in report.archive.sources.values():
        day = _last(source.published)
        if day and day > today and any(one.id in fresh for one in source.statements):
            problems.report(TO_COME, source.place, typed=source.published, today=today)
    measures = report.archive.codelists.measures
    for series in _series(report):
        share = measures[series[0].key.measure].unit.nature in ("share", "points")
        _report_series(series, share, fresh, problems)
    _report_each(report, fresh, problems)
    return problems


def _series(report: Report) -> Iterator[list[Statement]]:
    """What sources report of one thing over time, the oldest first; each moment by its first statement."""
    found: dict[tuple[str, str], dict[Period, Statement]] = defaultdict(dict)
    for one in report.archive.statements:
        if isinstance(one.quantity, Quantity) and one.quantity.usable:
            found[one.key.region, one.key.name].setdefault(one.key.period, one)
    for moments in found.values():
        yield [moments[period] for period in sorted(moments)]


def _report_series(series: list[Statement], share: bool, fresh: Collection[str], problems: Problems) -> None:
    for number, (before, now) in enumerate(pairwise(series), 1):
        if now.id not in fresh or now.note or not _alike(before, now):
            continue
        if _value(now) != 0:
            _report_step(before, now, share, problems)
        elif number > 1 and all(_value(one) for one in series[:number]):
            problems.report(SUDDEN_ZERO, now.place, figure=now.key.id, count=number)
        _report_gap(series[: number + 1], problems)


def _report_step(before: Statement, now: Statement, share: bool, problems: Problems) -> None:
    old, new = _value(before), _value(now)
    if not old or not new:
        return
    times = max(new / old, old / new)
    values = {"figure": now.key.id, "before": before.key.period}
    values |= {"typed": typed(now, share=share), "earlier": typed(before, share=share)}
    if THOUSAND[0] <= times <= THOUSAND[1]:
        problems.report(THOUSANDFOLD, now.place, **values)
    elif abs(new - old) > POINTS if share else times > FACTOR:
        problems.report(JUMP, now.place, **values)


def _report_gap(series: list[Statement], problems: Problems) -> None:
    months = [one.key.period.last.year * 12 + one.key.period.last.month for one in series]
    *steps, last = [later - earlier for earlier, later in pairwise(months)]
    usual = steps[-STEPS:]
    if len(usual) == STEPS and len(set(usual)) == 1 and usual[0] > 0 and last >= 2 * usual[0]:
        before, now = series[-2:]
        problems.report(GAP, now.place, figure=now.key.id, before=before.key.period, months=usual[0])


def _report_each(report: Report, fresh: Collection[str], problems: Problems) -> None:
    """What is computed for one person, firm or month, against the same elsewhere and at other times."""
    by_code: dict[str, list[Figure]] = defaultdict(list)
    for figure in report.figures.values():
        if figure.status == "computed" and figure.unit.code.startswith("rupiah_per_") and figure.value:
            by_code[figure.key.measure].append(figure)
    for several in by_code.values():
        for figure in several:
            others = [one.value for one in several if one is not figure and one.value]
            statement = next((report.statements[one] for one in figure.statements if one in fresh), None)
            if statement and not statement.note and others and figure.value:
                usual = median(others)
                times = max(figure.value / usual, usual / figure.value)
                if THOUSAND[0] <= times <= THOUSAND[1]:
                    problems.report(THOUSANDFOLD_EACH, statement.place, figure=figure.id)


def _report_dates(one: Statement, report: Report, today: date, problems: Problems) -> None:
    measure = report.archive.codelists.measures[one.key.measure]
    start, published = one.key.period.first, report.archive.sources[one.source].published
    if measure.norm or measure.target_of or start is None:
        return
    day = _last(published)
    if start > today:
        problems.report(TO_COME, one.place, typed=one.key.period, today=today)
    elif day and start > day:
        problems.report(FORETOLD, one.place, figure=one.key.id, typed=one.key.period, published=published)


def _alike(before: Statement, now: Statement) -> bool:
    """Whether both are of a moment, or of spans of one length: a year is no jump from a month."""
    one, other = before.key.period, now.key.period
    if not (one.first and other.first):
        return one.first is other.first
    return abs((one.last - one.first).days - (other.last - other.first).days) <= 3 or not (one.span or other.span)


def _value(one: Statement) -> Fraction | None:
    """The number itself; of a range its middle, and nothing of a bound."""
    assert isinstance(one.quantity, Quantity)
    point = one.quantity.step is not None
    return one.quantity.printed if point else one.quantity.interval.value


def typed(one: Statement, *, share: bool = False) -> str:
    """A statement's number as its document prints it, else as the data have it."""
    assert isinstance(one.quantity, Quantity)
    number = _value(one) or Fraction(0)
    return one.quantity.as_printed or (f"{_decimal(number * 100)}%" if share else _decimal(number))


def _decimal(number: Fraction) -> str:
    """With as many digits as it has, and at most four after the point."""
    return f"{float(number):.4f}".rstrip("0").rstrip(".")


def _last(when: date | Period | None) -> date | None:
    return when.last if isinstance(when, Period) else when
