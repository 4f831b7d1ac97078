"""Citations that people read: a sentence for a newspaper and a formal reference, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..text import LANGUAGES, Text
from ..wording import day, listing
from .citable import LICENCE, SHORT, Citable, Credit, one_line

SUBJECT = Text("{name} di {region}, {when},", "{name} in {region}, {when},")
CAME_ABOUT = {
    "computed": Text(
        "{subject} adalah {value}, dihitung dari angka {sources} oleh {site}.",
        "{subject} stood at {value}, computed from figures of {sources} by {site}.",
    ),
    "reported": Text(
        "{subject} adalah {value}, seperti dilaporkan {sources} dan dihimpun {site}.",
        "{subject} stood at {value}, as reported by {sources} and compiled by {site}.",
    ),
    "comparison": Text(
        "{subject} adalah {value}, perbandingan dari angka {sources} oleh {site}.",
        "{subject} stood at {value}, a comparison of figures of {sources} by {site}.",
    ),
    "illustration": Text(
        "{subject} adalah {value}, ilustrasi dari angka {sources} oleh {site}.",
        "{subject} stood at {value}, an illustration from figures of {sources} by {site}.",
    ),
    "": Text(
        "{subject} adalah {value}, menurut {sources} seperti dihimpun {site}.",
        "{subject} stood at {value}, from {sources} as compiled by {site}.",
    ),
}
PROOF = Text(
    "Alamat tetap: {address} (rilis {day}, nilai tepat {exact}, hash {seal}, {licence}).",
    "Permanent address: {address} (release of {day}, exact value {exact}, hash {seal}, {licence}).",
)
REFERENCE = Text(
    "{authors} ({date}). {title}: {value} [Data; nilai tepat {exact}]. {site}. Rilis {day}, hash {seal}. {licence}. "
    "Sumber: {sources} {cautions}{address}",
    "{authors} ({date}). {title}: {value} [Data; exact value {exact}]. {site}. Release of {day}, hash {seal}. "
    "{licence}. Sources: {sources} {cautions}{address}",
)
SOURCES = Text("Sumber: {sources}", "Sources: {sources}")
COLLECTION = Text(
    "{site}. ({date}). {title} [Himpunan data]. Rilis {day}, hash {seal}. {licence}. {address}",
    "{site}. ({date}). {title} [Data set]. Release of {day}, hash {seal}. {licence}. {address}",
)


def sentence(citable: Citable, language: str) -> str:
    """For a newspaper: whom it is owed to, then this site; the first digits of the hash are enough there."""
    sources = listing([f"{one_line(one.publisher)} ({one.dated[language]})" for one in citable.credits], language)
    said = CAME_ABOUT[citable.status][language].format(
        subject=_subject(citable, language),
        value=citable.printed[language],
        sources=sources,
        site=citable.site[language],
    )
    # Why something is inferred would fill a paragraph; that it is must be said.
    inferred = [_ended(one.what[language]) for one in citable.inferred]
    return " ".join([said, *_said(citable.cautions, language), *inferred, proof(citable, language, SHORT)])


def reference(citable: Citable, language: str) -> str:
    """In the style of the APA, with the documents themselves at its end."""
    beside = "".join(f"{one} " for one in cautions(citable, language))
    return REFERENCE[language].format(
        authors=_ended(_authors(citable.publishers)),
        date=_turned(day(citable.release, language), language),
        title=titled(citable, language),
        value=citable.printed[language],
        exact=citable.exact,
        site=citable.site[language],
        day=day(citable.release, language),
        seal=citable.seal,
        licence=LICENCE,
        sources=_ended(credited(citable.credits, language)),
        cautions=beside,
        address=citable.address[language],
    )


def collection(site: Text, title: Text, release: date, seal: str, address: Text) -> Text:
    """The formal reference of everything that a release holds."""
    return Text(
        *(
            COLLECTION[language].format(
                site=site[language],
                title=title[language],
                date=_turned(day(release, language), language),
                day=day(release, language),
                seal=seal,
                licence=LICENCE,
                address=address[language],
            )
            for language in LANGUAGES
        )
    )


def titled(citable: Citable, language: str) -> str:
    """What the figure is of, where and when."""
    name = citable.name[language]
    if citable.slice:
        name = f"{name}: {citable.slice[language]}"
    return f"{name}, {citable.region[language]}, {citable.when[language]}"


def proof(citable: Citable, language: str, digits: int | None = None) -> str:
    """Where the figure stands for good, and what it exactly is there."""
    return PROOF[language].format(
        address=citable.address[language],
        day=day(citable.release, language),
        exact=citable.exact,
        seal=citable.seal[:digits],
        licence=LICENCE,
    )


def credited(credits: Sequence[Credit], language: str) -> str:
    """The documents, each with publisher, date, title and address."""
    return "; ".join(_credit(one, language) for one in credits)


def notes(citable: Citable, language: str) -> str:
    """What reference managers print after a reference: sources, proof and cautions."""
    said = SOURCES[language].format(sources=_ended(credited(citable.credits, language)))
    return " ".join([said, *cautions(citable, language), proof(citable, language)])


def cautions(citable: Citable, language: str) -> list[str]:
    """Everything that must be read beside the figure, in whole sentences."""
    inferred = (Text(*(f"{one.what[it]}: {one.reason[it]}" for it in LANGUAGES)) for one in citable.inferred)
    return _said((*citable.cautions, *inferred), language)


def _subject(citable: Citable, language: str) -> str:
    name = citable.name[language]
    if citable.slice:
        # Brackets within brackets are square ones.
        inner = citable.slice[language].replace("(", "[").replace(")", "]")
        name = f"{name} ({inner})"
    return SUBJECT[language].format(name=name, region=citable.region[language], when=citable.when[language])


def _said(texts: Sequence[Text], language: str) -> list[str]:
    return [_ended(one_line(one[language])) for one in texts]


def _credit(one: Credit, language: str) -> str:
    title = f" {_ended(one_line(one.title))}" if one.title else ""
    address = f" {one_line(one.address)}" if one.address else ""
    return f"{_ended(one_line(one.publisher))} ({_turned(one.dated[language], language)}).{title}{address}"


def _authors(publishers: Sequence[str]) -> str:
    *others, last = publishers
    return f"{', '.join(others)}{',' if len(others) > 1 else ''} & {last}" if others else last


def _turned(dated: str, language: str) -> str:
    """A date with its year first: "2025, 24 April", "2025, April 24"; what is no such date stays."""
    *rest, year = dated.split()
    if not rest or not year.isdigit() or len(rest) > 2:
        return dated
    return f"{year}, {' '.join(rest if language == 'id' else reversed(rest))}"


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
