"""Japanese Vp grade, used in trials too, and the map between it and the Cheng type.

Vp0 none, Vp1 beyond the second-order branches, Vp2 second-order, Vp3 first-order, Vp4 main trunk or a branch on the
side opposite to the main tumour. The map is not one to one: Cheng I is Vp1 or Vp2, and Vp4 is Cheng III, IV or
two-sided II.

Source: LCSGJ as used in Yamamoto 2015, https://pmc.ncbi.nlm.nih.gov/articles/PMC4284342 (verified - read).
Score slug `vp` of scores.yaml; decisions D-18, D-19, D-25.
"""

from __future__ import annotations

from hcc_logic.scores import cheng as cheng_type
from hcc_logic.scores.checks import one_of

MICROSCOPIC_VP1 = "vp1 (microscopic)"  # pathology wording beside Vp0 on imaging
GRADES = ("Vp0", "Vp1", "Vp2", "Vp3", "Vp4")
IN_A_VEIN = GRADES[1:]
TRUNK_GRADE = "Vp4"


def cheng_to_vp(cheng: str | None, both_sides: bool | None = None) -> tuple[str, ...]:
    """Every Vp grade a Cheng type may be. I0 is Vp0 on imaging and vp1 in pathology; see `imaging_grades`.

    Type II is Vp3, Vp4 when both sides are involved, and either when that is unknown. Place unknown leaves Vp1 to
    Vp4, no answer leaves all.
    """
    if cheng is None:
        return GRADES
    one_of("Cheng type", cheng, cheng_type.ANSWERS)
    if cheng == cheng_type.PLACE_UNKNOWN:
        return IN_A_VEIN
    if cheng == "II":
        return ("Vp3", "Vp4") if both_sides is None else ("Vp4",) if both_sides else ("Vp3",)
    return {
        "none": ("Vp0",),
        "I0": ("Vp0", MICROSCOPIC_VP1),
        "I": ("Vp1", "Vp2"),
        "III": ("Vp4",),
        "IV": ("Vp4",),
    }[cheng]


def imaging_grades(cheng: str | None, both_sides: bool | None = None) -> tuple[str, ...]:
    """The grades a scan may show: as `cheng_to_vp` without the pathology wording, so I0 is Vp0 (D-18)."""
    return tuple(grade for grade in cheng_to_vp(cheng, both_sides) if grade in GRADES)


def vp_to_cheng(vp: str | None, both_sides: bool | None = None) -> tuple[str, ...]:
    """Every Cheng type a Vp grade may be.

    Vp0 leaves none and I0. Vp3 is II, printed II and III when both sides are involved (D-19). Vp4 leaves II
    (two-sided, unless one side is known), III and IV.
    """
    if vp is None:
        return cheng_type.TYPES
    one_of("Vp grade", vp, GRADES)
    if vp == "Vp3":
        return ("II", "III") if both_sides else ("II",)
    if vp == "Vp4":
        return ("III", "IV") if both_sides is False else ("II", "III", "IV")
    return {"Vp0": ("none", "I0"), "Vp1": ("I",), "Vp2": ("I",)}[vp]


def is_trunk_level(
    vp: str | None, both_sides: bool | None = None, confined_to_one_side: bool | None = None
) -> bool | None:
    """Whether safety gates treat it as the main trunk (D-19):

    Vp4, and Vp3 on both sides; None where that is not decided.
    """
    if vp is None:
        return None
    one_of("Vp grade", vp, GRADES)
    if vp == TRUNK_GRADE:
        return True
    if vp == "Vp3":
        return cheng_type.is_trunk_level("II", both_sides, confined_to_one_side)
    return False


def agrees(cheng: str, vp: str, both_sides: bool | None = None) -> bool:
    """False where a Cheng type and a Vp grade contradict each other.

    none, I0 - Vp0; I - Vp1, Vp2; II - Vp3, and Vp4 unless one side is known; III, IV - Vp4; place unknown - Vp1 to
    Vp4. Vp3 with type II on both sides is no contradiction: it is gated as the trunk.
    """
    one_of("Vp grade", vp, GRADES)
    if cheng == "II":
        return vp == "Vp3" or (vp == TRUNK_GRADE and both_sides is not False)
    return vp in imaging_grades(cheng)
