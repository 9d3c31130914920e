"""Radiotherapy after surgery, for cancer in tiny or larger veins or a close margin (D-41)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts.person import CLOSE_MARGIN, MACROSCOPIC_INVASION, MICROSCOPIC_INVASION
from hcc_logic.rule import Topic, sometimes, usually_not
from hcc_logic.treatments.adjuvant_tace import NOT_AFTER_SURGERY
from hcc_logic.treatments.common import CANCER_FACTS, PERSON_FACTS, SPECIALIST_LOOKS, whole_person

_SOURCES = ("nhc26-adj-06", "D-41")

TOPIC = Topic(
    "adjuvant_radiotherapy",
    "treatment",
    (
        NOT_AFTER_SURGERY,
        *whole_person("nhc26-rt-03"),
        sometimes(MICROSCOPIC_INVASION, *_SOURCES),
        sometimes(MACROSCOPIC_INVASION, *_SOURCES),
        sometimes(CLOSE_MARGIN, *_SOURCES),
        usually_not(ALWAYS, "nhc26-adj-06", "D-41", code="no_risk_factor_in_report"),
    ),
    (*CANCER_FACTS, "prior_resection", *PERSON_FACTS, "pathology_mvi", "pathology_macro_invasion", "pathology_margin"),
    ("D-41",),
    remarks=(*SPECIALIST_LOOKS,),
)
