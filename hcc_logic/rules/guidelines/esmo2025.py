"""Europe, ESMO, 2025. Seen only through an unofficial page: nothing here is checked."""

from hcc_logic.patient.criteria.populations import ADVANCED_FIT, AFTER_SURGERY_NO_CANCER
from hcc_logic.patient.criteria.tumour import FAR_SPREAD
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "esmo2025",
    "EU",
    2025,
    (
        Stance(
            "esmo25-sys-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "recommended",
            ADVANCED_FIT,
            seen="report",
        ),
        Stance(
            "esmo25-adj-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "not_recommended",
            AFTER_SURGERY_NO_CANCER,
            seen="report",
        ),
        # for pain; pain is not asked
        Stance("esmo25-rt-01", ("external_radiotherapy",), "recommended", FAR_SPREAD, seen="report"),
        Stance("esmo25-tare-01", ("sirt",), "not_recommended", INVASION, seen="no"),
    ),
)
