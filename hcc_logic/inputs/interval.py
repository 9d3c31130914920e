"""Numbers that are only partly known, and comparisons that survive floating point.

A laboratory value may be known exactly, known to lie in a range ("<0.6", ">1000"), or not known at all. A cut-off of
a score is printed in decimals (3.0 mg/dL), but 3.0 x 17.1 is 51.300000000000004 in floating point: without a
tolerance a person would move up a band for no clinical reason. All comparisons of scores and safety rules therefore go
through the four functions below.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

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
    """Every value from `low` to `high`, both ends included. A known value has low == high.

    `printed`: how it stands in the report (">60500"), where it came from there."""

    low: float
    high: float
    printed: str = field(default="", compare=False)

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

    def __sub__(self, other: Interval) -> Interval:
        """The difference of two values that are known only as ranges."""
        return Interval(self.low - other.high, self.high - other.low)

    def __contains__(self, value: float) -> bool:
        """Whether a value may be the one that is meant."""
        return at_least(value, self.low) and at_most(value, self.high)


@dataclass(frozen=True, slots=True)
class Bound:
    """A value of which a report says only that it lies beyond a number: ">60500", "<1.3".

    `below`: does it lie below the number, or above it? `included`: may it be the number itself?"""

    number: float
    below: bool
    included: bool
    printed: str

    def interval(self, low: float, high: float) -> Interval | None:
        """Every value between two ends that are accepted; None where there is none."""
        step = 0.0 if self.included else 2 * TOLERANCE  # beyond the number by more than the tolerance of comparisons
        low, high = (low, min(high, self.number - step)) if self.below else (max(low, self.number + step), high)
        return Interval(low, high, self.printed) if low <= high else None


def parse_bound(text: str) -> Bound | None:
    """A bound as a laboratory prints it, full-width signs and spaces included; None for any other text."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "").translate(_SIGNS)
    match = re.fullmatch(r"(<=?|>=?)(-?(?:\d+\.?\d*|\.\d+))", plain)
    if match is None:
        return None
    sign, number = match.groups()
    return Bound(float(number), sign.startswith("<"), sign.endswith("="), text.strip())


_SIGNS = str.maketrans({"≤": "<=", "≥": ">=", "≦": "<=", "≧": ">=", "⩽": "<=", "⩾": ">="})


# A number as the logic holds it: exact, a range, or None for "not known". None is never read as normal or as zero.
Reading = float | Interval | None


def span(value: float | Interval) -> Interval:
    """The range in which a known value lies: the value alone where it is exact."""
    return value if isinstance(value, Interval) else Interval(value, value)


def as_interval(reading: Reading, whole: Interval) -> Interval:
    """The range in which the value lies; `whole` (the accepted range of the question) when nothing is known.

    ValueError for what is not a number.
    """
    return whole if reading is None else span(reading)
