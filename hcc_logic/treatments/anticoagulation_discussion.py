"""Blood thinners for the thrombus: a different question for cancer and for plain clot (D-44)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.person import BLOOD_THINNER
from hcc_logic.facts.veins import BLAND_THROMBUS, INVASION
from hcc_logic.rule import Topic, not_relevant, remark, sometimes, usually_not

TOPIC = Topic(
    "anticoagulation_discussion",
    "care",
    (
        usually_not(INVASION, "stop-14", "app_rule", "D-44"),
        sometimes(BLAND_THROMBUS, "app_rule", "D-44"),
        not_relevant(ALWAYS, "D-44", code="no_thrombus"),
    ),
    ("thrombus_nature", "pvtt_type", "vp_type", "hepatic_vein_thrombus", "ivc_thrombus"),
    ("D-44",),
    remarks=(remark(BLOOD_THINNER, "stop-14", "app_rule", "D-44"),),
)
