"""Lowering the pressure in the portal vein and treating swollen veins (D-46). TIPS is told here, specialist only."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed, not_relevant, sometimes
from hcc_logic.patient.criteria.person import BLEEDING, RECENT_BLEED, VARICES_HIGH, VARICES_LOW, VARICES_TREATED
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION

TOPIC = Topic(
    "portal_hypertension_treatment",
    "Treatment of portal hypertension",
    "care",
    "care",
    (
        listed("varices_high_care", VARICES_HIGH, "evbcn22-var-01", "aaslpht24-var-02", "D-46"),
        listed(VARICES_TREATED, "evbcn22-var-01", "aaslpht24-var-02", "D-46"),
        listed("next_bleed_prevented", BLEEDING, "aaslpht24-avh-01", "aaslpht24-var-01", "D-46"),
        listed(RECENT_BLEED, "evbcn22-var-01", "aaslpht24-var-01", "D-46"),
        sometimes(VARICES_LOW, "evbcn22-var-01", "aaslpht24-var-02", "D-46"),
        not_relevant("no_varices_no_bleed", ALWAYS, "D-46"),
    ),
    remarks=(HEART_CAUTION,),
    to_check=("lung_pressure_and_confusion_before_shunt",),
)
