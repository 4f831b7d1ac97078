"""The mistakes that reading can find in a file's form, each with its words; finds none itself."""

from ..problems import kind
from ..text import Text
from ..unseen import UNSEEN_CHARACTER as UNSEEN_CHARACTER

TOO_LARGE = kind(
    "too_large",
    Text("berkas berukuran {size} KiB, batasnya {limit} KiB", "the file has {size} KiB, the limit is {limit} KiB"),
    Text("bagi menjadi beberapa berkas", "split it into several files"),
)
ENCODING = kind(
    "encoding",
    Text("berkas tidak disimpan sebagai UTF-8", "the file is not saved as UTF-8"),
    Text("simpan ulang dengan pengodean UTF-8", "save it again with the encoding UTF-8"),
)
TAB = kind(
    "tab",
    Text("baris ini dimulai atau dipisah dengan tab", "this line is indented or separated with a tab"),
    Text("ganti tab dengan spasi", "replace the tab with spaces"),
)
SYNTAX = kind(
    "syntax",
    Text(
        "susunan YAML tidak dapat dibaca di sekitar: {typed}",
        "the YAML cannot be read near: {typed}",
    ),
    Text(
        "periksa indentasi, titik dua diikuti spasi, dan tanda kutip yang belum ditutup",
        "check the indentation, a space after each colon, and quotes that are not closed",
    ),
)
EMPTY_FILE = kind(
    "empty_file",
    Text("berkas ini kosong", "the file is empty"),
    Text("isi atau hapus berkas ini", "fill it in or delete it"),
)
SECOND_DOCUMENT = kind(
    "second_document",
    Text("ada dokumen YAML kedua (---) dalam berkas ini", "there is a second YAML document (---) in this file"),
    Text("hapus --- atau pindahkan bagian itu ke berkas sendiri", "delete the --- or move that part to its own file"),
)
TOO_DEEP = kind(
    "too_deep",
    Text("bersarang lebih dari {limit} tingkat", "nested deeper than {limit} levels"),
    Text("ratakan susunannya", "flatten it"),
)
ANCHOR = kind(
    "anchor",
    Text(
        "jangkar dan alias YAML (&{name}, *{name}) tidak dipakai di sini",
        "YAML anchors and aliases (&{name}, *{name}) are not used here",
    ),
    Text(
        "tulis nilainya langsung; teks yang diawali & atau * diberi tanda kutip",
        "write the value itself; quote a text that starts with & or *",
    ),
)
MERGE = kind(
    "merge",
    Text("kunci gabungan YAML (<<) tidak dipakai di sini", "the YAML merge key (<<) is not used here"),
    Text("tulis setiap kunci langsung", "write each key itself"),
)
TAG = kind(
    "tag",
    Text("tag YAML ({tag}) tidak dipakai di sini", "YAML tags ({tag}) are not used here"),
    Text("hapus tag itu; teks yang diawali ! diberi tanda kutip", "delete the tag; quote a text that starts with !"),
)
DUPLICATE_KEY = kind(
    "duplicate_key",
    Text("kunci {key} sudah ada di baris {first}", "the key {key} is already on line {first}"),
    Text("hapus salah satunya, atau buat butir pernyataan baru", "delete one of them, or make it an item of its own"),
)
UNKNOWN_KEY = kind(
    "unknown_key",
    Text("kunci {key} tidak dikenal", "unknown key {key}"),
    Text("{nearest}", "{nearest}"),
)
MISSING_KEY = kind(
    "missing_key",
    Text("kunci {key} belum ada", "the key {key} is missing"),
    Text("tambahkan baris {key}: …", "add a line {key}: …"),
)
EMPTY_VALUE = kind(
    "empty_value",
    Text("{key} tidak berisi", "{key} is empty"),
    Text(
        "isi nilainya, hapus barisnya, atau tulis not_reported, not_applicable atau withheld",
        "give the value, delete the line, or write not_reported, not_applicable or withheld",
    ),
)
WRONG_TYPE = kind(
    "wrong_type",
    Text("{key} harus berupa {expected}, bukan {found}", "{key} must be {expected}, not {found}"),
    Text("tulis ulang sebagai {expected}", "write it as {expected}"),
)
NOT_A_CHOICE = kind(
    "not_a_choice",
    Text("{typed} bukan pilihan untuk {key}", "{typed} is not a choice for {key}"),
    Text("pilih salah satu: {choices}", "choose one of: {choices}"),
)
A_DAY = Text("tanggal", "day")
A_PERIOD = Text("tanggal atau periode", "date or period")
DAYS = Text("tanggal seperti 2025-04-24", "a day such as 2025-04-24")
TOO_LATE = Text("hari yang ada: bulan itu berakhir pada {last}", "a day that exists: that month ends on {last}")
PERIODS = Text(
    "periode seperti 2025, 2025-04, 2025-04-24, atau rentang 2025-01--2025-04",
    "a period such as 2025, 2025-04, 2025-04-24, or a span 2025-01--2025-04",
)
IMPOSSIBLE_DATE = kind(
    "impossible_date",
    Text("{typed} bukan {wanted} yang ada", "{typed} is no {wanted} that exists"),
    Text("tulis {meant}", "write {meant}"),
)
UNSAFE_URL = kind(
    "unsafe_url",
    Text("{typed} bukan alamat https:// yang aman ditautkan", "{typed} is no https:// address that is safe to link"),
    Text(
        "salin alamat lengkapnya dari peramban, tanpa nama pengguna; nama situs dengan huruf lain ditulis xn--…",
        "copy the full address from the browser, without a user's name; a host in other letters is written xn--…",
    ),
)
BAD_CODE = kind(
    "bad_code",
    Text("{typed} tidak dapat menjadi kode", "{typed} cannot be a code"),
    Text(
        'pakai huruf kecil a-z, angka, dan tanda - atau _; kode wilayah seperti "33.02"',
        'use lower-case a-z, digits, and - or _; region codes are like "33.02"',
    ),
)
REPEATED_CODE = kind(
    "repeated_code",
    Text("{typed} sudah dipakai di {where}", "{typed} is already used at {where}"),
    Text("pilih nama lain: {why}", "choose another: {why}"),
)
UNKNOWN_CODE = kind(
    "unknown_code",
    Text("{typed} tidak ada dalam daftar kode {list}", "{typed} is not in the codelist {list}"),
    Text("{nearest}", "{nearest}"),
)
REGION_CODE = kind(
    "region_code",
    Text(
        "kode wilayah {typed} tanpa tanda kutip terbaca sebagai bilangan oleh program lain",
        "the region code {typed} without quotes is read as a number by other programs",
    ),
    Text(
        'tulis "{typed}" dengan tanda kutip, dua angka setelah titik',
        'write "{typed}" in quotes, with two digits after the dot',
    ),
)
UNKNOWN_SOURCE = kind(
    "unknown_source",
    Text("tidak ada sumber atau pernyataan bernama {typed}", "there is no source or statement named {typed}"),
    Text("{nearest}", "{nearest}"),
)
UNKNOWN_POLICY = kind(
    "unknown_policy",
    Text("{typed} menunjuk ke {list} yang tidak ada", "{typed} refers to a {list} that does not exist"),
    Text("{nearest}", "{nearest}"),
)
MEMBERS_OF_ONE_LIST = kind(
    "members_of_one_list",
    Text("{typed} memakai dua kode dari daftar yang sama", "{typed} uses two codes of one list"),
    Text(
        "pakai satu kode per daftar, atau kode gabungan seperti jkk-jkm",
        "use one code a list, or a union such as jkk-jkm",
    ),
)
REASON_NEEDED = kind(
    "reason_needed",
    Text("simpulan (inferred) tanpa alasan", "an inference without a reason"),
    Text("tambahkan reason: … di sebelah basis", "add reason: … beside the basis"),
)
TIME_NEEDED = kind(
    "time_needed",
    Text("waktu pernyataan ini tidak diketahui", "the time of this statement is not known"),
    Text(
        "tambahkan time: dengan period, atau not_later_than dengan basis",
        "add time: with a period, or not_later_than with its basis",
    ),
)
SAID_TWICE = kind(
    "said_twice",
    Text(
        "{typed} dilaporkan dua kali oleh dokumen ini (juga di baris {first})",
        "{typed} is reported twice by this document (also on line {first})",
    ),
    Text(
        "beri key: yang berbeda pada salah satu butir, atau hapus salah satunya",
        "give one of the items a key: of its own, or delete one of them",
    ),
)
ONE_QUANTITY = kind(
    "one_quantity",
    Text("butir dengan {key} harus memuat tepat satu angka", "an item with {key} must hold exactly one figure"),
    Text("pindahkan angka lain ke butir sendiri", "move the other figures to items of their own"),
)
NO_CONTENT = kind(
    "no_content",
    Text("butir ini tidak melaporkan apa pun", "this item reports nothing"),
    Text("tambahkan ukuran, event atau finding", "add a measure, an event or a finding"),
)
BASE_NEEDED = kind(
    "base_needed",
    Text("{measure} memerlukan base: tingkat dari apa?", "{measure} needs a base: a rate of what?"),
    Text(
        "tambahkan base: ucj_target, atau base: unknown bila sumber tidak menyebutnya",
        "add base: ucj_target, or base: unknown where the source does not say",
    ),
)
STOCK_WITH_SPAN = kind(
    "stock_with_span",
    Text(
        "{measure} adalah keadaan pada satu saat, bukan selama {typed}",
        "{measure} is a state at one moment, not over {typed}",
    ),
    Text(
        "tulis saat akhirnya sebagai period; rentang hanya untuk arus seperti klaim",
        "write its end as the period; spans are for flows such as claims",
    ),
)
REVERSED_DATES = kind(
    "reversed_dates",
    Text("{end} mendahului {start}", "{end} comes before {start}"),
    Text("tukar keduanya, atau periksa tahunnya", "swap them, or check the year"),
)
NOT_A_TARGET = kind(
    "not_a_target",
    Text("{typed} tidak melaporkan sebuah target", "{typed} does not report a target"),
    Text(
        "tunjuk pernyataan dengan ukuran target, seperti target_coverage_rate",
        "name a statement of a target measure, such as target_coverage_rate",
    ),
)
REGION_OF_SERIES = kind(
    "region_of_series",
    Text("{typed} tidak menyebut wilayahnya", "{typed} does not name its region"),
    Text(
        'tulis "33.02/{typed}", atau tambahkan region: pada kebijakannya',
        'write "33.02/{typed}", or add region: to the policy',
    ),
)
