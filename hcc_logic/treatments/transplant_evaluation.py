"""A look by a transplant center. The app never computes eligibility (D-37)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.tumour import SPREAD
from hcc_logic.facts.veins import INVASION
from hcc_logic.rule import Topic, sometimes, stopped
from hcc_logic.treatments.common import BLEEDING_FACTS, BLEEDING_STOP, CANCER_FACTS, NO_CANCER, SPECIALIST_LOOKS

TOPIC = Topic(
    "transplant_evaluation",
    "treatment",
    (
        BLEEDING_STOP,
        NO_CANCER,
        stopped(INVASION, "stop-10", "nhc26-lt-01", "D-37"),
        stopped(SPREAD, "stop-10", "D-37"),
        sometimes(ALWAYS, "nhc26-lt-01", "dis-11", "D-37", code="transplant_center_decides"),
    ),
    (*CANCER_FACTS, *BLEEDING_FACTS),
    ("D-37",),
    remarks=SPECIALIST_LOOKS,
)
