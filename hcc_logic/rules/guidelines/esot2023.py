"""Europe, ESOT, 2023: treatment before a transplant. Its words on the portal vein were not readable."""

from hcc_logic.rules.guidelines.edition import Edition

EDITION = Edition(
    "esot2023",
    "EU",
    2023,
    (),
)
