"""What the team still has to find out. Always listed (D-15, D-08)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "clarify_missing_answers",
    "Missing facts",
    "action",
    "find_out",
    (listed("missing_answers", ALWAYS, "D-08", "D-15"),),
)
