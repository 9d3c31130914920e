"""HAIC after surgery, for people with cancer seen in tiny veins under the microscope (D-41, D-33)."""

from hcc_logic.facts.person import MICROSCOPIC_INVASION
from hcc_logic.rule import Topic, sometimes, usually_not
from hcc_logic.treatments.adjuvant_tace import NOT_AFTER_SURGERY
from hcc_logic.treatments.common import (
    CANCER_FACTS,
    CONTRAST,
    HAIC_CONDITIONS,
    HAIC_FACTS,
    HEART_CAUTION,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    whole_person,
)

TOPIC = Topic(
    "adjuvant_haic",
    "treatment",
    (
        NOT_AFTER_SURGERY,
        *whole_person("nhc26-haic-01"),
        CONTRAST,
        *HAIC_CONDITIONS,
        usually_not(~MICROSCOPIC_INVASION, "nhc26-adj-04", "D-41", code="no_microscopic_invasion"),
        sometimes(MICROSCOPIC_INVASION, "nhc26-adj-04", "D-41"),
    ),
    (*CANCER_FACTS, "prior_resection", *PERSON_FACTS, *HAIC_FACTS, "pathology_mvi"),
    ("D-41", "D-33"),
    ("clotting_not_correctable",),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
