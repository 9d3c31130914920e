"""TACE after surgery that removed the cancer, for people at higher risk (D-41)."""

from hcc_logic.conditions import ALWAYS
from hcc_logic.facts import RESECTED
from hcc_logic.facts.person import (
    CIRRHOSIS_SEVERE,
    CLOSE_MARGIN,
    MACROSCOPIC_INVASION,
    MICROSCOPIC_INVASION,
    NOT_R0,
    PATHOLOGY_OVER_5,
    PATHOLOGY_SEVERAL,
)
from hcc_logic.rule import Topic, not_relevant, sometimes, usually_not
from hcc_logic.treatments.common import (
    ARTERY_FACTS,
    ARTERY_STOPS,
    ASCITES_FIRST,
    CANCER_FACTS,
    HEART_CAUTION,
    PERSON_FACTS,
    SPECIALIST_LOOKS,
    whole_person,
)

NOT_AFTER_SURGERY = not_relevant(~RESECTED, "D-41", "D-42", code="not_after_surgery")
_SOURCES = ("nhc26-adj-01", "dis-09", "D-41")

TOPIC = Topic(
    "adjuvant_tace",
    "treatment",
    (
        NOT_AFTER_SURGERY,
        *whole_person("nhc26-tace-04"),
        *ARTERY_STOPS,
        usually_not(CIRRHOSIS_SEVERE, "S2-17", "D-41"),
        ASCITES_FIRST,
        sometimes(PATHOLOGY_OVER_5, *_SOURCES),
        sometimes(PATHOLOGY_SEVERAL, *_SOURCES),
        sometimes(MICROSCOPIC_INVASION, *_SOURCES),
        sometimes(MACROSCOPIC_INVASION, *_SOURCES),
        sometimes(CLOSE_MARGIN, *_SOURCES),
        sometimes(NOT_R0, "app_rule", "D-41"),
        usually_not(ALWAYS, "nhc26-adj-01", "D-41", code="no_risk_factor_in_report"),
    ),
    (
        *CANCER_FACTS,
        "prior_resection",
        *PERSON_FACTS,
        *ARTERY_FACTS,
        "cirrhosis",
        "pathology_largest_cm",
        "pathology_count",
        "pathology_mvi",
        "pathology_macro_invasion",
        "pathology_margin",
        "pathology_r0",
    ),
    ("D-41",),
    ("grade_rupture_and_markers", "clotting_not_correctable"),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
    ),
)
