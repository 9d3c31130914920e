"""Drugs after a first drug stopped working or did harm (D-40)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.liver import CHILD_PUGH_C
from hcc_logic.facts.person import DRUG_FAILED, ECOG_3_4
from hcc_logic.rule import Topic, listed, not_relevant, usually_not
from hcc_logic.treatments.common import BLEEDING_STOP, CAPS, DRUG_FACTS, PERSON_FACTS, SPECIALIST_LOOKS

TOPIC = Topic(
    "second_line_systemic",
    "treatment",
    (
        not_relevant(~DRUG_FAILED, "seq-13", "D-40", code="no_drug_failed"),
        BLEEDING_STOP,
        usually_not(CHILD_PUGH_C, "stop-27", "D-10"),
        usually_not(ECOG_3_4, "stop-27", "D-10"),
        *CAPS,
        listed(ALWAYS, "nhc26-sys2-01", "asco24-2l-01", "seq-13", "D-40", code="next_drug"),
    ),
    (*PERSON_FACTS, *DRUG_FACTS),
    ("D-40",),
    remarks=(*SPECIALIST_LOOKS,),
)
