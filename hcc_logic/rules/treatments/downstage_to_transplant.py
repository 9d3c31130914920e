"""After a thrombus has gone under treatment: review by a transplant center (D-37)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.person import BLEEDING
from hcc_logic.patient.criteria.tumour import AFTER_RESPONSE, SPREAD
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import SPECIALIST_LOOKS

TOPIC = Topic(
    "downstage_to_transplant",
    "Transplant review after downstaging",
    "treatment",
    "surgery",
    (
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        usually_not(INVASION, "stop-10", "dis-11", "D-37"),
        usually_not(SPREAD, "stop-10", "D-37"),
        not_relevant("not_after_response", ~AFTER_RESPONSE, "D-37"),
        sometimes("thrombus_gone_transplant_review", ALWAYS, "nhc26-lt-02", "seq-14", "dis-11", "D-37"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
    to_check=("thrombus_once_there_and_gone",),
)
