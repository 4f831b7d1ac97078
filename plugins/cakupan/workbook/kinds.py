"""What may be wrong with a filled workbook, each with its words; finds none itself."""

from ..problems import kind
from ..text import Text

NO_WORKBOOK = kind(
    "no_workbook",
    Text("berkas ini bukan buku kerja .xlsx yang dapat dibaca", "this file is no .xlsx workbook that can be read"),
    Text(
        "simpan ulang dari Excel atau LibreOffice sebagai .xlsx, tanpa kata sandi",
        "save it again from Excel or LibreOffice as .xlsx, without a password",
    ),
)
NO_SHEET = kind(
    "no_sheet",
    Text(
        "lembar {sheet} tidak ada, atau judul kolomnya berubah",
        "the sheet {sheet} is missing, or its headings changed",
    ),
    Text(
        "buat templat baru dengan invoke template, lalu salin isinya",
        "make a new one by invoke template, and copy into it",
    ),
)
CELL_TEXT = kind(
    "cell_text",
    Text("sel {cell} berisi teks “{typed}”, bukan bilangan", "the cell {cell} holds the text “{typed}”, not a number"),
    Text("{mend}", "{mend}"),
)
CELL_FORMULA = kind(
    "cell_formula",
    Text("sel {cell} berisi rumus tanpa hasil", "the cell {cell} holds a formula without a result"),
    Text("buka dan simpan di Excel, atau ketik angkanya", "open and save it in Excel, or type the number"),
)
CELL_ERROR = kind(
    "cell_error",
    Text("sel {cell} berisi galat {typed}", "the cell {cell} holds the error {typed}"),
    Text("perbaiki rumusnya, atau ketik angkanya", "mend the formula, or type the number"),
)
CELL_EMPTY = kind(
    "cell_empty",
    Text("sel {cell} ({heading}) kosong tanpa alasan", "the cell {cell} ({heading}) is empty without a reason"),
    Text(
        "isi, hapus barisnya, atau tulis di kolom Nilai: {reasons}",
        "fill it in, delete the row, or write in the value's column: {reasons}",
    ),
)
CELL_MERGED = kind(
    "cell_merged",
    Text("sel {cell} digabung dengan sel lain", "the cell {cell} is merged with others"),
    Text("pisahkan sel itu dan isi setiap baris", "unmerge it and fill in each row"),
)
CELL_ROUNDED = kind(
    "cell_rounded",
    Text("sel {cell} menampilkan {shown}, tetapi berisi {typed}", "the cell {cell} shows {shown}, but holds {typed}"),
    Text("ketik angka persis seperti tercetak pada sumbernya", "type the number exactly as its source prints it"),
)
TOO_MANY_ROWS = kind(
    "too_many_rows",
    Text("lembar {sheet} berisi lebih dari {limit} baris", "the sheet {sheet} has more than {limit} rows"),
    Text("bagi menjadi beberapa buku kerja", "divide it into several workbooks"),
)
ROW_HIDDEN = kind(
    "row_hidden",
    Text("baris atau kolom {cell} disembunyikan, tetapi berisi", "the row or column {cell} is hidden, but not empty"),
    Text("tampilkan kembali, atau hapus", "show it again, or delete it"),
)
CELL_CHOICE = kind(
    "cell_choice",
    Text("sel {cell}: {typed} bukan pilihan", "the cell {cell}: {typed} is not a choice"),
    Text("pilih salah satu: {choices}", "choose one of: {choices}"),
)
FIELD_EMPTY = kind(
    "field_empty",
    Text("sel {cell} ({heading}) belum diisi", "the cell {cell} ({heading}) is not filled in"),
    Text("isi pada lembar {sheet}", "fill it in on the sheet {sheet}"),
)
