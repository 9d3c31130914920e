"""Rules and remarks that several topics share, each group printed in full on the sheet of every topic."""

from __future__ import annotations

from hcc_logic.engine.conditions import all_of, any_of
from hcc_logic.engine.decision_list import stopped, usually_not
from hcc_logic.patient.criteria.liver import (
    ABOVE_HAIC_POINTS,
    ALBUMIN_LOW_FOR_HAIC,
    BILIRUBIN_HIGH_FOR_HAIC,
    CHILD_PUGH_B8,
    CHILD_PUGH_B9,
    LARGE_ASCITES,
)
from hcc_logic.patient.criteria.person import (
    ALT_HIGH_FOR_HAIC,
    AST_HIGH_FOR_HAIC,
    CONTRAST_SEVERE,
    HCV_ACTIVE,
    HEART_FAILURE,
    HIV_POSITIVE,
    NEUTROPHILS_LOW,
    PLATELETS_LOW,
    PRIOR_OXALIPLATIN,
)
from hcc_logic.patient.criteria.veins import COMPLETE_BLOCK, PORTAL_INVASION, SHUNT
from hcc_logic.rules.topic import remark

LIMITS_OF_HAIC = (
    stopped(CONTRAST_SEVERE, "stop-04", "D-09", "D-30"),
    usually_not(ABOVE_HAIC_POINTS, "thr-haic-cp", "nhc26-haic-01", "D-09", "D-33"),
    usually_not(BILIRUBIN_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
    usually_not(ALT_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
    usually_not(AST_HIGH_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
    usually_not(ALBUMIN_LOW_FOR_HAIC, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
    usually_not(LARGE_ASCITES, "stop-06", "nhc26-haic-03", "D-09", "D-33"),
    usually_not(NEUTROPHILS_LOW, "stop-06", "nhc26-haic-04", "D-09", "D-33"),
    usually_not(PLATELETS_LOW, "stop-06", "nhc26-haic-04", "D-09", "D-33"),
    usually_not(PRIOR_OXALIPLATIN, "stop-07", "nhc26-haic-01", "D-09", "D-33"),
)
"""The limits that the Chinese text prints for HAIC, for treatments that hold HAIC and have no limits of their own
(D-09)."""

SPECIALIST_LOOKS = (
    remark(BILIRUBIN_HIGH_FOR_HAIC, "dis-15", "D-12", code="high_bilirubin_specialist_looks"),
    remark(
        any_of(CHILD_PUGH_B8, CHILD_PUGH_B9), "dis-14", "contra15-tace-01", "D-12", code="class_b8_specialist_looks"
    ),
)
"""Cautions that go with every treatment of the tumor (D-12)."""
HEART_CAUTION = remark(HEART_FAILURE, "app_rule", "D-53")
HEPATITIS_C = remark(HCV_ACTIVE, "nhc26-av-02", "D-53")
HIV_CAUTION = remark(HIV_POSITIVE, "app_rule", "D-53")
"""Medicines against HIV and cancer drugs can act on each other; no text that was read gives a rule."""
SHUNT_BEFORE_TACE = remark(SHUNT, "nhc26-tacehaic-01", "app_rule", "D-53")
SHUNT_BEFORE_BEADS = remark(SHUNT, "nhc26-tare-06", "app_rule", "D-53")
"""That the team looks at the shunt, and may close it first, follows from both texts and is printed in neither."""
ORDER = (
    remark(COMPLETE_BLOCK, "seq-05", "S1-25", "D-21", code="order_flow_first", group="order"),
    remark(COMPLETE_BLOCK, "seq-05", "nhc26-rtt-01", "D-21", code="order_depends_on_flow", if_open=True, group="order"),
    remark(
        all_of(PORTAL_INVASION, ~COMPLETE_BLOCK),
        "seq-04",
        "nhc26-rtt-01",
        "lizx18-order-01",
        "S1-26",
        "D-21",
        code="order_disputed",
        if_open=True,
        group="order",
    ),
)
"""Radiotherapy and embolization: which first? Settled only where the main trunk is completely blocked (D-21). One of
these is said: the trunk is blocked, nobody has told yet, or it is not blocked."""
