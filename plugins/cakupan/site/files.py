"""Writing single files below the output folder; knows no page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def json_text(value: Any) -> bytes:
    """JSON in one order and one form, so that the same figures give the same bytes."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def written(output: Path, name: str, content: bytes) -> Path:
    """The file of that name below `output`, with `content` in it. Raises ValueError for a name that leads elsewhere."""
    path = (output / name).resolve()
    if not path.is_relative_to(output.resolve()):
        raise ValueError(f"{name} leads out of the output folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
