"""Planned checks (D-51)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed, sometimes
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "active_follow_up",
    "Planned follow-up",
    "care",
    "care",
    (
        listed("checks_after_surgery", AFTER_SURGERY, "nhc26-fu-01", "seq-17", "D-51"),
        listed("no_cancer_now", ~CANCER_NOW, "bmj-fu-01", "D-51"),
        sometimes("checks_after_treatment", ALWAYS, "seq-11", "seq-12", "seq-18", "D-51"),
    ),
)
