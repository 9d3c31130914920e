"""Europe, EASL, 2025: hepatitis B. The sentence on liver cancer is not checked."""

from hcc_logic.patient.criteria.person import HBV_POSITIVE
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "easl_hbv2025",
    "EU",
    2025,
    (Stance("easlhbv25-01", ("antiviral_hbv",), "recommended", HBV_POSITIVE, seen="no"),),
)
