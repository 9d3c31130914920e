"""Which question stands on which screen.

Signs of danger first, then what settles most, blood tests last; the rest is optional.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Screen:
    """A few questions that belong together."""

    id: str
    fields: tuple[str, ...]


PATH = (
    Screen("safety", ("red_flags", "bleeding_now")),
    Screen("liver", ("child_pugh_class", "ecog")),
    Screen("vein", ("thrombus_nature",)),
    Screen("type", ("pvtt_type", "pvtt_both_sides", "main_trunk_complete_block")),
    Screen("tumor", ("tumour_count", "largest_cm", "extrahepatic_spread")),
    Screen("before", ("setting", "prior_treatment", "last_systemic_result")),
    Screen("stomach", ("varices", "bleeding_last_6_months")),
    Screen("illness", ("kidney_failure", "contrast_allergy", "autoimmune_disease", "transplant_recipient")),
    Screen("signs", ("hbv_surface_antigen", "ascites", "encephalopathy")),
    Screen("blood", ("bilirubin_umol_l", "albumin_g_l", "inr", "creatinine_umol_l", "platelets_10e9_l")),
)
MORE = (
    Screen(
        "more_vein",
        (
            "vp_type",
            "portal_collaterals",
            "portal_recanalisation_possible",
            "portal_flow_after_radiotherapy",
            "hepatic_vein_thrombus",
            "ivc_thrombus",
            "arterioportal_shunt",
            "bile_duct_thrombus",
        ),
    ),
    Screen("more_tumor", ("tumour_sizes_cm", "tumour_share_of_liver_pct", "confined_to_one_side")),
    Screen(
        "more_health",
        ("age", "sex", "heart_failure", "blood_thinner", "hbv_dna", "on_antiviral", "hcv", "hiv", "cirrhosis"),
    ),
    Screen(
        "more_blood",
        (
            "egfr_ml_min",
            "alt_u_l",
            "neutrophils_10e9_l",
            "wbc_10e9_l",
            "haemoglobin_g_l",
            "sodium_mmol_l",
            "afp_ng_ml",
            "crp_mg_l",
            "icg_r15",
            "pt_seconds_over_control",
        ),
    ),
    Screen(
        "more_surgery",
        (
            "prior_resection",
            "weeks_since_surgery",
            "pathology_largest_cm",
            "pathology_count",
            "pathology_mvi",
            "pathology_macro_invasion",
            "pathology_margin",
            "pathology_r0",
        ),
    ),
)
ALL = (*PATH, *MORE)
BY_ID = {screen.id: screen for screen in ALL}
SCREEN_OF = {field: screen for screen in ALL for field in screen.fields}


def path(given: Mapping[str, Any]) -> tuple[Screen, ...]:
    """The screens this reader walks. Who says that the vein is clear is not asked how far it goes."""
    return tuple(screen for screen in PATH if not (screen.id == "type" and given.get("thrombus_nature") == "none"))


def after(screen_id: str, given: Mapping[str, Any]) -> str:
    """The next screen; empty where checking the answers comes next."""
    return _step(screen_id, given, 1)


def before(screen_id: str, given: Mapping[str, Any]) -> str:
    """The screen before; empty at the start of a path."""
    return _step(screen_id, given, -1)


def _step(screen_id: str, given: Mapping[str, Any], by: int) -> str:
    row = PATH if screen_id in {screen.id for screen in PATH} else MORE
    walked = {screen.id for screen in path(given)}
    ids = [screen.id for screen in row if row is MORE or screen.id in walked or screen.id == screen_id]
    at = ids.index(screen_id) + by
    return ids[at] if 0 <= at < len(ids) else ""
