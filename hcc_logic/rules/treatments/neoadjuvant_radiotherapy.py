"""Radiotherapy before planned surgery; open only where surgery with portal thrombus is "sometimes" (D-50)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_B, CHILD_PUGH_C
from hcc_logic.patient.criteria.person import BLEEDING, ECOG_3_4, ICG_HIGH
from hcc_logic.patient.criteria.tumour import DIFFUSE, SPREAD
from hcc_logic.patient.criteria.veins import BOTH_SIDES_OF_LIVER, PORTAL_INVASION, TRUNK_LEVEL, VENA_CAVA
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import SPECIALIST_LOOKS

TOPIC = Topic(
    "neoadjuvant_radiotherapy",
    "Neoadjuvant radiotherapy",
    "treatment",
    "radiation",
    (
        stopped(BLEEDING, "stop-24", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "nhc26-rt-03", "D-10"),
        stopped(ECOG_3_4, "stop-03", "D-10"),
        not_relevant("no_portal_invasion", ~PORTAL_INVASION, "nhc26-nart-01", "D-50"),
        usually_not(CHILD_PUGH_B, "stop-08", "D-50"),
        usually_not(ICG_HIGH, "stop-08", "thr-res-icg", "D-50"),
        usually_not(TRUNK_LEVEL, "stop-09", "D-50"),
        usually_not(SPREAD, "D-50"),
        usually_not(VENA_CAVA, "D-50"),
        usually_not(BOTH_SIDES_OF_LIVER, "nhc26-res-03", "D-50"),
        usually_not(DIFFUSE, "stop-19", "D-09"),
        sometimes("radiotherapy_before_surgery", ALWAYS, "nhc26-nart-01", "seq-07", "D-50"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
)
