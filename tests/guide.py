"""The guide for staff as its readers have it: the commands that it names and the examples it gives; judges none."""

from __future__ import annotations

import re

from tests.built import ROOT

LANGUAGES = ("id", "en")
GUIDES = {one: (ROOT / "content" / one / "panduan.md").read_text("utf-8") for one in LANGUAGES}
_EXAMPLE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def code(language: str) -> list[str]:
    """What stands in the guide's sentences as code, in its order."""
    return re.findall(r"`([^`]+)`", _EXAMPLE.sub("", GUIDES[language]))


def examples(language: str) -> list[str]:
    """The guide's examples of files, in their order."""
    return _EXAMPLE.findall(GUIDES[language])


def example(opening: str, language: str = "id") -> str:
    """The only example that begins so."""
    (found,) = [one for one in examples(language) if one.startswith(opening)]
    return found


def commands(language: str) -> list[str]:
    """Everything that the guide says to type for invoke."""
    return [one for one in code(language) if one.startswith("invoke ")]


def command(task: str, language: str = "id", **filled: str) -> list[str]:
    """The words after `invoke` of the guide's command for a task, with its placeholders in capitals filled in."""
    named = [one.split()[1:] for one in commands(language) if one.split()[1] == task]
    assert named, f"the guide ({language}) does not name invoke {task}"
    return [filled.get(re.sub(r"\..*", "", word), word) for word in named[0]]
