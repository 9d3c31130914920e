"""Answers that contradict each other: listed exactly when one stands (D-15, D-23)."""

from hcc_logic.rules.topic import Topic

TOPIC = Topic("resolve_contradiction", "Contradictory answers", "action", "find_out", ())
