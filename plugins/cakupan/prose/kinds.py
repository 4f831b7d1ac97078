"""The mistakes that prose can hold, each with its words; finds none itself."""

from ..problems import kind
from ..text import Text

HEAD_LINE = kind(
    "head_line",
    Text('baris kepala ini bukan "Kunci: nilai": {typed}', 'this line of the head is not "Key: value": {typed}'),
    Text(
        'tulis seperti "Title: Tentang"; isi dimulai setelah satu baris kosong',
        'write it like "Title: About"; the text begins after one empty line',
    ),
)
HEAD_REPEATED = kind(
    "head_repeated",
    Text("{key} sudah ada di baris {first}", "{key} is already on line {first}"),
    Text("hapus salah satunya", "delete one of them"),
)
NO_TITLE = kind(
    "no_title",
    Text("halaman ini tidak punya judul", "this page has no title"),
    Text('mulai berkas dengan "Title: …"', 'begin the file with "Title: …"'),
)
BARE_DIGITS = kind(
    "bare_digits",
    Text("angka {typed} ditulis langsung dalam teks", "the digits {typed} stand in the text themselves"),
    Text(
        "tulis [{typed}](angka:indikator?periode=…), atau tandai tanggal, hukum, kode: [{typed}](angka:=tanggal)",
        "write [{typed}](angka:indicator?period=…), or mark a date, law or code: [{typed}](angka:=date)",
    ),
)
NUMBER_WORDS = kind(
    "number_words",
    Text("bilangan ditulis dengan huruf: {typed}", "a number is written in words: {typed}"),
    Text(
        "tulis [{typed}](angka:indikator), atau susun kalimatnya tanpa bilangan",
        "write [{typed}](angka:indicator), or put the sentence without the number",
    ),
)
RAW_HTML = kind(
    "raw_html",
    Text("HTML tidak dipakai dalam teks: {typed}", "HTML is not used in the text: {typed}"),
    Text(
        "tulis dengan Markdown; untuk menampilkan tanda <, tulis &lt;", "write it in Markdown; to show a <, write &lt;"
    ),
)
UNSAFE_LINK = kind(
    "unsafe_link",
    Text("alamat ini tidak boleh dipakai: {typed}", "this address may not be used: {typed}"),
    Text(
        "pakai https:, mailto:, atau alamat di situs ini seperti /metodologi/; gambar hanya dari situs ini",
        "use https:, mailto: or an address of this site such as /metodologi/; pictures only from this site",
    ),
)
BAD_REFERENCE = kind(
    "bad_reference",
    Text("rujukan ini tidak dapat dibaca: {typed}", "this reference cannot be read: {typed}"),
    Text(
        "tulis [teks](angka:coverage_rate.wage?periode=2025-04), [kata](istilah:wage)"
        ' atau ![teks](grafik:coverage_rate "Keterangan")',
        "write [text](angka:coverage_rate.wage?period=2025-04), [word](istilah:wage)"
        ' or ![text](grafik:coverage_rate "Caption")',
    ),
)
UNKNOWN_PARAMETER = kind(
    "unknown_parameter",
    Text("parameter {typed} tidak dikenal", "unknown parameter {typed}"),
    Text("yang ada: periode= dan wilayah=", "there are period= and region="),
)
REFERENCE_PERIOD = kind(
    "reference_period",
    Text("periode {typed} tidak ada", "there is no period {typed}"),
    Text("tulis seperti 2025, 2025-04, atau 2025-04-24", "write it like 2025, 2025-04 or 2025-04-24"),
)
UNKNOWN_LITERAL = kind(
    "unknown_literal",
    Text("jenis penanda {typed} tidak dikenal", "unknown kind of mark {typed}"),
    Text("pakai =tanggal, =hukum, atau =kode", "use =date, =law or =code"),
)
EMPTY_ALT = kind(
    "empty_alt",
    Text("grafik ini tidak punya teks pengganti", "this chart has no alternative text"),
    Text("tulis isi grafik di antara ![ dan ]", "write what the chart shows between ![ and ]"),
)
MISPLACED = kind(
    "misplaced",
    Text("{typed} tidak dapat berada di sini", "{typed} cannot stand here"),
    Text(
        "angka dan istilah tidak di dalam tautan, gambar, atau judul halaman;"
        " grafik dan ::: berdiri sendiri di antara baris kosong, di awal baris",
        "no figure or term inside a link or picture, no term in a page's title;"
        " charts and ::: stand alone between empty lines, where a line begins",
    ),
)
UNKNOWN_BLOCK = kind(
    "unknown_block",
    Text("blok ::: {typed} tidak dikenal", "unknown block ::: {typed}"),
    Text("yang ada: bila, tanpa, setiap, tabel", "there are bila, tanpa, setiap, tabel (if, unless, each, table)"),
)
BLOCK_NAME = kind(
    "block_name",
    Text("::: {word} diikuti satu nama, bukan: {typed}", "::: {word} is followed by one name, not: {typed}"),
    Text("tulis seperti {example}", "write it like {example}"),
)
UNCLOSED_BLOCK = kind(
    "unclosed_block",
    Text("blok ::: {typed} tidak ditutup", "the block ::: {typed} is not closed"),
    Text("tambahkan baris ::: di akhir blok", "add a line ::: where it ends"),
)
UNOPENED_BLOCK = kind(
    "unopened_block",
    Text("::: ini tidak menutup blok apa pun", "this ::: closes no block"),
    Text("hapus baris ini, atau buka bloknya, misalnya ::: bila …", "delete it, or open its block, such as ::: bila …"),
)
UNKNOWN_REFERENCE = kind(
    "unknown_reference",
    Text("{typed} tidak dikenal", "unknown: {typed}"),
    Text("{nearest}", "{nearest}"),
)
STALE_LABEL = kind(
    "stale_label",
    Text("tertulis {typed}, tetapi datanya {text}", "it says {typed}, but the data say {text}"),
    Text(
        "tulis {text}, sebutkan periode yang dimaksud, atau tulis label tanpa angka",
        "write {text}, name the period that is meant, or write a label without digits",
    ),
)
