"""Pelican's generator for an archive edition: all is bound before it starts, so that it only writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from ..environment import environment
from ..failing import failing
from ..files import written
from ..pages import Page
from .edition import Snapshot
from .files import files
from .frame import site
from .pages import pages

TEMPLATE = "snapshot.html"


def snapshot_generator(edition: Snapshot, templates: Path) -> type[Generator]:
    """A generator class for this edition. Raises DataError while the last site still stands."""
    jinja = environment(templates)
    bound = pages(edition, jinja)
    template = jinja.get_template(TEMPLATE)

    class SnapshotGenerator(Generator):  # type: ignore[misc]
        """Writes the pages through Pelican, and the files beside them."""

        def generate_output(self, writer: Any) -> None:
            with failing():
                for page in bound:
                    writer.write_file(page.file, template, self.context, **variables(page))
                for name, content in files(edition):
                    written(Path(self.output_path), name, content)

    return SnapshotGenerator


def variables(page: Page) -> dict[str, Any]:
    """What the template of a page is given."""
    return {"page": page, "site": site(page), "view": page.view, "language": page.view.language}
