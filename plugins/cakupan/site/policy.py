"""What a browser may do with the site's pages, declared once: as meta in each page and as files for its hosts.

A page says by itself what it needs and no more. A host sends what all pages may need at most, since few hosts can tell
one page from another; where both are there, browsers hold to both. What only a host can say is who may frame a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal
from urllib.parse import urlsplit

Need = Literal["charts", "search"]
Policy = Mapping[str, str]

OWN: Policy = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",
    "form-action": "'self'",
    # The favicon stands inside its address.
    "img-src": "'self' data:",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
}
NEEDS: Mapping[Need, Policy] = {
    # Bokeh sets the places of its layers as inline styles.
    "charts": {"style-src": "'self' 'unsafe-inline'"},
    # Pagefind's program is WebAssembly.
    "search": {"script-src": "'self' 'wasm-unsafe-eval'"},
}
FRAMED: Policy = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "object-src": "'none'",
    "style-src": "'self'",
}
"""Pages made for a frame: words, a drawing, one stylesheet."""
FRAMES = "sematan"
"""The folder of the pages that any site may frame."""
REFERRER = "no-referrer"
HEADERS = {
    "Referrer-Policy": REFERRER,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{one}=()"
        for one in (
            *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "geolocation"),
            *(
                "gyroscope",
                "hid",
                "magnetometer",
                "microphone",
                "midi",
                "payment",
                "serial",
                "usb",
                "xr-spatial-tracking",
            ),
        )
    ),
}
"""What else every file is sent with."""
CSP, FRAME = "Content-Security-Policy", "X-Frame-Options"
ALONE, ANYWHERE = "frame-ancestors 'self'", "frame-ancestors *"
ROOTS = ("", "/en")


def written(policy: Policy) -> str:
    """A policy as browsers read it."""
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


def page_policy(*needs: Need) -> str:
    """What one page may do."""
    return written({**OWN} | {name: sources for one in needs for name, sources in NEEDS[one].items()})


def at_most() -> str:
    """What any page of the site may do."""
    return page_policy(*NEEDS)


def host_files(root: str) -> Iterator[tuple[str, bytes]]:
    """The files that tell hosts, by name: Netlify and Cloudflare, Apache, nginx. `root` is the site's address."""
    base = urlsplit(root).path.rstrip("/")
    yield "_headers", _headers(base).encode()
    yield ".htaccess", _apache(base).encode()
    yield "nginx.conf", _nginx(base).encode()


def _headers(base: str) -> str:
    """Where rules meet, one host keeps the last and the other both: either way a frame may stand anywhere.

    Browsers pass over X-Frame-Options wherever a policy names frame-ancestors.
    """
    every = {CSP: at_most(), FRAME: "SAMEORIGIN", **HEADERS}
    lines = [f"{base}/*", *(f"  {name}: {value}" for name, value in every.items())]
    for language in ROOTS:
        lines += [f"{base}{language}/{FRAMES}/*", f"  {CSP}: {written(FRAMED)}; {ANYWHERE}"]
    return "\n".join([*lines, ""])


def _apache(base: str) -> str:
    lines = [
        "<IfModule mod_setenvif.c>",
        f'SetEnvIf Request_URI "{_framed(base)}" CAKUPAN_FRAME',
        "</IfModule>",
        "<IfModule mod_headers.c>",
        *(f'Header always set {name} "{value}"' for name, value in HEADERS.items()),
        f'Header always set {CSP} "{at_most()}; {ALONE}" env=!CAKUPAN_FRAME',
        f'Header always set {FRAME} "SAMEORIGIN" env=!CAKUPAN_FRAME',
        f'Header always set {CSP} "{written(FRAMED)}; {ANYWHERE}" env=CAKUPAN_FRAME',
        "</IfModule>",
        "ErrorDocument 404 " + f"{base}/404.html",
    ]
    return "\n".join([*lines, ""])


def _nginx(base: str) -> str:
    """To be included in a `server` block; a header that is empty is not sent."""
    lines = [
        f'set $cakupan_policy "{at_most()}; {ALONE}";',
        'set $cakupan_frame "SAMEORIGIN";',
        f'if ($uri ~ "{_framed(base)}") {{',
        f'    set $cakupan_policy "{written(FRAMED)}; {ANYWHERE}";',
        '    set $cakupan_frame "";',
        "}",
        f"add_header {CSP} $cakupan_policy always;",
        f"add_header {FRAME} $cakupan_frame always;",
        *(f'add_header {name} "{value}" always;' for name, value in HEADERS.items()),
        f"error_page 404 {base}/404.html;",
    ]
    return "\n".join([*lines, ""])


def _framed(base: str) -> str:
    """The addresses of pages for frames, as a pattern."""
    return f"^{re.escape(base)}(/en)?/{FRAMES}/"
