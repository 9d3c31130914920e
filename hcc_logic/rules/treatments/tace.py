"""TACE: drug and plug through the artery (D-20, D-29 to D-34)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import line, listed, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A, CHILD_PUGH_C, LARGE_ASCITES, OVERT_CONFUSION
from hcc_logic.patient.criteria.person import BLEEDING, CONTRAST_SEVERE, ECOG_0_1, ECOG_3_4, KIDNEY_STOP
from hcc_logic.patient.criteria.tumour import LARGE_SHARE, MANY, SPREAD
from hcc_logic.patient.criteria.veins import (
    BLOCK_RICH_COLLATERALS,
    BLOCK_WAITING_FOR_FLOW,
    INVASION,
    PORTAL_FLOW_CLOSED,
)
from hcc_logic.rules.topic import Topic, remark
from hcc_logic.rules.treatments.common import HEART_CAUTION, ORDER, SHUNT_BEFORE_TACE, SPECIALIST_LOOKS

TOPIC = Topic(
    "tace",
    "Transarterial chemoembolization (TACE)",
    "treatment",
    "artery",
    (
        stopped(BLEEDING, "stop-24", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "nhc26-tace-04", "D-10"),
        stopped(ECOG_3_4, "stop-03", "nhc26-tace-05", "D-10"),
        not_relevant("no_cancer_now", ~CANCER_NOW, "D-42"),
        stopped(KIDNEY_STOP, "stop-05", "D-29"),
        stopped(CONTRAST_SEVERE, "stop-04", "D-30"),
        stopped(OVERT_CONFUSION, "stop-26", "D-31"),
        stopped(PORTAL_FLOW_CLOSED, "stop-01", "nhc26-tace-03", "D-20"),
        usually_not(LARGE_ASCITES, "stop-26", "D-31"),
        usually_not(BLOCK_WAITING_FOR_FLOW, "nhc26-stent-01", "seq-05", "D-20"),
        listed(
            "many_tumours_in_liver_only",
            line(~INVASION, "cnlc", "D-34"),
            line(~SPREAD, "cnlc", "D-34"),
            line(MANY, "cnlc", "tlca20-lrt-01", "D-34"),
            line(~LARGE_SHARE, "nhc26-tace-09", "D-32", "D-34"),
            line(~BLOCK_RICH_COLLATERALS, "D-20"),
            line(CHILD_PUGH_A, "D-34"),
            line(ECOG_0_1, "D-34"),
        ),
        sometimes("tace_views_differ", ALWAYS, "nhc26-tace-01", "aasld23-tace-01", "dis-04", "D-34"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
        SHUNT_BEFORE_TACE,
        *ORDER,
        remark(LARGE_SHARE, "thr-tace-burden", "thr-tace-burden-us", "D-32"),
        remark(BLOCK_RICH_COLLATERALS, "nhc26-tace-02", "D-20"),
    ),
    to_check=(
        "clotting_not_correctable",
        "infection_or_active_hepatitis",
        "short_expected_survival",
        "fluid_or_jaundice_not_responding",
        "usable_artery",
        "number_of_failed_sessions",
        "kidneys_can_recover",
    ),
)
