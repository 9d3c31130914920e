"""Care of a bleed from swollen veins (D-11, D-46)."""

from hcc_logic.engine.decision_list import listed, not_relevant
from hcc_logic.patient.criteria.person import BLEEDING
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "variceal_bleeding_care",
    "Care of a variceal bleed",
    "care",
    "care",
    (
        listed(BLEEDING, "evbcn22-var-01", "D-11", "D-46"),
        not_relevant("no_bleeding", ~BLEEDING, "D-46"),
    ),
)
