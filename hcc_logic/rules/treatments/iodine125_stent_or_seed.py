"""Iodine-125 seeds, with or without a stent, in the portal vein (D-47, D-09)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_C, LARGE_ASCITES, OVERT_CONFUSION
from hcc_logic.patient.criteria.person import BLEEDING, CONTRAST_SEVERE, ECOG_3_4, KIDNEY_STOP
from hcc_logic.patient.criteria.tumour import FAR_SPREAD
from hcc_logic.patient.criteria.veins import BLOCK_CANNOT_REOPEN, TYPE_II_OR_III
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import HEART_CAUTION, SPECIALIST_LOOKS

TOPIC = Topic(
    "iodine125_stent_or_seed",
    "Iodine-125 seeds, with or without a portal stent",
    "treatment",
    "radiation",
    (
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "nhc26-i125-03", "nhc26-tace-04", "D-09", "D-10"),
        stopped(ECOG_3_4, "nhc26-tace-05", "D-09", "D-10"),
        not_relevant("not_type_ii_or_iii", ~TYPE_II_OR_III, "nhc26-i125-01", "nhc26-i125-02", "D-47"),
        stopped(KIDNEY_STOP, "stop-05", "D-09", "D-29"),
        stopped(CONTRAST_SEVERE, "stop-04", "D-09", "D-30"),
        stopped(OVERT_CONFUSION, "stop-26", "D-09", "D-31"),
        usually_not(LARGE_ASCITES, "stop-26", "D-09", "D-31"),
        usually_not(FAR_SPREAD, "stop-20", "nhc26-i125-03", "D-47"),
        usually_not(BLOCK_CANNOT_REOPEN, "D-47"),
        sometimes("seeds_mainly_china", ALWAYS, "nhc26-i125-01", "nhc26-i125-02", "dis-17", "D-47"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
    to_check=("lung_and_liver_dose",),
)
