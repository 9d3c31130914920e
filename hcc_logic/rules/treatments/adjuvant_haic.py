"""HAIC after surgery, for people with cancer seen in tiny veins under the microscope (D-41, D-33)."""

from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import (
    ABOVE_HAIC_POINTS,
    ALBUMIN_LOW_FOR_HAIC,
    BILIRUBIN_HIGH_FOR_HAIC,
    CHILD_PUGH_C,
    LARGE_ASCITES,
)
from hcc_logic.patient.criteria.person import (
    ALT_HIGH_FOR_HAIC,
    AST_HIGH_FOR_HAIC,
    BLEEDING,
    CONTRAST_SEVERE,
    ECOG_3_4,
    MICROSCOPIC_INVASION,
    NEUTROPHILS_LOW,
    PLATELETS_LOW,
    PRIOR_OXALIPLATIN,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "adjuvant_haic",
    "Adjuvant HAIC",
    "treatment",
    "artery",
    (
        not_relevant("not_after_surgery", ~AFTER_SURGERY, "D-41", "D-42"),
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "nhc26-haic-01", "D-09", "D-10"),
        stopped(ECOG_3_4, "nhc26-haic-02", "D-09", "D-10"),
        stopped(CONTRAST_SEVERE, "stop-04", "D-09", "D-30"),
        usually_not(ABOVE_HAIC_POINTS, "thr-haic-cp", "nhc26-haic-01", "D-09", "D-33"),
        usually_not(BILIRUBIN_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
        usually_not(ALT_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
        usually_not(AST_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
        usually_not(ALBUMIN_LOW_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
        usually_not(LARGE_ASCITES, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
        usually_not(NEUTROPHILS_LOW, "stop-06", "nhc26-haic-04", "D-09", "D-33"),
        usually_not(PLATELETS_LOW, "stop-06", "nhc26-haic-04", "D-09", "D-33"),
        usually_not(PRIOR_OXALIPLATIN, "stop-07", "nhc26-haic-01", "D-09", "D-33"),
        usually_not("no_microscopic_invasion", ~MICROSCOPIC_INVASION, "nhc26-adj-04", "D-41"),
        sometimes(MICROSCOPIC_INVASION, "nhc26-adj-04", "D-41"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
    to_check=("clotting_not_correctable",),
)
