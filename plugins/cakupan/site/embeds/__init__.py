"""Pages made for a frame on another site: a figure or a chart, as it is today or as one release had it.

They need no script and one small stylesheet, which all of them share. A stylesheet inside each page would be asked
for once less, but a strict policy would have to allow it, and a second frame would load it again.

In here:

    vintage     the report with the figures of one release
    frame       the page around what is shown: its words, its source line, its link back
    notices     what has become since of a figure that a page holds on to
    figures     what the page of a figure shows
    charts      what the page of a chart shows; of an indicator without one, its main figure
    pages       every such page, by its name below the site's root
    height      how high a frame must be
    snippets    the lines that an author copies
"""

from .pages import CHART, embeds
from .snippets import Snippet, rule, snippets

__all__ = ["CHART", "Snippet", "embeds", "rule", "snippets"]
