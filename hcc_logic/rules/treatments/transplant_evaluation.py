"""A look by a transplant center. The app never computes eligibility (D-37)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.person import BLEEDING
from hcc_logic.patient.criteria.tumour import SPREAD
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import SPECIALIST_LOOKS

TOPIC = Topic(
    "transplant_evaluation",
    "Transplant evaluation",
    "treatment",
    "surgery",
    (
        stopped(BLEEDING, "stop-24", "D-11"),
        not_relevant("no_cancer_now", ~CANCER_NOW, "D-42"),
        stopped(INVASION, "stop-10", "nhc26-lt-01", "D-37"),
        stopped(SPREAD, "stop-10", "D-37"),
        sometimes("transplant_center_decides", ALWAYS, "nhc26-lt-01", "dis-12", "D-37"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
)
