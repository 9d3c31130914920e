"""Radiotherapy from outside the body (D-49, D-21)."""

from hcc_logic.engine.conditions import ALWAYS, any_of
from hcc_logic.engine.decision_list import line, listed, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A, CHILD_PUGH_B, CHILD_PUGH_C, OVERT_CONFUSION
from hcc_logic.patient.criteria.person import BLEEDING, ECOG_0_1, ECOG_2, ECOG_3_4
from hcc_logic.patient.criteria.tumour import DIFFUSE, SPREAD
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.topic import Topic, remark
from hcc_logic.rules.treatments.common import ORDER, SPECIALIST_LOOKS

TOPIC = Topic(
    "external_radiotherapy",
    "External beam radiotherapy",
    "treatment",
    "radiation",
    (
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "nhc26-rt-03", "D-10"),
        stopped(ECOG_3_4, "stop-03", "nhc26-rt-04", "D-10"),
        not_relevant("no_cancer_now", ~CANCER_NOW, "D-42"),
        usually_not(DIFFUSE, "stop-19", "nhc26-rt-06", "D-49"),
        sometimes("confusion_and_radiation", OVERT_CONFUSION, "aasld23-rt-01", "D-49"),
        listed(
            "vein_invasion_without_spread",
            line(INVASION, "nhc26-rt-01", "pvtt16-rt-01", "astro22-rt-01", "D-49"),
            line(~SPREAD, "nhc26-rt-01", "astro22-rt-01", "D-49"),
            line(CHILD_PUGH_A, "pvtt16-rt-01", "D-49"),
            line(ECOG_0_1, "D-49"),
        ),
        sometimes(CHILD_PUGH_B, "dis-14", "D-12"),
        sometimes(ECOG_2, "dis-16", "D-12"),
        sometimes("radiation_for_spread", SPREAD, "nhc26-rt-02", "D-49"),
        sometimes("radiotherapy_without_vein_invasion", ALWAYS, "tlca20-rt-01", "D-49"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        *ORDER,
        remark(any_of(CHILD_PUGH_C, ECOG_3_4), "D-10", code="ask_about_short_course_for_pain"),
    ),
)
