"""Baveno VIII, 2026: portal hypertension. The statements were seen in a transcription."""

from hcc_logic.patient.criteria.populations import VARICES
from hcc_logic.patient.criteria.veins import BLAND_THROMBUS, THROMBUS
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "baveno8",
    "INT",
    2026,
    (
        Stance(
            "bav8-hcc-01",
            ("portal_hypertension_treatment", "variceal_bleeding_care"),
            "recommended",
            VARICES,
            seen="report",
        ),
        Stance("bav8-char-01", ("confirm_thrombus_nature",), "recommended", THROMBUS, seen="report"),
        Stance("bav8-ac-01", ("anticoagulation_discussion",), "may_consider", BLAND_THROMBUS, seen="report"),
        Stance("bav8-ac-02", ("anticoagulation_discussion",), "may_consider", BLAND_THROMBUS, seen="report"),
    ),
)
