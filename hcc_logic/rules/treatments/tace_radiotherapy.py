"""TACE together with radiotherapy; the order depends on the main trunk (D-09, D-21)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import line, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C, LARGE_ASCITES, OVERT_CONFUSION
from hcc_logic.patient.criteria.person import BLEEDING, CONTRAST_SEVERE, ECOG_3_4, KIDNEY_STOP
from hcc_logic.patient.criteria.tumour import DIFFUSE, SPREAD
from hcc_logic.patient.criteria.veins import BLOCK_WAITING_FOR_FLOW, INVASION, PORTAL_FLOW_CLOSED
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, ORDER, SHUNT_BEFORE_TACE, SPECIALIST_LOOKS

TOPIC = Topic(
    "tace_radiotherapy",
    "TACE with radiotherapy",
    "treatment",
    "artery",
    (
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "nhc26-tace-04", "nhc26-rt-03", "D-09", "D-10"),
        stopped(ECOG_3_4, "nhc26-tace-05", "nhc26-rt-04", "D-09", "D-10"),
        not_relevant(
            "no_invasion_or_spread",
            line(~INVASION, "nhc26-rtt-01", "D-09"),
            line(~SPREAD, "D-09"),
        ),
        stopped(KIDNEY_STOP, "stop-05", "D-09", "D-29"),
        stopped(CONTRAST_SEVERE, "stop-04", "D-09", "D-30"),
        stopped(OVERT_CONFUSION, "stop-26", "D-09", "D-31"),
        stopped(PORTAL_FLOW_CLOSED, "stop-01", "nhc26-tace-03", "D-20"),
        usually_not(LARGE_ASCITES, "stop-26", "D-09", "D-31"),
        usually_not(BLOCK_WAITING_FOR_FLOW, "nhc26-stent-01", "seq-05", "D-20"),
        usually_not(DIFFUSE, "stop-19", "nhc26-rt-06", "D-09", "D-49"),
        sometimes("tace_with_radiotherapy", ALWAYS, "nhc26-rtt-01", "seq-04", "D-09", "D-21"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
        SHUNT_BEFORE_TACE,
        *ORDER,
    ),
)
