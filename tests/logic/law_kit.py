"""What the law tests share: seeded draws, a quick look at what is possible, and how deep to go."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from typing import Any

from answer_space import FIELDS, NOT_IN_COMPLETIONS, VALUES, complete, consistent, draw_consistent

from hcc_logic import parse_answers
from hcc_logic.patient.criteria import Situation
from hcc_logic.rules.treatments import TOPICS

Raw = dict[str, Any]

DEEP = os.environ.get("HCC_DEEP") == "1"
CHUNKS = 8
ABOUT_THE_ANSWERS = ("emergency_now", "resolve_contradiction")
RULED = tuple(slug for slug in TOPICS if slug not in ABOUT_THE_ANSWERS)
MILD: Raw = {
    "bleeding_now": "no",
    "red_flags": ["none"],
    "ecog": "0",
    "ascites": "none",
    "encephalopathy": "none",
    "bilirubin_umol_l": 14,
    "albumin_g_l": 40,
    "inr": 1.05,
    "pt_seconds_over_control": 3,
    "child_pugh_class": "A",
    "kidney_failure": "no",
    "egfr_ml_min": 90,
    "creatinine_umol_l": 80,
    "contrast_allergy": "none",
    "extrahepatic_spread": "none",
    "alt_u_l": 30,
    "neutrophils_10e9_l": 3,
    "wbc_10e9_l": 6,
    "platelets_10e9_l": 200,
    "icg_r15": 10,
    "prior_treatment": ["tace"],
    "blood_thinner": "no",
    "bile_duct_thrombus": "no",
    "main_trunk_complete_block": "no",
    "bleeding_last_6_months": "no",
    "autoimmune_disease": "none",
    "transplant_recipient": "no",
}
"""Answers of a fit person. Without them nearly every random person would be under some stop."""
WHOLE_PERSON_STOPS: tuple[Raw, ...] = (
    {"bleeding_now": "yes"},
    {"bleeding_now": "stopped_within_72h"},
    {"red_flags": ["vomiting_blood"]},
    {"red_flags": ["black_stool"]},
    {"ecog": "3"},
    {"ecog": "4"},
    {"child_pugh_class": "C"},
    {
        "bilirubin_umol_l": 200,
        "albumin_g_l": 25,
        "inr": 2.5,
        "pt_seconds_over_control": 7,
        "ascites": "moderate_severe",
    },
)


def amount(normal: int, deep: int) -> int:
    """Sets of answers per chunk."""
    return (deep if DEEP else normal) // CHUNKS


def possible(raw: Raw) -> dict[str, frozenset[str]]:
    """What stays possible for every topic, without the words around it. Only for answers that do not contradict
    each other;
    test_laws checks that explain() says the same."""
    selected = Situation.of(parse_answers(raw)).selected
    return {slug: frozenset(item.value for item in TOPICS[slug].decision_list.possible(selected)) for slug in RULED}


def may_complete(name: str, value: Any) -> bool:
    """Some answers can only loosen a gate, or say no more than "unknown": completions do not take them (D-18, D-24)."""
    return not (isinstance(value, str) and (name, value) in NOT_IN_COMPLETIONS)


def refinements(rng: random.Random, raw: Raw) -> Iterator[Raw]:
    """Answers that tell one field more, and so on until nothing is left to tell."""
    known = dict(raw)
    for name in rng.sample(FIELDS, len(FIELDS)):
        if name in known and known[name] != "not_sure":
            continue
        for value in rng.sample(VALUES[name], min(len(VALUES[name]), 4)):
            grown = {**known, name: value}
            if may_complete(name, value) and consistent(grown):
                known = grown
                yield grown
                break


def fitter(rng: random.Random, raw: Raw) -> Raw:
    """The same answers, most of them those of a fit person."""
    share = rng.choice((0, 0.7, 0.9, 1))
    mild = {name: value for name, value in MILD.items() if rng.random() < share}
    return {**raw, **mild} if consistent({**raw, **mild}) else mild


def complete_sets(rng: random.Random, number: int) -> Iterator[Raw]:
    """Complete consistent answers: each is the last one with some fields thrown again, now and then a new one."""
    raw: Raw = {}
    for place in range(number):
        if place % 25 == 0:
            raw = complete(rng, fitter(rng, draw_consistent(rng, rng.choice((0.1, 0.5, 1.0)))))
        else:
            again = rng.sample(FIELDS, rng.choice((1, 3, 6, 12)))
            kept = {name: value for name, value in raw.items() if name not in again}
            extra = {name: rng.choice(VALUES[name]) for name in again if rng.random() < 0.2}
            if consistent({**kept, **extra}):
                kept |= extra
            if place % 5 == 0:
                kept = fitter(rng, kept)
            if consistent(
                kept
            ):  # a thrombus of open nature that is no longer called open may contradict "nothing left"
                raw = complete(rng, kept)
        yield raw
