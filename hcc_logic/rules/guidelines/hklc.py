"""Hong Kong liver cancer stages, 2014. Cells of a table: shown, never a position."""

from hcc_logic.engine.conditions import all_of, any_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A, CHILD_PUGH_B
from hcc_logic.patient.criteria.populations import NO_SPREAD
from hcc_logic.patient.criteria.tumour import SPREAD
from hcc_logic.patient.criteria.veins import TRUNK_LEVEL, portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "hklc",
    "HK",
    2014,
    (
        Stance(
            "hklc-res-01",
            ("surgery_upfront",),
            "recommended",
            all_of(portal_type_is("Vp1", "Vp2", "Vp3"), NO_SPREAD, CHILD_PUGH_A),
            seen="report",
        ),
        Stance(
            "hklc-tace-01",
            ("tace",),
            "recommended",
            all_of(portal_type_is("Vp1", "Vp2", "Vp3"), NO_SPREAD, CHILD_PUGH_B),
            seen="report",
        ),
        Stance("hklc-sys-01", ("systemic_tki",), "recommended", any_of(TRUNK_LEVEL, SPREAD), seen="report"),
    ),
    table_cell=True,
)
