"""HAIC together with drug treatment (D-09, D-33, D-40)."""

from hcc_logic.engine.conditions import ALWAYS, all_of, any_of
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
    DRUG_FAILED,
    ECOG_2,
    ECOG_3_4,
    NEUTROPHILS_LOW,
    PLATELETS_LOW,
    PRIOR_OXALIPLATIN,
)
from hcc_logic.patient.criteria.tumour import LARGER_THAN_HAIC_SIZE, MANY, SPREAD
from hcc_logic.patient.criteria.veins import COMPLETE_BLOCK, INVASION, TYPE_IV
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "haic_systemic",
    "HAIC with systemic treatment",
    "treatment",
    "artery",
    (
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "nhc26-haic-01", "D-09", "D-10"),
        stopped(ECOG_3_4, "nhc26-haic-02", "D-09", "D-10"),
        not_relevant(
            "no_invasion_and_not_large_with_many_or_spread",
            line(~INVASION, "nhc26-haicsys-01", "D-09"),
            line(~all_of(LARGER_THAN_HAIC_SIZE, any_of(SPREAD, MANY)), "D-09", "D-33", "D-38"),
        ),
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
        sometimes(CHILD_PUGH_B, "dis-14", "D-12"),
        sometimes(ECOG_2, "dis-16", "D-12"),
        sometimes("haic_with_spread", SPREAD, "D-33"),
        sometimes(TYPE_IV, "D-33"),
        sometimes(COMPLETE_BLOCK, "nhc26-haic-01", "D-33"),
        sometimes(DRUG_FAILED, "D-40"),
        listed("haic_with_drugs", ALWAYS, "nhc26-haicsys-01", "D-09", "D-33"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
