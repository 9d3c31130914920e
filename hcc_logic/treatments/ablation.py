"""Ablation: destroying a small tumor with heat or cold through the skin (D-36)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.person import BILE_DUCT_THROMBUS, ECOG_3_4
from hcc_logic.facts.tumour import SPREAD, TOO_LARGE_OR_MANY
from hcc_logic.facts.veins import INVASION
from hcc_logic.rule import Topic, sometimes, usually_not
from hcc_logic.treatments.common import (
    BLEEDING_STOP,
    CANCER_FACTS,
    NO_CANCER,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    liver_stop,
)

TOPIC = Topic(
    "ablation",
    "treatment",
    (
        BLEEDING_STOP,
        liver_stop("nhc26-abl-01"),
        NO_CANCER,
        usually_not(INVASION, "stop-22", "nhc26-abl-01", "D-36"),
        usually_not(SPREAD, "nhc26-abl-01", "D-36"),
        usually_not(ECOG_3_4, "D-10", "D-36"),
        usually_not(BILE_DUCT_THROMBUS, "nhc26-abl-01", "D-36"),
        usually_not(TOO_LARGE_OR_MANY, "cnlc", "D-36"),
        sometimes(ALWAYS, "nhc26-abl-01", "cnlc", "D-36", code="small_tumour"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS),
    ("D-36",),
    remarks=(*SPECIALIST_LOOKS,),
)
