"""Tablets against hepatitis B, whatever the stage (D-43). Never stopped because of cancer treatment (stop-21)."""

from hcc_logic.engine.decision_list import listed, not_relevant
from hcc_logic.patient.criteria.person import HBV_POSITIVE, ON_ANTIVIRAL
from hcc_logic.rules.topic import Topic, remark
from hcc_logic.rules.treatments.common import HEPATITIS_C

TOPIC = Topic(
    "antiviral_hbv",
    "Antiviral treatment of hepatitis B",
    "care",
    "care",
    (
        listed(HBV_POSITIVE, "nhc26-av-01", "hbvsr-01", "stop-21", "D-43"),
        not_relevant("no_hepatitis_b", ~HBV_POSITIVE, "D-43"),
    ),
    remarks=(remark(ON_ANTIVIRAL, "stop-21", "D-43"), HEPATITIS_C),
    to_check=("core_antibody",),
)
