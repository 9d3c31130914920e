"""Child-Pugh (Child-Turcotte-Pugh): how well the whole liver still works.

Five items (bilirubin, albumin, clotting, belly fluid, clear thinking) are each marked 1 to 3; 5-6 is class A, 7-9 B,
10-15 C. It describes the liver, not the cancer. Units: bilirubin umol/L, albumin g/L, INR as a ratio, prothrombin
time in seconds above the laboratory's control (never the raw time).

Source: Pugh 1973 as tabulated by the MSD Manual,
https://www.msdmanuals.com/uk/professional/multimedia/table/child-turcotte-pugh-scoring-system (verified - read;
"encephalopathy controlled by medicine = 2" is memory). Score slug `child_pugh` of scores.yaml; decisions D-25, D-26,
D-56.

Two readings live side by side. The canonical one is the score that is printed. The gate reading is for safety gates:
tables in print differ a little (34 / 50 umol/L, INR 2.2), and inside such a grey zone a gate takes the worse value,
or, where a blood thinner or a blocked bile duct overstates the trouble, keeps the better values open as well.

Nothing here turns an unknown item into a normal one: it stands as {1, 2, 3}.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from hcc_logic.interval import Interval, Reading, above, at_least, below
from hcc_logic.scores.checks import finite, not_empty, one_of, positive

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

# Grey zones: where another table in print already gives the next worse point (scores.yaml table_disagreement; D-26).
GREY_BILIRUBIN_TWO_FROM = 34.0  # umol/L, inclusive
GREY_BILIRUBIN_THREE_FROM = 50.0  # umol/L, inclusive
GREY_INR_THREE_ABOVE = 2.2  # ratio, exclusive

ASCITES_POINTS = MappingProxyType({"none": 1, "mild": 2, "controlled": 2, "moderate_severe": 3, "refractory": 3})
ENCEPHALOPATHY_POINTS = MappingProxyType({"none": 1, "grade_1_2": 2, "controlled": 2, "grade_3_4": 3})

POINTS = range(5, 16)
CLASS_POINTS = MappingProxyType({"A": range(5, 7), "B": range(7, 10), "C": range(10, 16)})
CLASSES: tuple[ChildPughClass, ...] = ("A", "B", "C")
ITEM_NAMES = ("bilirubin", "albumin", "coagulation", "ascites", "encephalopathy")

ItemPoints = frozenset[int]
UNKNOWN_ITEM: ItemPoints = frozenset({1, 2, 3})


# --- complete values: one item, one number -------------------------------------------------------------------------


def bilirubin_points(umol_l: float) -> int:
    """1 below 34.2 umol/L, 2 from 34.2 to 51.3 (both included), 3 above. ValueError at 0 or below."""
    positive("bilirubin", umol_l)
    if above(umol_l, BILIRUBIN_THREE_ABOVE):
        return 3
    return 2 if at_least(umol_l, BILIRUBIN_TWO_FROM) else 1


def albumin_points(g_l: float) -> int:
    """1 above 35 g/L, 2 from 28 to 35 (both included), 3 below. ValueError at 0 or below."""
    positive("albumin", g_l)
    if below(g_l, ALBUMIN_THREE_BELOW):
        return 3
    return 1 if above(g_l, ALBUMIN_ONE_ABOVE) else 2


def inr_points(ratio: float) -> int:
    """1 below 1.7, 2 from 1.7 to 2.3 (both included), 3 above. ValueError at 0 or below."""
    positive("INR", ratio)
    if above(ratio, INR_THREE_ABOVE):
        return 3
    return 2 if at_least(ratio, INR_TWO_FROM) else 1


def pt_seconds_points(seconds_over_control: float) -> int:
    """1 below 4 s above control, 2 from 4 to 6 (both included), 3 above. For use only where the INR is unknown.

    A negative value (faster than the control) is possible and scores 1.
    """
    finite("prothrombin time", seconds_over_control)
    if above(seconds_over_control, PT_THREE_ABOVE):
        return 3
    return 2 if at_least(seconds_over_control, PT_TWO_FROM) else 1


def ascites_points(code: str) -> int:
    """1 none; 2 mild, or held back by water tablets ("controlled"); 3 moderate to severe, or refractory."""
    return ASCITES_POINTS[one_of("ascites", code, ASCITES_POINTS)]


def encephalopathy_points(code: str) -> int:
    """1 none; 2 West Haven grade 1-2, or kept away by medicine ("controlled"); 3 grade 3-4."""
    return ENCEPHALOPATHY_POINTS[one_of("encephalopathy", code, ENCEPHALOPATHY_POINTS)]


def gate_bilirubin_item(umol_l: float) -> int:
    """Bilirubin points for safety gates: the worse value between 34.0 and 34.2, and between 50 and 51.3 umol/L."""
    if at_least(umol_l, GREY_BILIRUBIN_THREE_FROM):
        return 3
    if at_least(umol_l, GREY_BILIRUBIN_TWO_FROM):
        return 2
    return bilirubin_points(umol_l)


def gate_inr_item(ratio: float) -> int:
    """INR points for safety gates: the worse value above 2.2, where one table already gives 3."""
    return 3 if above(ratio, GREY_INR_THREE_ABOVE) else inr_points(ratio)


def grade_class(points: int) -> ChildPughClass:
    """A for 5-6, B for 7-9, C for 10-15 points. ValueError for any other number."""
    for name in CLASSES:
        if points in CLASS_POINTS[name]:
            return name
    raise ValueError(f"Child-Pugh points must be 5 to 15, got {points}")


def points_of_class(child_pugh_class: str) -> tuple[int, ...]:
    """The points a class may have: A 5-6, B 7-9, C 10-15."""
    return tuple(CLASS_POINTS[one_of("Child-Pugh class", child_pugh_class, CLASSES)])


# --- partial values: one item, every point it may have -------------------------------------------------------------


def canonical_bilirubin_points(umol_l: Reading) -> ItemPoints:
    """Every bilirubin point the printed score may have; {1, 2, 3} when unknown."""
    return _span(umol_l, bilirubin_points)


def gate_bilirubin_points(umol_l: Reading, bile_duct_thrombus: bool | None = None) -> ItemPoints:
    """Bilirubin points for safety gates: worse inside a grey zone.

    With cancer in the bile duct (True) the blocked duct may raise bilirubin by itself, so every lower point stays
    open and no gate closes on bilirubin alone (D-26). None (not answered) and False: as measured.
    """
    measured = _span(umol_l, gate_bilirubin_item)
    return _down_to_one(measured) if bile_duct_thrombus else measured


def canonical_albumin_points(g_l: Reading) -> ItemPoints:
    """Every albumin point the printed score may have; {1, 2, 3} when unknown."""
    return _span(g_l, albumin_points)


def gate_albumin_points(g_l: Reading) -> ItemPoints:
    """Albumin points for safety gates: the canonical ones, the item has no grey zone."""
    return canonical_albumin_points(g_l)


def canonical_coagulation_points(
    inr: Reading, pt_seconds_over_control: Reading = None, blood_thinner: bool | None = None
) -> ItemPoints:
    """Every clotting point the printed score may have: by INR, or by seconds where the INR is unknown.

    A blood thinner (True) can only overstate the item, so every point down to 1 stays open (D-26); an INR in the
    normal band stays 1. None (not answered) and False: as measured.
    """
    by_seconds = _span(pt_seconds_over_control, pt_seconds_points)
    measured = by_seconds if inr is None else _span(inr, inr_points)
    return _down_to_one(measured) if blood_thinner else measured


def gate_coagulation_points(
    inr: Reading, pt_seconds_over_control: Reading = None, blood_thinner: bool | None = None
) -> ItemPoints:
    """Clotting points for safety gates: worse in the grey zone, and the worse of INR and seconds if both are known."""
    by_inr, by_seconds = _span(inr, gate_inr_item), _span(pt_seconds_over_control, pt_seconds_points)
    if inr is None:
        measured = by_seconds
    elif pt_seconds_over_control is None:
        measured = by_inr
    else:
        measured = frozenset(max(one, other) for one in by_inr for other in by_seconds)
    return _down_to_one(measured) if blood_thinner else measured


def canonical_ascites_points(codes: str | Collection[str] | None) -> ItemPoints:
    """Every ascites point: of one answer or of several possible ones, {1, 2, 3} when unknown."""
    return _of_codes("ascites", codes, ascites_points)


def gate_ascites_points(codes: str | Collection[str] | None) -> ItemPoints:
    """Ascites points for safety gates: the canonical ones, the item has no grey zone."""
    return canonical_ascites_points(codes)


def canonical_encephalopathy_points(codes: str | Collection[str] | None) -> ItemPoints:
    """Every encephalopathy point: of one answer or of several possible ones, {1, 2, 3} when unknown."""
    return _of_codes("encephalopathy", codes, encephalopathy_points)


def gate_encephalopathy_points(codes: str | Collection[str] | None) -> ItemPoints:
    """Encephalopathy points for safety gates: the canonical ones, the item has no grey zone."""
    return canonical_encephalopathy_points(codes)


# --- partial values: the whole score -------------------------------------------------------------------------------


def possible_points(item_sets: Iterable[Collection[int]]) -> tuple[int, ...]:
    """Every total the items may add up to, rising.

    Give one collection of possible points (1 to 3) for each of the five items.
    """
    totals = {0}
    items = [frozenset(item) for item in item_sets]
    if len(items) != len(ITEM_NAMES):
        raise ValueError(f"Child-Pugh has {len(ITEM_NAMES)} items, got {len(items)}")
    for name, item in zip(ITEM_NAMES, items, strict=True):
        not_empty(name, item)
        if not item <= UNKNOWN_ITEM:
            raise ValueError(f"{name} points must be 1 to 3, got {sorted(item)}")
        totals = {total + point for total in totals for point in item}
    return tuple(sorted(totals))


def possible_classes(points: Collection[int]) -> tuple[ChildPughClass, ...]:
    """Every class the possible totals fall in, best first."""
    not_empty("points", points)
    found = {grade_class(total) for total in points}
    return tuple(name for name in CLASSES if name in found)


def narrow_to_class(points: Collection[int], stated_class: str | None) -> tuple[int, ...]:
    """The possible totals that agree with the class a letter states (D-56); all of them when no class is stated.

    Empty means contradiction: the stated class lies outside what the known values allow. It is for the caller to say
    so and to let the worse reading drive the gates.
    """
    allowed = POINTS if stated_class is None else points_of_class(stated_class)
    return tuple(total for total in sorted(set(points)) if total in allowed)


@dataclass(frozen=True, slots=True)
class Items:
    """The five items as sets of possible points, in the order of ITEM_NAMES."""

    bilirubin: ItemPoints
    albumin: ItemPoints
    coagulation: ItemPoints
    ascites: ItemPoints
    encephalopathy: ItemPoints

    def sets(self) -> tuple[ItemPoints, ...]:
        """The items as `possible_points` takes them."""
        return (self.bilirubin, self.albumin, self.coagulation, self.ascites, self.encephalopathy)

    def points(self) -> tuple[int, ...]:
        """Every possible total, rising."""
        return possible_points(self.sets())

    def classes(self) -> tuple[ChildPughClass, ...]:
        """Every possible class, best first."""
        return possible_classes(self.points())


def canonical_items(
    *,
    bilirubin_umol_l: Reading = None,
    albumin_g_l: Reading = None,
    inr: Reading = None,
    pt_seconds_over_control: Reading = None,
    ascites: str | Collection[str] | None = None,
    encephalopathy: str | Collection[str] | None = None,
    blood_thinner: bool | None = None,
) -> Items:
    """The score as printed. What is left out is unknown."""
    return Items(
        canonical_bilirubin_points(bilirubin_umol_l),
        canonical_albumin_points(albumin_g_l),
        canonical_coagulation_points(inr, pt_seconds_over_control, blood_thinner),
        canonical_ascites_points(ascites),
        canonical_encephalopathy_points(encephalopathy),
    )


def gate_items(
    *,
    bilirubin_umol_l: Reading = None,
    albumin_g_l: Reading = None,
    inr: Reading = None,
    pt_seconds_over_control: Reading = None,
    ascites: str | Collection[str] | None = None,
    encephalopathy: str | Collection[str] | None = None,
    blood_thinner: bool | None = None,
    bile_duct_thrombus: bool | None = None,
) -> Items:
    """The score as safety gates read it (D-26): worse in grey zones; several grey items add up."""
    return Items(
        gate_bilirubin_points(bilirubin_umol_l, bile_duct_thrombus),
        gate_albumin_points(albumin_g_l),
        gate_coagulation_points(inr, pt_seconds_over_control, blood_thinner),
        gate_ascites_points(ascites),
        gate_encephalopathy_points(encephalopathy),
    )


def bilirubin_in_grey_zone(umol_l: float) -> bool:
    """True where tables in print differ, so that the neighbouring point is possible and the reader should be told."""
    return gate_bilirubin_item(umol_l) != bilirubin_points(umol_l)


def inr_in_grey_zone(ratio: float) -> bool:
    """True where one table in print already gives the worse point."""
    return gate_inr_item(ratio) != inr_points(ratio)


def _span(reading: Reading, points: Callable[[float], int]) -> ItemPoints:
    """Points of a reading.

    An item rises or falls step by step, so the two ends of a range say all that lies between.
    """
    if reading is None:
        return UNKNOWN_ITEM
    if not isinstance(reading, Interval):
        return frozenset({points(reading)})
    ends = points(reading.low), points(reading.high)
    return frozenset(range(min(ends), max(ends) + 1))


def _down_to_one(measured: ItemPoints) -> ItemPoints:
    """The item may be overstated by something other than the liver: every lower point is open too."""
    return frozenset(range(1, max(measured) + 1))


def _of_codes(name: str, codes: str | Collection[str] | None, points: Callable[[str], int]) -> ItemPoints:
    if codes is None:
        return UNKNOWN_ITEM
    if isinstance(codes, str):
        return frozenset({points(codes)})
    not_empty(name, codes)
    return frozenset(points(code) for code in codes)
