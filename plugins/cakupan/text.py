"""A text in the site's two languages; not a translation engine: both are written by people."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("id", "en")


@dataclass(frozen=True)
class Text:
    """The same thing said in Indonesian and in English; neither may be empty."""

    id: str
    en: str

    def __post_init__(self) -> None:
        if not (self.id.strip() and self.en.strip()):
            raise ValueError(f"a text needs both languages: {self!r}")

    def __getitem__(self, language: str) -> str:
        if language not in LANGUAGES:
            raise KeyError(f"no such language: {language!r}; known: {', '.join(LANGUAGES)}")
        return self.id if language == "id" else self.en

    def format(self, **values: object) -> Text:
        """The text with its named slots filled; a `Text` given as a value is taken in the same language."""
        return Text(*(self[language].format(**in_language(values, language)) for language in LANGUAGES))


def in_language(values: dict[str, object], language: str) -> dict[str, object]:
    """`values` with each `Text` among them replaced by its form in `language`."""
    return {key: value[language] if isinstance(value, Text) else value for key, value in values.items()}


def same(text: str) -> Text:
    """A text that is alike in both languages, such as a name or a law's number."""
    return Text(text, text)
