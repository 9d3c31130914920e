"""The registry of questions: every field that an answer may have, with its kind, choices or range, and units.

No words: what a reader sees stands in content/<language>/questions.yaml under the same names. Names, types and
choices are a contract (schema 2): fields and choices may be added, none is renamed or dropped."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from hcc_logic.inputs.units import factor

Kind: TypeAlias = Literal["choice", "integer", "number", "integer_or_choice", "list", "list_of_numbers", "boolean"]

SETTINGS = (
    "first_diagnosis",
    "recurrence",
    "after_curative_resection",
    "after_conversion_treatment",
    "after_downstaging",
    "complete_response_off_treatment",
    "controlled_after_multimodal_treatment",
    "recurrence_after_transplant",
)
RED_FLAGS = (
    "none",
    "vomiting_blood",
    "black_stool",
    "confusion",
    "hard_to_wake",
    "sudden_belly_pain",
    "fainting_or_shock",
    "new_breathlessness",
    "chest_pain",
    "stroke_signs",
    "known_rupture",
    "rigors",
    "fever_after_treatment",
    "fever_on_chemotherapy",
    "fever_with_belly_fluid",
    "jaundice",
    "fast_belly_swelling",
    "leg_swelling",
    "no_urine",
    "puncture_site_bleeding_or_cold_limb",
    "immunotherapy_warning",
    "cannot_eat_or_drink",
)
PRIOR_TREATMENTS = (
    "none",
    "resection",
    "ablation",
    "transplant",
    "tace",
    "haic",
    "tare",
    "radiotherapy",
    "immunotherapy_combination",
    "tyrosine_kinase_inhibitor",
    "chemotherapy",
    "other",
)
UNITS_TO_CONFIRM = (
    "bilirubin_umol_l",
    "albumin_g_l",
    "creatinine_umol_l",
    "platelets_10e9_l",
    "wbc_10e9_l",
    "inr",
    "pt_seconds_over_control",
)
"""Fields whose unit, or whose meaning, a reader may be asked to confirm."""
INR_LOOKS_LIKE_SECONDS_ABOVE = 10
OVER_CONTROL_LOOKS_LIKE_SECONDS_ABOVE = 8
"""Above these the number is nearly always the prothrombin time itself, in seconds."""
TENS_OF_THOUSANDS_PER_UL = "10^4/uL"
TENS_OF_THOUSANDS_BELOW = 50
"""Platelets below this (10^9/L) would be ordinary in tens of thousands per microlitre, as reports in Japan, Taiwan and
Korea print them."""


@dataclass(frozen=True, slots=True)
class Question:
    """One field.

    `minimum` and `maximum` are human limits: values outside are refused. Values outside `warn_below` .. `warn_above`
    are kept, and the reader is asked whether they are right. `other_units` maps a unit that a report may use to the
    factor that turns it into `unit`; the factor is that of `inputs/units.py`. A value inside `doubtful` (both ends
    included) would be ordinary in the first of the other units; one above `doubtful_above` looks like an answer to the
    question `looks_like`. Both wait until the reader confirms them (`inputs/plausibility.py`)."""

    name: str
    kind: Kind
    choices: tuple[str, ...] = ()
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    warn_below: float | None = None
    warn_above: float | None = None
    other_units: MappingProxyType[str, float] = field(default_factory=lambda: MappingProxyType({}))
    doubtful: tuple[float, float] | None = None
    doubtful_above: float | None = None
    looks_like: str = ""

    def accepts(self, value: float) -> bool:
        """Whether a number lies inside the human limits of this question; true where it has none."""
        low, high = self.minimum, self.maximum
        return low is None or high is None or low <= value <= high

    def unit_that_fits(self, value: float) -> str | None:
        """For a number outside the limits: the first other unit in which it would lie inside them."""
        low, high = self.minimum, self.maximum
        if low is None or high is None or low <= value <= high:
            return None
        # limits are divided rather than the value multiplied: a whole number may be too large for that
        return next((unit for unit, by in self.other_units.items() if low / by <= value <= high / by), None)


def _choice(name: str, *choices: str) -> Question:
    return Question(name, "choice", choices)


def _number(
    name: str,
    unit: str,
    minimum: float,
    maximum: float,
    warn_below: float | None = None,
    warn_above: float | None = None,
    *,
    kind: Kind = "number",
    choices: tuple[str, ...] = (),
    analyte: str = "",
    or_in: tuple[str, ...] = (),
    doubtful: tuple[float, float] | None = None,
    doubtful_above: float | None = None,
    looks_like: str = "",
) -> Question:
    units = MappingProxyType({other: factor(analyte, other, unit) for other in or_in})
    return Question(
        name,
        kind,
        choices,
        unit,
        minimum,
        maximum,
        warn_below,
        warn_above,
        units,
        doubtful,
        doubtful_above,
        looks_like,
    )


_REGISTRY = (
    _number("age", "years", 18, 110, None, 95, kind="integer"),
    _choice("sex", "male", "female"),
    _choice("setting", *SETTINGS),
    _choice("ecog", "0", "1", "2", "3", "4"),
    Question("red_flags", "list", RED_FLAGS),
    _choice("bleeding_now", "yes", "no", "stopped_within_72h"),
    _choice("bleeding_last_6_months", "yes", "no"),
    _choice("thrombus_nature", "tumour", "bland", "tumour_and_clot", "none", "not_sure"),
    _choice("pvtt_type", "none", "I0", "I", "II", "III", "IV", "present_place_unknown"),
    _choice("vp_type", "Vp0", "Vp1", "Vp2", "Vp3", "Vp4"),
    Question("pvtt_both_sides", "boolean"),
    _choice("main_trunk_complete_block", "yes", "no"),
    _choice("portal_collaterals", "rich", "poor"),
    _choice("portal_recanalisation_possible", "yes", "no"),
    _choice("portal_flow_after_radiotherapy", "restored", "not_restored", "not_done"),
    _choice("hepatic_vein_thrombus", "none", "peripheral", "major"),
    _choice("ivc_thrombus", "none", "ivc", "right_atrium"),
    _choice("arterioportal_shunt", "none", "small", "large"),
    _choice("bile_duct_thrombus", "yes", "no"),
    _number("tumour_count", "n", 0, 99, None, 20, kind="integer_or_choice", choices=("diffuse",)),
    _number("largest_cm", "cm", 0.1, 40, 0.5, 20, analyte="tumour_size", or_in=("mm",)),
    _number("tumour_sizes_cm", "cm", 0.1, 40, 0.5, 20, kind="list_of_numbers", analyte="tumour_size", or_in=("mm",)),
    _number("tumour_share_of_liver_pct", "percent", 0, 100, None, 80),
    _choice("confined_to_one_side", "yes", "no"),
    _choice("extrahepatic_spread", "none", "lymph_nodes", "lung", "bone", "other"),
    _choice("ascites", "none", "controlled", "mild", "moderate_severe"),
    _choice("encephalopathy", "none", "controlled", "grade_1_2", "grade_3_4"),
    _choice("child_pugh_class", "A", "B", "C"),
    _number("child_pugh_points", "points", 5, 15, kind="integer"),
    _number("bilirubin_umol_l", "umol/L", 1, 1000, 3, 500, analyte="bilirubin", or_in=("mg/dL",), doubtful=(0.2, 9.8)),
    _number("albumin_g_l", "g/L", 8, 65, 20, 55, analyte="albumin", or_in=("g/dL",)),
    _number("inr", "ratio", 0.5, 20, 0.8, 4, doubtful_above=INR_LOOKS_LIKE_SECONDS_ABOVE, looks_like="pt_seconds"),
    _number(
        "pt_seconds_over_control",
        "s",
        -5,
        60,
        -2,
        20,
        doubtful_above=OVER_CONTROL_LOOKS_LIKE_SECONDS_ABOVE,
        looks_like="pt_seconds",
    ),
    _number("pt_seconds", "s", 5, 120, 9, 40),
    _number("pt_normal_seconds", "s", 8, 20),
    _number("pt_activity_pct", "percent", 1, 200, 15, 150),
    _number(
        "platelets_10e9_l", "10^9/L", 1, 1500, 20, 600, analyte="platelets", or_in=("/uL", TENS_OF_THOUSANDS_PER_UL)
    ),
    _number("wbc_10e9_l", "10^9/L", 0.1, 200, 2, 30, analyte="wbc", or_in=("/uL",)),
    _number("neutrophils_10e9_l", "10^9/L", 0, 150, 1, 25, analyte="neutrophils", or_in=("/uL",)),
    _number("haemoglobin_g_l", "g/L", 30, 230, 70, 180, analyte="haemoglobin", or_in=("g/dL",)),
    _number(
        "creatinine_umol_l", "umol/L", 10, 2000, 30, 400, analyte="creatinine", or_in=("mg/dL",), doubtful=(0.3, 15)
    ),
    _number("egfr_ml_min", "mL/min", 1, 200, 15, 150),
    _number("sodium_mmol_l", "mmol/L", 100, 180, 120, 155),
    _number("alt_u_l", "U/L", 1, 20000, None, 500),
    _number("ast_u_l", "U/L", 1, 20000, None, 500),
    _number("afp_ng_ml", "ng/mL", 0, 10_000_000, None, 500_000, analyte="afp", or_in=("IU/mL",)),
    _number("crp_mg_l", "mg/L", 0, 600, None, 300, analyte="crp", or_in=("mg/dL",)),
    _number("icg_r15", "percent", 0, 100, None, 60),
    _choice("varices", "none", "low", "high", "treated"),
    _choice("kidney_failure", "yes", "no"),
    _choice("heart_failure", "yes", "no"),
    _choice("blood_thinner", "yes", "no"),
    _choice("contrast_allergy", "none", "mild", "severe"),
    _choice("hbv_surface_antigen", "positive", "negative"),
    _choice("hbv_dna", "undetectable", "detectable"),
    _choice("on_antiviral", "yes", "no"),
    _choice("hcv", "none", "past_or_cured", "active"),
    _choice("hiv", "yes", "no"),
    _choice("autoimmune_disease", "none", "controlled", "active"),
    _choice("transplant_recipient", "yes", "no"),
    Question("prior_treatment", "list", PRIOR_TREATMENTS),
    _choice("prior_oxaliplatin", "yes", "no"),
    _choice("last_systemic_result", "complete_response", "response", "stable", "progressed", "stopped_for_harm"),
    _choice("prior_resection", "yes", "no"),
    _number("weeks_since_surgery", "weeks", 0, 2000, None, 520),
    _number("pathology_largest_cm", "cm", 0.1, 40, 0.5, 20, analyte="tumour_size", or_in=("mm",)),
    _number("pathology_count", "n", 1, 99, None, 20, kind="integer"),
    _choice("pathology_mvi", "M0", "M1", "M2"),
    _choice("pathology_macro_invasion", "no", "portal_I", "portal_II", "portal_III", "hepatic_vein"),
    _choice("pathology_margin", "wide", "close"),
    _choice("pathology_r0", "yes", "no"),
    _choice("cirrhosis", "none", "mild", "severe"),
    Question("units_confirmed", "list", UNITS_TO_CONFIRM),
)

QUESTIONS: MappingProxyType[str, Question] = MappingProxyType({question.name: question for question in _REGISTRY})
"""Every field by name, in the order in which it is usually asked."""
