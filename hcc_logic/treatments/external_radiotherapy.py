"""Radiotherapy from outside the body (D-49, D-21)."""

from hcc_logic.conditions import ALWAYS, all_of, any_of
from hcc_logic.facts.liver import CHILD_PUGH_A, CHILD_PUGH_C
from hcc_logic.facts.person import ECOG_0_1, ECOG_3_4
from hcc_logic.facts.tumour import SPREAD
from hcc_logic.facts.veins import INVASION
from hcc_logic.rule import Topic, listed, remark, sometimes
from hcc_logic.treatments.common import (
    CANCER_FACTS,
    CAPS,
    DIFFUSE_DISEASE,
    NO_CANCER,
    ORDER,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    whole_person,
)

TOPIC = Topic(
    "external_radiotherapy",
    "treatment",
    (
        *whole_person("nhc26-rt-03"),
        NO_CANCER,
        DIFFUSE_DISEASE,
        listed(
            all_of(INVASION, ~SPREAD, CHILD_PUGH_A, ECOG_0_1),
            "nhc26-rt-01",
            "pvtt16-rt-01",
            "astro22-rt-01",
            "D-49",
            code="vein_invasion_without_spread",
        ),
        *CAPS,
        sometimes(SPREAD, "nhc26-rt-02", "D-49"),
        sometimes(ALWAYS, "tlca23-rt-01", "D-49", code="radiotherapy_without_vein_invasion"),
    ),
    (*CANCER_FACTS, *PERSON_FACTS),
    ("D-49", "D-21"),
    remarks=(
        *SPECIALIST_LOOKS,
        *ORDER,
        remark(any_of(CHILD_PUGH_C, ECOG_3_4), "D-10", code="ask_about_short_course_for_pain"),
    ),
)
