"""The eight laws of the logic, tried on partial answers: one property each, and examples.

`test_whole_space.py` proves laws 1 and 2 for the rules of each topic; here they are tried from the answers on.
HCC_DEEP=1 draws far more sets."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any, get_args

import pytest
import rule_oracle as oracle
from answer_space import FIELDS, VALUES, Raw, complete, consistent, draw, fits, may_complete
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from law_kit import (
    ABOUT_THE_ANSWERS,
    CHUNKS,
    RULED,
    WHOLE_PERSON_STOPS,
    amount,
    complete_sets,
    moved,
    partial,
    possible,
    refinements,
    said,
)
from people import fit
from pydantic import BaseModel

from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.evidence import citations
from hcc_logic.report.schema import output_schema
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from tests.conftest import Tally

chunks = pytest.mark.parametrize("chunk", range(CHUNKS))
seeds = st.integers(0, 2**32)
DEFINITE = ("listed", "sometimes", "usually_not", "stopped", "not_relevant")


# --- law 1 and 2: refinement and honesty ----------------------------------------------------------------------------


@chunks
def test_knowing_more_never_opens_what_was_ruled_out(chunk: int, tally: Tally) -> None:
    """One answer more at a time, from few answers to all. A definite status stays, and what is possible only shrinks;
    so a definite status is also the status of the complete answers at the end (honesty)."""
    rng = random.Random(f"refinement {chunk}")
    tried, broken = 0, []
    aim = amount(1_000, 1_000_000)
    while tried < aim:
        raw = partial(rng, (0, 0.1, 0.4))
        before = possible(raw)
        for grown in refinements(rng, raw):
            after = possible(grown)
            tried += 1
            if wrong := moved(before, after):
                name = next(key for key in grown if raw.get(key) != grown[key])
                broken.append((wrong, name, grown[name], raw))
            raw, before = grown, after
    tally("1 refinement, one answer more", tried, len(broken))
    assert not broken, broken[0]


@chunks
def test_a_definite_status_is_the_status_of_every_completion(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"honesty {chunk}")
    tried, broken = 0, []
    for _ in range(amount(80, 20_000)):
        raw = partial(rng)
        before = possible(raw)
        for _ in range(3):
            full = complete(rng, raw)
            after = possible(full)
            tried += 1
            if any(len(after[slug]) > 1 and not full.keys() & {"blood_thinner", "pvtt_type"} for slug in RULED):
                broken.append(("a complete set leaves something open", full))
            if wrong := moved(before, after):
                broken.append((wrong, raw, full))
    tally("2 honesty, random completions", tried, len(broken))
    assert not broken, broken[0]


@chunks
def test_explain_gives_what_is_possible(chunk: int, tally: Tally) -> None:
    """explain() and the quick look of these tests agree, and the status follows from what is possible."""
    rng = random.Random(f"quick look {chunk}")
    number = amount(25, 20_000)
    for _ in range(number):
        raw = partial(rng)
        quick = possible(raw)
        verdicts = {verdict.topic: verdict for verdict in said(raw).topics}
        for slug in RULED:
            verdict = verdicts[slug]
            assert set(verdict.possible) == quick[slug], (slug, raw)
            assert verdict.status == (verdict.possible[0] if len(verdict.possible) == 1 else "cannot_say")
    tally("2 explain gives what is possible", number, 0)


LOOSENING = ("blood_thinner", "bile_duct_thrombus")
"""Unanswered, the measured value stands (D-26): a class that was open for their sake is then known, and the stomach
check, which is not about class C, is folded away. The laws are read over the other answers (D-24)."""


# --- law 3: unknown hides nothing -----------------------------------------------------------------------------------


@chunks
def test_unknown_hides_nothing(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"hides {chunk}")
    tried, broken = 0, []
    for _ in range(amount(80, 20_000)):
        raw = partial(rng)
        before = possible(raw)
        for name in rng.sample(sorted(raw), min(len(raw), 12)):
            less = {key: value for key, value in raw.items() if key != name}
            if not consistent(less) or name in LOOSENING or raw[name] == "not_sure":  # unknown already
                continue
            after = possible(less)
            tried += 1
            gone = [slug for slug in RULED if after[slug] == {"not_relevant"} != before[slug]]
            if gone:
                broken.append((gone, name, raw))
    tally("3 unknown hides nothing", tried, len(broken))
    assert not broken, broken[0]


def test_all_topics_are_always_there() -> None:
    rng = random.Random("there")
    for share in (0, 0.1, 0.5, 1):
        for raw in (draw(rng, share), dict.fromkeys(FIELDS, "unknown"), dict.fromkeys(FIELDS)):
            explanation = said(raw)
            assert tuple(verdict.topic for verdict in explanation.topics) == SEQUENCE_ORDER
            assert len(explanation.topics) == 35


# --- law 4: emergency first -----------------------------------------------------------------------------------------

ALARMS: tuple[tuple[Raw, str], ...] = (
    *(({"red_flags": [sign]}, "call_now") for sign in sorted(oracle.NOW_SIGNS)),
    *(({"red_flags": [sign]}, "call_today") for sign in sorted(oracle.TODAY_SIGNS)),
    ({"bleeding_now": "yes"}, "call_now"),
    ({"bleeding_now": "stopped_within_72h"}, "call_now"),
    ({"encephalopathy": "grade_3_4"}, "call_now"),
    ({"encephalopathy": "grade_1_2"}, "call_today"),
    ({"red_flags": ["leg_swelling"], "ivc_thrombus": "ivc"}, "call_now"),
    ({"red_flags": ["leg_swelling"], "ivc_thrombus": "right_atrium"}, "call_now"),
    ({"red_flags": ["none"], "bleeding_now": "yes"}, "call_now"),
    ({"red_flags": ["none", "black_stool"]}, "call_now"),
)


@pytest.mark.parametrize(
    ("alarm", "level"),
    ALARMS,
    ids=lambda value: "-".join(map(str, value.values())) if isinstance(value, dict) else value,
)
def test_emergency_comes_first(alarm: Raw, level: str, tally: Tally) -> None:
    rng = random.Random(f"alarm {alarm}")
    others = [name for name in FIELDS if name not in ("red_flags", "bleeding_now", "encephalopathy", "ivc_thrombus")]
    backgrounds: list[Raw] = [{}, dict.fromkeys(others, "unknown")]
    backgrounds += [{n: v for n, v in draw(rng, 0.5).items() if n in others} for _ in range(amount(1, 40))]
    for background in backgrounds:
        explanation = said({**background, **alarm})
        assert explanation.emergency.active
        assert explanation.emergency.level == level
        assert set(explanation.emergency.because) >= set(alarm) - {"red_flags", "ivc_thrombus"}
        assert explanation.topics[0].topic == explanation.sequence[0] == "emergency_now"
        assert explanation.topics[0].status == "listed"
    louder = said({**draw(rng, 0.9), **alarm}).emergency  # nothing else can make it quieter
    assert louder.active
    assert louder.level == "call_now" or level == "call_today"
    tally("4 emergency first", len(backgrounds) + 1, 0)


def test_no_sign_no_alarm() -> None:
    assert not said({}).emergency.active
    assert said({}).topic("emergency_now").status == "cannot_say"
    calm = said({"red_flags": ["none"], "bleeding_now": "no", "encephalopathy": "controlled"})
    assert (calm.emergency.active, calm.emergency.level, calm.emergency.because) == (False, None, ())
    assert calm.topic("emergency_now").status == "not_relevant"


# --- law 5: absolute stops ------------------------------------------------------------------------------------------

TREATMENTS = tuple(slug for slug in SEQUENCE_ORDER if TOPICS[slug].kind == "treatment")
TACE_FAMILY = ("tace", "tace_radiotherapy", "tace_systemic")
CLASS_C = (
    "tace",
    "sirt",
    "haic",
    "external_radiotherapy",
    "surgery_upfront",
    "ablation",
    "tace_radiotherapy",
    "tace_systemic",
    "haic_systemic",
    "iodine125_stent_or_seed",
    "neoadjuvant_radiotherapy",
    "conversion_then_reassess_surgery",
    "adjuvant_tace",
    "adjuvant_haic",
    "adjuvant_radiotherapy",
)
DRUGS = ("systemic_immunotherapy_combo", "systemic_tki", "second_line_systemic")
ABOUT_FIRST = ("adjuvant_tace", "adjuvant_haic", "adjuvant_radiotherapy", "second_line_systemic")
CLOSED_TRUNK: Raw = {
    "thrombus_nature": "tumour",
    "pvtt_type": "III",
    "main_trunk_complete_block": "yes",
    "portal_collaterals": "poor",
    "portal_recanalisation_possible": "no",
    "portal_flow_after_radiotherapy": "not_restored",
}
SHUNNED = frozenset(("stopped", "usually_not", "not_relevant"))
STOPS: dict[str, tuple[tuple[Raw, ...], dict[str, frozenset[str]]]] = {
    # stop: (answers that hold it, topic -> statuses that stay allowed)
    "stop-24 bleeding": (
        WHOLE_PERSON_STOPS[:4],
        {slug: frozenset(("stopped",)) for slug in TREATMENTS if slug not in ABOUT_FIRST},
    ),
    "stop-02 Child-Pugh C": (
        WHOLE_PERSON_STOPS[6:],
        {slug: frozenset(("stopped",)) for slug in (*CLASS_C, "bevacizumab_containing") if slug not in ABOUT_FIRST}
        | dict.fromkeys(DRUGS, SHUNNED),
    ),
    "stop-03 ECOG 3-4": (
        WHOLE_PERSON_STOPS[4:6],
        {slug: frozenset(("stopped",)) for slug in CLASS_C if slug not in ABOUT_FIRST and slug != "ablation"}
        | dict.fromkeys((*DRUGS, "bevacizumab_containing", "ablation"), SHUNNED),
    ),
    "stop-04 contrast": (
        ({"contrast_allergy": "severe"},),
        {
            slug: frozenset(("stopped", "not_relevant"))
            for slug in (
                *TACE_FAMILY,
                "haic",
                "sirt",
                "haic_systemic",
                "iodine125_stent_or_seed",
                "adjuvant_tace",
                "adjuvant_haic",
            )
        },
    ),
    "stop-05 kidneys": (
        ({"kidney_failure": "yes"}, {"creatinine_umol_l": 176.9}, {"egfr_ml_min": 29.9}),
        {
            slug: frozenset(("stopped", "not_relevant"))
            for slug in (*TACE_FAMILY, "sirt", "iodine125_stent_or_seed", "adjuvant_tace")
        },
    ),
    "stop-26 confusion": (
        ({"encephalopathy": "grade_1_2"}, {"encephalopathy": "grade_3_4"}),
        {
            slug: frozenset(("stopped", "not_relevant"))
            for slug in (*TACE_FAMILY, "iodine125_stent_or_seed", "adjuvant_tace")
        },
    ),
    "stop-01 blocked portal vein": ((CLOSED_TRUNK,), {slug: frozenset(("stopped",)) for slug in TACE_FAMILY}),
    "stop-10 transplant": (
        (
            {"thrombus_nature": "tumour"},
            {"thrombus_nature": "tumour", "pvtt_type": "I"},
            {"extrahepatic_spread": "lymph_nodes"},
        ),
        {
            "transplant_evaluation": frozenset(("stopped",)),
            "downstage_to_transplant": frozenset(("stopped", "usually_not")),
        },
    ),
    "stop-27 drugs": ((*WHOLE_PERSON_STOPS[4:],), dict.fromkeys(DRUGS, SHUNNED)),
}


@pytest.mark.parametrize("stop", STOPS)
def test_under_an_absolute_stop_nothing_is_listed(stop: str, tally: Tally) -> None:
    rng = random.Random(stop)
    held_by, allowed = STOPS[stop]
    tried, attempts = 0, 0
    while tried < amount(60, 80_000) and attempts < 100_000:
        attempts += 1
        holding = rng.choice(held_by)
        measured = {"blood_thinner": "no", "bile_duct_thrombus": "no"} if "bilirubin_umol_l" in holding else {}
        holding = {**holding, **measured}
        raw = {**partial(rng), **holding}
        if not consistent(raw):
            raw = {**{name: v for name, v in raw.items() if rng.random() < 0.3}, **holding}
            if not consistent(raw):
                continue
        tried += 1
        found = possible(raw)
        for slug, statuses in allowed.items():
            assert found[slug] <= statuses, (slug, found[slug], raw)
    assert tried > 15
    tally("5 absolute stops", tried, 0)


@pytest.mark.parametrize("stop", STOPS)
def test_a_stop_holds_in_contradictory_answers_too(stop: str, tally: Tally) -> None:
    """Whatever else is said, a topic under an absolute stop is not listed while the answers that hold the stop stand
    unchallenged."""
    rng = random.Random(f"{stop} contradictory")
    held_by, allowed = STOPS[stop]
    number = amount(6, 8_000)
    for _ in range(number):
        holding = rng.choice(held_by)
        explanation = said({**draw(rng, rng.choice((0.3, 0.8))), **holding})
        challenged = {name for item in explanation.contradictions for name in item.fields}
        for slug in allowed:
            if not challenged & set(holding) and not (
                stop == "stop-02 Child-Pugh C" and "child_pugh_class" in challenged
            ):
                assert explanation.topic(slug).status != "listed", (slug, holding)
    tally("5 absolute stops, contradictory answers", number, 0)


# --- law 6: total ---------------------------------------------------------------------------------------------------


@chunks
def test_every_combination_of_answers_has_an_explanation(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"total {chunk}")
    number, contradictory, promised = amount(40, 40_000), 0, Draft202012Validator(output_schema())
    for turn in range(number):
        raw = draw(rng, rng.choice((0.1, 0.4, 0.8, 1.0)))
        explanation = said(raw)
        contradictory += bool(explanation.contradictions)
        text = explanation.to_json()
        check_shape(json.loads(text))
        check_contradictions(explanation, raw)
        silent = [topic.topic for topic in explanation.topics if topic.status == "cannot_say" and not topic.would_help]
        assert not silent, (silent, raw)
        if turn % 5 == 0:
            assert not list(promised.iter_errors(json.loads(text))), raw
            assert explain(parse_answers(raw)).to_json() == text
    assert contradictory > number // 4
    tally("6 total", number, 0)


def check_shape(found: dict[str, Any]) -> None:
    assert list(found) == [
        "schema",
        "logic_version",
        "evidence_date",
        "emergency",
        "contradictions",
        "scores",
        "topics",
        "sequence",
        "ask_next",
        "not_confirmed",
        "map",
    ]
    assert [topic["topic"] for topic in found["topics"]] == list(SEQUENCE_ORDER)
    open_topics = [t["topic"] for t in found["topics"] if t["status"] in ("listed", "sometimes", "cannot_say")]
    assert found["sequence"] == open_topics
    for topic in found["topics"]:
        assert topic["status"] in (*DEFINITE, "cannot_say")
        assert set(topic["possible"]) <= set(DEFINITE)
        assert topic["possible"], topic["topic"]
    assert set(found["ask_next"]) <= set(FIELDS)
    assert len(set(found["ask_next"])) == len(found["ask_next"])


def check_contradictions(explanation: Explanation, raw: Raw) -> None:
    for item in explanation.contradictions:
        assert item.fields
        assert set(item.fields) <= set(raw), (item, raw)
    expected = "listed" if explanation.contradictions else "not_relevant"
    assert explanation.topic("resolve_contradiction").status == expected


# --- law 7: no personal numbers -------------------------------------------------------------------------------------


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        for part in (field.annotation, *get_args(field.annotation)):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from models(part)


FORBIDDEN = (
    "surviv",
    "probab",
    "prognos",
    "expect",
    "months",
    "median",
    "chance",
    "risk",
    "percent",
    "hazard",
    "likelihood",
)


def test_no_field_speaks_of_survival_or_chance() -> None:
    for model in models(Explanation):
        for name in model.model_fields:
            assert not any(word in name.lower() for word in FORBIDDEN), (model, name)


def floats(value: Any, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], float]]:
    if isinstance(value, float):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from floats(part, (*where, str(key)))
    elif isinstance(value, list):
        for part in value:
            yield from floats(part, (*where, "[]"))


def test_the_only_numbers_are_scores_and_given_answers(tally: Tally) -> None:
    rng = random.Random("numbers")
    number = amount(20, 2_000)
    for _ in range(number):
        raw = partial(rng)
        given_values = {
            value
            for values in raw.values()
            for value in (values if isinstance(values, tuple) else (values,))
            if not isinstance(value, bool)
        }
        for where, value in floats(json.loads(said(raw).to_json())):
            assert where[0] == "scores" or ("facts" in where and value in given_values), (where, value)
    tally("7 no personal numbers", number, 0)


# --- law 8: traceable -----------------------------------------------------------------------------------------------


@chunks
def test_every_reason_can_be_traced(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"traceable {chunk}")
    known = set(citations.citations())
    number = amount(40, 8_000)
    for _ in range(number):
        raw = draw(rng, 0.5) if rng.random() < 0.2 else partial(rng)
        answers = parse_answers(raw)
        for verdict in said(raw).topics:
            assert verdict.reasons, (verdict.topic, raw)
            for reason in (*verdict.reasons, *(r for position in verdict.by_guideline for r in position.reasons)):
                assert reason.code
                assert reason.sources
                assert set(reason.sources) <= known, set(reason.sources) - known
                for fact in reason.facts:
                    if fact.value is not None:
                        told = answers.get(fact.field)
                        assert fact.value == (list(told) if isinstance(told, tuple) else told), (
                            verdict.topic,
                            reason.code,
                            fact,
                        )
            if verdict.status in DEFINITE and not raw.get("contradictions"):
                assert any(reason.outcome in ("holds", "might_hold") for reason in verdict.reasons)
            for position in verdict.by_guideline:
                assert position.stance == "no_statement" or position.reasons
    tally("8 traceable", number, 0)


def test_a_definite_status_names_a_reason_that_holds(tally: Tally) -> None:
    """On complete answers nothing is left to chance: the reason for a status holds."""
    rng = random.Random("holds")
    number = amount(60, 4_000)
    for raw in complete_sets(rng, number):
        for verdict in said(raw).topics:
            if verdict.status in DEFINITE:
                assert any(reason.outcome == "holds" for reason in verdict.reasons), (
                    verdict.topic,
                    verdict.reasons,
                    raw,
                )
    tally("8 a reason holds", number, 0)


# --- the same laws, with hypothesis looking for trouble -------------------------------------------------------------


@st.composite
def answers(draw_: st.DrawFn) -> Raw:
    names = draw_(st.lists(st.sampled_from(FIELDS), unique=True, max_size=14))
    return {name: draw_(st.sampled_from(VALUES[name])) for name in names}


@given(answers(), st.sampled_from(FIELDS), seeds)
def test_refinement_and_hiding(raw: Raw, name: str, seed: int) -> None:
    if not consistent(raw):
        said(raw)
        return
    before = possible(raw)
    value = random.Random(seed).choice(VALUES[name])
    if (name not in raw or raw[name] == "not_sure") and may_complete(name, value) and fits(raw, name, value):
        assert not moved(before, possible({**raw, name: value}))


@settings(max_examples=12)
@given(answers())
def test_order_and_unknown_words_make_no_difference(raw: Raw) -> None:
    told = said(raw)
    backwards = dict(reversed(raw.items()))
    assert said(backwards).to_json() == told.to_json()
    with_unknown = {**dict.fromkeys(FIELDS, "unknown"), **raw}
    assert said(with_unknown).to_json() == told.to_json()


def test_a_fit_person_sees_listed_topics() -> None:
    """The tests above would pass if nothing were ever listed."""
    found = {verdict.topic for verdict in said(fit()).topics if verdict.status == "listed"}
    assert {
        "haic",
        "external_radiotherapy",
        "systemic_tki",
        "systemic_immunotherapy_combo",
        "conversion_then_reassess_surgery",
    } <= found
    assert ABOUT_THE_ANSWERS == ("emergency_now", "resolve_contradiction")
