"""Six-and-twelve: size of the largest tumour in cm plus number of tumours, in three strata.

Built only in people with Child-Pugh A5 to B7, ECOG 0 and no vascular invasion. With cancer in a vein it does not
apply.

Source: Wang Q 2019,
https://www.interventionaloncology360.com/news/prognostic-score-may-better-stratify-candidates-tace (verified - read;
a table that prints 7-12 leaves 6.1-6.9 homeless, so > 6 is used). Score slug `six_and_twelve` of scores.yaml.
"""

from __future__ import annotations

from collections.abc import Collection

from hcc_logic.inputs.interval import Reading, at_most
from hcc_logic.scores.burden import size_plus_number
from hcc_logic.scores.checks import Count, not_empty

STRATUM_1_UP_TO = 6.0  # inclusive
STRATUM_2_UP_TO = 12.0  # inclusive
MOST_CHILD_PUGH_POINTS = 7
ECOG = 0
STRATA = ("1", "2", "3")
DOES_NOT_APPLY = "does_not_apply"


def total(tumour_count: int, largest_cm: float) -> float:
    """Size of the largest in cm plus number. ValueError for a count or size of 0 or below."""
    return size_plus_number(tumour_count, largest_cm).low


def stratum(sum_of_both: float) -> int:
    """1 up to 6, 2 up to 12, 3 above (limits belong to the lower stratum)."""
    if at_most(sum_of_both, STRATUM_1_UP_TO):
        return 1
    return 2 if at_most(sum_of_both, STRATUM_2_UP_TO) else 3


def applies(macrovascular_invasion: bool, child_pugh_points: int, ecog: int) -> bool:
    """True for the people the score was built in: no vascular invasion, Child-Pugh 5 to 7 points, ECOG 0."""
    return not macrovascular_invasion and child_pugh_points <= MOST_CHILD_PUGH_POINTS and ecog == ECOG


def possible_results(
    tumour_count: Count | None,
    largest_cm: Reading,
    invasion: Collection[bool],
    child_pugh_points: Collection[int],
    ecogs: Collection[int],
) -> tuple[str, ...]:
    """Every result that some completion gives: "1", "2", "3" and "does_not_apply"; None is "not known", size in cm.

    With cancer in a vein the only result is "does_not_apply", however little else is known. ValueError for an empty
    collection, and where the score may apply for a count or size of 0 or below.
    """
    not_empty(invasion=invasion, child_pugh_points=child_pugh_points, ecogs=ecogs)
    applicable = {
        applies(in_vein, points, status) for in_vein in invasion for points in child_pugh_points for status in ecogs
    }
    found: tuple[str, ...] = ()
    if True in applicable:
        both = size_plus_number(tumour_count, largest_cm)
        found = STRATA[stratum(both.low) - 1 : stratum(both.high)]
    return (*found, DOES_NOT_APPLY) if False in applicable else found
