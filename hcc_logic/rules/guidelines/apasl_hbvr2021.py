"""Asia-Pacific, APASL, 2021: hepatitis B that wakes up under treatment (abstract read)."""

from hcc_logic.patient.criteria.person import HBV_POSITIVE
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "apasl_hbvr2021",
    "APAC",
    2021,
    (Stance("apaslhbv21-01", ("antiviral_hbv",), "recommended", HBV_POSITIVE),),
)
