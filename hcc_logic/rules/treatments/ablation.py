"""Ablation: destroying a small tumor with heat or cold through the skin (D-36)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C
from hcc_logic.patient.criteria.person import BILE_DUCT_THROMBUS, BLEEDING, ECOG_3_4
from hcc_logic.patient.criteria.tumour import SPREAD, TOO_LARGE_OR_MANY
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import SPECIALIST_LOOKS

TOPIC = Topic(
    "ablation",
    "Ablation",
    "treatment",
    "surgery",
    (
        stopped(BLEEDING, "stop-24", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "nhc26-abl-01", "D-10"),
        not_relevant("no_cancer_now", ~CANCER_NOW, "D-42"),
        usually_not(INVASION, "stop-22", "nhc26-abl-01", "D-36"),
        usually_not(SPREAD, "nhc26-abl-01", "D-36"),
        usually_not(ECOG_3_4, "D-10", "D-36"),
        usually_not(BILE_DUCT_THROMBUS, "nhc26-abl-01", "D-36"),
        usually_not(TOO_LARGE_OR_MANY, "cnlc", "D-36"),
        sometimes("small_tumour", ALWAYS, "nhc26-abl-01", "cnlc", "D-36"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
)
