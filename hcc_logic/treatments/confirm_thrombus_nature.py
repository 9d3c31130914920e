"""Is it cancer or a plain clot? Listed whenever a thrombus is reported, its nature known or not (D-15, D-18)."""

from hcc_logic.facts.veins import THROMBUS
from hcc_logic.rule import Topic, listed, not_relevant

TOPIC = Topic(
    "confirm_thrombus_nature",
    "action",
    (listed(THROMBUS, "seq-01", "D-15"), not_relevant(~THROMBUS, "D-15", "D-18", code="no_thrombus")),
    ("thrombus_nature", "pvtt_type", "vp_type", "hepatic_vein_thrombus", "ivc_thrombus"),
    ("D-15", "D-18"),
)
