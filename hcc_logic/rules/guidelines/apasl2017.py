"""Asia-Pacific, APASL, 2017. Cells of a table without limits: shown, never a position."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C
from hcc_logic.patient.criteria.tumour import SPREAD
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "apasl2017",
    "APAC",
    2017,
    (
        Stance(
            "apasl17-sys-01", ("systemic_immunotherapy_combo", "systemic_tki"), "recommended", INVASION, seen="report"
        ),
        Stance("apasl17-tace-01", ("tace",), "may_consider", INVASION, seen="report"),
        Stance("apasl17-sup-01", ("best_supportive_care",), "recommended", all_of(CHILD_PUGH_C, SPREAD), seen="report"),
    ),
    table_cell=True,
)
