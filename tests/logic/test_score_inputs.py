"""No answer moves a score but those that its entry names."""

from __future__ import annotations

import random

from hcc_logic import QUESTIONS, contradictions, parse_answers
from hcc_logic.checklist import Finding, tace_checklist
from hcc_logic.more_scores import all_scores
from hcc_logic.score_inputs import SCORE_INPUTS, possible_results


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


def test_no_other_answer_moves_a_score():
    chance = random.Random(20261122)
    tried = 0
    while tried < 25:
        raw = some_answers(chance)
        answers = parse_answers(raw)
        if contradictions.find(answers):
            continue
        tried += 1
        full = all_scores(answers)
        for slug, inputs in SCORE_INPUTS.items():
            kept = {name: raw[name] for name in (*inputs.needs, *inputs.also) if name in raw}
            assert all_scores(parse_answers(kept)).get(slug) == full.get(slug), (slug, raw)


def test_results_that_are_still_possible():
    open_ = all_scores(parse_answers({}))
    assert possible_results("child_pugh", open_) == ("A", "B", "C")
    assert possible_results("albi", open_) == (1, 2, 3)
    assert possible_results("milan", open_) == (False, True)
    assert possible_results("milan", all_scores(parse_answers({"tumour_count": 0}))) is None


def test_the_checklist_goes_by_the_more_careful_reading():
    said = dict(tace_checklist(parse_answers({"bleeding_now": "yes", "red_flags": ["none"]})))
    assert next(finding for factor, finding in said.items() if factor.code == "bleeding") is Finding.USUALLY_NOT
