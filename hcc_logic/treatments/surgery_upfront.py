"""Surgery as the first step. Never better than "sometimes" (D-35)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.liver import CHILD_PUGH_B
from hcc_logic.facts.person import ICG_30
from hcc_logic.facts.tumour import FAR_SPREAD
from hcc_logic.facts.veins import BOTH_SIDES_OF_LIVER, TRUNK_LEVEL, VENA_CAVA
from hcc_logic.rule import Topic, sometimes, usually_not
from hcc_logic.treatments.common import (
    CANCER_FACTS,
    HEART_CAUTION,
    NO_CANCER,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    whole_person,
)

TOPIC = Topic(
    "surgery_upfront",
    "treatment",
    (
        *whole_person("nhc26-res-01"),
        NO_CANCER,
        usually_not(CHILD_PUGH_B, "stop-08", "nhc26-res-01", "D-35"),
        usually_not(ICG_30, "stop-08", "thr-res-icg", "D-35"),
        usually_not(TRUNK_LEVEL, "stop-09", "nhc26-res-04", "D-35", "D-19"),
        usually_not(FAR_SPREAD, "D-35"),
        usually_not(VENA_CAVA, "D-35"),
        usually_not(BOTH_SIDES_OF_LIVER, "nhc26-res-03", "D-35"),
        sometimes(ALWAYS, "nhc26-res-02", "nhc26-res-03", "dis-02", "D-35", code="surgery_after_team_review"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS, "pvtt_both_sides", "confined_to_one_side", "icg_r15"),
    ("D-35", "D-19", "D-13"),
    ("remaining_liver_size",),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
