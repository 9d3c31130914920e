"""Singapore, National Cancer Centre, 2016. Cells of a table without limits: shown, never a voice."""

from hcc_logic.conditions import all_of
from hcc_logic.facts.populations import NO_SPREAD
from hcc_logic.facts.veins import INVASION
from hcc_logic.guidelines.edition import Edition, Stance

EDITION = Edition(
    "singapore",
    "SG",
    2016,
    (
        Stance("sing-tare-01", ("sirt",), "recommended", all_of(INVASION, NO_SPREAD)),
        Stance("sing-tace-01", ("tace",), "recommended", all_of(INVASION, NO_SPREAD)),
    ),
    table_cell=True,
)
