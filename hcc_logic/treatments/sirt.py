"""Radioembolization (SIRT, TARE): tiny radioactive beads through the artery. "Sometimes" at best (D-48)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.rule import Topic, sometimes
from hcc_logic.treatments.common import (
    ABOUT_ADVANCED,
    ARTERY_FACTS,
    CANCER_FACTS,
    CONTRAST,
    HEART_CAUTION,
    KIDNEYS,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    whole_person,
)

TOPIC = Topic(
    "sirt",
    "treatment",
    (
        *whole_person("nhc26-tare-02"),
        ABOUT_ADVANCED,
        KIDNEYS,
        CONTRAST,
        sometimes(ALWAYS, "nhc26-tare-01", "aasld23-tare-01", "stop-18", "dis-06", "D-48", code="beads_views_differ"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS, *ARTERY_FACTS),
    ("D-48",),
    (
        "clotting_not_correctable",
        "infection_or_active_hepatitis",
        "short_expected_survival",
        "lung_and_liver_dose",
        "usable_artery",
        "kidneys_can_recover",
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
