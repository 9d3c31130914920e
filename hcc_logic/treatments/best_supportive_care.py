"""Care for comfort and strength: beside every treatment, and the main path in liver class C or ECOG 3-4 (D-16)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.liver import CHILD_PUGH_C
from hcc_logic.facts.person import ECOG_3_4
from hcc_logic.rule import Topic, listed, sometimes
from hcc_logic.treatments.common import FITNESS_FACTS, LIVER_FACTS

TOPIC = Topic(
    "best_supportive_care",
    "care",
    (
        listed(CHILD_PUGH_C, "nhc26-sup-02", "D-16"),
        listed(ECOG_3_4, "nhc26-sup-03", "D-16"),
        sometimes(ALWAYS, "nhc26-sup-01", "D-16", code="support_beside_treatment"),
    ),
    (*LIVER_FACTS, *FITNESS_FACTS),
    ("D-16",),
)
