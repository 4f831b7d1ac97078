"""The mistakes that people make in writing numbers, each with its words; finds none itself."""

from ..problems import kind
from ..text import Text

THOUSANDS_MARK = kind(
    "thousands_mark",
    Text("{typed}: titik atau koma pemisah ribuan tidak ditulis", "{typed}: thousands separators are not written"),
    Text("tulis {mend}", "write {mend}"),
)
DECIMAL_COMMA = kind(
    "decimal_comma",
    Text("{typed}: tanda desimal di berkas data adalah titik", "{typed}: the decimal mark in data files is a dot"),
    Text("tulis {mend}", "write {mend}"),
)
UNIT_IN_VALUE = kind(
    "unit_in_value",
    Text(
        "{typed}: nilai hanya berisi angka, tanpa satuan atau kata",
        "{typed}: a value holds digits only, no unit or word",
    ),
    Text("tulis {mend}", "write {mend}"),
)
HEDGE_IN_VALUE = kind(
    "hedge_in_value",
    Text(
        "{typed}: batas dan kira-kira ditulis dengan kuncinya sendiri",
        "{typed}: bounds and approximations have keys of their own",
    ),
    Text(
        "tulis less_than:, more_than:, at_least: atau at_most:, atau about: true di samping value:, lalu angkanya saja",
        "write less_than:, more_than:, at_least: or at_most:, or about: true beside value:, and the number alone",
    ),
)
LEADING_ZERO = kind(
    "leading_zero",
    Text(
        "{typed} diawali nol dan dapat terbaca sebagai bilangan oktal",
        "{typed} starts with a zero and may be read as octal",
    ),
    Text("tulis {mend}", "write {mend}"),
)
FRACTION_OF_COUNT = kind(
    "fraction_of_count",
    Text("{typed}: {unit} dihitung dalam bilangan bulat", "{typed}: {unit} are counted in whole numbers"),
    Text(
        "tulis bilangan bulat; persentase ditulis pada ukuran berpersen",
        "write a whole number; percentages belong to a rate",
    ),
)
NOT_A_NUMBER = kind(
    "not_a_number",
    Text("{typed} bukan angka", "{typed} is not a number"),
    Text("tulis angka seperti 214687 atau 31.36", "write a number such as 214687 or 31.36"),
)
NEGATIVE = kind(
    "negative",
    Text("{typed}: {measure} tidak dapat negatif", "{typed}: {measure} cannot be negative"),
    Text("periksa angka pada sumbernya", "check the number in its source"),
)
PRINTED_DIFFERS = kind(
    "printed_differs",
    Text(
        "as_printed berbunyi “{phrase}”, tetapi nilainya {typed}",
        "as_printed says “{phrase}”, but the value is {typed}",
    ),
    Text(
        "samakan keduanya: tulis angka persis seperti yang tercetak pada sumber",
        "make them agree: write the number exactly as the source prints it",
    ),
)
ROUNDED_TO_NEEDED = kind(
    "rounded_to_needed",
    Text("tidak diketahui sampai mana {typed} dibulatkan", "it is not known how far {typed} was rounded"),
    Text(
        "tambahkan as_printed: dengan kata ribu/juta/miliar, atau rounded_to: 1000 (rounded_to: 1 berarti tepat)",
        "add as_printed: with its scale word, or rounded_to: 1000 (rounded_to: 1 says exact)",
    ),
)
ROUNDED_TO_NOTHING = kind(
    "rounded_to_nothing",
    Text("rounded_to: {typed} tidak menyebut satuan pembulatan", "rounded_to: {typed} names no unit of rounding"),
    Text(
        "tulis satuannya, misalnya 1000; angka yang tepat ditulis rounded_to: 1",
        "write the unit, such as 1000; rounded_to: 1 says exact",
    ),
)
ONE_HEDGE = kind(
    "one_hedge",
    Text("about (sekitar) dan almost (hampir) tidak dipakai bersama", "about and almost are not used together"),
    Text("sisakan yang tercetak pada sumbernya", "keep the one that the source prints"),
)
ONE_FORM = kind(
    "one_form",
    Text(
        "angka ditulis dengan salah satu: value, low dan high, at_least, more_than, at_most, less_than",
        "a quantity has one of: value, low and high, at_least, more_than, at_most, less_than",
    ),
    Text("sisakan satu bentuk saja", "keep one form only"),
)
ROUNDED_BOUND = kind(
    "rounded_bound",
    Text("{key} tidak dipakai pada batas atau rentang", "{key} is not used with a bound or range"),
    Text("hapus {key}", "delete {key}"),
)
REVERSED_RANGE = kind(
    "reversed_range",
    Text("rentang {low} sampai {high} terbalik", "the range {low} to {high} is reversed"),
    Text("tulis yang kecil pada low dan yang besar pada high", "write the smaller as low and the larger as high"),
)
