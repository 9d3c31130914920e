"""What the size rules of transplantation (Milan, UCSF) have in common when only number and largest size are known."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import product

from hcc_logic.inputs.interval import Reading
from hcc_logic.scores.burden import count_interval, largest_interval
from hcc_logic.scores.checks import Count, not_empty

MOST_TUMOURS = 3  # in both rules


def possible_within(
    small_enough: Callable[[int, float], Collection[bool]],
    count: Count | None,
    largest_cm: Reading,
    invasion: Collection[bool],
    spread: Collection[bool],
) -> tuple[bool, ...]:
    """Every answer that some completion gives, in the order (False, True).

    `small_enough` says what up to three tumours with a given largest one (cm) leave possible; a larger one is never
    better, so that the ends of a range say all that lies between. More than three, invasion or spread is outside;
    unknown invasion or spread never settles anything by itself.
    ValueError for a count or size of 0 or below, and for empty invasion or spread.
    """
    not_empty(invasion=invasion, spread=spread)
    counts, sizes = count_interval(count), largest_interval(largest_cm)
    by_size = {
        small
        for number in range(int(counts.low), min(int(counts.high), MOST_TUMOURS) + 1)
        for size in sizes.ends
        for small in small_enough(number, size)
    }
    if counts.high > MOST_TUMOURS:
        by_size.add(False)
    found = {small and not in_vein and not outside for small, in_vein, outside in product(by_size, invasion, spread)}
    return tuple(sorted(found))
