"""Europe, EASL, published 2025 (the guideline of 2024). The body was not readable: nothing here is checked."""

from hcc_logic.patient.criteria.populations import (
    ADVANCED_FIT,
    AFTER_SURGERY_NO_CANCER,
    VEIN_OR_SPREAD,
    fit_without_spread,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY
from hcc_logic.patient.criteria.veins import INVASION, portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "easl2024",
    "EU",
    2024,
    (
        Stance(
            "easl24-sys-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "recommended",
            ADVANCED_FIT,
            seen="no",
        ),
        Stance("easl24-tace-01", ("tace",), "not_recommended", INVASION, seen="no"),
        Stance(
            "easl24-rt-01",
            ("external_radiotherapy",),
            "may_consider",
            fit_without_spread(portal_type_is("I", "II")),
            seen="no",
        ),
        Stance("easl24-tare-01", ("sirt",), "may_consider", fit_without_spread(portal_type_is("I", "II")), seen="no"),
        Stance(
            "easl24-lt-01",
            ("transplant_evaluation", "downstage_to_transplant"),
            "not_recommended",
            VEIN_OR_SPREAD,
            seen="no",
        ),
        Stance(
            "easl24-adj-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "not_recommended",
            AFTER_SURGERY_NO_CANCER,
            seen="no",
        ),
        Stance("easl24-adj-02", ("adjuvant_tace",), "not_recommended", AFTER_SURGERY, seen="no"),
    ),
)
