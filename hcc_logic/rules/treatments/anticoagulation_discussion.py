"""Blood thinners for the thrombus: a different question for cancer and for plain clot (D-44). A clot beside cancer is a
clot all the same."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, usually_not
from hcc_logic.patient.criteria.person import BLOOD_THINNER
from hcc_logic.patient.criteria.veins import BLAND_THROMBUS, CLOT_BESIDE_CANCER, INVASION
from hcc_logic.rules.topic import Topic, remark

TOPIC = Topic(
    "anticoagulation_discussion",
    "Anticoagulation",
    "care",
    "care",
    (
        sometimes(CLOT_BESIDE_CANCER, "bav8-ac-01", "app_rule", "D-44"),
        usually_not(INVASION, "stop-14", "app_rule", "D-44"),
        sometimes(BLAND_THROMBUS, "bav8-ac-01", "app_rule", "D-44"),
        not_relevant("no_thrombus", ALWAYS, "D-44"),
    ),
    remarks=(remark(BLOOD_THINNER, "stop-14", "app_rule", "D-44"),),
)
