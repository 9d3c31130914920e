"""United States, AASLD, 2018: hepatitis B. A few quotations were seen: not checked."""

from hcc_logic.patient.criteria.person import HBV_POSITIVE
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "aasld_hbv2018",
    "US",
    2018,
    (
        # written for people with cirrhosis
        Stance("aaslhbv18-01", ("antiviral_hbv",), "recommended", HBV_POSITIVE, checked=False),
    ),
)
