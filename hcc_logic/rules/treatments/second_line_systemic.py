"""Drugs after a first drug stopped working or did harm (D-40)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import listed, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_B, CHILD_PUGH_C
from hcc_logic.patient.criteria.person import BLEEDING, DRUG_FAILED, ECOG_2, ECOG_3_4
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HIV_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "second_line_systemic",
    "Second-line systemic treatment",
    "treatment",
    "drugs",
    (
        not_relevant("no_drug_failed", ~DRUG_FAILED, "seq-13", "D-40"),
        stopped(BLEEDING, "stop-24", "D-11"),
        usually_not(CHILD_PUGH_C, "stop-27", "D-10"),
        usually_not(ECOG_3_4, "stop-27", "D-10"),
        sometimes(CHILD_PUGH_B, "dis-14", "D-12"),
        sometimes(ECOG_2, "dis-16", "D-12"),
        listed("next_drug", ALWAYS, "nhc26-sys2-01", "asco24-2l-01", "seq-13", "D-40"),
    ),
    remarks=(*SPECIALIST_LOOKS, HIV_CAUTION),
)
