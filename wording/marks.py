"""The three marks of a topic: one shape and one word each, wherever a reader meets them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from hcc_logic.engine.status import Status, bits, mark
from hcc_logic.report.explanation import ClearPossible, ClearStatus, TopicVerdict

Shown = Literal["talked_about", "depends", "not_now", "aside"]
"""A mark, or "aside" for what is about other people or another time."""
SHAPES = {"talked_about": "●", "depends": "◐", "not_now": "○"}
MARKS = tuple(SHAPES)


def shown(verdict: TopicVerdict) -> Shown:
    """Where a topic stands on the page. What waits only for checks that a team makes in everybody stands where it
    stands once they are clear; its card names them."""
    if verdict.state is Status.NOT_RELEVANT:
        return "aside"
    if verdict.mark != "depends" or verdict.if_clear is None:
        return verdict.mark
    left = cleared(verdict.if_clear)
    return "aside" if left == (Status.NOT_RELEVANT,) else mark(bits(Status(one) for one in left)).value


def cleared(found: ClearStatus | ClearPossible) -> tuple[str, ...]:
    """What a topic can still be if the usual checks are clear."""
    return (found.status,) if isinstance(found, ClearStatus) else found.possible


def count(marks: Iterable[str]) -> dict[str, int]:
    """Mark -> how many, the three marks in order; "aside" is not counted."""
    found = Counter(marks)
    return {name: found[name] for name in MARKS}


def shapes(counted: dict[str, int]) -> str:
    """One shape for each: "● ● ◐"."""
    return " ".join(SHAPES[name] for name, n in counted.items() for _ in range(n))
