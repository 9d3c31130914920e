"""What the team still has to find out. Always listed (D-15, D-08)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.rule import Topic, listed

TOPIC = Topic(
    "clarify_missing_answers", "action", (listed(ALWAYS, "D-08", "D-15", code="missing_answers"),), (), ("D-15", "D-08")
)
