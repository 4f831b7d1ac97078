"""Cakupan: from versioned YAML of what sources reported to a public site that recomputes every figure.

The rooms, in the order in which data flow:

    text, problems  what is said in two languages; what a person got wrong, where, and how to mend it
    unseen          characters that nobody sees, refused wherever people type
    hyperlinks      which addresses may stand in a link
    model           sources, statements, periods, regions, exact values with their intervals
    read            YAML -> archive, or all problems          (only room that imports yaml and pydantic)
    schemas         the same shapes as JSON Schemas, for editors
    workbook        statements as an Excel workbook, out and back   (only room that imports openpyxl)
    partition       totals and the parts that make them up
    laws            what reported figures must obey among themselves
    known           what is known of each figure once statements agree or a decision is made
    indicators      one decorated function is one indicator: pure arithmetic
    compute         applies indicators to what is known, or says why it cannot
    reconcile       reported against recomputed: the verdicts
    contradictions  what cannot all hold, who said it, and what the office concerned answered
    tracker         how each policy stands by what was reported of it
    figure          what is published: id, value, status, formula with its numbers, sources
    report          all of it together: from an archive to everything that will be published
    plausibility    what may be right and looks odd in what is new
    projection      between which days a pace would reach a target
    outlook         the way to each target from a release's day: months left, projection, or why there is none
    addresses       where each thing stands on the site
    wording         numbers, dates and units in words          (only room that imports babel)
    prose           Markdown with figures and charts in it, converted once and bound many times
    charts          one spec, three drawings: table, SVG, Bokeh (only charts.bokeh* import bokeh, only png resvg)
    downloads       figures and statements as CSV and JSON
    ledger          what each release published, chained by hash
    state           what the data say against what was published: differences, and what waits for a release
    citations       a figure as a release published it, cited in words and in the forms of reference managers
    feeds           news of the site as Atom and JSON Feed    (only room that imports feedgenerator)
    sheets          one-page fact sheets as PDF                (only room that imports typst)
    search          the search index of what it is given        (only room that imports pagefind)
    claims          the index in which a reader looks up a number, its verdict and what it was held against
    site            pages and their writing                    (only room that imports pelican)
    preview         serves and follows a site under work on this machine
    commands        check, build, release: what `tasks.py` calls

The core (all before `wording`) imports no edge; `tests/test_rooms.py` holds the table.
"""


def register() -> None:
    """Pelican's entry point."""
    from .site import signals

    signals.connect()
