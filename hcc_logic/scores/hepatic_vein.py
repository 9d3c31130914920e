"""Cancer in the veins that leave the liver: Vv grade, Chen (EHBH) type and Li type.

It is macrovascular invasion for BCLC and CNLC even without any portal thrombus, and it can travel to the heart and
lungs. A vena cava that is only squeezed from outside or narrowed by a membrane is not invasion. Unknown is never read
as clear.

Source: Chen 2020 and Li 2013 (verified - read), http://hbsn.amegroups.com/article/view/31386; Vv0-Vv3 from LCSGJ
(memory). Score slug `hepatic_vein` of scores.yaml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from hcc_logic.scores.checks import one_of
from hcc_logic.scores.possible import in_order

VV_GRADES = ("Vv0", "Vv1", "Vv2", "Vv3")
CHEN_TYPES = ("I", "II", "III")
LI_TYPES = ("I", "II", "III")

_VV_OF_VEIN = MappingProxyType({"none": "Vv0", "peripheral": "Vv1", "major": "Vv2"})
# How high it reaches in the vena cava: Chen types, Li types. "ivc" is the vena cava without a stated height, as the
# questionnaire asks it.
_TYPES_OF_CAVA: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {
        "none": ((), ()),
        "ivc": (("II", "III"), ("I", "II")),
        "behind_liver": (("II",), ("I",)),
        "below_diaphragm": (("II",), ("I",)),
        "above_diaphragm": (("III",), ("II",)),
        "right_atrium": (("III",), ("III",)),
    }
)
HEPATIC_VEIN = tuple(_VV_OF_VEIN)
CAVA = tuple(_TYPES_OF_CAVA)


def vv_grade(hepatic_vein: str, cava: str) -> str:
    """Vv0 none, Vv1 small branch, Vv2 right, middle or left hepatic vein, Vv3 inferior vena cava (heart included).

    ValueError for a word that is not in HEPATIC_VEIN or CAVA; so do all functions here.
    """
    one_of("hepatic vein", hepatic_vein, HEPATIC_VEIN)
    return _VV_OF_VEIN[hepatic_vein] if one_of("vena cava", cava, CAVA) == "none" else "Vv3"


def possible_vv_grades(hepatic_vein: str | None, cava: str | None) -> tuple[str, ...]:
    """Every Vv grade that is possible; None is "not known"."""
    found = {vv_grade(vein, height) for vein in _veins(hepatic_vein) for height in _heights(cava)}
    return in_order(VV_GRADES, found)


def possible_chen_types(hepatic_vein: str | None, cava: str | None) -> tuple[str, ...]:
    """Every Chen type: I hepatic vein (microscopic included), II vena cava behind the liver, III above the diaphragm.

    Empty means that neither vein holds cancer, so there is no type. The vena cava without a stated height leaves II
    and III. None is "not known".
    """
    heights, veins = _heights(cava), _veins(hepatic_vein)
    found = {name for height in heights for name in _TYPES_OF_CAVA[height][0]}
    if "none" in heights and any(vein != "none" for vein in veins):
        found.add("I")
    return in_order(CHEN_TYPES, found)


def possible_li_types(cava: str | None) -> tuple[str, ...]:
    """Every Li type: I below the diaphragm, II above it but outside the heart, III in the right atrium.

    Empty without cava thrombus. None is "not known".
    """
    return in_order(LI_TYPES, {name for height in _heights(cava) for name in _TYPES_OF_CAVA[height][1]})


def _veins(answer: str | None) -> Sequence[str]:
    return HEPATIC_VEIN if answer is None else (one_of("hepatic vein", answer, HEPATIC_VEIN),)


def _heights(answer: str | None) -> Sequence[str]:
    return CAVA if answer is None else (one_of("vena cava", answer, CAVA),)
