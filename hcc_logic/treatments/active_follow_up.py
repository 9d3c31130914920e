"""Planned checks (D-51)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts import CANCER_NOW
from hcc_logic.rule import Topic, listed, sometimes
from hcc_logic.treatments.common import CANCER_FACTS

TOPIC = Topic(
    "active_follow_up",
    "care",
    (
        listed(~CANCER_NOW, "nhc26-fu-01", "D-51", code="no_cancer_now"),
        sometimes(ALWAYS, "nhc26-fu-01", "D-51", code="checks_after_treatment"),
    ),
    CANCER_FACTS,
    ("D-51",),
)
