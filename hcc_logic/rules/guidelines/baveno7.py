"""Baveno VII, 2022: portal hypertension. The statements were not readable: not checked."""

from hcc_logic.patient.criteria.populations import VARICES
from hcc_logic.patient.criteria.veins import BLAND_THROMBUS
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "baveno7",
    "INT",
    2022,
    (
        Stance("bav7-ac-01", ("anticoagulation_discussion",), "recommended", BLAND_THROMBUS, checked=False),
        Stance(
            "bav7-var-01",
            ("portal_hypertension_treatment", "variceal_bleeding_care"),
            "recommended",
            VARICES,
            checked=False,
        ),
    ),
    newer_edition="baveno8",
)
