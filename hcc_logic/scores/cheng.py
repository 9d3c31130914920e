"""Cheng type of a portal vein tumor thrombus: how far cancer has grown along the portal vein.

I0 microscopic only, I segmental or sectoral branches, II right or left portal vein, III main trunk, IV superior
mesenteric vein. The most central point named in the report wins. Hepatic vein and vena cava have their own axis
(`hepatic_vein`), and a clot without cancer has no Cheng type. Whether the trunk is blocked is a separate question.

Source: Cheng / Shi, figure legend of WJG 2022;28:704,
https://www.wjgnet.com/1007-9327/full/v28/i7/WJG-28-704-g002.htm (I-IV verified - read; wording of I0 memory). Score
slug `cheng` of scores.yaml; decisions D-18, D-19.
"""

from __future__ import annotations

from collections.abc import Collection

from hcc_logic.scores.checks import not_empty, one_of

NO_THROMBUS = "none"
MICROSCOPIC = "I0"
PLACE_UNKNOWN = "present_place_unknown"
IN_A_VEIN = ("I", "II", "III", "IV")  # seen on imaging: macrovascular invasion
TYPES = (NO_THROMBUS, MICROSCOPIC, *IN_A_VEIN)
ANSWERS = (*TYPES, PLACE_UNKNOWN)
TRUNK_TYPES = ("III", "IV")


def furthest(types: Collection[str]) -> str:
    """The most central of several types named in one report."""
    not_empty("types", types)
    return max((one_of("Cheng type", name, TYPES) for name in types), key=TYPES.index)


def is_macrovascular(cheng: str) -> bool:
    """True for cancer seen in a portal branch (I-IV, place unknown); false for none and for microscopic I0."""
    return one_of("Cheng type", cheng, ANSWERS) in (*IN_A_VEIN, PLACE_UNKNOWN)


def possible_types(cheng: str | None, both_sides: bool | None = None) -> tuple[str, ...]:
    """Every type that is possible, in the order none, I0, I to IV.

    Type II on both sides is printed II and III, because texts differ (D-19). "Present, place unknown" leaves I to IV,
    an unanswered question leaves all. Type II with unknown sides is type II all the same: only its gate is undecided.
    """
    if cheng is None:
        return TYPES
    if one_of("Cheng type", cheng, ANSWERS) == PLACE_UNKNOWN:
        return IN_A_VEIN
    if cheng == "II" and both_sides:
        return ("II", "III")
    return (cheng,)


def is_trunk_level(
    cheng: str | None, both_sides: bool | None = None, confined_to_one_side: bool | None = None
) -> bool | None:
    """Whether safety gates treat it as the main trunk (D-19); None where that is not decided.

    Trunk: III, IV, and both first-order branches (II with both sides). Undecided: II with unknown sides unless the
    cancer is confined to one side, place unknown, and no answer at all. If both sides and one side are said at once,
    the worse reading counts.
    """
    if cheng is None or one_of("Cheng type", cheng, ANSWERS) == PLACE_UNKNOWN:
        return None
    if cheng in TRUNK_TYPES:
        return True
    if cheng != "II" or both_sides is False:
        return False
    if both_sides:
        return True
    return False if confined_to_one_side else None
