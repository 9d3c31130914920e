"""Ablation: destroying a small tumor with heat or cold through the skin (D-36, CH-11).

The guideline prints the sizes and numbers. No tumor in the liver is not a small one."""

from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C
from hcc_logic.patient.criteria.person import BILE_DUCT_THROMBUS, BLEEDING, ECOG_3_4
from hcc_logic.patient.criteria.tumour import SMALL_TUMOUR, SPREAD, TOO_LARGE_OR_MANY, TUMOUR_SEEN
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
        usually_not(TOO_LARGE_OR_MANY, "nhc26-abl-01", "D-36"),
        usually_not("no_tumour_in_liver", ~TUMOUR_SEEN, "nhc26-abl-01", "D-36"),
        sometimes(SMALL_TUMOUR, "nhc26-abl-01", "D-36"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
)
