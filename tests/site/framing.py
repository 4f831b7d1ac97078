"""An edition of given figures and a given past, as far as pages for a frame need one; judges nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from cakupan.ledger import History
from cakupan.report import Report
from cakupan.site.assets import Assets
from cakupan.site.edition import Edition, Publisher
from cakupan.text import same
from cakupan.wording import catalogue
from tests.site.drawn import THEME


def framing(known: Report, past: History, *, root: str = "", name: str = "Contoh") -> Edition:
    """Such an edition; its only file is the stylesheet that frames name."""
    return Edition(
        report=known,
        history=past,
        publisher=Publisher(name=same(name), root=root, home="33.02", operator="", contact=""),
        documents={},
        translations=catalogue(THEME / "translations" / "en.po"),
        assets=cast(Assets, SimpleNamespace(embed="/theme/embed.css", integrity={"/theme/embed.css": "sha384-"})),
    )
