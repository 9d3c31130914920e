"""Three-valued truth: what is certain, what is ruled out, and what is still open.

Unknown is never turned into Yes or No. `conditions.py` joins conditions by Kleene's strong logic, which is sound: a
result is Yes or No only if it is so for every way the open parts could turn out."""

from enum import Enum


class Truth(Enum):
    """The outcome of a condition on answers that may be incomplete."""

    YES = "holds"
    NO = "does_not_hold"
    UNKNOWN = "might_hold"
