"""Iodine-125 seeds, with or without a stent, in the portal vein (D-47, D-09)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.tumour import FAR_SPREAD
from hcc_logic.facts.veins import BLOCK_CANNOT_REOPEN, TYPE_II_OR_III
from hcc_logic.rule import Topic, sometimes, usually_not
from hcc_logic.treatments.common import (
    ARTERY_FACTS,
    ARTERY_STOPS,
    ASCITES_FIRST,
    CANCER_FACTS,
    GATE_FACTS,
    HEART_CAUTION,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    about,
    whole_person,
)

TOPIC = Topic(
    "iodine125_stent_or_seed",
    "treatment",
    (
        *whole_person("nhc26-i125-03"),
        about(TYPE_II_OR_III, "not_type_ii_or_iii", "nhc26-i125-01", "D-47"),
        *ARTERY_STOPS,
        ASCITES_FIRST,
        usually_not(FAR_SPREAD, "stop-20", "nhc26-i125-03", "D-47"),
        usually_not(BLOCK_CANNOT_REOPEN, "D-47"),
        sometimes(ALWAYS, "nhc26-i125-01", "nhc26-i125-02", "dis-17", "D-47", code="seeds_mainly_china"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS, *ARTERY_FACTS, *GATE_FACTS[:4]),
    ("D-47", "D-09"),
    ("lung_and_liver_dose",),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
