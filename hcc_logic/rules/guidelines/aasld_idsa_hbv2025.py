"""United States, AASLD and IDSA, 2025: hepatitis B (slides of the society read)."""

from hcc_logic.patient.criteria.person import HBV_POSITIVE
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "aasld_idsa_hbv2025",
    "US",
    2025,
    # written for people with cirrhosis, a failing liver or liver cancer
    (Stance("aaslhbv25-01", ("antiviral_hbv",), "recommended", HBV_POSITIVE),),
)
