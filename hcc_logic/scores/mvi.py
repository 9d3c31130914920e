"""MVI grade (China): cancer in tiny veins, found under the microscope after surgery. It speaks to advice after surgery.

M0 none; M1 up to five foci, all within 1 cm of the tumour; M2a more than five, all within 1 cm; M2b any focus beyond
1 cm. Microscopic invasion alone never makes a macrovascular stage (BCLC C, CNLC IIIa).

Source: NHC 2026, pathology section (verified - read),
https://www.nhc.gov.cn/yzygj/c100067/202604/3371c9cb2f7f4f55b18c709ff2c53ab8.shtml. Score slug `mvi_grade` of
scores.yaml.
"""

from __future__ import annotations

GRADES = ("M0", "M1", "M2a", "M2b")
M1_UP_TO_FOCI = 5  # inclusive, all within 1 cm


def grade(foci: int, any_beyond_1_cm: bool) -> str:
    """The grade of a complete report. ValueError for a negative count, or for a far focus where none was counted."""
    if foci < 0:
        raise ValueError(f"foci must not be negative, got {foci}")
    if foci == 0 and any_beyond_1_cm:
        raise ValueError("a focus beyond 1 cm needs at least one focus")
    if any_beyond_1_cm:
        return "M2b"
    if foci > M1_UP_TO_FOCI:
        return "M2a"
    return "M1" if foci else "M0"


def possible_grades(foci: int | None, any_beyond_1_cm: bool | None) -> tuple[str, ...]:
    """Every grade that is possible.

    Without a pathology report all of them are, and the question after surgery stays open.
    """
    counts = (0, 1, M1_UP_TO_FOCI + 1) if foci is None else (foci,)
    far = (False, True) if any_beyond_1_cm is None else (any_beyond_1_cm,)
    if foci is not None and any_beyond_1_cm is not None:
        return (grade(foci, any_beyond_1_cm),)
    found = {grade(count, beyond) for count in counts for beyond in far if count or not beyond}
    return tuple(name for name in GRADES if name in found)


def broad(mvi_grade: str) -> str:
    """The grade as the questionnaire asks it: M0, M1 or M2."""
    if mvi_grade not in GRADES:
        raise ValueError(f"MVI grade must be one of {', '.join(GRADES)}, got {mvi_grade}")
    return mvi_grade[:2]
