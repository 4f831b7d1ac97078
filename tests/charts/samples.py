"""Charts as the site will have them, and their worst cases; values for tests, not for publication."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from cakupan.charts.spec import ChartSpec, Download, Mark, Said, Target, Tick

PERCENTS = tuple(Tick(position=n / 100, text=f"{n}\u00a0%") for n in (0, 20, 40, 60, 80, 100))
_COMMON = {"label_header": "Tanggal", "value_header": "Tingkat cakupan", "note_header": "Catatan"}


def percent(value: float) -> str:
    return f"{value * 100:.2f}\u00a0%".replace(".", ",")


def mark(label: str, position: float, value: float | None, text: str = "", **more: object) -> Mark:
    """An exact mark, unless `lower` and `upper` say otherwise."""
    ends = {"lower": value, "upper": value}
    words = text or ("tidak dilaporkan" if value is None else percent(value))
    return Mark(label=label, position=position, value=value, text=words, **{**ends, **more})  # type: ignore[arg-type]


def _spec(kind: str, name: str, marks: list[Mark], ticks: tuple[Tick, ...] = PERCENTS, **more: object) -> ChartSpec:
    words = {
        "title": f"{name}, Kabupaten Banyumas",
        "caption": f"{name}: satu dari tiga pekerja terlindungi",
        "alt": f'Bagan {name} <dengan> "tanda" & angka',
        "finding": (("Dari ", Said(text="31,36\u00a0%", figure="33.02/coverage_rate/2025-04", exact="0.313570"), "."),),
        "downloads": (Download(name="PNG", href="/data/33.02/coverage_rate.id.png"),),
        "source_line": "Sumber: iNewsPurwokerto, 24 April 2025",
        "data_url": "/data.json",
        **_COMMON,
        **more,
    }
    return ChartSpec(id=f"c-{name.replace(' ', '-')}", kind=kind, marks=tuple(marks), ticks=ticks, **words)  # type: ignore[arg-type]


TARGETS = (
    Target(value=0.4319, name="Target Banyumas akhir 2025", text="43,19\u00a0%"),
    Target(value=0.5215, name="Target nasional UCJ", text="52,15\u00a0%"),
)
_UP_TO_60 = tuple(Tick(position=n / 100, text=f"{n}\u00a0%") for n in (0, 20, 40, 60))


def _short_line() -> ChartSpec:
    marks = [
        mark("Juli 2022", 19174, 0.2811, lower=0.26, upper=0.30, certain=False, figure="33.02/coverage_rate/2022-07"),
        mark("24 April 2025", 20202, 0.31357, figure="33.02/coverage_rate/2025-04", exact="0.313570"),
        mark("4 September 2025", 20335, 0.36, "36\u00a0% (35,3 sampai 36,8)", lower=0.353, upper=0.368, certain=False),
        mark("Oktober 2025", 20392, 0.3616, note="hanya dilaporkan", joined=False),
    ]
    years = tuple(Tick(position=18993 + n * 365.25, text=str(2022 + n)) for n in range(5))
    return _spec("line", "tingkat cakupan", marks, _UP_TO_60, label_ticks=years, targets=TARGETS)


def _long_line() -> ChartSpec:
    values = [0.2 + 0.003 * n + (0.04 if n % 12 == 11 else 0) for n in range(60)]
    marks = [
        mark(f"bulan {n + 1}", 18628 + 30.4 * n, None if n in (20, 21, 40) else values[n], certain=n % 9 != 0)
        for n in range(60)
    ]
    years = tuple(Tick(position=18628 + 365 * n, text=f"Januari {2021 + n}") for n in range(5))
    return _spec("line", "enam puluh bulan", marks, _UP_TO_60, label_ticks=years, targets=TARGETS[:1])


def _series_line() -> ChartSpec:
    marks = [
        mark(
            f"{2020 + n}",
            18262 + 365 * n,
            None if (n, s) == (2, 1) else 0.15 + 0.2 * s + 0.03 * n,
            series=name,
            color=s,
        )
        for s, name in enumerate(("Banyumas", "Jawa Tengah", "Indonesia"))
        for n in range(6)
    ]
    years = tuple(Tick(position=18262 + 365 * n, text=str(2020 + n)) for n in range(6))
    ticks = tuple(Tick(position=n / 100, text=f"{n}\u00a0%") for n in range(0, 81, 20))
    return _spec("line", "tiga wilayah", marks, ticks, label_ticks=years)


def _flat_line() -> ChartSpec:
    marks = [mark("April 2025", 20202, 0.999, "99,90\u00a0%"), mark("Mei 2025", 20232, 1.0, "100,00\u00a0%")]
    return _spec(
        "line",
        "dua titik",
        marks,
        label_ticks=(Tick(position=20202, text="April 2025"), Tick(position=20232, text="Mei 2025")),
    )


def _bars() -> ChartSpec:
    counts = tuple(Tick(position=n * 50_000, text=f"{n * 50}.000" if n else "0") for n in range(5))
    marks = [
        mark("Penerima upah", 0, 159_475, "159.475 orang", figure="33.02/active_participants.wage/2025-04"),
        mark("Bukan penerima upah", 1, 35_814, "35.814 orang"),
        mark(
            'Jasa konstruksi <dan> & proyek "besar"',
            2,
            19_398,
            "19.398 orang",
            certain=False,
            lower=18_846,
            upper=19_950,
        ),
        mark("Pekerja migran Indonesia", 3, None),
        mark("Perangkat desa, kader, RT/RW dan non-ASN", 4, 0, "0 orang", note="nol sungguhan"),
        mark(
            "Pekerja rentan miskin ekstrem terdaftar",
            5,
            198_000,
            "sekitar 198.000 orang (197.500 sampai 198.500)",
            certain=False,
            lower=187_500,
            upper=200_000,
        ),
    ]
    return _spec("bars", "peserta aktif", marks, counts, caption="Tiga dari empat peserta adalah penerima upah")


def _stacked() -> ChartSpec:
    marks = [
        mark("Penerima upah", 0, 0.7428, color=0),
        mark("Bukan penerima upah", 1, 0.1668, color=1, certain=False, lower=0.16, upper=0.17),
        mark("Jasa konstruksi", 2, 0.0704, color=2),
        mark("Migran", 3, 0.02, color=3),
        mark("Lainnya", 4, None, color=4),
    ]
    return _spec("stacked", "susunan peserta", marks)


def _six_parts() -> ChartSpec:
    values = (0.3, 0.25, 0.2, 0.15, 0.06, 0.04)
    marks = [mark(f"Bagian {n + 1}", n, value, color=n, certain=n not in (2, 3)) for n, value in enumerate(values)]
    return _spec("stacked", "enam bagian", marks)


def _bullet() -> ChartSpec:
    marks = [
        mark("April 2025", 0, 0.31357, figure="33.02/coverage_rate/2025-04"),
        mark("Oktober 2025 (dilaporkan)", 1, 0.3616, certain=False, lower=0.3566, upper=0.3666),
    ]
    return _spec("bullet", "jarak ke target", marks, targets=TARGETS)


def _interval() -> ChartSpec:
    ticks = tuple(Tick(position=n * 1e9, text=f"Rp{n} miliar") for n in (0, 50, 100, 150))
    marks = [
        mark("Seluruh manfaat", 0, 127e9, "Rp127 miliar", lower=126.5e9, upper=127.5e9, certain=False),
        mark("Jaminan Hari Tua (JHT)", 1, 109e9, "Rp109 miliar", lower=108.5e9, upper=109.5e9, certain=False),
        mark("Sisanya", 2, 18e9, "Rp18 (17 sampai 19) miliar", lower=17e9, upper=19e9, certain=False),
        mark("Lebih dari", 3, None, "lebih dari Rp120 miliar", lower=120e9, upper=None, certain=False),
        mark("Pekerja informal", 4, 0.323e9, "Rp323 juta"),
        mark("Pekerja migran", 5, None),
    ]
    return _spec("interval", "manfaat dibayar", marks, ticks)


SAMPLES = (
    _short_line(),
    _long_line(),
    _series_line(),
    _flat_line(),
    _bars(),
    _stacked(),
    _six_parts(),
    _bullet(),
    _interval(),
)
BY_KIND = {spec.kind: spec for spec in reversed(SAMPLES)}


def renamed(spec: ChartSpec, name: str) -> ChartSpec:
    return replace(spec, id=name)


def chance(kind: str, seed: int) -> ChartSpec:
    """A chart that nobody thought of; the same for the same seed."""
    luck = Random(f"{kind} {seed}")
    top = 1.0 if kind == "stacked" else luck.choice((0.4, 1.0, 250_000.0, 1.3e11))
    count = luck.randint(1, 60 if kind == "line" else 6 if kind == "stacked" else 12)
    sizes = [luck.random() for _ in range(count)]
    values = [size / sum(sizes) if kind == "stacked" else size * top for size in sizes]
    marks = [_lucky(luck, kind, place, value, top) for place, value in enumerate(values)]
    ticks = tuple(
        Tick(position=top * n / 5, text=percent(top * n / 5) if top <= 1 else f"{n * 50}.000") for n in range(6)
    )
    days = tuple(Tick(position=18_000.0 + 31 * n, text=f"bulan {n}") for n in range(0, count, 6))
    names = ("Target", "Target UCJ Banyumas akhir 2025", "Target nasional")
    targets = tuple(
        Target(value=luck.uniform(0, top), name=name, text=percent(luck.random()))
        for name in names[: luck.randint(0, 3)]
        if kind in ("line", "bullet")
    )
    return _spec(kind, f"{kind} {seed}", marks, ticks, label_ticks=days if kind == "line" else (), targets=targets)


def _lucky(luck: Random, kind: str, place: int, value: float, top: float) -> Mark:
    certain, missing = luck.random() < 0.7, luck.random() < 0.15
    spread = 0.0 if certain else luck.uniform(0, 0.1) * top
    words = " ".join(
        luck.choice(("penerima", "upah", "<b>", "&", "desa", "Jakon", "RT/RW")) for _ in range(luck.randint(1, 6))
    )
    ends = (None, None) if missing else (max(0.0, value - spread), value + spread)
    return Mark(
        label=words,
        position=18_000.0 + 31 * place if kind == "line" else float(place),
        value=None if missing else value,
        lower=ends[0],
        upper=ends[1],
        text="tidak dilaporkan" if missing else percent(value / top),
        note=luck.choice(("", "dibulatkan")),
        figure=f"33.02/x/{place}" if luck.random() < 0.5 else None,
        certain=certain,
        joined=luck.random() < 0.8,
        series=luck.choice(("", "", "Banyumas", "Jawa Tengah")) if kind != "stacked" and place % 4 == 0 else "",
        color=place % 6,
    )
