"""Numbers that are only partly known, and comparisons that survive floating point.

A laboratory value may be known exactly, known to lie in a range ("<0.6", ">1000"), or not known at all. A cut-off of
a score is printed in decimals (3.0 mg/dL), but 3.0 x 17.1 is 51.300000000000004 in floating point: without a
tolerance a person would move up a band for no clinical reason. All comparisons of scores and safety rules therefore go
through the four functions below.
"""

from __future__ import annotations

from dataclasses import dataclass

# Two readings no farther apart than this are the same reading (unit policy of the evidence base). No laboratory reports
# so finely.
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
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest value; of a result that only rises or only falls they leave all the extremes."""
        return self.low, self.high

    def __add__(self, other: Interval) -> Interval:
        """The sum of two values that are known only as ranges."""
        return Interval(self.low + other.low, self.high + other.high)


# A number as the logic holds it: exact, a range, or None for "not known". None is never read as normal or as zero.
Reading = float | Interval | None


def as_interval(reading: Reading, whole: Interval) -> Interval:
    """The range in which the value lies; `whole` (the accepted range of the question) when nothing is known.

    ValueError for what is not a number.
    """
    if reading is None:
        return whole
    return reading if isinstance(reading, Interval) else Interval(reading, reading)
