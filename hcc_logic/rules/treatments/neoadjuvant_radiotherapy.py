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
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "nhc26-rt-03", "nhc26-res-01", "D-09", "D-10"),
        stopped(ECOG_3_4, "nhc26-rt-04", "D-09", "D-10"),
        not_relevant("no_portal_invasion", ~PORTAL_INVASION, "nhc26-nart-01", "D-50"),
        usually_not("no_surgery_in_class_b", CHILD_PUGH_B, "stop-08", "nhc26-res-01", "D-09", "D-50"),
        usually_not(ICG_HIGH, "stop-08", "thr-res-icg", "D-09", "D-50"),
        usually_not("trunk_level_no_surgery_first", TRUNK_LEVEL, "stop-09", "nhc26-res-04", "D-09", "D-50"),
        usually_not(SPREAD, "D-50"),
        usually_not("vena_cava_no_surgery_first", VENA_CAVA, "D-50"),
        usually_not(BOTH_SIDES_OF_LIVER, "nhc26-res-03", "D-50"),
        usually_not(DIFFUSE, "nhc26-rt-06", "D-09"),
        sometimes("radiotherapy_before_surgery", ALWAYS, "nhc26-nart-01", "seq-07", "D-50"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
)
