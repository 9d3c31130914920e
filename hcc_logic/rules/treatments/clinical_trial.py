"""A study of a new treatment (D-40)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed, sometimes
from hcc_logic.patient.criteria.person import DRUG_FAILED
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "clinical_trial",
    "Clinical trial",
    "care",
    "studies",
    (
        listed(DRUG_FAILED, "nhc26-trial-01", "D-40"),
        sometimes("study_may_be_open", ALWAYS, "nhc26-trial-01", "D-40"),
    ),
)
