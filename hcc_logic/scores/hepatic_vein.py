"""Cancer in the veins that leave the liver: Vv grade, Chen (EHBH) type and Li type.

It is macrovascular invasion for BCLC and CNLC even without any portal thrombus, and it can travel to the heart and
lungs. A vena cava that is only squeezed from outside or narrowed by a membrane is not invasion. Unknown is never read
as clear.

Source: Chen 2020 and Li 2013 (verified - read), http://hbsn.amegroups.com/article/view/31386; Vv0-Vv3 from LCSGJ
(memory). Score slug `hepatic_vein` of scores.yaml.
"""

from __future__ import annotations

from hcc_logic.scores.checks import one_of

HEPATIC_VEIN = ("none", "peripheral", "major")
# How high it reaches in the vena cava. "ivc" is the vena cava without a stated height, as the questionnaire asks it.
CAVA = ("none", "ivc", "behind_liver", "below_diaphragm", "above_diaphragm", "right_atrium")
VV_GRADES = ("Vv0", "Vv1", "Vv2", "Vv3")
CHEN_TYPES = ("I", "II", "III")
LI_TYPES = ("I", "II", "III")

_VV_OF_VEIN = {"none": "Vv0", "peripheral": "Vv1", "major": "Vv2"}
_CHEN_OF_CAVA = {
    "ivc": ("II", "III"),
    "behind_liver": ("II",),
    "below_diaphragm": ("II",),
    "above_diaphragm": ("III",),
    "right_atrium": ("III",),
}
_LI_OF_CAVA: dict[str, tuple[str, ...]] = {
    "none": (),
    "ivc": ("I", "II"),
    "behind_liver": ("I",),
    "below_diaphragm": ("I",),
    "above_diaphragm": ("II",),
    "right_atrium": ("III",),
}


def vv_grade(hepatic_vein: str, cava: str) -> str:
    """Vv0 none, Vv1 small branch, Vv2 right, middle or left hepatic vein, Vv3 inferior vena cava (heart included)."""
    one_of("hepatic vein", hepatic_vein, HEPATIC_VEIN)
    return _VV_OF_VEIN[hepatic_vein] if one_of("vena cava", cava, CAVA) == "none" else "Vv3"


def possible_vv_grades(hepatic_vein: str | None, cava: str | None) -> tuple[str, ...]:
    """Every Vv grade that is possible; None is "not known"."""
    veins = HEPATIC_VEIN if hepatic_vein is None else (hepatic_vein,)
    heights = CAVA if cava is None else (cava,)
    found = {vv_grade(vein, height) for vein in veins for height in heights}
    return tuple(grade for grade in VV_GRADES if grade in found)


def possible_chen_types(hepatic_vein: str | None, cava: str | None) -> tuple[str, ...]:
    """Every Chen type: I hepatic vein (microscopic included), II vena cava behind the liver, III above the diaphragm.

    Empty means that neither vein holds cancer, so there is no type. The vena cava without a stated height leaves II
    and III.
    """
    veins = HEPATIC_VEIN if hepatic_vein is None else (one_of("hepatic vein", hepatic_vein, HEPATIC_VEIN),)
    heights = CAVA if cava is None else (one_of("vena cava", cava, CAVA),)
    found = {name for height in heights if height != "none" for name in _CHEN_OF_CAVA[height]}
    if "none" in heights and any(vein != "none" for vein in veins):
        found.add("I")
    return tuple(name for name in CHEN_TYPES if name in found)


def possible_li_types(cava: str | None) -> tuple[str, ...]:
    """Every Li type:

    I below the diaphragm, II above it but outside the heart, III in the right atrium; empty without cava thrombus.
    """
    heights = CAVA if cava is None else (one_of("vena cava", cava, CAVA),)
    found = {name for height in heights for name in _LI_OF_CAVA[height]}
    return tuple(name for name in LI_TYPES if name in found)


def macrovascular_invasion(hepatic_vein: str | None, cava: str | None) -> bool | None:
    """True when cancer is seen in either vein, False when both are known to be clear, None when not known."""
    grades = possible_vv_grades(hepatic_vein, cava)
    if "Vv0" not in grades:
        return True
    return False if grades == ("Vv0",) else None
