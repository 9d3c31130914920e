"""CNLC stage (China, wording of the 2026 national guideline; the cuts of 2019-2024 are the same).

Checked in the order IV, IIIb, IIIa, IIb, IIa, Ib, Ia. Largest tumour in cm. A thrombus is tumour thrombus seen on
imaging in any vein (portal, hepatic, vena cava); microscopic invasion (I0) is not, and a bile duct is not a vein
(decision D-27).

Source: NHC guideline for primary liver cancer, 2026 edition, section 4 (verified - read),
https://www.nhc.gov.cn/yzygj/c100067/202604/3371c9cb2f7f4f55b18c709ff2c53ab8.shtml. Score slug `cnlc` of scores.yaml.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from hcc_logic.inputs.thresholds import SMALL_FEW_SIZE, SMALL_SINGLE_SIZE
from hcc_logic.scores import ecog as ecog_score
from hcc_logic.scores.checks import Count, not_empty, one_of, whole_count
from hcc_logic.scores.child_pugh import CLASSES
from hcc_logic.scores.possible import in_order
from hcc_logic.scores.stage import Burden, TumourBands

STAGES = ("Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV")
# Inclusive limits: 5 cm for a single tumour, 3 cm for the largest of two or three.
BANDS = TumourBands(
    single_up_to_cm=SMALL_SINGLE_SIZE.value,
    single=("Ia", "Ib"),
    few_up_to_cm=SMALL_FEW_SIZE.value,
    few=("Ib", "IIa"),
    many="IIb",
)
STAGE_IV_FROM_ECOG = 3


def stage(
    ecog: int,
    child_pugh_class: str,
    tumour_count: Count,
    largest_cm: float | None,
    visible_tumour_thrombus: bool,
    extrahepatic_spread: bool,
) -> str | None:
    """The stage of complete values, "Ia" to "IV"; None when no cancer is left to stage.

    ECOG 0 to 4, Child-Pugh A to C, count from 0 or "diffuse", size in cm above 0; None where it is not needed.
    ValueError for an impossible ECOG, class or count, and for a size that decides the stage and is missing or not
    above 0.
    """
    ecog_score.parse(ecog)
    one_of("Child-Pugh class", child_pugh_class, CLASSES)
    if whole_count(tumour_count) == 0 and not (visible_tumour_thrombus or extrahepatic_spread):
        return None
    if ecog >= STAGE_IV_FROM_ECOG or child_pugh_class == "C":
        return "IV"
    if extrahepatic_spread:
        return "IIIb"
    return "IIIa" if visible_tumour_thrombus else BANDS.read(tumour_count, largest_cm)


def possible_stages(
    ecogs: Collection[int],
    classes: Collection[str],
    burdens: Collection[Burden],
    thrombus: Collection[bool],
    spread: Collection[bool],
) -> tuple[str, ...]:
    """Every stage that some completion gives, from Ia to IV.

    Each collection holds what is still possible, in the units and ranges of `stage`. An unknown count is taken as at
    least one tumour; give 0 as a burden of its own where it is possible. Completions without any cancer give no stage:
    empty means "does not apply", and `stage.may_have_no_stage` tells whether some do. ValueError for an empty
    collection or an impossible value.
    """
    not_empty(ecogs=ecogs, classes=classes, burdens=burdens, thrombus=thrombus, spread=spread)
    found = {
        stage(status, liver, count, largest, in_vein, outside)
        for status, liver, (count, largest), in_vein, outside in product(
            ecogs, classes, BANDS.samples(burdens), thrombus, spread
        )
    }
    return in_order(STAGES, found)
