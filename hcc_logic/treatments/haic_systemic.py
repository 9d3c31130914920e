"""HAIC together with drug treatment (D-09, D-33, D-40)."""

from hcc_logic.conditions import ALWAYS, all_of, any_of
from hcc_logic.facts.person import DRUG_FAILED
from hcc_logic.facts.tumour import LARGER_7, MANY, SPREAD
from hcc_logic.facts.veins import INVASION
from hcc_logic.rule import Topic, listed, sometimes
from hcc_logic.treatments.common import CONTRAST, HAIC_CONDITIONS, HEART_CAUTION, SPECIALIST_LOOKS, about, whole_person
from hcc_logic.treatments.haic import HAIC_CAPS
from hcc_logic.treatments.haic import TOPIC as HAIC

TOPIC = Topic(
    "haic_systemic",
    "treatment",
    (
        *whole_person("nhc26-haic-01"),
        about(
            any_of(INVASION, all_of(LARGER_7, any_of(SPREAD, MANY))),
            "no_invasion_and_not_large_with_many_or_spread",
            "nhc26-haicsys-01",
            "D-09",
        ),
        CONTRAST,
        *HAIC_CONDITIONS,
        *HAIC_CAPS,
        sometimes(DRUG_FAILED, "D-40"),
        listed(ALWAYS, "nhc26-haicsys-01", "D-09", "D-33", code="haic_with_drugs"),
    ),
    (*HAIC.facts, "last_systemic_result"),
    ("D-09", "D-33", "D-40"),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
