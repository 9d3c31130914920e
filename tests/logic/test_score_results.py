"""The answers that each score is said to be read from: no other answer moves it, and each that it needs can."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest
from answer_space import VALUES, draw_consistent

from hcc_logic import QUESTIONS, explain, parse_answers
from hcc_logic.patient import contradictions
from hcc_logic.report.all_scores import all_scores
from hcc_logic.report.score_results import SCORE_INPUTS
from hcc_logic.rules.tace_checklist import Finding


def some_answers(chance: random.Random) -> dict:
    """A few answers, as a nurse would have at hand."""
    found = {}
    for name, question in QUESTIONS.items():
        if chance.random() < 0.7:
            continue
        if question.kind == "choice":
            found[name] = chance.choice(question.choices)
        elif question.kind == "boolean":
            found[name] = chance.random() < 0.5
        elif question.kind == "number":
            found[name] = round(chance.uniform(question.minimum, question.maximum), 1)
        elif question.kind.startswith("integer") and question.minimum < 9:
            found[name] = chance.randint(int(question.minimum), 8)
    return found


def test_every_score_has_its_inputs():
    assert set(SCORE_INPUTS) == set(all_scores(parse_answers({})))
    named = {name for inputs in SCORE_INPUTS.values() for name in (*inputs.needs, *inputs.also)}
    assert named <= set(QUESTIONS)


def test_used_and_missing_answers():
    answers = parse_answers({"albumin_g_l": 40, "tumour_sizes_cm": [2.0], "afp_ng_ml": "unknown"})
    hap = SCORE_INPUTS["hap"]
    assert hap.used(answers) == ("albumin_g_l", "tumour_sizes_cm")
    assert hap.missing(answers) == ("bilirubin_umol_l", "afp_ng_ml", "largest_cm")
    for inputs in SCORE_INPUTS.values():
        assert set(inputs.used(answers)) <= set(answers.known)
        assert not set(inputs.missing(answers)) & set(answers.known)


def test_scores_alone_are_those_of_the_explanation():
    """Also with answers that contradict each other, where every reading counts."""
    chance = random.Random(20261121)
    for _ in range(10):
        answers = parse_answers(some_answers(chance))
        explained = explain(answers).scores.model_dump(by_alias=True, mode="json")
        assert all_scores(answers).items() >= explained.items()


def test_no_other_answer_moves_a_score():
    """Every other answer taken away at once; scores that are left with the same answers are worked out once."""
    chance = random.Random(20261122)
    tried = 0
    while tried < 15:
        raw = some_answers(chance)
        answers = parse_answers(raw)
        if contradictions.find(answers):
            continue
        tried += 1
        full = all_scores(answers)
        reading = defaultdict(list)
        for slug, inputs in SCORE_INPUTS.items():
            reading[frozenset(raw).intersection((*inputs.needs, *inputs.also))].append(slug)
        for names, slugs in reading.items():
            alone = all_scores(parse_answers({name: raw[name] for name in raw if name in names}))
            for slug in slugs:
                assert alone.get(slug) == full.get(slug), (slug, raw)


# two people on the edge of several groups: one more answer of the right kind and the group is another
AT_SEVEN_POINTS = {
    "ecog": "0", "thrombus_nature": "none", "extrahepatic_spread": "none", "tumour_count": 1, "largest_cm": 5.0,
    "bilirubin_umol_l": 14, "albumin_g_l": 30, "ascites": "mild", "encephalopathy": "none", "afp_ng_ml": 400,
}  # fmt: skip
WITH_INVASION = {"ecog": "0", "thrombus_nature": "tumour", "pvtt_type": "II", "tumour_sizes_cm": [3.0, 2.0], "inr": 1.8}


@pytest.mark.parametrize("person", [AT_SEVEN_POINTS, WITH_INVASION])
def test_one_more_answer_moves_only_scores_that_name_it(person):
    before = all_scores(parse_answers(person))
    for name, values in VALUES.items():
        naming = {slug for slug, inputs in SCORE_INPUTS.items() if name in (*inputs.needs, *inputs.also)}
        for value in values:
            answers = parse_answers({**person, name: value})
            if contradictions.find(answers):
                continue
            after = all_scores(answers)
            moved = {slug for slug in SCORE_INPUTS if before.get(slug) != after.get(slug)}
            assert moved <= naming, (name, value)


def test_every_needed_answer_can_move_its_score():
    """What the nurse is told is missing would tell something, for someone."""
    chance = random.Random(20261123)
    still = {(slug, name) for slug, inputs in SCORE_INPUTS.items() for name in inputs.needs}
    for _ in range(300):
        raw = draw_consistent(chance, chance.random())
        full = all_scores(parse_answers(raw))
        for name in {name for _, name in still} & raw.keys():
            less = all_scores(parse_answers({key: value for key, value in raw.items() if key != name}))
            still -= {(slug, name) for slug in SCORE_INPUTS if full.get(slug) != less.get(slug)}
        if not still:
            break
    assert not still


def results(raw):
    return {score.slug: score for score in explain(parse_answers(raw)).score_results}


def test_results_that_are_still_possible():
    found = results({})
    assert found["child_pugh"].possible == ("A", "B", "C")
    assert found["child_pugh"].points == (5, 15)
    assert found["albi"].possible == (1, 2, 3)
    assert found["milan"].possible == (False, True)
    assert not any(found[slug].settled for slug in ("child_pugh", "albi", "milan"))
    assert found["meld"].is_range and found["meld"].missing
    assert results({"tumour_count": 0})["milan"].possible is None


def test_a_settled_result_misses_nothing():
    found = results({"bilirubin_umol_l": 10.0, "albumin_g_l": 45.0})["albi"]
    assert (found.possible, found.settled, found.missing) == ((1,), True, ())
    assert found.used == ("bilirubin_umol_l", "albumin_g_l")
    assert found.value is not None and found.value < -2.6


def test_the_checklist_goes_by_the_more_careful_reading():
    said = explain(parse_answers({"bleeding_now": "yes", "red_flags": ["none"]})).tace_checklist
    assert next(finding for factor, finding in said if factor.code == "bleeding") is Finding.USUALLY_NOT
