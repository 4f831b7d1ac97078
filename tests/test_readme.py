"""What the README shows is done here as it stands there: one line adds a measure, one function an indicator."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT

SOURCE = """\
publisher: Contoh sintetis
published: 2025-04-30
statements:
  - region: "33.04"
    time: {period: 2025-04}
    active_participants: 1200
    registered_members: 2400
"""


def block(language: str, opening: str) -> str:
    """The README's code block of a language that holds `opening`."""
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return next(one for one in blocks if opening in one)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the README's additions and a synthetic source that uses them."""
    house = tmp_path_factory.mktemp("house")
    for name in ("content", "data", "plugins", "theme"):
        shutil.copytree(ROOT / name, house / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pelicanconf.py", "tests"):
        (house / name).symlink_to(ROOT / name)
    append(house / "data/codelists/measures.yaml", block("yaml", "measures.yaml"))
    append(house / "plugins/cakupan/indicators/coverage.py", block("python", "@indicator"))
    (house / "data/sources/contoh-sintetis.yaml").write_text(SOURCE, "utf-8")
    return house


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + "\n" + text, "utf-8")


def run(house: Path, *command: str) -> str:
    """What a command of the copy prints; it must succeed."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=house,
        env={**os.environ, "PYTHONPATH": f"{house / 'plugins'}{os.pathsep}{house}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_additions_reach_the_pages_and_the_files(house: Path) -> None:
    """Measure and indicator have their pages in both languages and their rows."""
    run(house, "-m", "pelican", "content", "-s", "pelicanconf.py", "--fatal", "warnings")
    with (house / ".preview/data/figures.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["figure"]: row for row in csv.DictReader(file)}
    assert rows["33.04/active_share/2025-04"]["value"] == "0.500000"
    assert rows["33.04/registered_members/2025-04"]["value"] == "2400"
    for language in ("", "en/"):
        for slug in ("bagian-peserta-yang-aktif", "peserta-terdaftar"):
            assert (house / f".preview/{language}banjarnegara/{slug}/index.html").is_file()


def test_the_worked_example_holds(house: Path) -> None:
    """The README's example is one that the tests would take."""
    example = house / "active_share.yaml"
    example.write_text(block("yaml", "active_share.yaml"), "utf-8")
    check = (
        "import yaml; from cakupan.indicators import INDICATORS; from tests.worked import interval, prints_as\n"
        f"for one in yaml.load(open({str(example)!r}), Loader=yaml.BaseLoader):\n"
        "    values = {name: interval(typed) for name, typed in one['input'].items()}\n"
        "    assert prints_as(INDICATORS['active_share'].function(**values), one['output'])\n"
        "    print(one['name'])"
    )
    assert run(house, "-c", check).strip() == "half of them"


def test_the_source_of_the_readme_reads(house: Path) -> None:
    """The example of a source file is a sound source file."""
    (house / "data/sources/contoh-readme.yaml").write_text(block("yaml", "published: 2025-04-24"), "utf-8")
    check = (
        "from pathlib import Path; from cakupan.read.folder import archive; print(len(archive(Path('data')).sources))"
    )
    assert int(run(house, "-c", check)) == len(list((house / "data/sources").glob("*.yaml")))
