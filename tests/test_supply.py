"""What the site is built with: an altered library is refused, and each is named for whoever looks for it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.built import ROOT

LOCK = (ROOT / "requirements.txt").read_text("utf-8")


def fetched(lock: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """One library brought by its lock alone, into an empty folder and past every cache."""
    folder.mkdir()
    (folder / "lock.txt").write_text(lock, "utf-8")
    options = "download --no-deps --require-hashes --no-cache-dir --disable-pip-version-check -r lock.txt -d got"
    command = [sys.executable, "-m", "pip", *options.split()]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_an_altered_library_is_refused(tmp_path: Path) -> None:
    """One digit of its hash is another; as it is locked it comes."""
    found = re.search(r"^invoke==.*?(?=^\S)", LOCK, re.MULTILINE | re.DOTALL)
    assert found
    altered = re.sub(r"sha256:(.)", lambda one: f"sha256:{'0' if one[1] != '0' else '1'}", found[0])
    assert fetched(found[0], tmp_path / "right").returncode == 0
    refused = fetched(altered, tmp_path / "altered")
    assert refused.returncode != 0
    assert "DO NOT MATCH THE HASHES" in refused.stderr


def test_the_bill_of_materials_names_every_library(tmp_path: Path) -> None:
    """Each locked one with its version and hashes, twice in the same bytes."""
    texts = []
    for name in ("a.json", "b.json"):
        command = [sys.executable, "-m", "invoke", "sbom", "--output", str(tmp_path / name)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        texts.append((tmp_path / name).read_text("utf-8"))
    assert texts[0] == texts[1]
    components = json.loads(texts[0])["components"]
    named = {(one["name"].lower().replace("_", "-"), one["version"]) for one in components}
    locked = {(one[0].lower(), one[1]) for one in re.findall(r"^([\w.-]+)(?:\[\w+\])?==(\S+)", LOCK, re.MULTILINE)}
    assert named == locked
    assert len(locked) > 20
    assert all(one["externalReferences"][0]["hashes"] for one in components)
