"""Treatment that may shrink the cancer, then a new look at surgery (D-50)."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import line, listed, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_B, CHILD_PUGH_C
from hcc_logic.patient.criteria.person import BLEEDING, ECOG_2, ECOG_3_4
from hcc_logic.patient.criteria.tumour import FAR_SPREAD, NODES, SPREAD
from hcc_logic.patient.criteria.veins import INVASION, TYPE_IV, VENA_CAVA
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments.common import SPECIALIST_LOOKS

TOPIC = Topic(
    "conversion_then_reassess_surgery",
    "Conversion treatment, then reassessment for resection",
    "treatment",
    "surgery",
    (
        stopped(BLEEDING, "stop-24", "D-11"),
        stopped(CHILD_PUGH_C, "stop-02", "D-10"),
        stopped(ECOG_3_4, "stop-03", "D-10"),
        not_relevant(
            "no_invasion_or_spread",
            line(~INVASION, "D-50"),
            line(~SPREAD, "D-50"),
        ),
        usually_not(FAR_SPREAD, "D-50"),
        sometimes(CHILD_PUGH_B, "dis-14", "D-12"),
        sometimes(ECOG_2, "dis-16", "D-12"),
        sometimes(NODES, "D-50"),
        sometimes(TYPE_IV, "D-50"),
        sometimes(VENA_CAVA, "D-50"),
        listed("shrink_then_look_again", ALWAYS, "nhc26-conv-01", "nhc26-conv-02", "seq-08", "D-50"),
    ),
    remarks=(*SPECIALIST_LOOKS,),
    to_check=("remaining_liver_size",),
)
