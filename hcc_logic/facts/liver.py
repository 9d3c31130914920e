"""The liver: the five items of Child-Pugh, the class that a letter states, and the gates that rest on them (D-26,
D-56).

Each row carries two scores. The canonical one is graded on the published cuts and is what a letter would print. The
gate score takes the worse value inside the grey zones where printed tables differ; safety rules use it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from hcc_logic.conditions import AnyOf, Atom, Condition
from hcc_logic.scores.child_pugh import ENCEPHALOPATHY_POINTS, grade_class
from hcc_logic.thresholds import HAIC_POINTS
from hcc_logic.worlds import Bands, Row, Table

# bands as written by facts/bands.py, rising: points by the published cuts, then points for gates; "h" where HAIC would
# wait
BILIRUBIN = {band: (int(band[0]), int(band[1])) for band in ("11", "12", "22", "23", "23h", "33h")}
CLOTTING = {band: (int(band[0]), int(band[1])) for band in ("11", "22", "23", "33")}
ALBUMIN = {"1": 1, "2": 2, "3": 3}
ASCITES = {("none",): 1, ("controlled", "mild"): 2, ("moderate_severe",): 3}

_YES = frozenset(("yes",))
ITEM_FIELDS = ("bilirubin_umol_l", "albumin_g_l", "inr", "pt_seconds_over_control", "ascites", "encephalopathy")
CLASS_FIELDS = ("child_pugh_class", *ITEM_FIELDS)


def _rows() -> list[Row]:
    rows = []
    for (bili, bili_points), (alb, alb_points), (clot, clot_points), (fluid, fluid_points), (
        mind,
        mind_points,
    ) in product(BILIRUBIN.items(), ALBUMIN.items(), CLOTTING.items(), ASCITES.items(), ENCEPHALOPATHY_POINTS.items()):
        shared = alb_points + fluid_points + mind_points
        points = shared + bili_points[0] + clot_points[0]
        gate_points = shared + bili_points[1] + clot_points[1]
        rows.append(
            Row(
                {
                    "bilirubin_umol_l": frozenset((bili,)),
                    "albumin_g_l": frozenset((alb,)),
                    "clotting": frozenset((clot,)),
                    "ascites": frozenset(fluid),
                    "encephalopathy": frozenset((mind,)),
                    "class": frozenset((grade_class(points),)),
                    "gate_class": frozenset((grade_class(gate_points),)),
                },
                {
                    "points": points,
                    "class": grade_class(points),
                    "gate_points": gate_points,
                    "gate_class": grade_class(gate_points),
                    "bilirubin": bili,
                    "albumin": alb,
                    "ascites": fluid[0],
                    "encephalopathy": mind,
                },
            )
        )
    return rows


LIVER = Table(
    "liver",
    ("bilirubin_umol_l", "albumin_g_l", "clotting", "ascites", "encephalopathy", "class", "gate_class"),
    _rows(),
)


def item_bands(known: Bands, *, for_gates: bool) -> Bands:
    """Known answers as bands of this table, without the stated class.

    A blood thinner can only make the clotting item look worse, a blocked bile duct the bilirubin item: the value that
    the liver itself would give is then the measured one or any lower (the blocked duct counts for gates only)."""
    bands = dict(known)
    clotting = _clotting(known, for_gates=for_gates)
    if clotting is not None:
        if known.get("blood_thinner") == _YES:
            clotting = _up_to(clotting, CLOTTING)
        bands["clotting"] = clotting
    bilirubin = known.get("bilirubin_umol_l")
    if bilirubin is not None and for_gates and known.get("bile_duct_thrombus") == _YES:
        bands["bilirubin_umol_l"] = _up_to(bilirubin, BILIRUBIN)
    return bands


def _clotting(known: Bands, *, for_gates: bool) -> frozenset[str] | None:
    """The INR counts; where clotting seconds are known too and are worse, gates take them (D-26)."""
    inr, seconds = known.get("inr"), known.get("pt_seconds_over_control")
    if inr is None or seconds is None or not for_gates:
        return seconds if inr is None else inr
    return max(inr, seconds, key=lambda bands: max(CLOTTING[band][1] for band in bands))


def _up_to(measured: frozenset[str], rising: Iterable[str]) -> frozenset[str]:
    """The measured band and every lower one; `rising` lists the bands of an item from the lowest value on."""
    every = list(rising)
    return frozenset(every[: max(map(every.index, measured)) + 1])


def select_with_letter(known: Bands) -> int:
    """Rows that agree with the values and with a stated class; zero if they contradict each other."""
    bands = dict(item_bands(known, for_gates=True))
    stated = known.get("child_pugh_class")
    return LIVER.select(bands if stated is None else {**bands, "gate_class": stated})


def select_for_gates(known: Bands) -> int:
    """Rows that safety rules have to reckon with.

    Where a stated class agrees with the printed score and only a grey zone says otherwise, the grey zone counts.
    """
    bands = dict(item_bands(known, for_gates=True))
    stated = known.get("child_pugh_class")
    if stated is None:
        return LIVER.select(bands)
    by_letter = select_with_letter(known)
    in_grey_zone = not by_letter and stated <= classes_of_printed_score(known)
    return LIVER.select(bands) if in_grey_zone else by_letter


def select_for_score(known: Bands) -> int:
    """Rows behind the printed score. A stated class narrows them; where the values alone settle the class, the values
    decide."""
    bands = dict(item_bands(known, for_gates=False))
    by_values = LIVER.select(bands)
    stated = known.get("child_pugh_class")
    if stated is None:
        return by_values
    bands["class"] = stated
    return LIVER.select(bands) or by_values


def classes_allowed_by_values(known: Bands) -> frozenset[str]:
    """Child-Pugh classes that the values allow, grey zones read on the worse side; the stated class left out."""
    return LIVER.facts_in(LIVER.select(item_bands(known, for_gates=True)), "gate_class")


def classes_of_printed_score(known: Bands) -> frozenset[str]:
    """Child-Pugh classes that the values allow on the published cuts; the stated class left out."""
    return LIVER.facts_in(LIVER.select(item_bands(known, for_gates=False)), "class")


CHILD_PUGH_A = LIVER.atom("child_pugh_a", CLASS_FIELDS, lambda f: f["gate_class"] == "A")
CHILD_PUGH_B = LIVER.atom("child_pugh_b", CLASS_FIELDS, lambda f: f["gate_class"] == "B")
CHILD_PUGH_C = LIVER.atom("child_pugh_c", CLASS_FIELDS, lambda f: f["gate_class"] == "C")
_POINTS = {
    points: LIVER.atom(f"child_pugh_{points}_points", CLASS_FIELDS, lambda f, p=points: f["gate_points"] == p)  # type: ignore[misc]
    for points in (7, 8, 9)
}
CHILD_PUGH_B7, CHILD_PUGH_B8, CHILD_PUGH_B9 = _POINTS[7], _POINTS[8], _POINTS[9]
ABOVE_HAIC_POINTS = LIVER.atom("points_above_8", CLASS_FIELDS, lambda f: HAIC_POINTS.reached_by(f["gate_points"]))
BILIRUBIN_OVER_50 = LIVER.atom("bilirubin_over_50", ("bilirubin_umol_l",), lambda f: f["bilirubin"].endswith("h"))
BILIRUBIN_OVER_34 = LIVER.atom("bilirubin_over_34", ("bilirubin_umol_l",), lambda f: f["bilirubin"][0] != "1")
ALBUMIN_UNDER_28 = LIVER.atom("albumin_under_28", ("albumin_g_l",), lambda f: f["albumin"] == "3")
LARGE_ASCITES = LIVER.atom("large_ascites", ("ascites",), lambda f: f["ascites"] == "moderate_severe")
ANY_ASCITES = LIVER.atom("any_ascites", ("ascites",), lambda f: f["ascites"] != "none")
OVERT_CONFUSION = LIVER.atom(
    "overt_confusion", ("encephalopathy",), lambda f: f["encephalopathy"] in ("grade_1_2", "grade_3_4")
)


def child_pugh_is(*values: str) -> Condition:
    """Condition for a guideline population written as A, B7, B8, B9, C."""
    atoms: dict[str, Atom] = {
        "A": CHILD_PUGH_A,
        "B7": CHILD_PUGH_B7,
        "B8": CHILD_PUGH_B8,
        "B9": CHILD_PUGH_B9,
        "C": CHILD_PUGH_C,
    }
    return AnyOf(tuple(atoms[value] for value in values)) if len(values) > 1 else atoms[values[0]]
