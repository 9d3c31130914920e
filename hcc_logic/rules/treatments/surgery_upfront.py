"""Surgery as the first step. Never better than "sometimes" (D-35)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.liver import CHILD_PUGH_B, CHILD_PUGH_C
from hcc_logic.patient.criteria.person import BLEEDING, ECOG_3_4, ICG_HIGH
from hcc_logic.patient.criteria.tumour import FAR_SPREAD
from hcc_logic.patient.criteria.veins import BOTH_SIDES_OF_LIVER, TRUNK_LEVEL, VENA_CAVA
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "surgery_upfront",
    "Resection as first treatment",
    "treatment",
    "surgery",
    (
        stopped(BLEEDING, "stop-24", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "nhc26-res-01", "D-10"),
        stopped(ECOG_3_4, "stop-03", "D-10"),
        not_relevant("no_cancer_now", ~CANCER_NOW, "D-42"),
        usually_not("no_surgery_in_class_b", CHILD_PUGH_B, "stop-08", "nhc26-res-01", "D-26", "D-35"),
        usually_not(ICG_HIGH, "stop-08", "thr-res-icg", "D-35"),
        usually_not("trunk_level_no_surgery_first", TRUNK_LEVEL, "stop-09", "nhc26-res-04", "D-35", "D-19"),
        usually_not(FAR_SPREAD, "D-35"),
        usually_not("vena_cava_no_surgery_first", VENA_CAVA, "D-35"),
        usually_not(BOTH_SIDES_OF_LIVER, "nhc26-res-03", "D-35"),
        sometimes(
            "surgery_after_team_review",
            ALWAYS,
            "nhc26-res-02",
            "nhc26-res-03",
            "aasld23-res-02",
            "dis-02",
            "D-13",
            "D-35",
        ),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
    to_check=("remaining_liver_size",),
)
