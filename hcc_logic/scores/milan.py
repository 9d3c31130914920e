"""Milan criteria: the classic size rule for transplantation.

Within: no vascular invasion, no spread, and one tumour up to 5 cm or two or three each up to 3 cm (limits included).
Cancer seen in a vein is outside, whatever the size. Diameters in cm.

Source: Mazzaferro 1996 as tabulated, https://pmc.ncbi.nlm.nih.gov/articles/PMC4641125/table/T1 (verified - read; one
table prints "< 5 cm"). Score slug `milan` of scores.yaml.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hcc_logic.interval import Reading, at_most, representatives
from hcc_logic.scores.burden import count_interval, largest_interval, sizes_known
from hcc_logic.scores.checks import Count, not_empty
from hcc_logic.scores.limits import LARGEST_CM

SINGLE_UP_TO_CM = 5.0  # inclusive
FEW_UP_TO_CM = 3.0  # each of two or three, inclusive
MOST_TUMOURS = 3


def within(sizes_cm: Sequence[float], macrovascular_invasion: bool, extrahepatic_spread: bool) -> bool:
    """True when inside the criteria. `sizes_cm` holds every tumour.

    ValueError for no tumour or an impossible size.
    """
    sizes = sizes_known(sizes_cm)
    return not macrovascular_invasion and not extrahepatic_spread and _small_enough(len(sizes), sizes[0])


def possible_within(
    count: Count | None, largest_cm: Reading, invasion: Collection[bool], spread: Collection[bool]
) -> tuple[bool, ...]:
    """Every answer that some completion gives, in the order (False, True).

    Unknown invasion or spread never settles anything by itself; a tumour above 5 cm, or more than three, settles
    outside. Number and largest are enough here, the other sizes do not matter.
    """
    not_empty("invasion", invasion)
    not_empty("spread", spread)
    counts, sizes = count_interval(count), largest_interval(largest_cm)
    by_size = {
        _small_enough(number, size)
        for number in range(int(counts.low), min(int(counts.high), MOST_TUMOURS + 1) + 1)
        for size in representatives(sizes, (FEW_UP_TO_CM, SINGLE_UP_TO_CM), LARGEST_CM)
    } or {False}  # a known count above four: too many
    found = {small and not in_vein and not outside for small in by_size for in_vein in invasion for outside in spread}
    return tuple(sorted(found))


def _small_enough(number: int, largest_cm: float) -> bool:
    if number > MOST_TUMOURS:
        return False
    return at_most(largest_cm, SINGLE_UP_TO_CM if number == 1 else FEW_UP_TO_CM)
