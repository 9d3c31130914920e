"""Treatment that may shrink the cancer, then a new look at surgery (D-50)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.tumour import FAR_SPREAD, NODES
from hcc_logic.facts.veins import TYPE_IV, VENA_CAVA
from hcc_logic.rule import Topic, listed, sometimes, usually_not
from hcc_logic.treatments.common import (
    CANCER_FACTS,
    CAPS,
    INVASION_OR_SPREAD,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    about,
    whole_person,
)

TOPIC = Topic(
    "conversion_then_reassess_surgery",
    "treatment",
    (
        *whole_person(),
        about(INVASION_OR_SPREAD, "no_invasion_or_spread", "nhc26-conv-01", "D-50"),
        usually_not(FAR_SPREAD, "D-50"),
        *CAPS,
        sometimes(NODES, "D-50"),
        sometimes(TYPE_IV, "D-50"),
        sometimes(VENA_CAVA, "D-50"),
        listed(ALWAYS, "nhc26-conv-01", "nhc26-conv-02", "seq-08", "D-50", code="shrink_then_look_again"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS),
    ("D-50",),
    ("remaining_liver_size",),
    remarks=(*SPECIALIST_LOOKS,),
)
