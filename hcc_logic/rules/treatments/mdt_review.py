"""Review by a team of several specialties. Always listed (D-15)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "mdt_review",
    "Multidisciplinary team review",
    "action",
    "care",
    (listed("team_review", ALWAYS, "nhc26-mdt-01", "D-15"),),
)
