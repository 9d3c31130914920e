"""Review by a team of several specialties. Always listed (D-15)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.rule import Topic, listed

TOPIC = Topic("mdt_review", "action", (listed(ALWAYS, "nhc26-mdt-01", "D-15", code="team_review"),), (), ("D-15",))
