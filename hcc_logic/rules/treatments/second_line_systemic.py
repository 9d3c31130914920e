"""Drugs after a first drug stopped working or did harm (D-40).

The studies behind these drugs came after sorafenib or oxaliplatin; after immune drugs less is known."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_B, CHILD_PUGH_C
from hcc_logic.patient.criteria.person import (
    BLEEDING,
    DRUG_FAILED,
    ECOG_2,
    ECOG_3_4,
    FAILED_AFTER_IMMUNE_DRUG,
    FAILED_AFTER_OTHER_CHEMOTHERAPY,
)
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HIV_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "second_line_systemic",
    "Second-line systemic treatment",
    "treatment",
    "drugs",
    (
        not_relevant("no_drug_failed", ~DRUG_FAILED, "seq-13", "D-40"),
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        usually_not(CHILD_PUGH_C, "stop-27", "nhc26-sys-09", "D-10"),
        usually_not(ECOG_3_4, "stop-27", "nhc26-sys-09", "D-10"),
        sometimes(CHILD_PUGH_B, "dis-14", "D-12"),
        sometimes(ECOG_2, "dis-16", "D-12"),
        sometimes(
            "after_immunotherapy", FAILED_AFTER_IMMUNE_DRUG, "nhc26-sys2-02", "aasld23-2l-02", "asco24-2l-01", "D-40"
        ),
        sometimes("after_other_chemotherapy", FAILED_AFTER_OTHER_CHEMOTHERAPY, "nhc26-sys2-01", "D-40"),
        listed("next_drug", ALWAYS, "nhc26-sys2-01", "aasld23-2l-01", "D-40"),
    ),
    remarks=(*SPECIALIST_LOOKS, HIV_CAUTION),
    to_check=(
        "sorafenib_was_borne",
        "afp_for_ramucirumab",
        "no_immune_drug_before",
    ),
)
