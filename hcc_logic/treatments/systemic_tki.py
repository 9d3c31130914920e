"""Tablets that block growth signals: lenvatinib, sorafenib, donafenib (D-38)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.rule import Topic, listed
from hcc_logic.treatments.common import BLEEDING_STOP, CANCER_FACTS, DRUG_FACTS, PERSON_FACTS, SPECIALIST_LOOKS
from hcc_logic.treatments.systemic_immunotherapy_combo import ABOUT_DRUGS, DRUG_CAPS, DRUG_LIMITS

TOPIC = Topic(
    "systemic_tki",
    "treatment",
    (
        BLEEDING_STOP,
        ABOUT_DRUGS,
        *DRUG_LIMITS,
        *DRUG_CAPS,
        listed(ALWAYS, "nhc26-sys-02", "bclc22-sys-02", "D-38", code="tablets_first_line"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS, *DRUG_FACTS),
    ("D-38",),
    remarks=(*SPECIALIST_LOOKS,),
)
