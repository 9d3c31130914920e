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

from hcc_logic.interval import Reading, above, representatives
from hcc_logic.scores import ecog as ecog_score
from hcc_logic.scores.checks import Count, more_than_three, not_empty, one_of, positive, whole_count
from hcc_logic.scores.child_pugh import CLASSES
from hcc_logic.scores.limits import LARGEST_CM

STAGES = ("Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV")
SINGLE_IA_UP_TO_CM = 5.0  # inclusive
FEW_IB_UP_TO_CM = 3.0  # the largest of two or three, inclusive
STAGE_IV_FROM_ECOG = 3
UNKNOWN_COUNTS: tuple[Count, ...] = (1, 2, 3, 4)  # one of each band: single, two or three, more than three

# No tumour left in the liver; only a vein or spread can be staged then.
_NO_TUMOUR = "none"


def stage(
    ecog: int,
    child_pugh_class: str,
    tumour_count: Count,
    largest_cm: float | None,
    visible_tumour_thrombus: bool,
    extrahepatic_spread: bool,
) -> str | None:
    """The stage of complete values, "Ia" to "IV"; None when no cancer is left to stage.

    The size may be None where it is not needed. ValueError for impossible values, or for a missing size that decides
    the stage.
    """
    ecog_score.parse(ecog)
    one_of("Child-Pugh class", child_pugh_class, CLASSES)
    if not (visible_tumour_thrombus or extrahepatic_spread) and whole_count(tumour_count) == 0:
        return None
    if ecog >= STAGE_IV_FROM_ECOG or child_pugh_class == "C":
        return "IV"
    if extrahepatic_spread:
        return "IIIb"
    if visible_tumour_thrombus:
        return "IIIa"
    return _tumour_part(tumour_count, largest_cm)


def possible_stages(
    ecogs: Collection[int],
    classes: Collection[str],
    burdens: Collection[tuple[Count | None, Reading]],
    thrombus: Collection[bool],
    spread: Collection[bool],
) -> tuple[str, ...]:
    """Every stage that some completion gives, from Ia to IV.

    Each collection holds what is still possible. A burden is (count, largest tumour in cm); None in it is "not known"
    and a size may be a range. An unknown count is taken as at least one tumour; give 0 as a burden of its own where
    it is possible. Completions without any cancer give no stage: empty means "does not apply"; see
    `bclc.may_have_no_stage`.
    """
    for name, values in (("ecogs", ecogs), ("classes", classes), ("burdens", burdens), ("thrombus", thrombus)):
        not_empty(name, values)
    not_empty("spread", spread)
    parts = frozenset(part for count, largest in burdens for part in _possible_parts(count, largest))
    return _possible(frozenset(ecogs), frozenset(classes), parts, frozenset(thrombus), frozenset(spread))


def _tumour_part(count: Count, largest_cm: float | None) -> str:
    """What count and size alone say: "none" or Ia to IIb."""
    whole_count(count)
    if count == 0:
        return _NO_TUMOUR
    if more_than_three(count):
        return "IIb"
    if largest_cm is None:
        raise ValueError("the size of the largest tumour decides the stage and is missing")
    positive("largest tumour", largest_cm)
    if count == 1:
        return "Ib" if above(largest_cm, SINGLE_IA_UP_TO_CM) else "Ia"
    return "IIa" if above(largest_cm, FEW_IB_UP_TO_CM) else "Ib"


def _possible_parts(count: Count | None, largest: Reading) -> set[str]:
    sizes = representatives(largest, (FEW_IB_UP_TO_CM, SINGLE_IA_UP_TO_CM), LARGEST_CM)
    counts = UNKNOWN_COUNTS if count is None else (count,)
    return {_tumour_part(one, size) for one in counts for size in sizes}


def _possible(
    ecogs: frozenset[int],
    classes: frozenset[str],
    parts: frozenset[str],
    thrombus: frozenset[bool],
    spread: frozenset[bool],
) -> tuple[str, ...]:
    # One count and size for each part, so that `stage` stays the only place that knows the order from IV to Ia.
    examples: dict[str, tuple[Count, float | None]] = {
        _NO_TUMOUR: (0, None),
        "Ia": (1, SINGLE_IA_UP_TO_CM),
        "Ib": (2, FEW_IB_UP_TO_CM),
        "IIa": (2, FEW_IB_UP_TO_CM + 1),
        "IIb": ("diffuse", None),
    }
    found = {
        stage(status, liver, *examples[part], in_vein, outside)
        for status, liver, part, in_vein, outside in product(ecogs, classes, parts, thrombus, spread)
    }
    return tuple(name for name in STAGES if name in found)
