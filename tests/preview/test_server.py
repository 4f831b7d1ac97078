"""The server answers as a static host does."""

import gzip
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from cakupan.preview.server import serving


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages, a script and an address that leads nowhere."""
    for name, text in {
        "index.html": "beranda",
        "404.html": "tidak ada",
        "banyumas/index.html": "Banyumas",
        "static/a.js": "1",
        "data/figures.csv": "a,b",
        "empty/keep.txt": "",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def ask(address: str, path: str) -> tuple[HTTPResponse, str]:
    """The answer to one request and its text."""
    connection = HTTPConnection(urlsplit(address).netloc)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "status", "text", "kind"),
    [
        ("/", 200, "beranda", "text/html; charset=utf-8"),
        ("/banyumas/", 200, "Banyumas", "text/html; charset=utf-8"),
        ("/static/a.js", 200, "1", "text/javascript; charset=utf-8"),
        ("/data/figures.csv", 200, "a,b", "text/csv; charset=utf-8"),
        ("/nowhere/", 404, "tidak ada", "text/html; charset=utf-8"),
        ("/empty/", 404, "tidak ada", "text/html; charset=utf-8"),
        ("/../../etc/passwd", 404, "tidak ada", "text/html; charset=utf-8"),
    ],
)
def test_it_answers_as_a_static_host(site: Path, path: str, status: int, text: str, kind: str) -> None:
    """Pages, files with their type, the site's own page for what is not there, and no list of a folder."""
    with serving(site) as address:
        answer, body = ask(address, path)
    assert (answer.status, body, answer.headers["Content-Type"]) == (status, text, kind)


def test_it_adds_the_headers_asked_for(site: Path) -> None:
    """A test can try a page under a content security policy, on pages and on what is missing."""
    with serving(site, headers={"Content-Security-Policy": "script-src 'self'"}) as address:
        policies = [ask(address, path)[0].headers["Content-Security-Policy"] for path in ("/", "/nowhere")]
    assert policies == ["script-src 'self'"] * 2


@pytest.mark.parametrize(("path", "packed"), [("/", True), ("/static/a.js", True), ("/nowhere/", False)])
def test_text_is_sent_packed_to_who_can_unpack_it(site: Path, path: str, packed: bool) -> None:
    """As hosts do, so that a page weighs here what it weighs there; the length said is the length sent."""
    with serving(site) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        connection.request("GET", path, headers={"Accept-Encoding": "gzip, br"})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        plain = ask(address, path)[1]
    assert answer.headers["Content-Length"] == str(len(body))
    assert (answer.headers["Content-Encoding"] == "gzip") == packed
    assert (gzip.decompress(body) if packed else body).decode() == plain


def test_it_is_reached_from_this_machine_only(site: Path) -> None:
    """The address is the machine's own."""
    with serving(site) as address:
        assert urlsplit(address).hostname == "127.0.0.1"
