"""The rooms of the plugin as its files show them: what stands where, and what imports what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PLUGIN = Path(__file__).parents[1] / "plugins" / "cakupan"


def modules() -> dict[str, Path]:
    """Each module by its name inside the package; the package itself is the empty name."""
    return {_name(path): path for path in sorted(PLUGIN.rglob("*.py"))}


def tree(path: Path) -> ast.Module:
    """The module as Python understands it."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(module: str, path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a module imports, wherever in it; `cakupan.` in front for its own."""
    package = ["cakupan", *module.split(".")] if module else ["cakupan"]
    if path.name != "__init__.py":
        package.pop()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*origin, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{source}.{alias.name}") for alias in node.names)


def _name(path: Path) -> str:
    parts = path.relative_to(PLUGIN).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
