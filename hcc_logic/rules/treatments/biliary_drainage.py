"""Draining bile that a thrombus in the bile duct holds back (D-45)."""

from hcc_logic.engine.decision_list import not_relevant, sometimes
from hcc_logic.patient.criteria.person import BILE_DUCT_THROMBUS
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "biliary_drainage",
    "Biliary drainage",
    "care",
    "find_out",
    (
        sometimes("bile_may_be_drained", BILE_DUCT_THROMBUS, "app_rule", "D-45"),
        not_relevant("no_bile_duct_thrombus", ~BILE_DUCT_THROMBUS, "D-45"),
    ),
)
