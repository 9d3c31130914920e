"""BCLC stage (2022 update): Western staging by tumour, liver and fitness.

Checked in the order D, C, then B, A, 0. Largest tumour in cm. Macrovascular invasion is cancer seen in a portal
branch (types I-IV), a hepatic vein or the vena cava; plain clot and microscopic invasion (I0) are not. Spread is
lymph node or distant. With Child-Pugh B and invasion the letter is C, though its "preserved liver function" is not
met: whoever prints it says so (decision D-27).

Source: Reig 2022, https://pmc.ncbi.nlm.nih.gov/articles/PMC8866082 (stage logic read in secondary sources; that 2 cm
and 3 cm belong to the smaller band is memory, sources print both). Score slug `bclc` of scores.yaml; decision D-27.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from hcc_logic.inputs.thresholds import SMALL_FEW_SIZE, VERY_EARLY_SIZE
from hcc_logic.scores import ecog as ecog_score
from hcc_logic.scores.checks import Count, not_empty, one_of, whole_count
from hcc_logic.scores.child_pugh import CLASSES
from hcc_logic.scores.possible import in_order
from hcc_logic.scores.stage import Burden, TumourBands

STAGES = ("0", "A", "B", "C", "D")
# Inclusive limits: 2 cm for a single tumour (memory; the 2018 drawing prints < 2), 3 cm for two or three (memory).
BANDS = TumourBands(
    single_up_to_cm=VERY_EARLY_SIZE.value,
    single=("0", "A"),
    few_up_to_cm=SMALL_FEW_SIZE.value,
    few=("A", "B"),
    many="B",
)
ADVANCED_FROM_ECOG = 1
TERMINAL_FROM_ECOG = 3


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

    ECOG 0 to 4, Child-Pugh A to C, count from 0 or "diffuse", size in cm above 0. `transplantable` speaks only of an
    end-stage liver (Child-Pugh C) without invasion and spread: with either it changes nothing. Count 0 with cancer in
    a vein or outside the liver is staged by that. The size may be None where it is not needed. ValueError for an
    impossible ECOG, class or count, and for a size that decides the stage and is missing or not above 0.
    """
    ecog_score.parse(ecog)
    one_of("Child-Pugh class", child_pugh_class, CLASSES)
    beyond_the_liver = macrovascular_invasion or extrahepatic_spread
    if whole_count(tumour_count) == 0 and not beyond_the_liver:
        return None
    if ecog >= TERMINAL_FROM_ECOG or (child_pugh_class == "C" and (beyond_the_liver or not transplantable)):
        return "D"
    if beyond_the_liver or ecog >= ADVANCED_FROM_ECOG:
        return "C"
    by_tumour = BANDS.read(tumour_count, largest_cm)
    # stage 0 asks for Child-Pugh A; a single small tumour with a weaker liver is stage A
    return "A" if by_tumour == "0" and child_pugh_class != "A" else by_tumour


def possible_stages(
    ecogs: Collection[int],
    classes: Collection[str],
    burdens: Collection[Burden],
    invasion: Collection[bool],
    spread: Collection[bool],
    transplantable: Collection[bool] = (False, True),
) -> tuple[str, ...]:
    """Every stage that some completion gives, from 0 to D.

    Each collection holds what is still possible, in the units and ranges of `stage`. An unknown count is taken as at
    least one tumour; give 0 as a burden of its own where it is possible. Whether an end-stage liver could be
    transplanted is not asked, so both are open unless the caller says otherwise (D-27). Completions without any cancer
    give no stage: empty means "does not apply", and `stage.may_have_no_stage` tells whether some do. ValueError for an
    empty collection or an impossible value.
    """
    not_empty(
        ecogs=ecogs,
        classes=classes,
        burdens=burdens,
        invasion=invasion,
        spread=spread,
        transplantable=transplantable,
    )
    found = {
        stage(status, liver, count, largest, in_vein, outside, transplant)
        for status, liver, (count, largest), in_vein, outside, transplant in product(
            ecogs, classes, BANDS.samples(burdens), invasion, spread, transplantable
        )
    }
    return in_order(STAGES, found)
