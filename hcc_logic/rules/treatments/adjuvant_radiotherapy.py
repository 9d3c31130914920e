"""Radiotherapy after surgery, for cancer in tiny or larger veins or a close margin (D-41)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C
from hcc_logic.patient.criteria.person import (
    BLEEDING,
    CLOSE_MARGIN,
    ECOG_3_4,
    MACROSCOPIC_INVASION,
    MICROSCOPIC_INVASION,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import SPECIALIST_LOOKS

TOPIC = Topic(
    "adjuvant_radiotherapy",
    "Adjuvant radiotherapy",
    "treatment",
    "radiation",
    (
        not_relevant("not_after_surgery", ~AFTER_SURGERY, "D-41", "D-42"),
        stopped(BLEEDING, "stop-24", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "nhc26-rt-03", "D-10"),
        stopped(ECOG_3_4, "stop-03", "D-10"),
        sometimes(MICROSCOPIC_INVASION, "nhc26-adj-06", "D-41"),
        sometimes(MACROSCOPIC_INVASION, "nhc26-adj-06", "D-41"),
        sometimes(CLOSE_MARGIN, "nhc26-adj-06", "D-41"),
        usually_not("no_risk_factor_in_report", ALWAYS, "nhc26-adj-06", "D-41"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
)
