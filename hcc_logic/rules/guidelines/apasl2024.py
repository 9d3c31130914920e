"""Asia-Pacific, APASL, 2024: drugs. The body was not readable: not checked."""

from hcc_logic.patient.criteria.populations import ADVANCED_FIT
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "apasl2024",
    "APAC",
    2024,
    (
        Stance(
            "apasl24-sys-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "recommended",
            ADVANCED_FIT,
            seen="no",
        ),
    ),
)
