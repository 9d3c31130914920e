"""Draining bile that a thrombus in the bile duct holds back (D-45)."""

from hcc_logic.facts.person import BILE_DUCT_THROMBUS
from hcc_logic.rule import Topic, not_relevant, sometimes

TOPIC = Topic(
    "biliary_drainage",
    "care",
    (
        sometimes(BILE_DUCT_THROMBUS, "app_rule", "D-45"),
        not_relevant(~BILE_DUCT_THROMBUS, "D-45", code="no_bile_duct_thrombus"),
    ),
    ("bile_duct_thrombus",),
    ("D-45",),
)
