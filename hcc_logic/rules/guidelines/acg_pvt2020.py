"""United States, ACG, 2020: veins of the liver and gut. The sentence was seen only in news reports."""

from hcc_logic.patient.criteria.veins import THROMBUS
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "acg_pvt2020",
    "US",
    2020,
    (Stance("acgpvt-ac-01", ("confirm_thrombus_nature",), "recommended", THROMBUS, seen="no"),),
)
