"""Numbers that are only partly known, and comparisons that survive floating point.

A laboratory value may be known exactly, known to lie in a range ("<0.6", ">1000"), or not known at all. A cut-off of
a score is printed in decimals (3.0 mg/dL), but 3.0 x 17.1 is 51.300000000000004 in floating point: without a
tolerance a person would move up a band for no clinical reason. All comparisons of scores and gates therefore go
through the four functions below.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

# Two readings closer than this are the same reading (unit policy of the evidence base). No laboratory reports so
# finely.
TOLERANCE = 1e-9


def at_least(x: float, cut: float) -> bool:
    """True when x is the cut or more (">=" in print)."""
    return x >= cut - TOLERANCE


def above(x: float, cut: float) -> bool:
    """True when x is strictly more than the cut (">" in print)."""
    return x > cut + TOLERANCE


def at_most(x: float, cut: float) -> bool:
    """True when x is the cut or less ("<=" in print)."""
    return not above(x, cut)


def below(x: float, cut: float) -> bool:
    """True when x is strictly less than the cut ("<" in print)."""
    return not at_least(x, cut)


@dataclass(frozen=True, slots=True)
class Interval:
    """Every value from `low` to `high`, both ends included. A known value has low == high."""

    low: float
    high: float

    def __post_init__(self) -> None:
        """Refuse NaN and ends in the wrong order."""
        if not self.low <= self.high:
            raise ValueError(f"interval from {self.low} to {self.high} is empty")

    @property
    def is_point(self) -> bool:
        """True when the value is known exactly (within the tolerance)."""
        return self.high - self.low <= TOLERANCE

    def contains(self, x: float) -> bool:
        """True when x may be the value."""
        return at_least(x, self.low) and at_most(x, self.high)

    def __add__(self, other: Interval) -> Interval:
        """The sum of two values that are known only as ranges."""
        return Interval(self.low + other.low, self.high + other.high)


# A number as the logic holds it: exact, a range, or None for "not known". None is never read as normal or as zero.
Reading = float | Interval | None


def as_interval(reading: Reading, whole: Interval) -> Interval:
    """The range in which the value lies; `whole` (the accepted range of the question) when nothing is known."""
    if reading is None:
        return whole
    if isinstance(reading, Interval):
        return reading
    if not math.isfinite(reading):
        raise ValueError(f"{reading} is not a number that can be graded")
    return Interval(reading, reading)


def representatives(reading: Reading, cuts: Iterable[float], whole: Interval) -> tuple[float, ...]:
    """Values that stand for every band the reading may fall in.

    Both ends, each cut inside the range (the printed limit itself) and one value between neighbouring cuts: a rule
    that only compares with these cuts gives no result on the range that it does not give on one of these values.
    """
    span = as_interval(reading, whole)
    if span.is_point:
        return (span.low,)
    marks = [span.low, *sorted(cut for cut in cuts if above(cut, span.low) and below(cut, span.high)), span.high]
    middles = [(left + right) / 2 for left, right in pairwise(marks)]
    return tuple(sorted([*marks, *middles]))
