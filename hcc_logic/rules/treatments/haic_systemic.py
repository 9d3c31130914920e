"""HAIC together with drug treatment (D-09, D-33, D-40)."""

from hcc_logic.engine.conditions import ALWAYS, all_of, any_of
from hcc_logic.engine.decision_list import line, listed, not_relevant, sometimes, stopped
from hcc_logic.patient.criteria.liver import (
    CHILD_PUGH_B,
    CHILD_PUGH_C,
)
from hcc_logic.patient.criteria.person import (
    BLEEDING,
    DRUG_FAILED,
    ECOG_2,
    ECOG_3_4,
)
from hcc_logic.patient.criteria.tumour import LARGER_THAN_HAIC_SIZE, MANY, SPREAD
from hcc_logic.patient.criteria.veins import COMPLETE_BLOCK, INVASION, TYPE_IV
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, LIMITS_OF_HAIC, SPECIALIST_LOOKS

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
        *LIMITS_OF_HAIC,
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
