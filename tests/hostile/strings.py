"""What a hostile document may print, by the output that it is meant to break out of; each text is unique.

`REFUSED` are those that no file may hold at all, since nobody can see what stands there.
"""

from __future__ import annotations

MARKUP = (
    "Judul <script>alert(1)</script> satu",
    "<img src=x onerror=alert(2)> dua",
    "</title></head><body onload=alert(3)> tiga",
    "</script><svg/onload=alert(4)> empat",
    "<!-- komentar tanpa akhir lima",
    "--> <b>enam</b> <!--",
    "]]> <x/> tujuh <![CDATA[",
    "<?php echo 8 ?> delapan <?xml?>",
    "</textarea><iframe src=//evil.example> sembilan",
    "</style><style>*{display:none}</style> sepuluh",
    "</p></div></main></table> sebelas",
    "<a href='javascript:alert(12)'>dua belas</a>",
    "<base href=//evil.example/> tiga belas",
    '<meta http-equiv="refresh" content="0;url=//evil.example"> empat belas',
    "<form action=//evil.example><input name=q> lima belas",
    "<template><slot></template><noscript> enam belas",
    "<math><mtext><mglyph><style><!--</style> tujuh belas",
    "<plaintext> delapan belas",
    "<data value=9 data-figure=33.02/x>sembilan belas</data>",
    "<svg><foreignObject><body> dua puluh",
    "&lt;script&gt; entitas &amp;amp; satu dua",
    "&#60;b&#62; &#x3c;i&#x3e; entitas dua",
    "&quot; onmouseover=alert(23) x=&quot; entitas tiga",
    "&NotAnEntity; &amp &lt &copy tanpa titik koma",
    "<<b>> bersarang <<<",
)
ATTRIBUTES = (
    '" onmouseover="alert(1)" kutip ganda',
    "' onmouseover='alert(2)' kutip tunggal",
    "` onmouseover=`alert(3)` kutip miring",
    '"><img src=x onerror=alert(4)> kutip tutup ganda',
    "'><img src=x onerror=alert(5)> kutip tutup tunggal",
    "x onfocus=alert(6) autofocus tanpa kutip",
    '"/><script src="//evil.example/a.js"></script> kutip skrip',
    "=\"' campur '\" \"'",
)
ADDRESSES = (
    "javascript:alert(1)//alamat",
    "JaVaScRiPt:alert(2)//alamat",
    "java\tscript:alert(3)//alamat",
    "&#106;avascript:alert(4)//alamat",
    "javascript&colon;alert(5)//alamat",
    "data:text/html,<script>alert(6)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(8)//alamat",
    "//evil.example/alamat",
    "\\\\evil.example\\alamat",
    "\\\\\\\\evil.example/empat-garis",
    "/\\\\/evil.example/garis-campur",
    "\\javascript:alert(11)//garis",
    "javascript\\:alert(12)//garis",
    "&Tab;javascript:alert(13)//tab",
    "https:evil.example",
    "https://",
    "https:///evil.example/tanpa-tuan",
    "https://user:sandi@evil.example/",
    "https://kabar.example@evil.example/",
    "https://kabar.example\\@evil.example/",
    "https://evil.example/\"onclick='x'",
    "https://evil.example/<b>tebal</b>",
    "https://\u0430pple.example/huruf-lain",
    "https://kabar.example:99999/",
    "https://kabar.example:x/",
    "https://[::1/",
    "blob:https://evil.example/x",
    "feed:javascript:alert(9)",
    "#javascript:alert(10)",
    "?q=<script>&x=alamat",
    "https://%65vil.example%2f@kabar.example/",
    "https://kabar.example/%0d%0aSet-Cookie:x=1/alamat y",
)
MARKDOWN = (
    "[tautan](javascript:alert(1)) md",
    "![gambar](https://evil.example/x.png) md",
    "[angka](angka:coverage_rate) md",
    "![grafik](grafik:coverage_rate) md",
    "::: tabel targets md",
    "# Judul besar **tebal** _miring_ `kode` md",
    "- butir\n- butir lain md",
    "| a | b | md\n|---|---|",
    "[x]: javascript:alert(2) md",
    "<https://evil.example> md <script>",
    "[istilah](istilah:wage) md",
    "\x7bsatu} :::\n::: md",
)
TEMPLATES = (
    "{{ 7*7 }} {% raw %} templat",
    "{% include '/etc/passwd' %} templat",
    "{# komentar #} templat",
    "{{ config.__class__.__mro__ }} templat",
    "%s %d %(name)s %% templat",
    "{0} {1} {} templat",
    "{name} {value} {sources} {region} templat",
    "{x.__class__.__init__.__globals__} templat",
    "{{0}} {{name}} }} {{ templat",
    "${7*7} #{7*7} <%= 7*7 %> templat",
    "%(operator)s %(count)s templat",
    "{missing!r:>{width}} templat",
    "} { ganjil templat",
)
TABLES = (
    "=1+1 rumus biasa",
    "+1+1 rumus tambah",
    "-1+1 rumus kurang",
    "@SUM(A1) rumus lama",
    '=HYPERLINK("https://evil.example","klik") rumus',
    "=cmd|' /C calc'!A0 rumus",
    "\t=1+2 rumus sesudah tab",
    " =1+3 rumus sesudah spasi",
    "\uff1d1+4 rumus lebar",
    "baris\n=1+5 rumus",
    'a,b;c"d" rumus',
    "'=1+6 rumus sesudah kutip",
)
DATA = (
    '"},{"x":"1"} jsonnya',
    '\\u003cscript\\u003e \\" \\\\ jsonnya',
    "\\ jsonnya \\",
    "kunci: nilai # yamlnya",
    "- yamlnya\n- dua",
    "!!python/object/apply:os.system ['id'] yamlnya",
    "&jangkar *alias yamlnya",
    "--- yamlnya\n...",
    "'kutip' \"ganda\" yamlnya: [a, b]",
    "yes no null ~ yamlnya",
    "}, @misc{x, title={y} bibnya",
    "\\input{/etc/passwd} \\write18{id} bibnya",
    "{{{ }}} % bibnya",
    "$x^2$ _~#& bibnya",
    "judul\nTY  - JOUR\nER  - risnya",
    "judul\nER  - \n\nTY  - BOOK risnya",
    "TY  - JOUR risnya",
    '#import "x.typ": * typstnya',
    "$ sum_1^2 $ *tebal* _miring_ typstnya",
    '@acuan <label> #link("javascript:1") typstnya',
    "= Judul typstnya #set page(width: 1pt)",
    '#read("/etc/passwd") \\ typstnya',
)
PATHS = (
    "../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "CON",
    "nul.txt",
    "akhir titik.",
    ".tersembunyi",
    "~/.ssh",
    "a/../../b",
    "%2e%2e%2fpasswd",
    "nama\u0301 gabung",
    "Za\u0142\u00f3\u0142\u0107 emoji \U0001f600",
)
ACCEPTABLE = (*MARKUP, *ATTRIBUTES, *ADDRESSES, *MARKDOWN, *TEMPLATES, *TABLES, *DATA, *PATHS)

BIDI = (
    "\u202a",
    "\u202b",
    "\u202c",
    "\u202d",
    "\u202e",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "\u200e",
    "\u200f",
    "\u061c",
)
INVISIBLE = (
    "\u00ad",
    "\u034f",
    "\u115f",
    "\u1160",
    "\u17b4",
    "\u180e",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2028",
    "\u2029",
    "\u2060",
    "\u2061",
    "\u206a",
    "\u3164",
    "\ufe00",
    "\ufe0f",
    "\ufeff",
    "\uffa0",
    "\ufff9",
    "\ufffe",
    "\U000e0041",
    "\U000e0001",
    "\U000e0100",
    "\U0001d173",
    "\U000110bd",
    "\U0001bca0",
    "\U00013430",
)
CONTROL = ("\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x7f", "\x85", "\x9b")
PRIVATE = ("\ue000", "\ue001", "\uf8ff", "\U000f0000", "\U0010fffd")
REFUSED = (*BIDI, *INVISIBLE, *CONTROL, *PRIVATE)

_SLIM, _BROAD = frozenset(".,:;'|!()[]/-"), frozenset("%@")


def harmless(text: str) -> str:
    """The same text with a letter for each sign, about as wide, so that it wraps alike; a sign first stays one."""
    calm = "".join(one if one.isalnum() or one.isspace() else _letter(one) for one in text)
    first = "." if text[0] in _SLIM else "—" if text[0] in _BROAD else "_"
    return calm if text[0].isalnum() or text[0].isspace() else first + calm[1:]


def _letter(sign: str) -> str:
    return "l" if sign in _SLIM else "m" if sign in _BROAD else "n"
