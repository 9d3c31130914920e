"""Which question stands on which step of the form, and when it is asked at all.

Three rounds with an answer after each: signs of danger and the three questions that settle most (FIRST), the numbers of
a report in the order of a lab slip (REPORT), and everything else one at a time (MORE). A question that another answer
makes pointless is not asked (`Condition`, like `enableWhen` of a FHIR questionnaire); an answer that it already has is
kept and counts for nothing until the question is asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hcc_logic.inputs.answers import UNKNOWN_WORD
from hcc_logic.inputs.questions import Question
from hcc_logic.patient.contradictions import PATHOLOGY_FIELDS


@dataclass(frozen=True, slots=True)
class Screen:
    """A few questions that belong together: a step of the first round, or a part of the rest."""

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
        ("weeks_since_surgery", *PATHOLOGY_FIELDS),
        _unless("prior_resection", "no"),
    ),
}
"""Questions that are not always asked."""

BOTH_BRANCHES = "II_both"
"""What the question for the place in the vein offers beside the types: both main branches, which is type II and both
sides at once."""
PLACES = ("I", "II", BOTH_BRANCHES, "III", "IV", "present_place_unknown")
"""Answers to that question which say that there is cancer in the portal vein, from the small branches down."""
EVERY_PLACE = (*PLACES, "I0", "none")
"""Every answer to it; what is rare comes last."""
MAY_BLOCK_THE_TRUNK = frozenset((BOTH_BRANCHES, "III", "IV", "present_place_unknown"))
"""Places with which it makes sense to ask whether blood still flows in the main trunk."""


def offered(question: Question) -> tuple[str, ...]:
    """The answers that a control for one of them offers, in order; the last is "I don't know"."""
    if question.kind == "boolean":
        codes: tuple[str, ...] = ("true", "false")
    else:
        codes = EVERY_PLACE if question.name == "pvtt_type" else question.choices
    return (*codes, UNKNOWN_WORD)


FIRST = (
    Screen("signs", ("red_flags",)),
    Screen("vein", ("pvtt_type", "main_trunk_complete_block")),
    Screen("liver", ("child_pugh_class", "child_pugh_points")),
    Screen("day", ("ecog", "setting")),
)
"""The signs, and the three questions of the first answer."""
REPORT = (
    Screen("lab_liver", ("bilirubin_umol_l", "albumin_g_l", "alt_u_l", "ast_u_l")),
    Screen("lab_clotting", ("inr", "pt_seconds", "pt_normal_seconds", "pt_activity_pct")),
    Screen("lab_cells", ("wbc_10e9_l", "neutrophils_10e9_l", "haemoglobin_g_l", "platelets_10e9_l")),
    Screen("lab_kidneys", ("creatinine_umol_l", "egfr_ml_min", "sodium_mmol_l")),
    Screen("lab_markers", ("afp_ng_ml", "crp_mg_l", "hbv_surface_antigen", "hbv_dna")),
    Screen("scan", ("tumour_count", "largest_cm", "extrahepatic_spread")),
    Screen("body", ("ascites", "encephalopathy")),
)
"""The table to type from a report, in the order of a lab slip; then the scan, and what makes a liver class with it."""
MORE = (
    Screen(
        "more_vein",
        (
            "thrombus_nature",
            "pvtt_both_sides",
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
    Screen("before", ("prior_treatment", "prior_oxaliplatin", "last_systemic_result")),
    Screen("bleeding", ("bleeding_now", "varices", "bleeding_last_6_months")),
    Screen("illness", ("kidney_failure", "contrast_allergy", "autoimmune_disease", "transplant_recipient")),
    Screen(
        "more_health",
        ("age", "sex", "heart_failure", "blood_thinner", "on_antiviral", "hcv", "hiv", "icg_r15", "cirrhosis"),
    ),
    Screen("more_surgery", ("prior_resection", "weeks_since_surgery", *PATHOLOGY_FIELDS)),
)
"""Everything else, in parts. Nobody is asked all of it: one question at a time, as far as an answer would settle
something."""
LATER = ("report", "more")
"""The steps after the first answer: the table, and one question at a time."""
ALL = (*FIRST, *REPORT, *MORE)
BY_ID = {screen.id: screen for screen in ALL}
SCREEN_OF = {field: screen for screen in ALL for field in screen.fields}


def closed_by(field: str, given: Mapping[str, Any]) -> str:
    """The question (or chooser) whose answer makes this one pointless; empty where it is asked."""
    condition = ASKED.get(field)
    return "" if condition is None or condition.holds(given) else condition.field


def asked(screen: Screen, given: Mapping[str, Any]) -> tuple[str, ...]:
    """The questions of a screen that this reader is asked."""
    return tuple(field for field in screen.fields if not closed_by(field, given))
