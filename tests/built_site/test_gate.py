"""A site that lost something, or leads nowhere, is not published."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from cakupan.built import judged

PAGE = '<html><head><link rel="canonical" href="{root}/"></head><body>{body}</body></html>'


def written(folder: Path, body: str, root: str = "", **others: str) -> Path:
    """A small site: its front page, and further files by name."""
    (folder / "a").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE.format(root=root, body=body), "utf-8")
    (folder / "a/index.html").write_text(PAGE.format(root=root, body='<p id="q &amp; r">a</p>'), "utf-8")
    (folder / "x.csv").write_text("", "utf-8")
    for name, text in others.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_the_real_site_passes(site: Path, revised_site: Path) -> None:
    """With everything on it: pages, frames, releases."""
    assert [str(one) for folder in (site, revised_site) for one in judged(folder, folder)] == []


@pytest.mark.parametrize(
    "body",
    [
        '<a href="/a/">a</a>',
        '<a href="/a/#q%20%26%20r">a</a>',
        '<a href="/x.csv">a</a>',
        '<a href="x.csv?a=1">a</a>',
        '<a href="a/#q%20%26%20r">a</a>',
        '<a href="https://example.org/nowhere/">a</a>',
        '<a href="//example.org/nowhere/">a</a>',
        '<a href="mailto:a@example.org">a</a>',
        '<p id="b"><a href="#b">a</a></p>',
        "<p><code>angka:</code>, <code>&lt;div&gt;</code></p>",
        '<pre>&lt;a href="/nowhere/"&gt;</pre>',
    ],
)
def test_what_is_right_passes(tmp_path: Path, body: str) -> None:
    """Pages, places in them, files, and whatever is elsewhere."""
    assert [str(one) for one in judged(written(tmp_path / "site", body))] == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('<a href="/b/">b</a>', "dead_link"),
        ('<a href="/a">a folder without its slash</a>', "dead_link"),
        ('<a href="/a/#nowhere">b</a>', "dead_link"),
        ('<a href="#nowhere">b</a>', "dead_link"),
        ('<a href="nowhere/">b</a>', "dead_link"),
        ('<a href="../nowhere/">b</a>', "dead_link"),
        ('<img src="/none.png">', "dead_link"),
        ('<script data-x="1" src="/none.js"></script>', "dead_link"),
        ('<a href="angka:coverage_rate">b</a>', "unbound"),
        ("<p>&lt;cakupan.View object at 0x7f00&gt;</p>", "unbound"),
        ("<div><p>b</p>", "torn"),
        ("<table></table></table>", "torn"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, body: str, kind: str) -> None:
    """The page below the site's root, and the line in it."""
    (one,) = judged(written(tmp_path / "site", f"\n{body}"))
    assert one.kind.code == kind
    assert one.place.file == "index.html"
    assert one.place.line == (1 if kind == "torn" else 2)


def test_a_page_that_was_cut_short_is_told(site: Path, tmp_path: Path) -> None:
    """Anywhere in the file."""
    whole = (site / "index.html").read_text("utf-8")
    folder = written(tmp_path / "site", "")
    for share in (0, 0.3, 0.999):
        (folder / "index.html").write_text(whole[: int(len(whole) * share)], "utf-8")
        assert "torn" in {one.kind.code for one in judged(folder)}


def test_a_site_below_a_path_has_its_links_there(tmp_path: Path) -> None:
    """What does not begin with the site's own root is on another site."""
    body = '<a href="https://example.org/s/{}">a</a><a href="https://example.org/other/">b</a>'
    assert judged(written(tmp_path / "right", body.format("a/"), "https://example.org/s")) == []
    (one,) = judged(written(tmp_path / "wrong", body.format("b/"), "https://example.org/s"))
    assert one.kind.code == "dead_link"
    # From the root of the host, which is not the site's.
    for number, address in enumerate(("/a/", "/s/b/", "b/")):
        (one,) = judged(written(tmp_path / str(number), f'<a href="{address}">a</a>', "https://example.org/s"))
        assert one.values["target"] == address
    assert judged(written(tmp_path / "rooted", '<a href="/s/a/">a</a>', "https://example.org/s")) == []


def test_a_heavy_page_is_only_a_doubt(tmp_path: Path) -> None:
    """Somebody's data may grow, and must still be published; what packs well is not heavy."""
    noise = "".join(f"<p>{sha256(str(one).encode()).hexdigest()}</p>" for one in range(1000))
    assert judged(written(tmp_path / "even", "<p>a</p>" * 20_000)) == []
    (one,) = judged(written(tmp_path / "noise", noise))
    assert (one.kind.code, one.kind.doubtful, one.values["budget"]) == ("heavy", True, 25)


def test_much_less_than_before_is_told(tmp_path: Path) -> None:
    """In pages or in figures; a little less is somebody's edit."""
    figures = '<data data-figure="a">1</data>'
    before = written(tmp_path / "before", figures * 20)
    assert judged(written(tmp_path / "little", figures * 18), before) == []
    (one,) = judged(written(tmp_path / "less", figures * 17), before)
    assert (one.kind.code, one.values["now"], one.values["before"]) == ("fewer", 17, 20)
    fewer = written(tmp_path / "pages", figures * 20)
    shutil.rmtree(fewer / "a")
    (one,) = judged(fewer, before)
    assert "halaman" in one.message("id")
