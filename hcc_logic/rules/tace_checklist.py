"""The TACE checklist (SYS-05): what a team looks at before embolization, the old limit beside today's.

The old limits are those of popular texts that people still read. They are shown as old and drive nothing: what an
answer means is decided by today's rules, and the result is a question for the team, never a yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hcc_logic.engine.conditions import Condition, any_of
from hcc_logic.engine.truth import Truth
from hcc_logic.patient.criteria import Situation
from hcc_logic.patient.criteria.liver import (
    BILIRUBIN_HIGH_FOR_HAIC,
    BILIRUBIN_TWO_POINTS_OR_MORE,
    CHILD_PUGH_B,
    CHILD_PUGH_C,
    LARGE_ASCITES,
    OVERT_CONFUSION,
)
from hcc_logic.patient.criteria.person import (
    BILE_DUCT_THROMBUS,
    BLEEDING,
    CONTRAST_SEVERE,
    ECOG_2,
    ECOG_3_4,
    HEART_FAILURE,
    KIDNEY_STOP,
    NEUTROPHILS_LOW,
    PLATELETS_LOW,
    VARICES_HIGH,
)
from hcc_logic.patient.criteria.tumour import LARGE_SHARE
from hcc_logic.patient.criteria.veins import (
    BLOCK_RICH_COLLATERALS,
    BLOCK_WAITING_FOR_FLOW,
    PORTAL_FLOW_CLOSED,
    PORTAL_INVASION,
)
from hcc_logic.patient.readings import Patient


class Finding(Enum):
    """What one factor says for a reader."""

    USUALLY_OK = "usually_ok"
    ASK = "ask"
    USUALLY_NOT = "usually_not"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Factor:
    """One line.

    `not_if`: today's stop or failed condition; `ask_if`: a reason to ask; `old`: the claim that carried the old limit;
    `asked`: is there a question about it?
    """

    code: str
    not_if: Condition | None
    ask_if: Condition | None
    sources: tuple[str, ...]
    old: str | None
    asked: bool = True


TACE_FACTORS: tuple[Factor, ...] = (
    Factor("bleeding", BLEEDING, None, ("stop-24",), None),
    Factor(
        "liver",
        any_of(CHILD_PUGH_C, OVERT_CONFUSION, LARGE_ASCITES),
        CHILD_PUGH_B,
        ("stop-02", "stop-26", "dis-14"),
        "S3-22",
    ),
    Factor("bilirubin", None, any_of(BILIRUBIN_TWO_POINTS_OR_MORE, BILIRUBIN_HIGH_FOR_HAIC), ("dis-15", "D-12"), None),
    Factor(
        "portal_vein",
        any_of(PORTAL_FLOW_CLOSED, BLOCK_WAITING_FOR_FLOW),
        any_of(PORTAL_INVASION, BLOCK_RICH_COLLATERALS),
        ("stop-01", "nhc26-tace-01", "nhc26-tace-02", "dis-04"),
        "S3-20",
    ),
    Factor("tumour_share", None, LARGE_SHARE, ("thr-tace-burden", "thr-tace-burden-us", "D-32"), "S3-19"),
    Factor("portal_pressure", None, VARICES_HIGH, ("contra15-tace-01",), "S3-21"),
    Factor("heart", None, HEART_FAILURE, ("app_rule", "D-53"), "S3-22"),
    Factor("kidneys", KIDNEY_STOP, None, ("stop-05",), "S3-22"),
    Factor("contrast", CONTRAST_SEVERE, None, ("stop-04",), None),
    Factor("blood_counts", None, any_of(NEUTROPHILS_LOW, PLATELETS_LOW), ("D-34",), "S3-24"),
    Factor("clotting", None, None, ("stop-04",), "S3-23", asked=False),
    Factor("bile_duct", None, BILE_DUCT_THROMBUS, ("contra15-tace-01",), None),
    Factor("fitness", ECOG_3_4, ECOG_2, ("stop-03", "dis-16"), None),
)


ChecklistLine = tuple[Factor, Finding]


def tace_checklist(patient: Patient) -> tuple[ChecklistLine, ...]:
    """Every factor with what today's texts say for these answers. Unknown stays unknown; where answers contradict each
    other, the more careful reading is shown (D-23)."""
    return tuple(
        (factor, min((_finding(factor, situation) for situation in patient.situations), key=_CAREFUL_FIRST.index))
        for factor in TACE_FACTORS
    )


_CAREFUL_FIRST = (Finding.USUALLY_NOT, Finding.ASK, Finding.NOT_KNOWN, Finding.USUALLY_OK)


def _finding(factor: Factor, situation: Situation) -> Finding:
    if not factor.asked:
        return Finding.NOT_KNOWN
    closed = Truth.NO if factor.not_if is None else situation.truth(factor.not_if)
    if closed is Truth.YES:
        return Finding.USUALLY_NOT
    doubtful = Truth.NO if factor.ask_if is None else situation.truth(factor.ask_if)
    if closed is Truth.UNKNOWN or doubtful is Truth.UNKNOWN:
        return Finding.NOT_KNOWN
    return Finding.ASK if doubtful is Truth.YES else Finding.USUALLY_OK
