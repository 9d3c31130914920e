"""A look into the gullet and stomach before a drug that acts on blood vessels (D-39)."""

from hcc_logic.conditions import ALWAYS, any_of
from hcc_logic.facts.liver import CHILD_PUGH_C
from hcc_logic.facts.person import ECOG_3_4, VARICES_HIGH, VARICES_LOW, VARICES_TREATED
from hcc_logic.rule import Topic, listed, not_relevant, remark
from hcc_logic.treatments.common import ABOUT_ADVANCED, CANCER_FACTS, FITNESS_FACTS, LIVER_FACTS

TOPIC = Topic(
    "endoscopy_before_antiangiogenic",
    "action",
    (
        not_relevant(CHILD_PUGH_C, "nhc26-sys-09", "D-39"),
        not_relevant(ECOG_3_4, "nhc26-sys-09", "D-39"),
        ABOUT_ADVANCED,
        listed(ALWAYS, "nhc26-varscreen-01", "seq-02", "D-39", code="stomach_check_before_drug"),
    ),
    (*CANCER_FACTS, *LIVER_FACTS, *FITNESS_FACTS),
    ("D-39",),
    remarks=(
        remark(any_of(VARICES_HIGH, VARICES_LOW, VARICES_TREATED), "nhc26-varscreen-01", "D-39", code="varices_found"),
    ),
)
