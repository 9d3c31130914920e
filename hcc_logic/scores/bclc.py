"""BCLC stage (2022 update): Western staging by tumour, liver and fitness.

Checked in the order D, C, then B, A, 0. Largest tumour in cm. Macrovascular invasion is cancer seen in a portal
branch (types I-IV), a hepatic vein or the vena cava; plain clot and microscopic invasion (I0) are not. Spread is
lymph node or distant.

Source: Reig 2022, https://pmc.ncbi.nlm.nih.gov/articles/PMC8866082 (stage logic read in secondary sources; that 2 cm
and 3 cm belong to the smaller band is memory, sources print both). Score slug `bclc` of scores.yaml; decision D-27.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from hcc_logic.interval import Reading, above, representatives
from hcc_logic.scores import ecog as ecog_score
from hcc_logic.scores.checks import Count, more_than_three, not_empty, one_of, positive, whole_count
from hcc_logic.scores.child_pugh import CLASSES
from hcc_logic.scores.limits import LARGEST_CM

STAGES = ("0", "A", "B", "C", "D")
VERY_EARLY_UP_TO_CM = 2.0  # a single tumour, inclusive (memory; the 2018 drawing prints < 2)
EARLY_UP_TO_CM = 3.0  # the largest of two or three, inclusive (memory)
ADVANCED_FROM_ECOG = 1
TERMINAL_FROM_ECOG = 3
UNKNOWN_COUNTS: tuple[Count, ...] = (1, 2, 3, 4)  # one of each band: single, two or three, more than three

# What count and size alone say. "none": no tumour left in the liver; only a vein or spread can be staged then.
_NO_TUMOUR = "none"


def stage(
    ecog: int,
    child_pugh_class: str,
    tumour_count: Count,
    largest_cm: float | None,
    macrovascular_invasion: bool,
    extrahepatic_spread: bool,
    transplantable: bool = False,
) -> str | None:
    """The stage of complete values: "0", "A", "B", "C" or "D"; None when no cancer is left to stage.

    `transplantable` speaks only of an end-stage liver (Child-Pugh C) without invasion and spread: with either it
    changes nothing. Count 0 with cancer in a vein or outside the liver is staged by that. The size may be None where
    it is not needed. ValueError for impossible values, or for a missing size that decides the stage.
    """
    ecog_score.parse(ecog)
    one_of("Child-Pugh class", child_pugh_class, CLASSES)
    if not (macrovascular_invasion or extrahepatic_spread) and whole_count(tumour_count) == 0:
        return None
    beyond = macrovascular_invasion or extrahepatic_spread
    if ecog >= TERMINAL_FROM_ECOG or (child_pugh_class == "C" and (beyond or not transplantable)):
        return "D"
    if beyond or ecog >= ADVANCED_FROM_ECOG:
        return "C"
    return _early_stage(_tumour_part(tumour_count, largest_cm), child_pugh_class)


def possible_stages(
    ecogs: Collection[int],
    classes: Collection[str],
    burdens: Collection[tuple[Count | None, Reading]],
    invasion: Collection[bool],
    spread: Collection[bool],
    transplantable: Collection[bool] = (False, True),
) -> tuple[str, ...]:
    """Every stage that some completion gives, from 0 to D.

    Each collection holds what is still possible. A burden is (count, largest tumour in cm); None in it is "not known"
    and a size may be a range. An unknown count is taken as at least one tumour; give 0 as a burden of its own where
    it is possible. Whether an end-stage liver could be transplanted is not asked, so both are open unless the caller
    says otherwise (D-27). Completions without any cancer give no stage: empty means "does not apply", and
    `may_have_no_stage` tells whether some do.
    """
    for name, values in (("ecogs", ecogs), ("classes", classes), ("burdens", burdens), ("invasion", invasion)):
        not_empty(name, values)
    not_empty("spread", spread)
    not_empty("transplantable", transplantable)
    parts = frozenset(part for count, largest in burdens for part in _possible_parts(count, largest))
    return _possible(
        frozenset(ecogs), frozenset(classes), parts, frozenset(invasion), frozenset(spread), frozenset(transplantable)
    )


def may_have_no_stage(
    burdens: Collection[tuple[Count | None, Reading]], invasion: Collection[bool], spread: Collection[bool]
) -> bool:
    """True when some completion holds no cancer at all (count 0, no vein, no spread):

    a single stage is then not settled.
    """
    return any(count == 0 for count, _ in burdens) and False in invasion and False in spread


def liver_not_preserved(bclc_stage: str, child_pugh_class: str, macrovascular_invasion: bool) -> bool:
    """True for cancer in a vein with Child-Pugh B:

    the letter is C, but its "preserved liver function" is not met (D-27).
    """
    return bclc_stage == "C" and child_pugh_class == "B" and macrovascular_invasion


def _tumour_part(count: Count, largest_cm: float | None) -> str:
    """What count and size alone say: "none", "0", "A" or "B"."""
    whole_count(count)
    if count == 0:
        return _NO_TUMOUR
    if more_than_three(count):
        return "B"
    if largest_cm is None:
        raise ValueError("the size of the largest tumour decides the stage and is missing")
    positive("largest tumour", largest_cm)
    if count == 1:
        return "A" if above(largest_cm, VERY_EARLY_UP_TO_CM) else "0"
    return "B" if above(largest_cm, EARLY_UP_TO_CM) else "A"


def _early_stage(part: str, child_pugh_class: str) -> str:
    """Stage 0 asks for Child-Pugh A; a single small tumour with a weaker liver is stage A."""
    return "A" if part == "0" and child_pugh_class != "A" else part


def _possible_parts(count: Count | None, largest: Reading) -> set[str]:
    sizes = representatives(largest, (VERY_EARLY_UP_TO_CM, EARLY_UP_TO_CM), LARGEST_CM)
    counts = UNKNOWN_COUNTS if count is None else (count,)
    return {_tumour_part(one, size) for one in counts for size in sizes}


def _possible(
    ecogs: frozenset[int],
    classes: frozenset[str],
    parts: frozenset[str],
    invasion: frozenset[bool],
    spread: frozenset[bool],
    transplantable: frozenset[bool],
) -> tuple[str, ...]:
    # One count and size for each part, so that `stage` stays the only place that knows the order D, C, B, A, 0.
    examples: dict[str, tuple[Count, float | None]] = {
        _NO_TUMOUR: (0, None),
        "0": (1, VERY_EARLY_UP_TO_CM),
        "A": (2, EARLY_UP_TO_CM),
        "B": ("diffuse", None),
    }
    found = {
        stage(status, liver, *examples[part], in_vein, outside, transplant)
        for status, liver, part, in_vein, outside, transplant in product(
            ecogs, classes, parts, invasion, spread, transplantable
        )
    }
    return tuple(name for name in STAGES if name in found)
