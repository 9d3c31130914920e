"""Treatment that may shrink the cancer, then a new look at surgery (D-50)."""

from hcc_logic.engine.conditions import ALWAYS, any_of
from hcc_logic.engine.decision_list import line, listed, not_relevant, sometimes, stopped, usually_not
from hcc_logic.patient.criteria.liver import CHILD_PUGH_B, CHILD_PUGH_C
from hcc_logic.patient.criteria.person import BLEEDING, ECOG_2, ECOG_3_4
from hcc_logic.patient.criteria.tumour import FAR_SPREAD, NODES, SPREAD
from hcc_logic.patient.criteria.veins import COMPLETE_BLOCK, INVASION, TRUNK_LEVEL, VENA_CAVA
from hcc_logic.rules.topic import Topic, remark
from hcc_logic.rules.treatments.common import SPECIALIST_LOOKS

TOPIC = Topic(
    "conversion_then_reassess_surgery",
    "Conversion treatment, then reassessment for resection",
    "treatment",
    "surgery",
    (
        stopped(BLEEDING, "pvtt16-sup-01", "aaslpht24-avh-01", "D-11"),
        stopped(CHILD_PUGH_C, "nhc26-res-01", "D-10"),
        stopped(ECOG_3_4, "nhc26-sup-03", "D-10"),
        not_relevant(
            "no_invasion_or_spread",
            line(~INVASION, "D-50"),
            line(~SPREAD, "D-50"),
        ),
        usually_not(FAR_SPREAD, "D-50"),
        sometimes(CHILD_PUGH_B, "dis-14", "D-12"),
        sometimes(ECOG_2, "dis-16", "D-12"),
        sometimes(NODES, "nhc26-haic-05", "D-50"),
        sometimes(
            "trunk_blocked_haic_named",
            line(TRUNK_LEVEL, "nhc26-conv-02", "D-50"),
            line(COMPLETE_BLOCK, "nhc26-conv-02", "D-50"),
        ),
        sometimes(TRUNK_LEVEL, "nhc26-haic-05", "D-50"),
        sometimes(VENA_CAVA, "nhc26-haic-05", "D-50"),
        listed("shrink_then_look_again", ALWAYS, "nhc26-conv-01", "nhc26-conv-02", "seq-08", "D-50"),
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        remark(any_of(INVASION, SPREAD), "aasld25-neo-01", "D-50", code="usa_no_drugs_before_surgery"),
    ),
    to_check=("remaining_liver_size",),
)
