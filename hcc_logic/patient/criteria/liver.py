"""The liver: the five items of Child-Pugh, the class and the points that a letter states, and the safety rules that
rest on them (D-26, D-56, CH-04, CH-05).

Each row carries two scores. The canonical one is graded on the published cuts and is what a letter would print. The
safety score takes the worse value inside the grey zones where printed tables differ; safety rules use it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import product

from hcc_logic.engine.conditions import AnyOf, Condition, Criterion
from hcc_logic.engine.situations import Bands, Row, Table
from hcc_logic.inputs.thresholds import HAIC_ALBUMIN, HAIC_BILIRUBIN, HAIC_POINTS
from hcc_logic.patient.criteria.bands import CLOTTING_FIELDS, CLOTTING_WAYS, SCALES
from hcc_logic.scores import child_pugh
from hcc_logic.scores.child_pugh import (
    ASCITES_POINTS,
    CLASS_POINTS,
    ENCEPHALOPATHY_POINTS,
    ChildPughClass,
    grade_class,
)

BILIRUBIN = {
    band: (child_pugh.bilirubin_points(value), child_pugh.safety_bilirubin_points(value))
    for band, value in SCALES["bilirubin_umol_l"].samples.items()
}
CLOTTING = {
    band: (child_pugh.inr_points(value), child_pugh.safety_inr_points(value))
    for band, value in SCALES["inr"].samples.items()
}
ALBUMIN = {band: child_pugh.albumin_points(value) for band, value in SCALES["albumin_g_l"].samples.items()}
_BILIRUBIN_WAITS = {b for b, value in SCALES["bilirubin_umol_l"].samples.items() if HAIC_BILIRUBIN.reached_by(value)}
_ALBUMIN_WAITS = {b for b, value in SCALES["albumin_g_l"].samples.items() if not HAIC_ALBUMIN.reached_by(value)}
ASCITES = {tuple(code for code in ASCITES_POINTS if ASCITES_POINTS[code] == points): points for points in (1, 2, 3)}

_YES = frozenset(("yes",))
ITEM_FIELDS = ("bilirubin_umol_l", "albumin_g_l", *CLOTTING_FIELDS, "ascites", "encephalopathy")
LETTER_FIELDS = ("child_pugh_class", "child_pugh_points")
CLASS_FIELDS = (*LETTER_FIELDS, *ITEM_FIELDS)
FIELDS_BEHIND = {
    **dict.fromkeys((*CLOTTING_FIELDS, "blood_thinner"), ("clotting",)),
    "bile_duct_thrombus": ("bilirubin_umol_l",),
    "child_pugh_class": ("class", "safety_class"),
    "child_pugh_points": ("points", "letter_points"),
}
"""The fields of the table of the liver behind an answer, where they have other names."""


def _rows() -> list[Row]:
    rows = []
    for (bili, bili_points), (alb, alb_points), (clot, clot_points), (fluid, fluid_points), (
        mind,
        mind_points,
    ) in product(BILIRUBIN.items(), ALBUMIN.items(), CLOTTING.items(), ASCITES.items(), ENCEPHALOPATHY_POINTS.items()):
        shared = alb_points + fluid_points + mind_points
        points = shared + bili_points[0] + clot_points[0]
        safety_points = shared + bili_points[1] + clot_points[1]
        rows.append(
            Row(
                {
                    "bilirubin_umol_l": frozenset((bili,)),
                    "albumin_g_l": frozenset((alb,)),
                    "clotting": frozenset((clot,)),
                    "ascites": frozenset(fluid),
                    "encephalopathy": frozenset((mind,)),
                    "class": frozenset((grade_class(points),)),
                    "safety_class": frozenset((grade_class(safety_points),)),
                    "points": frozenset((f"{points}",)),
                    # a clinic may have counted by either table where they differ
                    "letter_points": frozenset((f"{points}", f"{safety_points}")),
                },
                {
                    "points": points,
                    "class": grade_class(points),
                    "safety_points": safety_points,
                    "safety_class": grade_class(safety_points),
                    "bilirubin_points": bili_points[0],
                    "bilirubin_waits": bili in _BILIRUBIN_WAITS,
                    "albumin_waits": alb in _ALBUMIN_WAITS,
                    "ascites": fluid[0],
                    "encephalopathy": mind,
                },
            )
        )
    return rows


LIVER = Table(
    "liver",
    (
        "bilirubin_umol_l",
        "albumin_g_l",
        "clotting",
        "ascites",
        "encephalopathy",
        "class",
        "safety_class",
        "points",
        "letter_points",
    ),
    _rows(),
)


def item_bands(known: Bands, *, for_safety: bool) -> Bands:
    """Known answers as bands of this table, without what the letter states.

    A blood thinner can only make the clotting item look worse, a blocked bile duct the bilirubin item: the value that
    the liver itself would give is then the measured one or any lower (the blocked duct counts for safety rules
    only)."""
    bands = dict(known)
    clotting = _clotting(known, for_safety=for_safety)
    if clotting is not None:
        if known.get("blood_thinner") == _YES:
            clotting = _up_to(clotting, CLOTTING)
        bands["clotting"] = clotting
    bilirubin = known.get("bilirubin_umol_l")
    if bilirubin is not None and for_safety and known.get("bile_duct_thrombus") == _YES:
        bands["bilirubin_umol_l"] = _up_to(bilirubin, BILIRUBIN)
    return bands


def clotting_points(bands: Collection[str]) -> frozenset[int]:
    """The points on the published cuts that bands of the clotting item give."""
    return frozenset(CLOTTING[band][0] for band in bands)


def _clotting(known: Bands, *, for_safety: bool) -> frozenset[str] | None:
    """What the answers on clotting leave of the item. Where no points fit them all, the first in the order of
    `CLOTTING_WAYS` makes the score; safety rules take the worst of all (D-26, CH-05)."""
    given = [known[name] for name in CLOTTING_WAYS if name in known]
    if not given:
        return None
    shared = frozenset.intersection(*map(clotting_points, given))
    if shared:
        given = [frozenset(band for band in bands if CLOTTING[band][0] in shared) for bands in given]
    if not for_safety:
        return given[0]
    return frozenset(max(bands, key=lambda band: CLOTTING[band][::-1]) for bands in product(*given))


def _up_to(measured: frozenset[str], rising: Iterable[str]) -> frozenset[str]:
    """The measured band and every lower one; `rising` lists the bands of an item from the lowest value on."""
    every = list(rising)
    return frozenset(every[: max(map(every.index, measured)) + 1])


def stated_classes(known: Bands) -> frozenset[str] | None:
    """The classes that the letter leaves, by the class and by the points that it states; none where the two do not
    fit each other, None where it states neither."""
    by_class, points = known.get("child_pugh_class"), known.get("child_pugh_points")
    by_points = None if points is None else frozenset(grade_class(int(number)) for number in points)
    if by_class is None or by_points is None:
        return by_class or by_points
    return by_class & by_points


def select_with_letter(known: Bands) -> int:
    """Rows that agree with the values and with what the letter states; zero if they contradict each other."""
    bands = dict(item_bands(known, for_safety=True))
    classes, points = stated_classes(known), known.get("child_pugh_points")
    if classes is not None:
        bands["safety_class"] = classes
    if points is not None:
        bands["letter_points"] = points
    return LIVER.select(bands)


def select_for_safety(known: Bands) -> int:
    """Rows that safety rules have to reckon with.

    Where the stated points do not fit the values, the stated class narrows alone: values that settle the points
    decide. Where a stated class agrees with the printed score and only a grey zone says otherwise, the grey zone
    counts.
    """
    bands = dict(item_bands(known, for_safety=True))
    classes = stated_classes(known)
    if classes is None:
        return LIVER.select(bands)
    by_letter = select_with_letter(known) or LIVER.select({**bands, "safety_class": classes})
    in_grey_zone = not by_letter and classes and classes <= classes_of_printed_score(known)
    return LIVER.select(bands) if in_grey_zone else by_letter


def select_for_score(known: Bands) -> int:
    """Rows behind the printed score. Stated points narrow them, or else the stated class; where the values alone settle
    the points, the values decide."""
    bands = item_bands(known, for_safety=False)
    by_values = LIVER.select(bands)
    classes, points = stated_classes(known), known.get("child_pugh_points")
    if classes is None:
        return by_values
    with_class: Bands = {**bands, "class": classes}
    with_points = with_class if points is None else {**with_class, "points": points}
    return LIVER.select(with_points) or LIVER.select(with_class) or by_values


def points_by_values(known: Bands) -> frozenset[int]:
    """The points that the values allow on the published cuts, whatever the letter states."""
    return LIVER.facts_in(LIVER.select(item_bands(known, for_safety=False)), "points")


def classes_allowed_by_values(known: Bands) -> frozenset[str]:
    """Child-Pugh classes that the values allow, grey zones read on the worse side; the stated class left out."""
    return LIVER.facts_in(LIVER.select(item_bands(known, for_safety=True)), "safety_class")


def classes_of_printed_score(known: Bands) -> frozenset[str]:
    """Child-Pugh classes that the values allow on the published cuts; the stated class left out."""
    return LIVER.facts_in(LIVER.select(item_bands(known, for_safety=False)), "class")


def _safety_class(name: ChildPughClass) -> Criterion:
    points = CLASS_POINTS[name]
    return LIVER.criterion(
        f"child_pugh_{name.lower()}",
        CLASS_FIELDS,
        lambda f: f["safety_class"] == name,
        f"Child-Pugh class {name} ({points[0]} to {points[-1]} points)",
    )


def _safety_points(points: int) -> Criterion:
    return LIVER.criterion(
        f"child_pugh_{points}_points",
        CLASS_FIELDS,
        lambda f: f["safety_points"] == points,
        f"Child-Pugh score of {points} points",
    )


CHILD_PUGH_A, CHILD_PUGH_B, CHILD_PUGH_C = _safety_class("A"), _safety_class("B"), _safety_class("C")
CHILD_PUGH_B7, CHILD_PUGH_B8, CHILD_PUGH_B9 = (_safety_points(points) for points in CLASS_POINTS["B"])
ABOVE_HAIC_POINTS = LIVER.criterion(
    "points_above_haic_limit",
    CLASS_FIELDS,
    lambda f: HAIC_POINTS.reached_by(f["safety_points"]),
    f"Child-Pugh score {HAIC_POINTS.over}",
)
BILIRUBIN_HIGH_FOR_HAIC = LIVER.criterion(
    "bilirubin_high_for_haic",
    ("bilirubin_umol_l",),
    lambda f: f["bilirubin_waits"],
    f"Total bilirubin {HAIC_BILIRUBIN.over}",
)
BILIRUBIN_TWO_POINTS_OR_MORE = LIVER.criterion(
    "bilirubin_two_points_or_more",
    ("bilirubin_umol_l",),
    lambda f: f["bilirubin_points"] > 1,
    f"Total bilirubin ≥ {child_pugh.BILIRUBIN_TWO_FROM:g} µmol/L (2 or 3 Child-Pugh points)",
)
ALBUMIN_LOW_FOR_HAIC = LIVER.criterion(
    "albumin_low_for_haic", ("albumin_g_l",), lambda f: f["albumin_waits"], f"Serum albumin {HAIC_ALBUMIN.under}"
)
LARGE_ASCITES = LIVER.criterion(
    "large_ascites", ("ascites",), lambda f: f["ascites"] == "moderate_severe", "Moderate or severe ascites"
)
ANY_ASCITES = LIVER.criterion(
    "any_ascites",
    ("ascites",),
    lambda f: f["ascites"] != "none",
    "Ascites of any degree, or controlled by diuretics",
)
OVERT_CONFUSION = LIVER.criterion(
    "overt_confusion",
    ("encephalopathy",),
    lambda f: f["encephalopathy"] in ("grade_1_2", "grade_3_4"),
    "Current hepatic encephalopathy, West Haven grade 1 to 4",
)


def child_pugh_is(*values: str) -> Condition:
    """Condition for a guideline population written as A, B7, B8, B9, C."""
    criteria: dict[str, Criterion] = {
        "A": CHILD_PUGH_A,
        "B7": CHILD_PUGH_B7,
        "B8": CHILD_PUGH_B8,
        "B9": CHILD_PUGH_B9,
        "C": CHILD_PUGH_C,
    }
    return AnyOf(tuple(criteria[value] for value in values)) if len(values) > 1 else criteria[values[0]]
