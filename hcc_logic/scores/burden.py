"""What is known about the number and size of the tumours, for the size rules of transplantation and for stages."""

from __future__ import annotations

from collections.abc import Sequence

from hcc_logic.inputs.interval import Interval, Reading, as_interval
from hcc_logic.scores.checks import Count, not_empty, positive, whole_count
from hcc_logic.scores.limits import DIFFUSE_COUNT, LARGEST_CM, TUMOUR_COUNT


def sizes_known(sizes_cm: Sequence[float]) -> tuple[float, ...]:
    """Every diameter in cm, largest first. ValueError when the list is empty or holds an impossible size."""
    not_empty(sizes_cm=sizes_cm)
    return tuple(sorted((positive("tumour size", size) for size in sizes_cm), reverse=True))


def count_interval(count: Count | None) -> Interval:
    """How many tumours there may be: diffuse is more than three, unknown (None) at least one.

    ValueError for 0 or less.
    """
    if count is None:
        return TUMOUR_COUNT
    if whole_count(count) == "diffuse":
        return DIFFUSE_COUNT
    number = positive("tumour count", float(count))
    return Interval(number, number)


def largest_interval(largest_cm: Reading) -> Interval:
    """How large the largest tumour may be, in cm. ValueError at 0 or below."""
    span = as_interval(largest_cm, LARGEST_CM)
    positive("largest tumour", span.low)
    return span


def size_plus_number(count: Count | None, largest_cm: Reading) -> Interval:
    """Largest diameter in cm plus number of tumours, the sum behind up-to-seven and six-and-twelve.

    ValueError for a count or size of 0 or below.
    """
    return largest_interval(largest_cm) + count_interval(count)
