"""Singapore, National Cancer Centre, 2016. Cells of a table without limits: shown, never a position."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.populations import NO_SPREAD
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "singapore",
    "SG",
    2016,
    (
        Stance("sing-tare-01", ("sirt",), "recommended", all_of(INVASION, NO_SPREAD), seen="report"),
        Stance("sing-tace-01", ("tace",), "recommended", all_of(INVASION, NO_SPREAD), seen="report"),
    ),
    table_cell=True,
)
