"""Drug combinations with immunotherapy (D-38, D-12, D-42)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import line, listed, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_B, CHILD_PUGH_C
from hcc_logic.patient.criteria.person import (
    AUTOIMMUNE_ACTIVE,
    AUTOIMMUNE_CONTROLLED,
    BLEEDING,
    DRUG_FAILED,
    ECOG_2,
    ECOG_3_4,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY, MANY, SPREAD, TRANSPLANTED
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HIV_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "systemic_immunotherapy_combo",
    "Immunotherapy combinations",
    "treatment",
    "drugs",
    (
        stopped(BLEEDING, "stop-24", "aaslpht24-avh-01", "D-11"),
        not_relevant(
            "no_invasion_spread_or_many",
            line(~AFTER_SURGERY, "D-42"),
            line(~INVASION, "D-38"),
            line(~SPREAD, "D-38"),
            line(~MANY, "D-38"),
        ),
        usually_not(CHILD_PUGH_C, "stop-27", "nhc26-sys-09", "D-10"),
        usually_not(ECOG_3_4, "stop-27", "nhc26-sys-09", "D-10"),
        usually_not(AFTER_SURGERY, "stop-25", "aasld25-adj-01", "nhc26-adj-05", "D-42"),
        usually_not(TRANSPLANTED, "stop-13", "aasld23-lt-01", "nhc26-lt-03", "D-38"),
        usually_not(AUTOIMMUNE_ACTIVE, "aasld23-ici-ai-01", "D-38"),
        sometimes(CHILD_PUGH_B, "dis-14", "D-12"),
        sometimes(ECOG_2, "dis-16", "D-12"),
        sometimes(DRUG_FAILED, "D-40"),
        sometimes(
            "many_without_invasion_or_spread",
            line(~INVASION, "nhc26-sys-09", "D-38"),
            line(~SPREAD, "nhc26-sys-09", "D-38"),
        ),
        sometimes(AUTOIMMUNE_CONTROLLED, "aasld23-ici-ai-01", "D-38"),
        listed("immune_combination_first_line", ALWAYS, "nhc26-sys-01", "bclc22-sys-01", "asco24-sys-01", "D-38"),
    ),
    remarks=(*SPECIALIST_LOOKS, HIV_CAUTION),
    to_check=("transplant_planned_soon",),
)
