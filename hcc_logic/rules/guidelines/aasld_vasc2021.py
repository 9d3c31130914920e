"""United States, AASLD, 2021: vessels of the liver (the section on portal vein thrombosis read)."""

from hcc_logic.patient.criteria.veins import THROMBUS
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "aasld_vasc2021",
    "US",
    2021,
    (Stance("aasldv-char-01", ("confirm_thrombus_nature",), "recommended", THROMBUS),),
)
