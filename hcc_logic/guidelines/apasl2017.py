"""Asia-Pacific, APASL, 2017. Cells of a table without limits: shown, never a voice."""

from hcc_logic.conditions import all_of
from hcc_logic.facts.liver import CHILD_PUGH_C
from hcc_logic.facts.tumour import SPREAD
from hcc_logic.facts.veins import INVASION
from hcc_logic.guidelines.edition import Edition, Stance

EDITION = Edition(
    "apasl2017",
    "APAC",
    2017,
    (
        Stance("apasl17-sys-01", ("systemic_immunotherapy_combo", "systemic_tki"), "recommended", INVASION),
        Stance("apasl17-tace-01", ("tace",), "may_consider", INVASION),
        Stance("apasl17-sup-01", ("best_supportive_care",), "recommended", all_of(CHILD_PUGH_C, SPREAD)),
    ),
    table_cell=True,
)
