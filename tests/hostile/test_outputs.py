"""What hostile texts do to a site: nothing. Every file has the elements, keys and records of its harmless twin."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.strings import ACCEPTABLE
from tests.hostile.trial import trial

ROUNDS = (0, 90)
"""Few of all rounds: each puts another text into every field. `invoke hostile` makes them all."""


@pytest.mark.parametrize("number", ROUNDS)
def test_a_site_of_hostile_texts_is_made_as_one_of_harmless_ones(number: int, tmp_path: Path) -> None:
    """In every page, picture, feed, table, citation and sheet; and the texts themselves are there, as they are."""
    outcome = trial(tmp_path, ACCEPTABLE, number)
    assert outcome.found == []
    assert outcome.texts > 140
    assert {one for one, count in outcome.kinds.items() if count} >= {
        *("html", "svg", "xml", "json", "webmanifest", "csv", "bib", "ris", "pdf")
    }
    assert outcome.kinds["html"] > 400
