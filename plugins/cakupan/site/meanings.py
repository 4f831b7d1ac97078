"""What the marks beside figures mean: the verdicts of a check and the ways a figure came about."""

from ..text import Text

MEANINGS = {
    "exact": Text("Sama dengan hasil hitung ulang.", "Equal to the recomputed value."),
    "rounded": Text(
        "Sama dengan hasil hitung ulang setelah dibulatkan.", "Equal to the recomputed value after rounding."
    ),
    "truncated": Text(
        "Sama dengan hasil hitung ulang bila angka di belakangnya dipotong, bukan dibulatkan.",
        "Equal to the recomputed value when its further digits are cut off instead of rounded.",
    ),
    "consistent": Text(
        "Tidak bertentangan dengan hasil hitung ulang: kata atau batasnya berlaku, atau angka asalnya dibulatkan.",
        "Not at odds with the recomputation: its words or bounds hold, or a figure behind it was rounded.",
    ),
    "contradictory": Text(
        "Angka ini tidak dapat diperoleh dari bagian-bagian yang dilaporkan, juga bila pembulatannya diperhitungkan.",
        "The parts that were reported cannot give this figure, even when their rounding is allowed for.",
    ),
    "not_checkable": Text(
        "Bagian untuk menghitungnya tidak dilaporkan atau tidak sepadan.",
        "The parts to recompute it from are not reported, or do not match.",
    ),
}
STATUS_MEANINGS = {
    "computed": Text(
        "Dihitung situs ini dari bagian-bagian yang dilaporkan sumber, bukan disalin.",
        "Computed by this site from the parts that sources report, not copied.",
    ),
    "reported": Text(
        "Ditampilkan seperti disebut sumber; bagian untuk menghitungnya kembali tidak ada.",
        "Shown as a source gives it; the parts to recompute it from are not there.",
    ),
    "comparison": Text(
        "Dua hal yang tidak sepadan didampingkan. Bukan tingkat; ketidaksepadanannya ditulis di sampingnya.",
        "Two things that do not match, set side by side. No rate; the mismatch is written beside it.",
    ),
    "illustration": Text(
        "Contoh hitungan dengan anggapan yang disebut, untuk membayangkan besarnya; bukan laporan dan bukan ramalan.",
        "A sum under the assumptions named, to give an idea of the size; no report and no forecast.",
    ),
}
