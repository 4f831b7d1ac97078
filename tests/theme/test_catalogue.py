"""Interface texts: each is said in both languages, and nothing is translated that nobody says."""

from __future__ import annotations

import re
from pathlib import Path

from cakupan.site import binder, frame
from cakupan.wording import catalogue

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "theme" / "templates"
ASKED = re.compile(r"""_\((["'])(.+?)\1\)""")
ASKED_IN_CODE = re.compile(r'translated\("([^"]+)"\)')


def asked_in_templates() -> set[str]:
    return {match[2] for path in TEMPLATES.rglob("*.html") for match in ASKED.finditer(path.read_text())}


def asked_in_code() -> set[str]:
    files = (ROOT / "plugins" / "cakupan" / "site").rglob("*.py")
    found = {match[1] for path in files for match in ASKED_IN_CODE.finditer(path.read_text())}
    return found | {*frame.MENU.values(), binder.INTERACTIVE, binder.SHOW_TABLE}


def english() -> dict[str, str]:
    return catalogue(ROOT / "theme" / "translations" / "en.po")


def test_every_text_of_a_template_has_its_english() -> None:
    """What a template says in Indonesian is in the catalogue."""
    assert asked_in_templates() - set(english()) == set()


def test_every_text_of_the_code_has_its_english() -> None:
    """So is what the site's code says."""
    assert asked_in_code() - set(english()) == set()


def test_nothing_is_left_over() -> None:
    """A text that is no longer said is no longer translated."""
    assert set(english()) - asked_in_templates() - asked_in_code() == set()


def test_slots_are_kept() -> None:
    """A translation has the slots of its original."""
    slot = re.compile(r"%\(\w+\)s")
    for indonesian, translated in english().items():
        assert slot.findall(indonesian) == slot.findall(translated), indonesian


def test_templates_say_nothing_by_themselves() -> None:
    """Words outside of tags and braces are the catalogue's business; a name in its own language is none."""
    own = {"CC BY"}
    for path in TEMPLATES.rglob("*.html"):
        # Braces first: a tag may hold a condition with a sign of its own.
        bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", path.read_text(), flags=re.DOTALL)
        bare = re.sub(r"<[^>]*>", " ", bare)
        words = set(re.findall(r"[A-Za-z]{2,}(?: [A-Za-z]{2,})*", bare))
        assert words <= own, f"{path.name}: {words - own}"
