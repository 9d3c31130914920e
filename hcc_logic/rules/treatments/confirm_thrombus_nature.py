"""Is it cancer or a plain clot? Listed whenever a thrombus is reported, its nature known or not (D-15, D-18)."""

from hcc_logic.engine.decision_list import listed, not_relevant
from hcc_logic.patient.criteria.veins import THROMBUS
from hcc_logic.rules.topic import Topic

TOPIC = Topic(
    "confirm_thrombus_nature",
    "Tumor thrombus or bland thrombus",
    "action",
    "find_out",
    (
        listed(THROMBUS, "seq-01", "aasldv-char-01", "D-15"),
        not_relevant("no_thrombus", ~THROMBUS, "D-15", "D-18"),
    ),
)
