"""A study of a new treatment (D-40)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.person import DRUG_FAILED
from hcc_logic.rule import Topic, listed, sometimes
from hcc_logic.treatments.common import DRUG_FACTS

TOPIC = Topic(
    "clinical_trial",
    "care",
    (
        listed(DRUG_FAILED, "nhc26-trial-01", "D-40"),
        sometimes(ALWAYS, "nhc26-trial-01", "D-40", code="study_may_be_open"),
    ),
    DRUG_FACTS,
    ("D-40",),
)
