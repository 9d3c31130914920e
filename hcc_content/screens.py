"""Which question stands on which screen, and when it is asked at all.

Signs of danger first, then what settles most, blood tests last; the rest is optional. A question that another answer
makes pointless is not asked (`Condition`, like `enableWhen` of a FHIR questionnaire); an answer that it already has is
kept and counts for nothing until the question is asked again.
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


@dataclass(frozen=True, slots=True)
class Condition:
    """When a question is asked, by another answer: only with one of `answers`, or (`only` false) with any but those."""

    field: str
    answers: frozenset[str]
    only: bool

    def holds(self, given: Mapping[str, Any]) -> bool:
        """Whether the question is asked. Without the other answer, one asked "only with" is not."""
        answer = given.get(self.field)
        said = frozenset(answer) if isinstance(answer, (tuple, list)) else frozenset((answer,))
        return bool(said & self.answers) if self.only else not said <= self.answers


def _only_with(field: str, *answers: str) -> Condition:
    return Condition(field, frozenset(answers), only=True)


def _unless(field: str, *answers: str) -> Condition:
    return Condition(field, frozenset(answers), only=False)


CLOTTING = "clotting"
CHOOSERS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    CLOTTING: {"inr": ("inr",), "seconds": ("pt_seconds", "pt_normal_seconds"), "percent": ("pt_activity_pct",)},
}
"""What a report may print in more than one way: the choice of the way, and the questions that follow from it."""
CHOOSER_BEFORE = {"inr": CLOTTING}
"""Choosers by the question before which they stand."""
ASKED: Mapping[str, Condition] = {
    **{
        field: _only_with(chooser, way)
        for chooser, ways in CHOOSERS.items()
        for way, fields in ways.items()
        for field in fields
    },
    **dict.fromkeys(("pvtt_type", "pvtt_both_sides", "main_trunk_complete_block"), _unless("thrombus_nature", "none")),
    "prior_oxaliplatin": _only_with("prior_treatment", "chemotherapy"),
    "last_systemic_result": _unless("prior_treatment", "none"),
    **dict.fromkeys(
        (
            "weeks_since_surgery",
            "pathology_largest_cm",
            "pathology_count",
            "pathology_mvi",
            "pathology_macro_invasion",
            "pathology_margin",
            "pathology_r0",
        ),
        _unless("prior_resection", "no"),
    ),
}
"""Questions that are not always asked."""

PATH = (
    Screen("safety", ("red_flags", "bleeding_now")),
    Screen("liver", ("child_pugh_class", "child_pugh_points", "ecog")),
    Screen("vein", ("thrombus_nature",)),
    Screen("type", ("pvtt_type", "pvtt_both_sides", "main_trunk_complete_block")),
    Screen("tumor", ("tumour_count", "largest_cm", "extrahepatic_spread")),
    Screen("before", ("setting", "prior_treatment", "prior_oxaliplatin", "last_systemic_result")),
    Screen("stomach", ("varices", "bleeding_last_6_months")),
    Screen("illness", ("kidney_failure", "contrast_allergy", "autoimmune_disease", "transplant_recipient")),
    Screen("signs", ("hbv_surface_antigen", "ascites", "encephalopathy")),
    Screen(
        "blood",
        (
            "bilirubin_umol_l",
            "albumin_g_l",
            "inr",
            "pt_seconds",
            "pt_normal_seconds",
            "pt_activity_pct",
            "creatinine_umol_l",
            "platelets_10e9_l",
        ),
    ),
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
            "ast_u_l",
            "neutrophils_10e9_l",
            "wbc_10e9_l",
            "haemoglobin_g_l",
            "sodium_mmol_l",
            "afp_ng_ml",
            "crp_mg_l",
            "icg_r15",
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


def closed_by(field: str, given: Mapping[str, Any]) -> str:
    """The question (or chooser) whose answer makes this one pointless; empty where it is asked."""
    condition = ASKED.get(field)
    return "" if condition is None or condition.holds(given) else condition.field


def asked(screen: Screen, given: Mapping[str, Any]) -> tuple[str, ...]:
    """The questions of a screen that this reader is asked."""
    return tuple(field for field in screen.fields if not closed_by(field, given))


def path(given: Mapping[str, Any]) -> tuple[Screen, ...]:
    """The screens this reader walks. Who says that the vein is clear is not asked how far it goes."""
    return tuple(screen for screen in PATH if asked(screen, given))


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
