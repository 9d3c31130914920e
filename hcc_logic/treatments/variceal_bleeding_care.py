"""Care of a bleed from swollen veins (D-11, D-46)."""

from hcc_logic.facts.person import BLEEDING
from hcc_logic.rule import Topic, listed, not_relevant
from hcc_logic.treatments.common import BLEEDING_FACTS

TOPIC = Topic(
    "variceal_bleeding_care",
    "care",
    (listed(BLEEDING, "evbcn22-var-01", "D-11", "D-46"), not_relevant(~BLEEDING, "D-46", code="no_bleeding")),
    BLEEDING_FACTS,
    ("D-11", "D-46"),
)
