"""TACE together with radiotherapy; the order depends on the main trunk (D-09, D-21)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.rule import Topic, sometimes
from hcc_logic.treatments.common import (
    DIFFUSE_DISEASE,
    HEART_CAUTION,
    INVASION_OR_SPREAD,
    ORDER,
    SPECIALIST_LOOKS,
    about,
    whole_person,
)
from hcc_logic.treatments.tace import TACE_FACTS, TACE_STOPS

TOPIC = Topic(
    "tace_radiotherapy",
    "treatment",
    (
        *whole_person("nhc26-tace-04", "nhc26-rt-03"),
        about(INVASION_OR_SPREAD, "no_invasion_or_spread", "nhc26-rtt-01", "D-09"),
        *TACE_STOPS,
        DIFFUSE_DISEASE,
        sometimes(ALWAYS, "nhc26-rtt-01", "seq-04", "D-09", "D-21", code="tace_with_radiotherapy"),
    ),
    TACE_FACTS,
    ("D-09", "D-21"),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
        *ORDER,
    ),
)
