"""What a team checks in everybody before a treatment, and the answer that closes nothing (CH-17).

Most readers do not know these, and in most people they are clear. They may be said as a condition ("if kidneys and dye
allergy are fine"), never as a finding. What the illness and the reader's state are is never among them: vein, liver
class, daily life, spread, treatment so far."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hcc_logic.inputs.answers import Value

CLEAR: Mapping[str, Value] = MappingProxyType(
    {
        "bleeding_now": "no",
        "bleeding_last_6_months": "no",
        "kidney_failure": "no",
        "creatinine_umol_l": 80.0,
        "egfr_ml_min": 90.0,
        "contrast_allergy": "none",
        "heart_failure": "no",
        "bile_duct_thrombus": "no",
        "autoimmune_disease": "none",
        "transplant_recipient": "no",
        "encephalopathy": "none",
        "blood_thinner": "no",
        "platelets_10e9_l": 150.0,
        "wbc_10e9_l": 5.0,
        "neutrophils_10e9_l": 3.0,
        "alt_u_l": 30.0,
        "ast_u_l": 30.0,
        "icg_r15": 10.0,
    }
)
"""Field -> an answer that is clear, in the unit of the registry; of a number, any value inside the limits serves."""
