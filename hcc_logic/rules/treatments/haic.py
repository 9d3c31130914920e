"""HAIC: chemotherapy through the artery over hours or days (D-33)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import line, listed, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import (
    ABOVE_HAIC_POINTS,
    ALBUMIN_LOW_FOR_HAIC,
    BILIRUBIN_HIGH_FOR_HAIC,
    CHILD_PUGH_B,
    CHILD_PUGH_C,
    LARGE_ASCITES,
)
from hcc_logic.patient.criteria.person import (
    ALT_HIGH_FOR_HAIC,
    AST_HIGH_FOR_HAIC,
    BLEEDING,
    CONTRAST_SEVERE,
    ECOG_2,
    ECOG_3_4,
    NEUTROPHILS_LOW,
    PLATELETS_LOW,
    PRIOR_OXALIPLATIN,
)
from hcc_logic.patient.criteria.tumour import LARGER_THAN_HAIC_SIZE, SPREAD
from hcc_logic.patient.criteria.veins import COMPLETE_BLOCK, INVASION, TYPE_IV
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "haic",
    "Hepatic arterial infusion chemotherapy (HAIC)",
    "treatment",
    "artery",
    (
        stopped(BLEEDING, "stop-24", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "nhc26-haic-01", "D-10"),
        stopped(ECOG_3_4, "stop-03", "nhc26-haic-02", "D-10"),
        not_relevant(
            "no_invasion_and_not_larger_than_haic_size",
            line(~INVASION, "nhc26-haic-01", "D-33"),
            line(~LARGER_THAN_HAIC_SIZE, "nhc26-haic-01", "D-33"),
        ),
        stopped(CONTRAST_SEVERE, "stop-04", "D-30"),
        usually_not(ABOVE_HAIC_POINTS, "thr-haic-cp", "nhc26-haic-01", "D-33"),
        usually_not(BILIRUBIN_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-33"),
        usually_not(ALT_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-33"),
        usually_not(AST_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-33"),
        usually_not(ALBUMIN_LOW_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-33"),
        usually_not(LARGE_ASCITES, "stop-06", "nhc26-haic-03", "D-33"),
        usually_not(NEUTROPHILS_LOW, "stop-06", "nhc26-haic-04", "D-33"),
        usually_not(PLATELETS_LOW, "stop-06", "nhc26-haic-04", "D-33"),
        usually_not(PRIOR_OXALIPLATIN, "stop-07", "nhc26-haic-01", "D-33"),
        sometimes(CHILD_PUGH_B, "dis-14", "D-12"),
        sometimes(ECOG_2, "dis-16", "D-12"),
        sometimes("haic_with_spread", SPREAD, "D-33"),
        sometimes(TYPE_IV, "D-33"),
        sometimes(COMPLETE_BLOCK, "nhc26-haic-01", "D-33"),
        listed("haic_conditions_met", ALWAYS, "nhc26-haic-01", "D-33"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
    to_check=(
        "clotting_not_correctable",
        "infection_or_active_hepatitis",
        "short_expected_survival",
        "usable_artery",
    ),
)
