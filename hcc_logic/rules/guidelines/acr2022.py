"""United States, ACR appropriateness criteria, 2022. Its ratings were not readable."""

from hcc_logic.rules.guidelines.edition import Edition

EDITION = Edition(
    "acr2022",
    "US",
    2022,
    (),
)
