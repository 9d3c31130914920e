"""A look into the gullet and stomach before a drug that acts on blood vessels (D-39)."""

from hcc_logic.engine.conditions import ALWAYS, any_of
from hcc_logic.engine.decision_list import line, listed, not_relevant
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C
from hcc_logic.patient.criteria.person import ECOG_3_4, VARICES_HIGH, VARICES_LOW, VARICES_TREATED
from hcc_logic.patient.criteria.tumour import MANY, SPREAD
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.topic import Topic, remark

TOPIC = Topic(
    "endoscopy_before_antiangiogenic",
    "Endoscopy before anti-angiogenic drugs",
    "action",
    "care",
    (
        not_relevant(CHILD_PUGH_C, "nhc26-sys-09", "D-39"),
        not_relevant(ECOG_3_4, "nhc26-sys-09", "D-39"),
        not_relevant(
            "no_invasion_spread_or_many",
            line(~INVASION, "D-38", "D-39"),
            line(~SPREAD, "D-38", "D-39"),
            line(~MANY, "D-38", "D-39"),
        ),
        listed("stomach_check_before_drug", ALWAYS, "nhc26-varscreen-01", "seq-02", "D-39"),
    ),
    remarks=(
        remark(any_of(VARICES_HIGH, VARICES_LOW, VARICES_TREATED), "nhc26-varscreen-01", "D-39", code="varices_found"),
    ),
)
