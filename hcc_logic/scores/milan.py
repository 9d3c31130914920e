"""Milan criteria: the classic size rule for transplantation.

Within: no vascular invasion, no spread, and one tumour up to 5 cm or two or three each up to 3 cm (limits included).
Cancer seen in a vein is outside, whatever the size. Diameters in cm.

Source: Mazzaferro 1996 as tabulated, https://pmc.ncbi.nlm.nih.gov/articles/PMC4641125/table/T1 (verified - read; one
table prints "< 5 cm"). Score slug `milan` of scores.yaml.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hcc_logic.inputs.interval import Reading, at_most
from hcc_logic.scores import size_rule
from hcc_logic.scores.burden import sizes_known
from hcc_logic.scores.checks import Count

SINGLE_UP_TO_CM = 5.0  # inclusive
FEW_UP_TO_CM = 3.0  # each of two or three, inclusive


def within(sizes_cm: Sequence[float], macrovascular_invasion: bool, extrahepatic_spread: bool) -> bool:
    """True when inside the criteria. `sizes_cm` holds the diameter of every tumour.

    ValueError for no tumour or a size that is not above 0.
    """
    sizes = sizes_known(sizes_cm)
    if macrovascular_invasion or extrahepatic_spread or len(sizes) > size_rule.MOST_TUMOURS:
        return False
    return _small_enough(len(sizes), sizes[0])


def possible_within(
    count: Count | None, largest_cm: Reading, invasion: Collection[bool], spread: Collection[bool]
) -> tuple[bool, ...]:
    """Every answer that some completion gives, in the order (False, True); None is "not known".

    A tumour above 5 cm, or more than three, settles outside. Number and largest are enough here, the other sizes do
    not matter. ValueError for a count or size of 0 or below, and for empty invasion or spread.
    """
    return size_rule.possible_within(
        lambda number, largest: {_small_enough(number, largest)},
        count,
        largest_cm,
        invasion,
        spread,
    )


def _small_enough(number: int, largest_cm: float) -> bool:
    """For up to three tumours."""
    return at_most(largest_cm, SINGLE_UP_TO_CM if number == 1 else FEW_UP_TO_CM)
