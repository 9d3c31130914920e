"""Radiotherapy after surgery, for cancer in tiny or larger veins, a close margin or cancer left behind (D-41).

The text names a thrombus in the portal vein; a hepatic vein in the report is counted alike by our own choice."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C
from hcc_logic.patient.criteria.person import (
    BLEEDING,
    CLOSE_MARGIN,
    ECOG_3_4,
    HEPATIC_VEIN_IN_REPORT,
    MICROSCOPIC_INVASION,
    NOT_R0,
    PORTAL_VEIN_IN_REPORT,
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
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "nhc26-rt-03", "D-09", "D-10"),
        stopped(ECOG_3_4, "nhc26-rt-04", "D-09", "D-10"),
        sometimes(MICROSCOPIC_INVASION, "nhc26-adj-06", "D-41"),
        sometimes(PORTAL_VEIN_IN_REPORT, "nhc26-adj-06", "D-41"),
        sometimes(HEPATIC_VEIN_IN_REPORT, "D-41"),
        sometimes(CLOSE_MARGIN, "nhc26-adj-06", "D-41"),
        sometimes(NOT_R0, "nhc26-adj-06", "D-41"),
        usually_not("no_risk_factor_in_report", ALWAYS, "nhc26-adj-06", "D-41"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
)
