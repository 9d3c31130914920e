"""Japanese Vp grade, used in trials too, and the map from the Cheng type to it.

Vp0 none, Vp1 beyond the second-order branches, Vp2 second-order, Vp3 first-order, Vp4 main trunk or a branch on the
side opposite to the main tumour. The map is not one to one: Cheng I is Vp1 or Vp2, and Vp4 is Cheng III, IV or
two-sided II. What answers leave possible of both follows from `criteria/veins.py`.

Source: LCSGJ as used in Yamamoto 2015, https://pmc.ncbi.nlm.nih.gov/articles/PMC4284342 (verified - read).
Score slug `vp` of scores.yaml; decisions D-18, D-19, D-25.
"""

from __future__ import annotations

from types import MappingProxyType

from hcc_logic.scores import cheng as cheng_type
from hcc_logic.scores.checks import one_of

GRADES = ("Vp0", "Vp1", "Vp2", "Vp3", "Vp4")
IN_A_VEIN = GRADES[1:]

_ONE_SIDE, _BOTH_SIDES = ("Vp3",), ("Vp4",)
_OF_TYPE = MappingProxyType(
    {
        "none": ("Vp0",),
        "I0": ("Vp0", "vp1 (microscopic)"),  # pathology wording beside Vp0 on imaging
        "I": ("Vp1", "Vp2"),
        "II": (*_ONE_SIDE, *_BOTH_SIDES),
        "III": ("Vp4",),
        "IV": ("Vp4",),
        cheng_type.PLACE_UNKNOWN: IN_A_VEIN,
    }
)


def cheng_to_vp(cheng: str | None, both_sides: bool | None = None) -> tuple[str, ...]:
    """Every Vp grade a Cheng type may be; I0 is Vp0 on imaging and vp1 in pathology.

    Type II is Vp3, Vp4 when both sides are involved, and either when that is unknown (None). Place unknown leaves Vp1
    to Vp4, no answer (None) leaves all. ValueError for a type that does not exist.
    """
    if cheng is None:
        return GRADES
    if cheng == "II" and both_sides is not None:
        return _BOTH_SIDES if both_sides else _ONE_SIDE
    return _OF_TYPE[one_of("Cheng type", cheng, _OF_TYPE)]
