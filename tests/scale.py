"""Weighs a build against a yardstick of the same run, so that machines of any speed agree; fails nothing."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import markdown

ROUNDS = 5


@dataclass(frozen=True, kw_only=True)
class Weight:
    """What one cold build cost, beside what it would cost only to convert each page from Markdown by itself."""

    pages: int
    build: float
    yardstick: float

    @property
    def ratio(self) -> float:
        return self.build / self.yardstick

    def __str__(self) -> str:
        return (
            f"halaman | pages                                 {self.pages:8d}\n"
            f"pembangunan | build                   CPU s     {self.build:8.2f}\n"
            f"Markdown per halaman | per page       CPU s     {self.yardstick:8.2f}\n"
            f"perbandingan | ratio                            {self.ratio:8.2f}"
        )


def weight(data: Path, content: Path) -> Weight:
    """The weight of a cold build into a passing folder."""
    with TemporaryDirectory() as place:
        output = Path(place, "output")
        build = build_seconds(data, output)
        pages = sum(1 for _ in output.resolve().rglob("*.html"))
    return Weight(pages=pages, build=build, yardstick=pages * conversion_seconds(content))


def build_seconds(data: Path, output: Path) -> float:
    """Processor time of one build, start and imports included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = (sys.executable, "-m", "invoke", "build", "--data", str(data), "--output", str(output))
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def conversion_seconds(content: Path) -> float:
    """Processor time of converting one of the content's pages, on average; the quickest of a few rounds."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(content.rglob("*.md"))]
    converter = markdown.Markdown(extensions=["extra", "meta"])
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            converter.reset().convert(text)
        rounds.append(time.process_time() - start)
    return min(rounds) / len(texts)
