"""TACE together with drug treatment (D-09)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.rule import Topic, sometimes
from hcc_logic.treatments.common import ABOUT_ADVANCED, DRUG_FACTS, HEART_CAUTION, SPECIALIST_LOOKS, whole_person
from hcc_logic.treatments.tace import TACE_FACTS, TACE_STOPS

TOPIC = Topic(
    "tace_systemic",
    "treatment",
    (
        *whole_person("nhc26-tace-04"),
        ABOUT_ADVANCED,
        *TACE_STOPS,
        sometimes(ALWAYS, "nhc26-tacesys-01", "D-09", code="tace_with_drugs"),
    ),
    (*TACE_FACTS, *DRUG_FACTS),
    ("D-09",),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
