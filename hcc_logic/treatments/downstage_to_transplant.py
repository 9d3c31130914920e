"""After a thrombus has gone under treatment: review by a transplant center (D-37)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.tumour import AFTER_RESPONSE, SPREAD
from hcc_logic.facts.veins import INVASION
from hcc_logic.rule import Topic, not_relevant, sometimes, usually_not
from hcc_logic.treatments.common import BLEEDING_FACTS, BLEEDING_STOP, CANCER_FACTS, SPECIALIST_LOOKS

TOPIC = Topic(
    "downstage_to_transplant",
    "treatment",
    (
        BLEEDING_STOP,
        usually_not(INVASION, "stop-10", "dis-12", "D-37"),
        usually_not(SPREAD, "stop-10", "D-37"),
        not_relevant(~AFTER_RESPONSE, "D-37", code="not_after_response"),
        sometimes(ALWAYS, "nhc26-lt-02", "seq-14", "dis-12", "D-37", code="thrombus_gone_transplant_review"),
    ),
    (*CANCER_FACTS, *BLEEDING_FACTS),
    ("D-37",),
    ("thrombus_once_there_and_gone",),
    remarks=SPECIALIST_LOOKS,
)
