"""The answer space of the tests.

For every field the values that matter (each band, its edges, odd ones), and ways to draw from it. No value in it waits
to be confirmed: that is test_changes_inputs.py, and so are bounds such as ">60500".
"""

from __future__ import annotations

import random
from typing import Any

from hcc_logic.inputs.answers import Answers, check_value, parse_answers
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import liver
from hcc_logic.patient.criteria.bands import bands

Raw = dict[str, Any]

NUMBERS: dict[str, tuple[float, ...]] = {
    "age": (18, 64, 110),
    "tumour_count": (0, 1, 2, 3, 4, 99),
    "largest_cm": (0.1, 2, 2.1, 3, 3.1, 5, 5.1, 7, 7.1, 40),
    "tumour_share_of_liver_pct": (0, 30, 69.9, 70, 100),
    "child_pugh_points": tuple(range(5, 16)),
    "bilirubin_umol_l": (10, 14, 33.9, 34.0, 34.1, 34.2, 49.9, 50, 50.1, 51.3, 51.4, 200, 1000),
    "albumin_g_l": (8, 27.9, 28, 30, 35, 35.1, 65),
    "inr": (0.5, 1.05, 1.69, 1.7, 2.2, 2.25, 2.3, 2.31, 10),
    "pt_seconds_over_control": (-5, 3.9, 4, 6, 6.1, 8),
    "pt_seconds": (5, 15, 17, 18, 120),
    "pt_normal_seconds": (8, 11, 12, 20),
    "pt_activity_pct": (1, 39.9, 40, 70, 70.1, 200),
    "platelets_10e9_l": (1, 49.9, 50, 200),
    "wbc_10e9_l": (0.1, 3, 200),
    "neutrophils_10e9_l": (0, 1.49, 1.5, 6),
    "haemoglobin_g_l": (30, 120, 230),
    "creatinine_umol_l": (15.1, 80, 176.8, 176.9, 2000),
    "egfr_ml_min": (1, 29.9, 30, 90),
    "sodium_mmol_l": (100, 137, 180),
    "alt_u_l": (1, 300, 301, 20000),
    "ast_u_l": (1, 300, 301, 20000),
    "afp_ng_ml": (0, 400, 10_000_000),
    "crp_mg_l": (0, 10, 600),
    "icg_r15": (0, 29.9, 30, 100),
    "weeks_since_surgery": (0, 6, 2000),
    "pathology_largest_cm": (0.1, 5, 5.1, 40),
    "pathology_count": (1, 2, 99),
}

DRUGS_TOGETHER = (
    ["chemotherapy", "tace"],
    ["resection", "other"],
    ["chemotherapy", "tyrosine_kinase_inhibitor"],
    ["chemotherapy", "immunotherapy_combination"],
)


def _values(name: str) -> tuple[Any, ...]:
    question = QUESTIONS[name]
    match question.kind:
        case "choice":
            return question.choices
        case "boolean":
            return (True, False)
        case "integer_or_choice":
            return (*NUMBERS[name], *question.choices)
        case "list_of_numbers":
            return ([2.0], [5.0, 3.0], [8.0, 1.0, 1.0], [1.0] * 5)
        case "list":
            options = question.choices
            several = DRUGS_TOGETHER if name == "prior_treatment" else ()
            return (*([option] for option in options), *several)
    return NUMBERS[name]


VALUES: dict[str, tuple[Any, ...]] = {
    name: tuple(check_value(question, value) for value in _values(name)) for name, question in QUESTIONS.items()
}
"""Already checked, so that they can stand in `Answers` as they are."""
FIELDS = tuple(QUESTIONS)
NOT_IN_COMPLETIONS = {("thrombus_nature", "not_sure"), ("blood_thinner", "yes"), ("bile_duct_thrombus", "yes")}
"""They tell no more than "unknown" (D-18), or can only loosen a safety rule (D-24)."""


def may_complete(name: str, value: Any) -> bool:
    """Do completions take this value?"""
    return not (isinstance(value, str) and (name, value) in NOT_IN_COMPLETIONS)


def checked(raw: Raw) -> Raw:
    """The same answers as `Answers` holds them, what is not known left out."""
    return dict(parse_answers(raw).known)


def consistent(raw: Raw) -> bool:
    answers = parse_answers(raw)
    return not contradictions.find(answers) and points_agree(answers)


def fits(known: Raw, name: str, value: Any) -> bool:
    """Can checked answers that contradict nothing be told one more?"""
    answers = Answers({**known, name: value})
    return not contradictions.clashes(answers, name) and points_agree(answers)


def points_agree(answers: Answers) -> bool:
    """Do the points of a letter fit the values? A difference inside the class is no contradiction (CH-04), but then the
    values decide, and what the letter had ruled out is open again."""
    return answers.get("child_pugh_points") is None or bool(liver.select_with_letter(bands(answers)))


def draw(rng: random.Random, share: float) -> Raw:
    """Any answers at all, contradictory ones included; each field is answered with the given probability."""
    return {name: rng.choice(VALUES[name]) for name in FIELDS if rng.random() < share}


def draw_consistent(rng: random.Random, share: float) -> Raw:
    """Answers without a contradiction."""
    known: Raw = {}
    for name in rng.sample(FIELDS, len(FIELDS)):
        if rng.random() < share:
            value = rng.choice(VALUES[name])
            if fits(known, name, value):
                known[name] = value
    return known


def complete(rng: random.Random, raw: Raw) -> Raw:
    """One completion: every open field that can take a value without contradicting the others gets one."""
    full = {name: value for name, value in checked(raw).items() if value != "not_sure"}
    for name in rng.sample(FIELDS, len(FIELDS)):
        if name not in full:
            for value in rng.sample(VALUES[name], len(VALUES[name])):
                if may_complete(name, value) and fits(full, name, value):
                    full[name] = value
                    break
    return full
