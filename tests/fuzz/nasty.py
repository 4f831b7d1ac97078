"""What hostile or hurried hands type where a value should be; no mutation, only the words."""

from __future__ import annotations

from random import Random

SILENT = (
    *("1_000", "0o17", "017", "0x1F", "0b101", "1:30", "190:20:30", "1e3", "1E3", "1e999", "1.5e2", "+5", "5.", ".5"),
    *("1,000", "1.000", "214.687", "214,687", "31,36", "-0", "-1", "00", "0.0", "1 000", "١٢٣", "１２３", "12½", "²"),
    *("Rp127", "127 miliar", "12k", "1M", "0.1e1", "1__0", "1.0.0", "--5", "5-", "1/2", "50%", "NaN", "Infinity"),
    "9" * 39,
    "9" * 41,
    "9" * 5000,
    "0." + "3" * 60,
    "1" + "0" * 400,
)
"""Numbers that YAML or Python would quietly take for others, or that no reader could take for one."""

SCALARS = (
    *(".inf", "-.inf", ".nan", ".NaN", "~", "null", "Null", "''", '""', "true", "yes", "no", "on", "off", "True", "y"),
    *("2025-04-31", "2025-13", "0000-01-01", "9999-12-31", "2025-4-1", "24 April 2025", "2025-04-24T10:00:00Z", "2025"),
    *("2025-04--", "--2025-04", "--", "2026--2025", "2025-01--2025-12", "not_reported", "withheld", "unknown", "total"),
    *("[]", "{}", "[a, b]", "{a: b}", "{value: 1, low: 2}", "- a", "? a", ": a", "[", "{", "]", "}", "'", '"', "@a"),
    *("`a", "%a", "#a", "a #b", "a: b", "|", ">", "|+9", ">-\n", "\\", "\t", "a\tb", "../../etc/passwd", "/dev/zero"),
    *("javascript:alert(1)", "https://", "http://[", "https://a b", "data:text/html,x", "<script>", "{typed}", "{0}"),
    *("%s%n", "${x}", "{{x}}", "{% x %}", "=1+1", "a@b.id", "__proto__", "key", "time", "region", "value", "low", "id"),
    *('"\\x00"', '"\\ud800"', '"\\u202e"', '"\\ufeff"', '"\\x1b[31m"', '"\\L"', '"\\N"', '"\\z"', '"\\U0010ffff"'),
    *("model_config", "copy", "json", "schema", "validate", "model_fields_set", "__class__", "self", "statements"),
)
"""Null forms, booleans, dates, structure, escapes and words that mean something elsewhere."""

FEATURES = (
    *(
        "&a ",
        "*a",
        "&a *a",
        "!!int ",
        "!!float ",
        "!!python/object/apply:os.system ",
        "!a ",
        "!",
        "!<tag:x> ",
        "!!x!y ",
    ),
    *("<<: ", "<<: *a\n", "? ", "| ", "|2\n", "> ", "%YAML 2.0\n", "%TAG ! x\n", "---\n", "...\n", "--- ", "# "),
)
"""What YAML offers and these files do not use."""

CHARACTERS = (
    *("\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\xa0", "\xad", "\u200b", "\u200e"),
    *("\u202e", "\u2066", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\U0001f600", "\U0001fffe", "\U000e0041"),
    *("\ue000", "\u0301", "\u3000", "\r", "\r\n", "\t", "\n", "İ", "ſ", "ﬁ", "\u0600", "\u180e"),
)
"""Marks that cannot be seen, that turn text around, or that look like others."""

BYTES = (b"\xed\xa0\x80", b"\xff", b"\xc0\x80", b"\xfe\xff", b"\xf4\x90\x80\x80", b"\x80", b"\xef\xbb\xbf", b"\x00\x00")
"""What is no UTF-8, and the mark of some editors in the middle of a file."""

RUNS = (
    "a",
    "9",
    "0",
    "per",
    " ",
    "a ",
    "1 ",
    "1.",
    "1,000",
    "a.",
    "a@",
    "08",
    "'",
    "\\",
    "-",
    "a-",
    "x\n",
    "ä",
    "%",
    "/",
)
"""What is repeated to a text too long for anybody."""

NAMES = (
    *(
        "Berita Baru.yaml",
        "BERITA.YAML",
        ".yaml",
        "..yaml",
        "-.yaml",
        "a b.yaml",
        "ä.yaml",
        "a\nb.yaml",
        "a{typed}.yaml",
    ),
    *("con.yaml", "a.yaml.yaml", "a.yml", "a.yxml", "a.yaml~", "a.yaml.bak", "😀.yaml", "\u202ea.yaml", "'.yaml"),
    *("a" * 200 + ".yaml", "2026-02-30.yaml", "2099-01-01.yaml", "0.yaml", "a%20b.yaml", "a;b.yaml", "\x1b[31m.yaml"),
)
"""Names that files get from spreadsheets, phones and hostile hands."""

ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "latin-1", "cp1252", "cp037", "utf-8-sig")

EMPTY = (
    b"",
    b" ",
    b"\n",
    b"\n\n\n",
    b"# x",
    b"---",
    b"---\n...\n",
    b"null",
    b"~",
    b"[]",
    b"{}",
    b"0",
    b"a",
    b"\x00",
    b"''",
)
"""Files with nothing in them, said in many ways."""


def deep(random: Random) -> str:
    """Lists or mappings inside each other, closed or not."""
    depth = random.choice((2, 11, 12, 13, 14, 50, 1000, 20_000))
    opening, closing = random.choice((("[", "]"), ("{a: ", "}"), ("[{a: ", "}]"), ("- ", ""), ("? ", ""), ("{? ", "}")))
    return opening * depth + (closing * depth if random.random() < 0.6 else "")


def long(random: Random) -> str:
    """A text of up to some hundred thousand characters, as it is or in quotes."""
    text = random.choice(RUNS) * random.choice((50, 500, 5_000, 50_000))
    text = random.choice(("", "1", "x", "2025")) + text + random.choice(("", "x", "1", "!"))
    return random.choice(("{}", '"{}"', "'{}'", "{{value: 5, as_printed: '{}'}}")).format(text)
