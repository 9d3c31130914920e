"""Tablets against hepatitis B, whatever the stage (D-43). Never stopped because of cancer treatment (stop-21)."""

from hcc_logic.facts.person import HBV_POSITIVE, ON_ANTIVIRAL
from hcc_logic.rule import Topic, listed, not_relevant, remark

TOPIC = Topic(
    "antiviral_hbv",
    "care",
    (
        listed(HBV_POSITIVE, "nhc26-av-01", "hbvsr-01", "stop-21", "D-43"),
        not_relevant(~HBV_POSITIVE, "D-43", code="no_hepatitis_b"),
    ),
    ("hbv_surface_antigen", "hbv_dna"),
    ("D-43",),
    remarks=(remark(ON_ANTIVIRAL, "stop-21", "D-43"),),
)
