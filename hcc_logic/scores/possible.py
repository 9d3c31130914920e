"""Partial values: how every score collects the results that are still possible. Nothing is sampled or filled in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from hcc_logic.inputs.interval import Interval, Reading

Step = TypeVar("Step")


def in_order(scale: Iterable[Step], found: Collection[object]) -> tuple[Step, ...]:
    """The steps of a scale that were found, each once, in the order of the scale. What is not on it is left out."""
    return tuple(step for step in scale if step in found)


def item_points(reading: Reading, points: Callable[[float], int], unknown: frozenset[int]) -> frozenset[int]:
    """Every number of points one value may get; `unknown` when nothing is known of it.

    For points that only rise or only fall with the value, step by step: the ends of a range say all that lies between.
    Raises what `points` raises for an impossible value.
    """
    if reading is None:
        return unknown
    if not isinstance(reading, Interval):
        return frozenset({points(reading)})
    lowest, highest = sorted(map(points, reading.ends))
    return frozenset(range(lowest, highest + 1))


def sums(items: Iterable[Collection[int]]) -> tuple[int, ...]:
    """Every total that the points of the items may add up to, rising; each item holds its possible points."""
    totals = {0}
    for item in items:
        totals = {total + points for total in totals for points in item}
    return tuple(sorted(totals))
