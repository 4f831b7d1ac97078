"""An example of each mistake and doubt that a data file can show: a piece as typed, and as it should be; finds none."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """A piece of a file, wrong and right; tests hold both to what the check says of them."""

    wrong: str
    right: str


def visible(piece: str) -> str:
    """A piece in which what nobody sees is named."""
    return "".join(_named(one) for one in piece)


def _named(character: str) -> str:
    if character == "\n" or unicodedata.category(character) not in ("Cc", "Cf"):
        return character
    return "[TAB]" if character == "\t" else f"[U+{ord(character):04X}]"


EXAMPLES: Mapping[str, Example] = {
    # How a file is put together
    "tab": Example("\tregistered_firms: 4226", "    registered_firms: 4226"),
    "unseen_character": Example("registered_firms: 4226\u200b", "registered_firms: 4226"),
    "syntax": Example("registered_firms:4226", "registered_firms: 4226"),
    "second_document": Example("registered_firms: 4226\n---\ntitle: Berita lain", "registered_firms: 4226"),
    "too_deep": Example("registered_firms: [[[[[[[[[[[[[[4226]]]]]]]]]]]]]]", "registered_firms: 4226"),
    "anchor": Example("registered_firms: &firma 4226", "registered_firms: 4226"),
    "merge": Example("<<: {base: ucj_target}", "base: ucj_target"),
    "tag": Example("registered_firms: !!int 4226", "registered_firms: 4226"),
    "duplicate_key": Example("registered_firms: 4226\nregistered_firms: 4262", "registered_firms: 4226"),
    "unknown_key": Example("time: {periode: 2025-04}", "time: {period: 2025-04}"),
    "missing_key": Example(
        "title: Berita\npublished: 2025-04-24", "title: Berita\npublisher: Koran\npublished: 2025-04-24"
    ),
    "empty_value": Example("registered_firms:", "registered_firms: not_reported"),
    "wrong_type": Example("registered_firms: [7, 8]", "registered_firms: 7"),
    "not_a_choice": Example("{value: 7, sic: ya}", "{value: 7, sic: true}"),
    "impossible_date": Example("published: 24 April 2025", "published: 2025-04-24"),
    "unsafe_url": Example("url: javascript:alert(1)", "url: https://contoh.example/berita"),
    # Codes, and what refers to what
    "bad_code": Example("code: Lain Lagi", "code: lain-lagi"),
    "repeated_code": Example("code: regent-regulation", "code: peraturan-lain"),
    "unknown_code": Example('region: "33.20"', 'region: "33.02"'),
    "region_code": Example("region: 33.03", 'region: "33.03"'),
    "unknown_source": Example(
        "statement: merdeka/33.02/coverage_rate/2025-05", "statement: merdeka/33.02/coverage_rate/2025-04"
    ),
    "unknown_policy": Example("policy: regent-regulations", "policy: regent-regulation"),
    "members_of_one_list": Example("benefits_paid: {jkk.jkm: 5}", "benefits_paid: {jkk-jkm: 5}"),
    "idle_decision": Example(
        "prefer: inews/33.02/active_participants/2025-04", "prefer: inews/33.02/target_workers/2025-04"
    ),
    "idle_inquiry": Example(
        "statement: penderes/33.02/target_workers.tappers.tapper_data_2025/2025-07",
        "statement: merdeka/33.02/coverage_rate/2025-04",
    ),
    "not_a_target": Example(
        "statement: september/33.02/target_workers/2025-09", "statement: september/33.02/target_coverage_rate/2025"
    ),
    "region_of_series": Example("indicators: [coverage_rate]", 'region: "33.02"\nindicators: [coverage_rate]'),
    # Statements
    "reason_needed": Example(
        "time: {period: 2025-04, basis: inferred}",
        "time: {period: 2025-04, basis: inferred, reason: {id: Menurut hari acaranya., en: By the day of the event.}}",
    ),
    "time_needed": Example("time: {stated: hingga saat ini}", "time: {stated: hingga saat ini, period: 2025-04}"),
    "said_twice": Example(
        '- region: "33.02"\n  registered_firms: 4226\n- region: "33.02"\n  registered_firms: 4262',
        '- region: "33.02"\n  registered_firms: 4226',
    ),
    "one_quantity": Example(
        "registered_firms: 4226\nworkers_in_firms: 138021\nreadings: [{as: registered_firms}]",
        "registered_firms: 4226\nworkers_in_firms: 138021",
    ),
    "no_content": Example("note: Tidak ada angka.", "registered_firms: 4226"),
    "base_needed": Example("target_workers: 684654", "base: ucj_target\ntarget_workers: 684654"),
    "stock_with_span": Example("time: {period: 2025-01--2025-03}", "time: {period: 2025-03}"),
    "reversed_dates": Example("{period: 2025-04, ends: 2025-03-01}", "{period: 2025-04, ends: 2025-04-24}"),
    "personal_data": Example("speaker: {name: Narasumber 0812-3456-7890}", "speaker: {office: Kantor contoh}"),
    # Numbers
    "thousands_mark": Example("active_participants: {wage: 159.475}", "active_participants: {wage: 159475}"),
    "decimal_comma": Example("coverage_rate: 31,36", "coverage_rate: 31.36"),
    "unit_in_value": Example(
        "benefits_paid: Rp127 miliar", 'benefits_paid: {value: 127000000000, as_printed: "Rp127 miliar"}'
    ),
    "hedge_in_value": Example("{wage: lebih dari 240 ribu}", "{wage: {more_than: 240000}}"),
    "leading_zero": Example("registered_firms: 04226", "registered_firms: 4226"),
    "fraction_of_count": Example("registered_firms: 4226.5", "registered_firms: 4226"),
    "not_a_number": Example('registered_firms: "-"', "registered_firms: not_reported"),
    "negative": Example("{wage: -5}", "{wage: 5}"),
    "printed_differs": Example(
        '{value: 31.36, as_printed: "31,63 persen"}', '{value: 31.36, as_printed: "31,36 persen"}'
    ),
    "rounded_to_needed": Example("registered_firms: 4000", 'registered_firms: {value: 4000, as_printed: "4 ribu"}'),
    "rounded_to_nothing": Example("{value: 4226, rounded_to: 0}", "{value: 4226, rounded_to: 1}"),
    "one_hedge": Example("{value: 4200, about: true, almost: true}", "{value: 4200, about: true}"),
    "one_form": Example("{value: 4226, at_least: 4000}", "{at_least: 4000}"),
    "rounded_bound": Example("{at_least: 4000, rounded_to: 1000}", "{at_least: 4000}"),
    "reversed_range": Example("{low: 5000, high: 4000}", "{low: 4000, high: 5000}"),
    # What cannot all hold
    "parts_above_total": Example(
        "{total: 200001, wage: 159475, non_wage: 45814}", "{total: 210001, wage: 159475, non_wage: 45814}"
    ),
    "parts_unequal_total": Example("{total: 214678, wage: 159475,", "{total: 214135, wage: 159475,"),
    "active_above_target": Example(
        "active_participants: {non_asn: 51674}\ntarget_workers: {non_asn: 12171}",
        "active_participants: {non_asn: 12171}\ntarget_workers: {non_asn: 51674}",
    ),
    "rate_above_whole": Example("coverage_rate: 313.6", "coverage_rate: 31.36"),
    "small_cell": Example("benefit_recipients: {jkm: 3}", "benefit_recipients: {jkm: withheld}"),
    "disagreement": Example("target_workers: 685654", "target_workers: 684654"),
    # What looks odd
    "jump": Example(
        "registered_firms: 900",
        "registered_firms: 900\nnote: {id: Pendataan baru., en: A new survey.}",
    ),
    "thousandfold": Example(
        "time: {period: 2025-02}\nregistered_firms: 4",
        'time: {period: 2025-02}\nregistered_firms: {value: 4000, as_printed: "4 ribu"}',
    ),
    "thousandfold_each": Example("{value: 43000000, rounded_to: 1}", "{value: 43000000000, rounded_to: 1}"),
    "sudden_zero": Example("registered_firms: 0", "registered_firms: not_reported"),
    "gap": Example("time: {period: 2025-04}", "time: {period: 2025-01}"),
    "truncated_percentage": Example(
        '{value: 23.5, as_printed: "23,5 persen"}', '{value: 23.55, as_printed: "23,55 persen"}'
    ),
    "date_to_come": Example("time: {period: 2026-04}", "time: {period: 2025-04}"),
    "foretold": Example("time: {period: 2025-05}", "time: {period: 2025-04}"),
}
