"""Drug combinations with immunotherapy (D-38, D-12, D-42)."""

from hcc_logic.conditions import ALWAYS, all_of, any_of
from hcc_logic.facts import CANCER_NOW, RESECTED
from hcc_logic.facts.liver import CHILD_PUGH_C
from hcc_logic.facts.person import AUTOIMMUNE_ACTIVE, AUTOIMMUNE_CONTROLLED, DRUG_FAILED, ECOG_3_4
from hcc_logic.facts.tumour import TRANSPLANTED
from hcc_logic.rule import Topic, listed, not_relevant, sometimes, usually_not
from hcc_logic.treatments.common import (
    ADVANCED,
    BLEEDING_STOP,
    CANCER_FACTS,
    CAPS,
    DRUG_FACTS,
    INVASION_OR_SPREAD,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
)

ABOUT_DRUGS = not_relevant(
    ~any_of(RESECTED, all_of(CANCER_NOW, ADVANCED)), "D-38", "D-42", code="no_invasion_spread_or_many"
)
DRUG_LIMITS = (
    usually_not(CHILD_PUGH_C, "stop-27", "nhc26-sys-09", "D-10"),
    usually_not(ECOG_3_4, "stop-27", "nhc26-sys-09", "D-10"),
    usually_not(RESECTED, "stop-25", "nhc26-adj-05", "D-42"),
)
DRUG_CAPS = (
    *CAPS,
    sometimes(DRUG_FAILED, "D-40"),
    sometimes(~INVASION_OR_SPREAD, "nhc26-sys-01", "D-38", code="many_without_invasion_or_spread"),
)
IMMUNE_LIMITS = (
    usually_not(TRANSPLANTED, "stop-13", "nhc26-lt-03", "D-38"),
    usually_not(AUTOIMMUNE_ACTIVE, "app_rule", "D-38"),
)
IMMUNE_CAPS = (*DRUG_CAPS, sometimes(AUTOIMMUNE_CONTROLLED, "app_rule", "D-38"))

TOPIC = Topic(
    "systemic_immunotherapy_combo",
    "treatment",
    (
        BLEEDING_STOP,
        ABOUT_DRUGS,
        *DRUG_LIMITS,
        *IMMUNE_LIMITS,
        *IMMUNE_CAPS,
        listed(ALWAYS, "nhc26-sys-01", "bclc22-sys-01", "asco24-sys-01", "D-38", code="immune_combination_first_line"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS, *DRUG_FACTS, "autoimmune_disease", "transplant_recipient"),
    ("D-38", "D-12", "D-42"),
    ("transplant_planned_soon",),
    remarks=(*SPECIALIST_LOOKS,),
)
