"""The people that tests start from: one builder, and what each test changes."""

from __future__ import annotations

from typing import Any

Raw = dict[str, Any]

WELL: Raw = {
    "ecog": "0", "bleeding_now": "no", "bleeding_last_6_months": "no", "red_flags": ["none"],
    "ascites": "none", "encephalopathy": "none", "bilirubin_umol_l": 14, "albumin_g_l": 40, "inr": 1.05,
    "platelets_10e9_l": 200, "neutrophils_10e9_l": 3, "wbc_10e9_l": 6, "alt_u_l": 30, "ast_u_l": 30,
    "icg_r15": 10,
    "kidney_failure": "no", "creatinine_umol_l": 80, "egfr_ml_min": 90, "contrast_allergy": "none",
    "blood_thinner": "no", "bile_duct_thrombus": "no", "main_trunk_complete_block": "no",
    "autoimmune_disease": "none", "transplant_recipient": "no", "prior_treatment": ["tace"], "hcv": "none", "hiv": "no",
    "extrahepatic_spread": "none",
}  # fmt: skip
"""Neither the person nor the liver (class A) stands in the way of anything; nothing of the tumour, but no spread."""
TUMOUR: Raw = {
    "setting": "first_diagnosis", "thrombus_nature": "tumour", "pvtt_type": "II", "pvtt_both_sides": False,
    "confined_to_one_side": "yes", "hepatic_vein_thrombus": "none", "ivc_thrombus": "none", "tumour_count": 1,
    "largest_cm": 6, "tumour_share_of_liver_pct": 30, "varices": "none", "hbv_surface_antigen": "negative",
    "heart_failure": "no", "on_antiviral": "no", "prior_resection": "no", "arterioportal_shunt": "none",
}  # fmt: skip
"""One tumour of 6 cm, and cancer in the right portal branch."""
REPORT: Raw = {
    "pathology_largest_cm": 4, "pathology_count": 1, "pathology_mvi": "M0", "pathology_macro_invasion": "no",
    "pathology_margin": "wide", "pathology_r0": "yes",
}  # fmt: skip
"""A report after surgery that names no risk."""
NO_VEIN: Raw = {"thrombus_nature": "none", "pvtt_type": "none"}
OPERATED: Raw = {
    **NO_VEIN, **REPORT, "setting": "after_curative_resection", "prior_treatment": ["resection"],
    "prior_resection": "yes", "tumour_count": 0, "largest_cm": None, "tumour_share_of_liver_pct": None,
    "cirrhosis": "mild",
}  # fmt: skip
"""What is different after surgery with nothing left."""


def fit(**changes: Any) -> Raw:
    """A fit person with one tumour and cancer in the right portal branch, and what is different about them. None leaves
    a question open."""
    return {name: value for name, value in {**WELL, **TUMOUR, **changes}.items() if value is not None}
