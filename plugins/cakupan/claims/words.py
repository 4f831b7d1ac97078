"""How people call what the codelists name, in both languages, and the words that only make a sentence of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..text import LANGUAGES, Text

# By code. A code that another region's lists do not have is never asked for.
ALSO = {
    "00": "nasional national",
    "33": "jateng",
    "33-34": "jateng diy",
    "kph-banyumas-barat": "perhutani",
    "active_participants": "terlindungi tercover protected covered registered kepesertaan",
    "accounts_collected": "bsu",
    "benefit_amount": "santunan ahli waris heirs",
    "benefit_recipients": "klaim claims recipients",
    "benefits_paid": "klaim santunan pencairan cair claims payouts",
    "budget": "anggaran apbd",
    "contribution_discount": "diskon keringanan discount",
    "coverage_rate": "ucj universal coverage jamsostek terlindungi tercover protected covered",
    "laid_off_workers": "phk korban layoffs",
    "monthly_contribution": "premi contribution",
    "relief_months": "relaksasi diskon",
    "summoned_accounts": "apotek pharmacies kejaksaan",
    "target_coverage_rate": "ucj universal coverage jamsostek sasaran",
    "target_workers": "potensi angkatan kerja total workforce",
    "uncovered_workers": "belum terkover tercover uncovered unprotected",
    "wage": "pu formal",
    "non_wage": "bpu mandiri",
    "construction": "jakon konstruksi builders",
    "migrant": "pmi tki",
    "bpd_members": "bpd",
    "extreme_poor": "kemiskinan miskin poverty",
    "fishers": "nelayan fishermen",
    "informal": "informal",
    "kopipo_tappers": "kopipo koperasi gula",
    "non_asn": "honorer perangkat kader non asn",
    "rt_heads": "rt",
    "rw_heads": "rw",
    "tappers": "penderes penyadap nira gula kelapa kristal coconut sugar sap",
    "vulnerable": "rentan vulnerable",
    "wage_subsidy": "bsu subsidi upah",
    "scholarship": "beasiswa anak",
    "death_grant": "meninggal kematian",
}
KINDS = {"city": "kota pemkot", "regency": "kabupaten pemkab"}
"""What the government of a region is called, by the region's kind."""

GENERIC = frozenset(
    [
        "bpjs",
        "ketenagakerjaan",
        "kabupaten",
        "kota",
        "cabang",
        "kecamatan",
        "desa",
        "dan",
        "di",
        "regency",
        "city",
        "branch",
        "district",
        "village",
        "and",
    ]
)
"""Words in the names of regions that many of them have."""

IGNORED = (
    "ada adalah agar akan apa apakah atas atau bagi baru bagaimana bahwa banyak benar berapa bisa dan dapat dari"
    " dengan di hanya hari hingga ini itu jadi jumlah kah kami ke kepada kini lagi lalu lebih lewat masih mana"
    " mencapai oleh pada para saat saja sampai sebanyak sebesar secara sejak semua serta siapa sudah tak telah"
    " terus tidak tiap untuk yaitu yang kurang sekitar hampir persen ribu juta miliar triliun rupiah rp"
    " a about almost an and are as at be been by for from has have how in is it its just less many more nearly now"
    " of on only or out over that the their there this to true under up was were what which with percent"
    " thousand million billion trillion"
)
"""What a sentence needs and a search does not."""

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return _WORD.findall(text.lower())


def spoken(*names: Text) -> str:
    """Every word of names in both languages, each once."""
    return " ".join(dict.fromkeys(word for name in names for one in LANGUAGES for word in words(name[one])))


def also_called(code: str, name: Text, kind: str = "") -> str:
    """A name's words and what else it is called."""
    found = [*spoken(name).split(), *ALSO.get(code, "").split(), *KINDS.get(kind, "").split()]
    return " ".join(dict.fromkeys(found))


def mentioned(code: str, name: Text) -> list[str]:
    """Phrases by which a sentence names a region: its own name without what many regions have, and its short ones."""
    own = (" ".join(word for word in words(name[one]) if word not in GENERIC) for one in LANGUAGES)
    short: Iterable[str] = [ALSO[code]] if code in ALSO and code != "00" else ALSO.get(code, "").split()
    return [phrase for phrase in dict.fromkeys([*own, *short]) if phrase]
