"""UCSF criteria: the transplant size rule the Chinese 2026 guideline adopts.

Within: no major vascular invasion, no spread, and a single tumour up to 6.5 cm, or at most three with the largest up
to 4.5 cm and the sum of diameters up to 8 cm (limits included). Diameters in cm.

Source: NHC 2026, section on transplantation (verified - read),
https://www.nhc.gov.cn/yzygj/c100067/202604/3371c9cb2f7f4f55b18c709ff2c53ab8.shtml. Score slug `ucsf` of scores.yaml.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hcc_logic.inputs.interval import Reading, above, at_most
from hcc_logic.scores import size_rule
from hcc_logic.scores.burden import sizes_known
from hcc_logic.scores.checks import Count

SINGLE_UP_TO_CM = 6.5  # inclusive
LARGEST_OF_FEW_UP_TO_CM = 4.5  # inclusive
SUM_UP_TO_CM = 8.0  # inclusive


def within(sizes_cm: Sequence[float], macrovascular_invasion: bool, extrahepatic_spread: bool) -> bool:
    """True when inside the criteria. `sizes_cm` holds the diameter of every tumour.

    ValueError for no tumour or a size that is not above 0.
    """
    sizes = sizes_known(sizes_cm)
    if macrovascular_invasion or extrahepatic_spread or len(sizes) > size_rule.MOST_TUMOURS:
        return False
    if len(sizes) == 1:
        return at_most(sizes[0], SINGLE_UP_TO_CM)
    return at_most(sizes[0], LARGEST_OF_FEW_UP_TO_CM) and at_most(sum(sizes), SUM_UP_TO_CM)


def possible_within(
    count: Count | None, largest_cm: Reading, invasion: Collection[bool], spread: Collection[bool]
) -> tuple[bool, ...]:
    """Every answer that some completion gives, in the order (False, True), when not every diameter is known.

    With n tumours and the largest L the sum lies above L and reaches n x L: n x L up to 8 with L up to 4.5 settles
    within, L above 4.5 with two or more settles outside, else both stay open. None is "not known". ValueError for a
    count or size of 0 or below, and for empty invasion or spread.
    """
    return size_rule.possible_within(
        _small_enough,
        count,
        largest_cm,
        invasion,
        spread,
    )


def _small_enough(number: int, largest_cm: float) -> set[bool]:
    """For up to three tumours: what their largest alone leaves possible."""
    if number == 1:
        return {at_most(largest_cm, SINGLE_UP_TO_CM)}
    if above(largest_cm, LARGEST_OF_FEW_UP_TO_CM):
        return {False}
    return {True, False} if above(number * largest_cm, SUM_UP_TO_CM) else {True}
