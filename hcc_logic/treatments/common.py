"""Rungs and lists of facts that several topics share, so that a stop reads the same wherever it holds."""

from __future__ import annotations

from hcc_logic.conditions import Condition, all_of, any_of
from hcc_logic.facts import CANCER_NOW
from hcc_logic.facts.liver import (
    ABOVE_HAIC_POINTS,
    ALBUMIN_UNDER_28,
    BILIRUBIN_OVER_50,
    CHILD_PUGH_B,
    CHILD_PUGH_B8,
    CHILD_PUGH_B9,
    CHILD_PUGH_C,
    LARGE_ASCITES,
    OVERT_CONFUSION,
)
from hcc_logic.facts.person import (
    ALT_OVER_300,
    BLEEDING,
    CONTRAST_SEVERE,
    ECOG_2,
    ECOG_3_4,
    HEART_FAILURE,
    KIDNEY_STOP,
    NEUTROPHILS_LOW,
    PLATELETS_LOW,
    PRIOR_CHEMOTHERAPY,
)
from hcc_logic.facts.tumour import DIFFUSE, MANY, SPREAD
from hcc_logic.facts.veins import BLOCK_WAITING_FOR_FLOW, COMPLETE_BLOCK, INVASION, PORTAL_GATE_CLOSED, PORTAL_INVASION
from hcc_logic.rule import Rung, not_relevant, remark, sometimes, stopped, usually_not

LIVER_FACTS = (
    "child_pugh_class",
    "bilirubin_umol_l",
    "albumin_g_l",
    "inr",
    "pt_seconds_over_control",
    "ascites",
    "encephalopathy",
    "blood_thinner",
    "bile_duct_thrombus",
)
FITNESS_FACTS = ("ecog",)
BLEEDING_FACTS = ("bleeding_now", "red_flags")
PERSON_FACTS = (*LIVER_FACTS, *FITNESS_FACTS, *BLEEDING_FACTS)
CANCER_FACTS = (
    "setting",
    "tumour_count",
    "largest_cm",
    "thrombus_nature",
    "pvtt_type",
    "vp_type",
    "hepatic_vein_thrombus",
    "ivc_thrombus",
    "extrahepatic_spread",
)
KIDNEY_FACTS = ("kidney_failure", "creatinine_umol_l", "egfr_ml_min")
ARTERY_FACTS = (*KIDNEY_FACTS, "contrast_allergy")
GATE_FACTS = (
    "pvtt_both_sides",
    "main_trunk_complete_block",
    "portal_collaterals",
    "portal_recanalisation_possible",
    "portal_flow_after_radiotherapy",
)
HAIC_FACTS = ("contrast_allergy", "alt_u_l", "neutrophils_10e9_l", "platelets_10e9_l", "prior_treatment")
DRUG_FACTS = ("prior_treatment", "last_systemic_result")

INVASION_OR_SPREAD: Condition = any_of(INVASION, SPREAD)
ADVANCED: Condition = any_of(INVASION, SPREAD, MANY)
"""Cancer in a vein, outside the liver, or four and more tumors."""

BLEEDING_STOP = stopped(BLEEDING, "stop-24", "D-11")
UNFIT_STOP = stopped(ECOG_3_4, "stop-03", "D-10")
NO_CANCER = not_relevant(~CANCER_NOW, "D-42", code="no_cancer_now")


def liver_stop(*sources: str) -> Rung:
    """The stop for Child-Pugh C (stop-02)."""
    return stopped(CHILD_PUGH_C, "stop-02", *sources, "D-10")


def whole_person(*sources: str) -> tuple[Rung, ...]:
    """Stops that concern the whole person and come before everything else: bleeding, liver class C, ECOG 3-4."""
    return (BLEEDING_STOP, liver_stop(*sources), UNFIT_STOP)


def about(condition: Condition, code: str, *sources: str) -> Rung:
    """The topic is about readers with cancer now for whom the condition holds; for others it is not relevant."""
    return not_relevant(~all_of(CANCER_NOW, condition), *sources, code=code)


ABOUT_ADVANCED = about(ADVANCED, "no_invasion_spread_or_many", "D-38", "D-42")

KIDNEYS = stopped(KIDNEY_STOP, "stop-05", "D-29")
CONTRAST = stopped(CONTRAST_SEVERE, "stop-04", "D-30")
CONFUSION = stopped(OVERT_CONFUSION, "stop-26", "D-31")
ARTERY_STOPS = (KIDNEYS, CONTRAST, CONFUSION)
PORTAL_GATE = stopped(PORTAL_GATE_CLOSED, "stop-01", "nhc26-tace-03", "D-20")
WAIT_FOR_FLOW = usually_not(BLOCK_WAITING_FOR_FLOW, "nhc26-stent-01", "seq-05", "D-20")
ASCITES_FIRST = usually_not(LARGE_ASCITES, "stop-26", "D-31")
DIFFUSE_DISEASE = usually_not(DIFFUSE, "stop-19", "nhc26-rt-06", "D-49")

HAIC_CONDITIONS = (
    usually_not(ABOVE_HAIC_POINTS, "thr-haic-cp", "nhc26-haic-01", "D-33"),
    usually_not(BILIRUBIN_OVER_50, "stop-06", "nhc26-haic-03", "D-33"),
    usually_not(ALT_OVER_300, "stop-06", "nhc26-haic-03", "D-33"),
    usually_not(ALBUMIN_UNDER_28, "stop-06", "nhc26-haic-03", "D-33"),
    usually_not(LARGE_ASCITES, "stop-06", "nhc26-haic-03", "D-33"),
    usually_not(NEUTROPHILS_LOW, "stop-06", "nhc26-haic-04", "D-33"),
    usually_not(PLATELETS_LOW, "stop-06", "nhc26-haic-04", "D-33"),
    usually_not(PRIOR_CHEMOTHERAPY, "stop-07", "nhc26-haic-01", "D-33"),
)
CAPS = (sometimes(CHILD_PUGH_B, "dis-14", "D-12"), sometimes(ECOG_2, "dis-16", "D-12"))
"""Class B and ECOG 2: less is known, so no treatment is better than "sometimes"."""

SPECIALIST_LOOKS = (
    remark(BILIRUBIN_OVER_50, "dis-15", "D-12", code="high_bilirubin_specialist_looks"),
    remark(
        any_of(CHILD_PUGH_B8, CHILD_PUGH_B9), "dis-14", "contra15-tace-01", "D-12", code="class_b8_specialist_looks"
    ),
)
"""Cautions that go with every treatment of the tumor (D-12)."""
HEART_CAUTION = remark(HEART_FAILURE, "app_rule", "D-53")
ORDER = (
    remark(COMPLETE_BLOCK, "seq-05", "S1-25", "D-21", code="order_flow_first", if_open=True),
    remark(
        all_of(PORTAL_INVASION, ~COMPLETE_BLOCK),
        "seq-04",
        "nhc26-rtt-01",
        "lizx18-order-01",
        "S1-26",
        "D-21",
        code="order_disputed",
        if_open=True,
    ),
)
"""Radiotherapy and embolization: which first? Settled only where the main trunk is completely blocked (D-21)."""
