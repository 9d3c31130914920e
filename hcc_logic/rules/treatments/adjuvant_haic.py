"""HAIC after surgery, for people with cancer seen in tiny veins under the microscope (D-41, D-33)."""

from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import (
    CHILD_PUGH_C,
)
from hcc_logic.patient.criteria.person import (
    BLEEDING,
    ECOG_3_4,
    MICROSCOPIC_INVASION,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, LIMITS_OF_HAIC, SPECIALIST_LOOKS

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
        *LIMITS_OF_HAIC,
        usually_not("no_microscopic_invasion", ~MICROSCOPIC_INVASION, "nhc26-adj-04", "D-41"),
        sometimes(MICROSCOPIC_INVASION, "nhc26-adj-04", "D-41"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
    to_check=("clotting_not_correctable",),
)
