"""Planned checks (D-51)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed, sometimes
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "active_follow_up",
    "Planned follow-up",
    "care",
    "care",
    (
        listed("no_cancer_now", ~CANCER_NOW, "nhc26-fu-01", "D-51"),
        sometimes("checks_after_treatment", ALWAYS, "nhc26-fu-01", "D-51"),
    ),
)
