"""Combinations that contain bevacizumab: as the immune combinations, plus the stomach check (D-39)."""

from hcc_logic.conditions import ALWAYS, all_of
from hcc_logic.facts.liver import CHILD_PUGH_C
from hcc_logic.facts.person import RECENT_BLEED, VARICES_HIGH, VARICES_TREATED
from hcc_logic.rule import Topic, listed, sometimes, stopped, usually_not
from hcc_logic.treatments.common import BLEEDING_STOP, SPECIALIST_LOOKS
from hcc_logic.treatments.systemic_immunotherapy_combo import ABOUT_DRUGS, DRUG_LIMITS, IMMUNE_CAPS, IMMUNE_LIMITS
from hcc_logic.treatments.systemic_immunotherapy_combo import TOPIC as COMBINATION

TOPIC = Topic(
    "bevacizumab_containing",
    "treatment",
    (
        BLEEDING_STOP,
        stopped(CHILD_PUGH_C, "stop-11", "nhc26-sys-04", "D-10"),
        ABOUT_DRUGS,
        *DRUG_LIMITS[1:],
        *IMMUNE_LIMITS,
        usually_not(VARICES_HIGH, "stop-12", "nhc26-sys-05", "D-39"),
        usually_not(
            all_of(RECENT_BLEED, ~VARICES_TREATED),
            "stop-12",
            "nhc26-sys-05",
            "D-39",
            code="recent_bleed_varices_not_treated",
        ),
        *IMMUNE_CAPS,
        sometimes(RECENT_BLEED, "stop-12", "D-39"),
        listed(ALWAYS, "nhc26-sys-01", "asco24-sys-01", "D-39", code="bevacizumab_after_stomach_check"),
    ),
    (*COMBINATION.facts, "varices", "bleeding_last_6_months"),
    ("D-39",),
    ("transplant_planned_soon",),
    remarks=(*SPECIALIST_LOOKS,),
)
