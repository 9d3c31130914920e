"""Radioembolization (SIRT, TARE): tiny radioactive beads through the artery. "Sometimes" at best (D-48)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import line, not_relevant, sometimes, stopped
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C
from hcc_logic.patient.criteria.person import BLEEDING, CONTRAST_SEVERE, ECOG_3_4, KIDNEY_STOP
from hcc_logic.patient.criteria.tumour import MANY, SPREAD
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, SHUNT_BEFORE_BEADS, SPECIALIST_LOOKS

TOPIC = Topic(
    "sirt",
    "Radioembolization (SIRT, TARE)",
    "treatment",
    "artery",
    (
        stopped(BLEEDING, "stop-24", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "nhc26-tare-02", "D-10"),
        stopped(ECOG_3_4, "stop-03", "nhc26-tare-03", "D-10"),
        not_relevant(
            "no_invasion_spread_or_many",
            line(~INVASION, "D-48"),
            line(~SPREAD, "D-48"),
            line(~MANY, "D-48"),
        ),
        stopped(KIDNEY_STOP, "stop-05", "D-29"),
        stopped(CONTRAST_SEVERE, "stop-04", "D-30"),
        sometimes("beads_views_differ", ALWAYS, "nhc26-tare-01", "aasld23-tare-01", "stop-18", "dis-06", "D-48"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
        SHUNT_BEFORE_BEADS,
    ),
    to_check=(
        "clotting_not_correctable",
        "infection_or_active_hepatitis",
        "short_expected_survival",
        "lung_and_liver_dose",
        "usable_artery",
        "kidneys_can_recover",
    ),
)
