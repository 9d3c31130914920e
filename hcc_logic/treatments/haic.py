"""HAIC: chemotherapy through the artery over hours or days (D-33)."""

from hcc_logic.conditions import ALWAYS, any_of
from hcc_logic.facts.tumour import LARGER_7, SPREAD
from hcc_logic.facts.veins import COMPLETE_BLOCK, INVASION, TYPE_IV
from hcc_logic.rule import Topic, listed, sometimes
from hcc_logic.treatments.common import (
    CANCER_FACTS,
    CAPS,
    CONTRAST,
    GATE_FACTS,
    HAIC_CONDITIONS,
    HAIC_FACTS,
    HEART_CAUTION,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    about,
    whole_person,
)

HAIC_CAPS = (
    *CAPS,
    sometimes(SPREAD, "D-33"),
    sometimes(TYPE_IV, "D-33"),
    sometimes(COMPLETE_BLOCK, "nhc26-haic-01", "D-33"),
)

TOPIC = Topic(
    "haic",
    "treatment",
    (
        *whole_person("nhc26-haic-01"),
        about(any_of(INVASION, LARGER_7), "no_invasion_and_not_larger_than_7", "nhc26-haic-01", "D-33"),
        CONTRAST,
        *HAIC_CONDITIONS,
        *HAIC_CAPS,
        listed(ALWAYS, "nhc26-haic-01", "D-33", code="haic_conditions_met"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS, *HAIC_FACTS, *GATE_FACTS[:2]),
    ("D-33",),
    ("clotting_not_correctable", "infection_or_active_hepatitis", "short_expected_survival", "usable_artery"),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
