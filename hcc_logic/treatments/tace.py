"""TACE: drug and plug through the artery (D-20, D-29 to D-34)."""

from hcc_logic.conditions import ALWAYS, all_of
from hcc_logic.facts.liver import CHILD_PUGH_A
from hcc_logic.facts.person import ECOG_0_1
from hcc_logic.facts.tumour import LARGE_SHARE, MANY
from hcc_logic.facts.veins import BLOCK_RICH_COLLATERALS
from hcc_logic.rule import Topic, listed, remark, sometimes
from hcc_logic.treatments.common import (
    ARTERY_FACTS,
    ARTERY_STOPS,
    ASCITES_FIRST,
    CANCER_FACTS,
    GATE_FACTS,
    HEART_CAUTION,
    INVASION_OR_SPREAD,
    NO_CANCER,
    ORDER,
    PERSON_FACTS,
    PORTAL_GATE,
    SPECIALIST_LOOKS,
    WAIT_FOR_FLOW,
    whole_person,
)

TACE_STOPS = (*ARTERY_STOPS, PORTAL_GATE, ASCITES_FIRST, WAIT_FOR_FLOW)
TACE_FACTS = (*CANCER_FACTS, *PERSON_FACTS, *ARTERY_FACTS, *GATE_FACTS, "tumour_share_of_liver_pct")

TOPIC = Topic(
    "tace",
    "treatment",
    (
        *whole_person("nhc26-tace-04"),
        NO_CANCER,
        *TACE_STOPS,
        listed(
            all_of(~INVASION_OR_SPREAD, MANY, ~LARGE_SHARE, ~BLOCK_RICH_COLLATERALS, CHILD_PUGH_A, ECOG_0_1),
            "cnlc",
            "nhc26-tace-09",
            "tlca23-lrt-01",
            "D-34",
            code="many_tumours_in_liver_only",
        ),
        sometimes(ALWAYS, "nhc26-tace-01", "aasld23-tace-01", "dis-04", "D-34", code="tace_views_differ"),
    ),
    TACE_FACTS,
    ("D-20", "D-29", "D-30", "D-31", "D-32", "D-34"),
    (
        "clotting_not_correctable",
        "infection_or_active_hepatitis",
        "short_expected_survival",
        "fluid_or_jaundice_not_responding",
        "usable_artery",
        "number_of_failed_sessions",
        "kidneys_can_recover",
    ),
    remarks=(
        *SPECIALIST_LOOKS,
        HEART_CAUTION,
        *ORDER,
        remark(LARGE_SHARE, "thr-tace-burden", "thr-tace-burden-us", "D-32"),
        remark(BLOCK_RICH_COLLATERALS, "nhc26-tace-02", "D-20"),
    ),
)
