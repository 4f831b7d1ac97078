"""Who may import whom: one table, held against every import of the plugin."""

from __future__ import annotations

import sys

import pytest

from tests.rooms import PLUGIN, imports, modules

# In the order in which data flow. A room may import itself, the rooms named here, and the libraries after the bar.
MAY_IMPORT = {
    # The core: opens no file, reads no clock, imports no edge.
    "text": "",
    "problems": "text",
    "unseen": "text problems",
    "hyperlinks": "unseen",
    "model": "text problems",
    "figure": "text model",
    "partition": "model",
    "known": "text problems model",
    "laws": "text problems model known partition",
    "indicators": "text model",
    "compute": "text model known indicators figure",
    "reconcile": "text model known indicators compute figure partition",
    "contradictions": "text problems model known reconcile",
    "tracker": "model",
    "report": "text problems model known laws indicators compute reconcile contradictions figure",
    "plausibility": "text problems model figure report",
    "projection": "text model figure",
    "outlook": "text model figure projection report",
    "addresses": "model figure report",
    "charts.spec": "",
    # The edges.
    "read": "text problems unseen hyperlinks model indicators | yaml pydantic pydantic_core",
    "wording": "text model | babel",
    "charts": "charts.spec",
    "charts.bokeh": "charts charts.spec | bokeh",
    "charts.png": "| resvg_py font_source_sans_pro",
    "prose": "text problems unseen hyperlinks model | markdown",
    "downloads": "text model indicators reconcile contradictions figure report addresses wording",
    "ledger": "text problems model known reconcile figure report addresses wording downloads",
    "state": "text problems model read figure report plausibility ledger",
    "schemas": "text model read",
    "workbook": "text problems model read schemas | openpyxl",
    "citations": "text wording",
    "feeds": "| feedgenerator",
    "sheets": "| typst",
    "search": "text problems | pagefind",
    "claims": "text model wording",
    "site": "text problems unseen hyperlinks model read state laws plausibility indicators reconcile contradictions"
    " figure tracker report projection outlook addresses wording prose charts.spec charts charts.bokeh charts.png"
    " downloads ledger citations feeds sheets search claims"
    " | pelican jinja2 markupsafe rcssmin rjsmin",
    "preview": "",
    "commands": "text problems model read state ledger schemas workbook",
    # The package: its docstring is the map, and Pelican asks it to register.
    "": "site",
}
CORE = (
    "text",
    "problems",
    "unseen",
    "model",
    "figure",
    "partition",
    "known",
    "laws",
    "indicators",
    "compute",
    "reconcile",
)
CORE += ("contradictions", "tracker", "report", "plausibility", "projection", "outlook", "addresses", "charts.spec")

# Time, files, chance and the machine come to the core as arguments, or not at all.
WORLD = {"io", "locale", "os", "pathlib", "random", "shutil", "subprocess", "tempfile", "time", "urllib", "uuid"}


def room(name: str) -> str | None:
    """The longest name in the table that a module's name begins with; `charts.bokeh_line` is in `charts.bokeh`."""
    homes = [home for home in MAY_IMPORT if home and (name == home or name.startswith((f"{home}.", f"{home}_")))]
    return max(homes, key=len) if homes else ("" if not name else None)


def allowed(home: str) -> tuple[set[str], set[str]]:
    """The rooms and the libraries that a room may import."""
    rooms, _, libraries = MAY_IMPORT[home].partition("|")
    return set(rooms.split()), set(libraries.split())


def fault(home: str, imported: str) -> str | None:
    """What is wrong with a room importing this, if anything."""
    rooms, libraries = allowed(home)
    top, _, rest = imported.partition(".")
    if top == "cakupan":
        other = room(rest)
        return None if other in {home, *rooms} else f"may not import {other or rest or 'the package'}"
    if top in sys.stdlib_module_names:
        return f"is of the core and may not import {top}" if home in CORE and top in WORLD else None
    return None if top in libraries else f"may not import the library {top}"


@pytest.mark.parametrize(
    ("home", "imported", "right"),
    [
        ("read", "yaml", True),
        ("model", "yaml", False),
        ("compute", "cakupan.model.period.Period", True),
        ("compute", "cakupan.wording.numbers", False),
        ("compute", "fractions.Fraction", True),
        ("compute", "os.environ", False),
        ("site", "os", True),
        ("charts", "cakupan.charts.bokeh_line", False),
        ("text", "cakupan.nowhere", False),
    ],
)
def test_the_table_tells_right_from_wrong(home: str, imported: str, right: bool) -> None:
    """The rule itself, on imports whose verdict anyone can tell."""
    assert (fault(home, imported) is None) == right


@pytest.mark.parametrize("name", [name or "cakupan" for name in modules()])
def test_every_module_has_a_room(name: str) -> None:
    """A room that the table does not know is added to it, with what it may import, before it is used."""
    assert name == "cakupan" or room(name) is not None, f"{name}: add its room to MAY_IMPORT in tests/test_rooms.py"


def test_no_room_imports_what_it_may_not() -> None:
    """Every import of the plugin, also one inside a function, stands in the table."""
    faults = [
        f"{path.relative_to(PLUGIN)}:{line}: {name} {wrong}"
        for name, path in modules().items()
        if (home := room(name)) is not None
        for line, imported in imports(name, path)
        if (wrong := fault(home, imported))
    ]
    assert faults == []


def test_the_core_imports_no_edge() -> None:
    """Neither an edge's room nor any library but Python's own."""
    assert {home: allowed(home) for home in CORE if not (allowed(home)[0] <= set(CORE) and not allowed(home)[1])} == {}


def test_the_directions_never_turn() -> None:
    """The table names only rooms that exist in it, and no way through it leads back."""
    order: list[str] = []
    while len(order) < len(MAY_IMPORT):
        free = [home for home in MAY_IMPORT if home not in order and allowed(home)[0] <= set(order)]
        assert free, f"these import each other, or a room that is not in the table: {set(MAY_IMPORT) - set(order)}"
        order += free


def test_each_library_has_one_home() -> None:
    """YAML is read, numbers are worded and charts are drawn in one place."""
    homes: dict[str, list[str]] = {}
    for home in MAY_IMPORT:
        for library in allowed(home)[1]:
            homes.setdefault(library, []).append(home)
    assert {library: found for library, found in homes.items() if len(found) > 1} == {}
