"""Up-to-seven: largest diameter in cm plus number of tumours, seven or less is in.

An extended transplant rule and a marker of tumour burden before TACE. It assumes no cancer in a vein.

Source: Mazzaferro 2009 as tabulated, https://pmc.ncbi.nlm.nih.gov/articles/PMC4641125/table/T1 (verified - read).
Score slug `up_to_seven` of scores.yaml.
"""

from __future__ import annotations

from hcc_logic.inputs.interval import Reading, at_most
from hcc_logic.scores.burden import size_plus_number
from hcc_logic.scores.checks import Count

UP_TO = 7.0  # cm + number, inclusive


def within(tumour_count: int, largest_cm: float) -> bool:
    """True when the largest size in cm plus the number is 7 or less. ValueError for a count or size of 0 or below."""
    return at_most(size_plus_number(tumour_count, largest_cm).low, UP_TO)


def possible_within(tumour_count: Count | None, largest_cm: Reading) -> tuple[bool, ...]:
    """Every answer that is possible, in the order (False, True); None is "not known".

    Seven or more tumours, or more than 6 cm, settle out. ValueError for a count or size of 0 or below.
    """
    total = size_plus_number(tumour_count, largest_cm)
    return tuple(sorted({at_most(total.low, UP_TO), at_most(total.high, UP_TO)}))
