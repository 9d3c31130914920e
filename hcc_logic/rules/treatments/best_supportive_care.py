"""Care for comfort and strength: beside every treatment, and the main path in liver class C or ECOG 3-4 (D-16)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed, sometimes
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C
from hcc_logic.patient.criteria.person import ECOG_3_4
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEPATITIS_C

TOPIC = Topic(
    "best_supportive_care",
    "Supportive and palliative care",
    "care",
    "care",
    (
        listed("comfort_first_weak_liver", CHILD_PUGH_C, "nhc26-sup-02", "D-16"),
        listed("comfort_first_little_strength", ECOG_3_4, "nhc26-sup-03", "D-16"),
        sometimes("support_beside_treatment", ALWAYS, "nhc26-sup-01", "D-16"),
    ),
    remarks=(HEPATITIS_C,),
)
