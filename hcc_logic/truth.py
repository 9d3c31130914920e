"""Three-valued truth: what is certain, what is ruled out, and what is still open.

Unknown is never turned into Yes or No. The operators follow Kleene's strong logic, which is sound: a result is Yes
or No only if it is so for every way the open parts could turn out."""

from enum import Enum


class Truth(Enum):
    """The outcome of a condition on answers that may be incomplete."""

    YES = "holds"
    NO = "does_not_hold"
    UNKNOWN = "might_hold"

    def __invert__(self) -> "Truth":
        return _NOT[self]

    def __and__(self, other: "Truth") -> "Truth":
        if Truth.NO in (self, other):
            return Truth.NO
        return Truth.YES if self is other is Truth.YES else Truth.UNKNOWN

    def __or__(self, other: "Truth") -> "Truth":
        return ~(~self & ~other)

    @staticmethod
    def of(value: bool) -> "Truth":
        return Truth.YES if value else Truth.NO


_NOT = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}
