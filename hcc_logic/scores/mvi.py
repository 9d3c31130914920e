"""MVI grade (China): cancer in tiny veins, found under the microscope after surgery. It speaks to advice after surgery.

M0 none; M1 up to five foci, all within 1 cm of the tumour; M2a more than five, all within 1 cm; M2b any focus beyond
1 cm. Microscopic invasion alone never makes a macrovascular stage (BCLC C, CNLC IIIa).

Source: NHC 2026, pathology section (verified - read),
https://www.nhc.gov.cn/yzygj/c100067/202604/3371c9cb2f7f4f55b18c709ff2c53ab8.shtml. Score slug `mvi_grade` of
scores.yaml.
"""

from __future__ import annotations

from hcc_logic.scores.possible import in_order

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
    """Every grade that is possible; None is "not known". ValueError as from `grade`.

    Without a pathology report all of them are, and the question after surgery stays open.
    """
    if foci is not None and any_beyond_1_cm is not None:
        return (grade(foci, any_beyond_1_cm),)
    counts = (0, 1, M1_UP_TO_FOCI + 1) if foci is None else (foci,)
    beyond = (False, True) if any_beyond_1_cm is None else (any_beyond_1_cm,)
    return in_order(GRADES, {grade(count, far) for count in counts for far in beyond if count or not far})
