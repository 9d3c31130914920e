"""Law 2 to the letter: what is possible is what the second reading gives for every completion, no status more or less.

Every completion of small spaces: topics that rest on few answers, and groups of answers beside complete ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
import rule_oracle as oracle
from answer_space import VALUES, Raw, checked, consistent, fits, may_complete
from law_kit import RULED, amount, complete_sets, possible, said
from people import REPORT

from hcc_logic.rules.treatments import TOPICS
from tests.conftest import Tally

NEUTRAL: Raw = {
    "ecog": "0",
    "ascites": "none",
    "encephalopathy": "none",
    "bilirubin_umol_l": 10,
    "albumin_g_l": 40,
    "inr": 1.0,
    "alt_u_l": 20,
    "ast_u_l": 20,
    "neutrophils_10e9_l": 4,
    "platelets_10e9_l": 200,
    "icg_r15": 5,
    **REPORT,
    "child_pugh_class": "A",
}
SMALL_VALUES: dict[str, tuple[Any, ...]] = {
    "red_flags": (("none",), ("black_stool",), ("jaundice",)),
    "prior_treatment": (("none",), ("tace",), ("chemotherapy",), ("other",)),
}
SMALL = (
    pytest.param("confirm_thrombus_nature", marks=pytest.mark.slow),
    "variceal_bleeding_care",
    "portal_hypertension_treatment",
    "antiviral_hbv",
    pytest.param("anticoagulation_discussion", marks=pytest.mark.slow),
    "clinical_trial",
)


def values(name: str) -> tuple[Any, ...]:
    return SMALL_VALUES.get(name, VALUES[name])


def partly(fixed: Raw, names: tuple[str, ...]) -> Iterator[Raw]:
    """Every way to answer all, some or none of these fields without a contradiction."""
    if not names:
        yield {}
        return
    name, *others = names
    rest = tuple(others)
    yield from partly(fixed, rest)
    for value in values(name):
        if may_complete(name, value) and fits(fixed, name, value):
            for chosen in partly({**fixed, name: value}, rest):
                yield {name: value, **chosen}


def completions(fixed: Raw, names: tuple[str, ...]) -> list[Raw]:
    """Every way to answer these fields without a contradiction; a field stays open only where every value would
    contradict."""
    found = list(partly(checked(fixed), names))
    keys = {frozenset(chosen.items()) for chosen in found}

    def full(chosen: Raw) -> bool:
        told = frozenset(chosen.items())
        open_names = [name for name in names if name not in chosen]
        return not any(told | {(n, v)} in keys for n in open_names for v in values(n) if may_complete(n, v))

    return [chosen for chosen in found if full(chosen)]


@pytest.mark.parametrize("slug", SMALL)
def test_possible_is_exact_for_every_partial_answer(slug: str, tally: Tally) -> None:
    names = TOPICS[slug].named
    every = [(chosen, oracle.possible({**NEUTRAL, **chosen})[slug]) for chosen in completions({}, names)]
    tried = 0
    for combination in product(*((None, *values(name)) for name in names)):
        raw = {name: value for name, value in zip(names, combination, strict=True) if value is not None}
        if "not_sure" in raw.values() or not consistent(raw):
            continue
        expected = {
            s for chosen, statuses in every if all(chosen.get(n) == v for n, v in raw.items()) for s in statuses
        }
        assert possible(raw)[slug] == expected, (raw, expected)
        tried += 1
    tally("2 possible, exact on small topics", tried, 0)


def test_blocked_duct() -> None:
    statuses = [
        said(raw).topic("biliary_drainage").possible
        for raw in ({}, {"bile_duct_thrombus": "yes"}, {"bile_duct_thrombus": "no"})
    ]
    assert statuses == [("sometimes", "not_relevant"), ("sometimes",), ("not_relevant",)]


GROUPS: dict[str, tuple[str, ...]] = {
    "nature and place": ("thrombus_nature", "pvtt_type", "vp_type", "hepatic_vein_thrombus"),
    "place and sides": ("pvtt_type", "vp_type", "pvtt_both_sides", "confined_to_one_side"),
    "flow": (
        "main_trunk_complete_block",
        "portal_collaterals",
        "portal_recanalisation_possible",
        "portal_flow_after_radiotherapy",
    ),
    "block and type": ("thrombus_nature", "pvtt_type", "main_trunk_complete_block", "portal_flow_after_radiotherapy"),
    "liver blood": ("bilirubin_umol_l", "albumin_g_l", "inr"),
    "liver signs": ("ascites", "encephalopathy", "child_pugh_class", "inr"),
    "fitness and class": ("ecog", "child_pugh_class", "bilirubin_umol_l"),
    "burden": ("tumour_count", "largest_cm", "extrahepatic_spread"),
    "setting": ("setting", "tumour_count", "thrombus_nature", "extrahepatic_spread"),
    "drugs": ("prior_treatment", "prior_oxaliplatin", "last_systemic_result", "autoimmune_disease"),
    "immune drugs": ("autoimmune_disease", "transplant_recipient", "setting"),
    "bleeding": ("bleeding_now", "red_flags", "bleeding_last_6_months", "varices"),
    "kidneys": ("kidney_failure", "creatinine_umol_l", "egfr_ml_min", "contrast_allergy"),
    "after surgery": ("pathology_mvi", "pathology_macro_invasion", "pathology_margin", "pathology_r0", "cirrhosis"),
    "haic blood": ("alt_u_l", "ast_u_l", "neutrophils_10e9_l", "platelets_10e9_l"),
}


@pytest.mark.slow
@pytest.mark.parametrize("group", GROUPS)
def test_possible_is_exact_within_a_group(group: str, tally: Tally) -> None:
    """Everything is known but one group of answers. What is possible is what the second reading of the decisions gives
    for every way of answering the group: no status more, no status less."""
    rng = random.Random(f"group {group}")
    tried, names = 0, GROUPS[group]
    for full in complete_sets(rng, amount(10, 40)):
        raw = {name: value for name, value in full.items() if name not in names and name != "pt_seconds_over_control"}
        if "not_sure" in raw.values() or not consistent(raw):
            continue
        expected: dict[str, set[str]] = {slug: set() for slug in RULED}
        for chosen in completions(raw, names):
            for slug, statuses in oracle.possible({**raw, **chosen}).items():
                if slug in expected:
                    expected[slug] |= statuses
            tried += 1
        found = possible(raw)
        for slug in RULED:
            assert found[slug] == expected[slug], (slug, set(found[slug]), expected[slug], raw)
    tally("2 possible, exact within a group", tried, 0)
