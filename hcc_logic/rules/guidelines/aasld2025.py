"""United States, AASLD critical update, 2025: one statement of the text of 2023, revised (text read)."""

from hcc_logic.patient.criteria.populations import AFTER_SURGERY_NO_CANCER
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "aasld2025",
    "US",
    2025,
    (
        Stance(
            "aasld25-adj-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "not_recommended",
            AFTER_SURGERY_NO_CANCER,
        ),
    ),
)
