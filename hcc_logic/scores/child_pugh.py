"""Child-Pugh (Child-Turcotte-Pugh): how well the whole liver still works.

Five items (bilirubin, albumin, clotting, belly fluid, clear thinking) are each marked 1 to 3; 5-6 is class A, 7-9 B,
10-15 C. It describes the liver, not the cancer. Units: bilirubin umol/L, albumin g/L, INR as a ratio, prothrombin
time in seconds above the laboratory's control (never the raw time), prothrombin activity in percent of normal.

Source: Pugh 1973 as tabulated by the MSD Manual,
https://www.msdmanuals.com/uk/professional/multimedia/table/child-turcotte-pugh-scoring-system (verified - read;
"encephalopathy controlled by medicine = 2" and the cuts of prothrombin activity are memory). Score slug `child_pugh` of
scores.yaml; decisions D-25, D-26, D-56, CH-05.

Tables in print differ a little (34 / 50 umol/L, INR 2.2). The canonical points are those of the printed score; inside
such a grey zone a safety rule takes the worse value (`safety_bilirubin_points`, `safety_inr_points`). What answers
leave possible of the total, and what else widens a safety rule (a blood thinner, a blocked bile duct, a class in a
letter), follows from the table in `criteria/liver.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Literal

from hcc_logic.inputs.interval import above, at_least, below
from hcc_logic.scores.checks import finite, not_empty, positive
from hcc_logic.scores.possible import in_order

ChildPughClass = Literal["A", "B", "C"]

# Canonical cuts (scores.yaml, child_pugh.inputs). 34.2 and 51.3 are 2.0 and 3.0 mg/dL.
BILIRUBIN_TWO_FROM = 34.2  # umol/L, 2 points from here, inclusive
BILIRUBIN_THREE_ABOVE = 51.3  # umol/L, 3 points above, exclusive
ALBUMIN_ONE_ABOVE = 35.0  # g/L, 1 point above, exclusive
ALBUMIN_THREE_BELOW = 28.0  # g/L, 3 points below, exclusive (hospital and Chinese tables; one textbook prints 30)
INR_TWO_FROM = 1.7  # ratio, inclusive
INR_THREE_ABOVE = 2.3  # ratio, exclusive
PT_TWO_FROM = 4.0  # seconds above control, inclusive
PT_THREE_ABOVE = 6.0  # seconds above control, exclusive
# Tables in Japan print these; some European tables give 1 point down to 50. The stricter cut counts everywhere.
PT_ACTIVITY_ONE_ABOVE = 70.0  # percent, exclusive (memory)
PT_ACTIVITY_THREE_BELOW = 40.0  # percent, exclusive (memory)

# Grey zones: where another table in print already gives the next worse point (scores.yaml table_disagreement; D-26).
GREY_BILIRUBIN_TWO_FROM = 34.0  # umol/L, inclusive
GREY_BILIRUBIN_THREE_FROM = 50.0  # umol/L, inclusive
GREY_INR_THREE_ABOVE = 2.2  # ratio, exclusive

# "controlled": held back by water tablets, or kept away by medicine; grades are those of West Haven.
ASCITES_POINTS = MappingProxyType({"none": 1, "mild": 2, "controlled": 2, "moderate_severe": 3})
ENCEPHALOPATHY_POINTS = MappingProxyType({"none": 1, "grade_1_2": 2, "controlled": 2, "grade_3_4": 3})

CLASS_POINTS: Mapping[ChildPughClass, range] = MappingProxyType(
    {"A": range(5, 7), "B": range(7, 10), "C": range(10, 16)}
)
CLASSES = tuple(CLASS_POINTS)


def bilirubin_points(umol_l: float) -> int:
    """1 below 34.2 umol/L, 2 from 34.2 to 51.3 (both included), 3 above. ValueError when not above 0."""
    return _rising(positive("bilirubin", umol_l), BILIRUBIN_TWO_FROM, BILIRUBIN_THREE_ABOVE)


def albumin_points(g_l: float) -> int:
    """1 above 35 g/L, 2 from 28 to 35 (both included), 3 below. ValueError when not above 0."""
    return _falling(positive("albumin", g_l), ALBUMIN_ONE_ABOVE, ALBUMIN_THREE_BELOW)


def inr_points(ratio: float) -> int:
    """1 below 1.7, 2 from 1.7 to 2.3 (both included), 3 above. ValueError when not above 0."""
    return _rising(positive("INR", ratio), INR_TWO_FROM, INR_THREE_ABOVE)


def pt_seconds_points(seconds_over_control: float) -> int:
    """1 below 4 s above control, 2 from 4 to 6 (both included), 3 above. For use where the INR is unknown.

    A negative value (faster than the control) is possible and scores 1. ValueError when it is not finite.
    """
    return _rising(finite("prothrombin time", seconds_over_control), PT_TWO_FROM, PT_THREE_ABOVE)


def pt_activity_points(percent: float) -> int:
    """1 above 70 percent of normal, 2 from 40 to 70 (both included), 3 below. ValueError when not above 0."""
    return _falling(positive("prothrombin activity", percent), PT_ACTIVITY_ONE_ABOVE, PT_ACTIVITY_THREE_BELOW)


def safety_bilirubin_points(umol_l: float) -> int:
    """Bilirubin points for safety rules (D-26): the worse value between 34.0 and 34.2, and from 50 to 51.3 umol/L.

    ValueError when not above 0.
    """
    if at_least(umol_l, GREY_BILIRUBIN_THREE_FROM):
        return 3
    if at_least(umol_l, GREY_BILIRUBIN_TWO_FROM):
        return 2
    return bilirubin_points(umol_l)


def safety_inr_points(ratio: float) -> int:
    """INR points for safety rules (D-26): the worse value above 2.2, where one table already gives 3.

    ValueError when not above 0.
    """
    return 3 if above(ratio, GREY_INR_THREE_ABOVE) else inr_points(ratio)


def bilirubin_in_grey_zone(umol_l: float) -> bool:
    """True where tables in print differ (umol/L), so that the neighbouring point is possible and the reader is told."""
    return safety_bilirubin_points(umol_l) != bilirubin_points(umol_l)


def inr_in_grey_zone(ratio: float) -> bool:
    """True where one table in print already gives the worse point."""
    return safety_inr_points(ratio) != inr_points(ratio)


def grade_class(points: int) -> ChildPughClass:
    """A for 5-6, B for 7-9, C for 10-15 points. ValueError for any other number."""
    for name, in_class in CLASS_POINTS.items():
        if points in in_class:
            return name
    raise ValueError(f"Child-Pugh points must be 5 to 15, got {points}")


def _rising(value: float, two_from: float, three_above: float) -> int:
    """1, 2 or 3 points for a value that is worse the higher it is; both limits give 2."""
    if above(value, three_above):
        return 3
    return 2 if at_least(value, two_from) else 1


def _falling(value: float, one_above: float, three_below: float) -> int:
    """1, 2 or 3 points for a value that is worse the lower it is; both limits give 2."""
    if below(value, three_below):
        return 3
    return 1 if above(value, one_above) else 2


def possible_classes(points: Collection[int]) -> tuple[ChildPughClass, ...]:
    """Every class the possible totals (5 to 15) fall in, best first. ValueError for none or another number."""
    not_empty(points=points)
    return in_order(CLASSES, {grade_class(total) for total in points})
