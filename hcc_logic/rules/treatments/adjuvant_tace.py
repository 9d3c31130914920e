"""TACE after surgery that removed the cancer, for people at higher risk (D-41)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C, LARGE_ASCITES, OVERT_CONFUSION
from hcc_logic.patient.criteria.person import (
    BLEEDING,
    CIRRHOSIS_SEVERE,
    CLOSE_MARGIN,
    CONTRAST_SEVERE,
    ECOG_3_4,
    KIDNEY_STOP,
    MACROSCOPIC_INVASION,
    MICROSCOPIC_INVASION,
    NOT_R0,
    PATHOLOGY_LARGE,
    PATHOLOGY_SEVERAL,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "adjuvant_tace",
    "Adjuvant TACE",
    "treatment",
    "artery",
    (
        not_relevant("not_after_surgery", ~AFTER_SURGERY, "D-41", "D-42"),
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "nhc26-tace-04", "D-09", "D-10"),
        stopped(ECOG_3_4, "nhc26-tace-05", "D-09", "D-10"),
        stopped(KIDNEY_STOP, "stop-05", "D-09", "D-29"),
        stopped(CONTRAST_SEVERE, "stop-04", "D-09", "D-30"),
        stopped(OVERT_CONFUSION, "stop-26", "D-09", "D-31"),
        usually_not(CIRRHOSIS_SEVERE, "S2-17", "D-41"),
        usually_not(LARGE_ASCITES, "stop-26", "D-09", "D-31"),
        sometimes(PATHOLOGY_LARGE, "nhc26-adj-01", "dis-09", "D-41"),
        sometimes(PATHOLOGY_SEVERAL, "nhc26-adj-01", "dis-09", "D-41"),
        sometimes(MICROSCOPIC_INVASION, "nhc26-adj-01", "dis-09", "D-41"),
        sometimes(MACROSCOPIC_INVASION, "nhc26-adj-01", "dis-09", "D-41"),
        sometimes(CLOSE_MARGIN, "nhc26-adj-01", "dis-09", "D-41"),
        sometimes(NOT_R0, "nhc26-adj-01", "dis-09", "D-41"),
        usually_not("no_risk_factor_in_report", ALWAYS, "nhc26-adj-01", "D-41"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
    to_check=(
        "grade_rupture_and_markers",
        "clotting_not_correctable",
    ),
)
