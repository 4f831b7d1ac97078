"""An indicator's expression as a formula with slots for its numbers; evaluates nothing."""

from __future__ import annotations

import ast
from dataclasses import dataclass

_SIGNS: dict[type[ast.operator], tuple[str, int]] = {
    ast.Add: (" + ", 1),
    ast.Sub: (" − ", 1),
    ast.Mult: (" × ", 2),
    ast.Div: (" ÷ ", 2),
}


@dataclass(frozen=True)
class Formula:
    """`template` has a `{slot}` per argument; a plain quotient also names its two sides."""

    template: str
    numerator: str | None = None
    denominator: str | None = None


def formula(expression: ast.expr) -> Formula:
    """The formula that `expression` reads as. Raises TypeError for anything but arithmetic on arguments."""
    sides: tuple[str | None, str | None] = (None, None)
    if isinstance(expression, ast.BinOp) and isinstance(expression.op, ast.Div):
        left, right = expression.left, expression.right
        if isinstance(left, ast.Name) and isinstance(right, ast.Name):
            sides = (left.id, right.id)
    return Formula(_written(expression)[0], *sides)


def _written(node: ast.expr) -> tuple[str, int]:
    """The text of `node` and how tightly it binds."""
    if isinstance(node, ast.Name):
        return f"{{{node.id}}}", 3
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return str(node.value), 3
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) == 1:
        inner, _ = _written(node.args[0])
        if node.func.id == "ceiling":
            return f"⌈{inner}⌉", 3
        if node.func.id == "total":
            return inner, 1
    if isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
        sign, binding = _SIGNS[type(node.op)]
        left, tight_left = _written(node.left)
        right, tight_right = _written(node.right)
        left = left if tight_left >= binding else f"({left})"
        right = right if tight_right > binding or (sign in (" + ", " × ") and tight_right == binding) else f"({right})"
        return f"{left}{sign}{right}", binding
    raise TypeError(f"a formula is arithmetic on its arguments, not {ast.unparse(node)}")
