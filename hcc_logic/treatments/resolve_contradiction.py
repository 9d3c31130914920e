"""Answers that contradict each other: listed exactly when one stands (D-15, D-23)."""

from hcc_logic.rule import Topic

TOPIC = Topic("resolve_contradiction", "action", (), (), ("D-15", "D-23"))
