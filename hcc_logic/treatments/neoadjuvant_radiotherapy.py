"""Radiotherapy before planned surgery; open only where surgery with portal thrombus is "sometimes" (D-50)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.liver import CHILD_PUGH_B
from hcc_logic.facts.person import ICG_30
from hcc_logic.facts.tumour import DIFFUSE, SPREAD
from hcc_logic.facts.veins import BOTH_SIDES_OF_LIVER, PORTAL_INVASION, TRUNK_LEVEL, VENA_CAVA
from hcc_logic.rule import Topic, sometimes, usually_not
from hcc_logic.treatments.common import CANCER_FACTS, PERSON_FACTS, SPECIALIST_LOOKS, about, whole_person

TOPIC = Topic(
    "neoadjuvant_radiotherapy",
    "treatment",
    (
        *whole_person("nhc26-rt-03"),
        about(PORTAL_INVASION, "no_portal_invasion", "nhc26-nart-01", "D-50"),
        usually_not(CHILD_PUGH_B, "stop-08", "D-50"),
        usually_not(ICG_30, "stop-08", "thr-res-icg", "D-50"),
        usually_not(TRUNK_LEVEL, "stop-09", "D-50"),
        usually_not(SPREAD, "D-50"),
        usually_not(VENA_CAVA, "D-50"),
        usually_not(BOTH_SIDES_OF_LIVER, "nhc26-res-03", "D-50"),
        usually_not(DIFFUSE, "stop-19", "D-09"),
        sometimes(ALWAYS, "nhc26-nart-01", "seq-07", "D-50", code="radiotherapy_before_surgery"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS, "pvtt_both_sides", "confined_to_one_side", "icg_r15"),
    ("D-50",),
    remarks=(*SPECIALIST_LOOKS,),
)
