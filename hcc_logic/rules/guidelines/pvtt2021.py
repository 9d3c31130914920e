"""China, guideline on cancer in the portal vein, 2021. One sentence was seen, as quoted in a journal paper."""

from hcc_logic.patient.criteria.veins import PORTAL_INVASION
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "pvtt2021",
    "CN",
    2021,
    (Stance("pvtt21-gen-01", ("mdt_review",), "recommended", PORTAL_INVASION, seen="report"),),
)
