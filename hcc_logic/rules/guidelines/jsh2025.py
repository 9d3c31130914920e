"""Japan, Japan Society of Hepatology, 2025. Its rule for cancer in a vein was not readable."""

from hcc_logic.rules.guidelines.edition import Edition

EDITION = Edition(
    "jsh2025",
    "JP",
    2025,
    (),
)
