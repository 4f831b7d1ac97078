"""What each key of a data file is for, as an editor shows it beside the line; checks nothing."""

from __future__ import annotations

from ..text import Text

HELP = {
    "about": Text('Sumber menulis "sekitar".', 'The source says "about".'),
    "accessed": Text("Kapan dan seberapa banyak dokumen ini dibaca.", "When, and how much of, the document was read."),
    "adds": Text("Apa yang ditambahkan rilis ini.", "What this release adds."),
    "almost": Text('Sumber menulis "hampir".', 'The source says "almost".'),
    "also_at": Text("Alamat lain dari dokumen yang sama.", "Other addresses of the same document."),
    "amount": Text("Besarnya dalam rupiah, tanpa titik ribuan.", "The amount in rupiah, without thousands marks."),
    "answers": Text("Jawaban kantor, yang terlama dahulu; hanya ditambah.", "The office's answers; only added to."),
    "as": Text("Id angka menurut pembacaan ini.", "The figure's id in this reading."),
    "as_printed": Text("Angka persis seperti tercetak pada sumber.", "The number exactly as the source prints it."),
    "asked": Text("Kapan dan siapa yang ditanya.", "Who was asked, and when."),
    "at_least": Text('Batas bawah: sumber menulis "sedikitnya".', 'Lower bound: the source says "at least".'),
    "at_most": Text('Batas atas: sumber menulis "paling banyak".', 'Upper bound: the source says "at most".'),
    "base": Text("Tingkat dari apa: kode basis.", "Rate of what: a base's code."),
    "base_known": Text("Bagaimana basisnya diketahui.", "How the base is known."),
    "based": Text("Ukuran ini memerlukan base.", "This measure needs a base."),
    "basis": Text(
        "stated: tertulis; published: dari tanggal terbit; inferred: disimpulkan, dengan reason.",
        "stated: written; published: from the date of publication; inferred: with a reason.",
    ),
    "bps": Text("Kode wilayah menurut BPS.", "The region's code at Statistics Indonesia (BPS)."),
    "ceiling": Text("Batas upah yang dihitung, dalam rupiah.", "The wage ceiling in rupiah."),
    "code": Text("Kode: huruf kecil, angka, - dan _. Tidak pernah diganti.", "Code: lower case. Never changed."),
    "comparable": Text(
        "false bila artinya hanya sama dalam satu dokumen.", "false where it means the same only within a document."
    ),
    "date": Text("Tanggal dibaca.", "When it was read."),
    "definition": Text("Apa yang dihitung, dalam satu kalimat.", "What is counted, in one sentence."),
    "discount": Text("Potongan dalam persen.", "Discount in percent."),
    "doubt": Text(
        "Mengapa angka ini diragukan; tidak dipakai menghitung.", "Why this number is doubted; not computed from."
    ),
    "due": Text("Tenggatnya.", "When it is due."),
    "en": Text("Teks bahasa Inggris.", "The text in English."),
    "ends": Text(
        "Hari terakhir yang tercakup, bila periodenya terpotong.", "The last day covered, where the period is cut off."
    ),
    "event": Text("Perkembangan sebuah kebijakan.", "What became of a policy."),
    "excludes": Text("Siapa yang tidak tercakup.", "Who is left out."),
    "figure": Text("Id angka: wilayah/ukuran/periode.", "A figure's id: region/measure/period."),
    "finding": Text("Temuan tanpa angka.", "A finding without a number."),
    "from": Text("Berlaku sejak.", "In force since."),
    "high": Text("Ujung atas rentang.", "Upper end of a range."),
    "id": Text("Teks bahasa Indonesia.", "The text in Indonesian."),
    "indicators": Text("Deret angka yang hendak diubah.", "The series that it is meant to change."),
    "key": Text(
        "Pembeda bila satu dokumen menyebut angka yang sama dua kali.", "Tells apart what one document says twice."
    ),
    "kind": Text("Jenisnya.", "Its kind."),
    "law": Text("Dasar hukumnya.", "Its legal basis."),
    "less_than": Text('Sumber menulis "kurang dari".', 'The source says "less than".'),
    "locator": Text(
        "Letaknya dalam dokumen: halaman, menit, alinea.", "Where in the document: page, minute, paragraph."
    ),
    "low": Text("Ujung bawah rentang.", "Lower end of a range."),
    "measure": Text("Kode ukuran.", "A measure's code."),
    "members": Text("Kode segmen, kelompok, atau program.", "Codes of segments, groups or programs."),
    "months": Text("Lamanya dalam bulan.", "How many months."),
    "more_than": Text('Sumber menulis "lebih dari".', 'The source says "more than".'),
    "name": Text("Namanya.", "Its name."),
    "norm": Text("Ditetapkan hukum atau rencana, bukan dihitung.", "Set by a law or a plan rather than counted."),
    "not_later_than": Text("Hanya diketahui: paling lambat hari ini.", "All that is known: not later than this day."),
    "note": Text("Keterangan yang tampil di samping angkanya.", "What is said beside the number."),
    "number": Text("Nomor peraturan.", "The regulation's number."),
    "office": Text("Kantor atau jabatan.", "Office."),
    "on": Text("Tanggalnya: TAHUN-BULAN-TANGGAL.", "The day: YEAR-MONTH-DAY."),
    "over": Text("Pernyataan yang tidak dipilih; tetap terlihat.", "Statements not preferred; they stay visible."),
    "parent": Text("Kode wilayah induk, dalam tanda kutip.", "Code of the region above, quoted."),
    "partition": Text("Daftar kode yang menjadi bagian-bagiannya.", "The list whose codes are its parts."),
    "parts": Text("Kode-kode yang digabung.", "The codes that it unites."),
    "percent_of": Text("Persen dari apa.", "Percent of what."),
    "period": Text(
        "2025, 2025-04, 2025-04-24, atau 2025-01--2025-04.", "2025, 2025-04, 2025-04-24, or 2025-01--2025-04."
    ),
    "place": Text("Bagaimana wilayahnya diketahui.", "How the region is known."),
    "policy": Text("Kode kebijakan.", "A policy's code."),
    "prefer": Text("Pernyataan yang dipakai.", "The statement that is used."),
    "preferred": Text("Pembacaan yang dipakai.", "The reading that is used."),
    "provisional": Text("Pilihan sementara.", "A provisional choice."),
    "published": Text("Tanggal terbit dokumen, atau unknown.", "When the document was published, or unknown."),
    "publisher": Text("Penerbit dokumen.", "Who published the document."),
    "read": Text("Bagian yang dibaca.", "What was read of it."),
    "readings": Text("Cara-cara memahami kalimat yang taksa.", "Ways to understand an ambiguous sentence."),
    "reason": Text("Alasannya, dalam dua bahasa.", "Why, in both languages."),
    "region": Text("Kode wilayah, dalam tanda kutip.", "The region's code, quoted."),
    "relative_to": Text("Periode pembanding yang disebut sumber.", "The period that the source compares with."),
    "reported_by": Text("Dokumen atau pernyataan yang menyebutnya.", "Documents or statements that report it."),
    "resolved": Text("Kapan dan mengapa selesai.", "When and why it was settled."),
    "revises": Text("Angka terbit yang berubah, dengan alasannya.", "Published figures that change, with the reason."),
    "rounded_to": Text("Dibulatkan sampai berapa: 1000, 1000000; 1 berarti tepat.", "Rounded to what; 1 means exact."),
    "sector": Text("Untuk siapa aturan ini.", "For whom the rule is."),
    "serves": Text("Wilayah yang dilayani cabang ini.", "The regions that this branch serves."),
    "sic": Text("Sumber memang mencetak begitu, dan keliru.", "The source prints it so, and is mistaken."),
    "since": Text("Sejak kapan: TAHUN-BULAN-TANGGAL.", "Since when: YEAR-MONTH-DAY."),
    "slug": Text(
        "Bagian alamat halaman; tidak pernah diganti setelah terbit.", "Part of the page's address; never changed."
    ),
    "speaker": Text(
        "Siapa yang mengatakannya: jabatan, bukan data pribadi.", "Who said it: an office, no personal data."
    ),
    "stated": Text("Kata-kata sumber tentang waktunya.", "The source's own words for the time."),
    "statement": Text(
        "Id pernyataan: dokumen/wilayah/ukuran/periode.", "A statement's id: document/region/measure/period."
    ),
    "statements": Text("Apa saja yang dilaporkan dokumen ini.", "All that this document reports."),
    "status": Text("Perkembangan terakhirnya.", "How it stands."),
    "target_of": Text("Ukuran yang ditargetkan.", "The measure that it is a target of."),
    "text": Text("Dengan kata-kata sendiri, dalam dua bahasa.", "In words of our own, in both languages."),
    "time": Text("Kapan: period, atau not_later_than.", "When: period, or not_later_than."),
    "title": Text("Judulnya.", "Its title."),
    "to": Text("Id barunya, bila redated.", "Its new id, where it is redated."),
    "topic": Text("Kode pokok bahasan.", "The topic's code."),
    "unit": Text("Satuan.", "Unit."),
    "until": Text("Berlaku sampai.", "In force until."),
    "url": Text("Alamat lengkap dokumen: https://…", "The document's full address: https://…"),
    "url_status": Text("verified bila sudah dibuka dan dibaca.", "verified where it was opened and read."),
    "value": Text(
        "Angkanya, tanpa titik ribuan dan satuan; desimal dengan titik.", "The number: no thousands marks, no unit."
    ),
    "withhold_below": Text("Jumlah di bawah ini ditulis withheld.", "Counts below this are written as withheld."),
}
"""By key; a key means the same wherever it stands."""


def told(text: Text) -> str:
    """Indonesian first, as an editor shows it."""
    return text.id if text.id == text.en else f"{text.id}\n\n{text.en}"
