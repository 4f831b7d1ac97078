"""Series of figures as data files name them: `33.02/coverage_rate.non_asn.potential`; looks at no figure."""

from __future__ import annotations

from ..indicators import INDICATORS
from ..model.archive import Series
from ..model.codes import Codelists
from ..problems import Problems
from . import kinds
from .codelists import report_unquoted
from .faults import nearest
from .register_shapes import PolicyShape
from .tree import Path_, Tree


def policy_region(typed: PolicyShape, number: int, tree: Tree, codelists: Codelists, problems: Problems) -> str | None:
    """Whose policy it is, where that is said and known."""
    path: Path_ = (number, "region")
    if typed.region is None or report_unquoted(tree, path, problems):
        return None
    return typed.region if _known(typed.region, "regions", [*codelists.regions], tree, path, problems) else None


def linked(typed: PolicyShape, number: int, tree: Tree, codelists: Codelists, problems: Problems) -> tuple[Series, ...]:
    """The series that a policy is meant to change; those of its own region need not name it."""
    made = [
        _series(name, typed, tree, (number, "indicators", place), codelists, problems)
        for place, name in enumerate(typed.indicators)
    ]
    return tuple(dict.fromkeys(one for one in made if one))


def _series(
    name: str, typed: PolicyShape, tree: Tree, path: Path_, codelists: Codelists, problems: Problems
) -> Series | None:
    region, slash, rest = name.rpartition("/")
    if not slash and typed.region is None:
        # A region that was typed wrongly is told of already.
        if (path[0], "region") not in tree.keys:
            problems.report(kinds.REGION_OF_SERIES, tree.place(path), typed=name)
        return None
    if slash and not _known(region, "regions", [*codelists.regions], tree, path, problems):
        return None
    measure, *codes = rest.split(".")
    lists = {
        "measures": ([measure], [*codelists.measures, *INDICATORS]),
        "members": (codes, [*codelists.members, *codelists.bases]),
    }
    for title, (found, known) in lists.items():
        if not all(_known(one, title, known, tree, path, problems) for one in found):
            return None
    return Series(region=region if slash else str(typed.region), name=_in_order(measure, codes, codelists))


def _in_order(measure: str, codes: list[str], codelists: Codelists) -> str:
    """The name as an id has it: members in their order, then the base."""
    members = codelists.in_order([code for code in codes if code in codelists.members])
    return ".".join([measure, *members, *(code for code in codes if code not in codelists.members)])


def _known(code: str, title: str, known: list[str], tree: Tree, path: Path_, problems: Problems) -> bool:
    if code in known:
        return True
    problems.report(kinds.UNKNOWN_CODE, tree.place(path), typed=code, list=title, nearest=nearest(code, known))
    return False
