"""Asia-Pacific, APPLE consensus, 2020. Nothing on cancer in the portal vein could be read."""

from hcc_logic.rules.guidelines.edition import Edition

EDITION = Edition(
    "apple",
    "APAC",
    2020,
    (),
)
