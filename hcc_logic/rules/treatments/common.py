"""Remarks that several topics share, each group printed in full on the sheet of every topic."""

from __future__ import annotations

from hcc_logic.engine.conditions import all_of, any_of
from hcc_logic.patient.criteria.liver import BILIRUBIN_HIGH_FOR_HAIC, CHILD_PUGH_B8, CHILD_PUGH_B9
from hcc_logic.patient.criteria.person import HCV_ACTIVE, HEART_FAILURE, HIV_POSITIVE
from hcc_logic.patient.criteria.veins import COMPLETE_BLOCK, PORTAL_INVASION, SHUNT
from hcc_logic.rules.topic import remark

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
