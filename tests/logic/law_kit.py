"""What the law tests share: seeded draws, a quick look at what is possible, and how deep to go."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence

from answer_space import FIELDS, VALUES, Raw, checked, complete, consistent, draw_consistent, fits, may_complete
from people import WELL

from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.patient.criteria import Situation
from hcc_logic.rules.treatments import TOPICS

DEEP = os.environ.get("HCC_DEEP") == "1"
CHUNKS = 8 if DEEP else 1
"""Parts of a long run, so that several workers can share it."""
ABOUT_THE_ANSWERS = ("emergency_now", "resolve_contradiction")
RULED = tuple(slug for slug in TOPICS if slug not in ABOUT_THE_ANSWERS)
MILD: Raw = checked({**WELL, "pt_seconds_over_control": 3, "child_pugh_class": "A"})
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
    """What stays possible for every topic, without the words around it. Only for answers that do not contradict each
    other; test_laws checks that explain() says the same."""
    selected = Situation.of(parse_answers(raw)).selected
    return {slug: frozenset(item.value for item in TOPICS[slug].decision_list.possible(selected)) for slug in RULED}


def said(raw: Raw) -> Explanation:
    return explain(parse_answers(raw))


def partial(rng: random.Random, shares: Sequence[float] = (0, 0.05, 0.15, 0.3, 0.6, 0.9)) -> Raw:
    """Answers without a contradiction, few or many, of sick and of fit people."""
    raw = draw_consistent(rng, rng.choice(shares))
    return fitter(rng, raw) if rng.random() < 0.5 else raw


def moved(before: dict[str, frozenset[str]], after: dict[str, frozenset[str]]) -> list[str]:
    """Topics for which knowing more opened a status that had been ruled out."""
    return [slug for slug in before if not after[slug] <= before[slug]]


def refinements(rng: random.Random, raw: Raw) -> Iterator[Raw]:
    """Answers that tell one field more, and so on until nothing is left to tell."""
    known = checked(raw)
    for name in rng.sample(FIELDS, len(FIELDS)):
        if name in known and known[name] != "not_sure":
            continue
        for value in rng.sample(VALUES[name], min(len(VALUES[name]), 4)):
            if may_complete(name, value) and fits(known, name, value):
                known[name] = value
                yield dict(known)
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
