"""Lowering the pressure in the portal vein and treating swollen veins (D-46). TIPS is told here, specialist only."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.person import BLEEDING, RECENT_BLEED, VARICES_HIGH, VARICES_LOW, VARICES_TREATED
from hcc_logic.rule import Topic, listed, not_relevant, sometimes
from hcc_logic.treatments.common import BLEEDING_FACTS, HEART_CAUTION

TOPIC = Topic(
    "portal_hypertension_treatment",
    "care",
    (
        listed(VARICES_HIGH, "evbcn22-var-01", "bav7-var-01", "D-46"),
        listed(VARICES_TREATED, "evbcn22-var-01", "bav7-var-01", "D-46"),
        listed(BLEEDING, "evbcn22-var-01", "D-46"),
        listed(RECENT_BLEED, "evbcn22-var-01", "D-46"),
        sometimes(VARICES_LOW, "evbcn22-var-01", "bav7-var-01", "D-46"),
        not_relevant(ALWAYS, "D-46", code="no_varices_no_bleed"),
    ),
    ("varices", "bleeding_last_6_months", *BLEEDING_FACTS),
    ("D-46",),
    ("lung_pressure_and_confusion_before_shunt",),
    remarks=(HEART_CAUTION,),
)
