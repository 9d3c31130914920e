"""An explanation told whole: every topic once, in words, with what is open named from the answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from hcc_content.loader import LANGUAGES
from hcc_logic import QUESTIONS, Explanation, explain, parse_answers
from hcc_logic.rules.treatments import SEQUENCE_ORDER
from wording import Told, phrasebook, tell
from wording.fact_words import named

ANSWERS: dict[str, Mapping[str, Any]] = {
    "nothing": {},
    "some": {"child_pugh_class": "A", "thrombus_nature": "tumour", "tumour_count": 3, "largest_cm": 5.5},
    "blocked": {
        "thrombus_nature": "tumour",
        "pvtt_type": "III",
        "main_trunk_complete_block": "yes",
        "portal_collaterals": "poor",
        "portal_recanalisation_possible": "no",
        "child_pugh_class": "B",
        "ecog": "2",
        "bleeding_now": "no",
    },
    "clash": {"thrombus_nature": "none", "pvtt_type": "III", "main_trunk_complete_block": "yes", "bleeding_now": "yes"},
    "surgery": {"setting": "after_curative_resection", "pathology_mvi": "M2", "hbv_surface_antigen": "positive"},
}
EVERY = pytest.mark.parametrize(("language", "name"), [(code, name) for code in LANGUAGES for name in ANSWERS])


@cache
def found(name: str) -> Explanation:
    return explain(parse_answers(ANSWERS[name]))


def told(language: str, name: str) -> Told:
    return tell(found(name), phrasebook(language))


@EVERY
def test_every_topic_is_told_once_and_whole(language: str, name: str) -> None:
    all_told = told(language, name)
    assert list(all_told.answer.topics) == [verdict.topic for verdict in found(name).topics]
    assert sorted(all_told.answer.topics) == sorted(SEQUENCE_ORDER)
    for topic in all_told.answer.topics.values():
        parts = [
            topic.name,
            topic.mark,
            topic.short,
            topic.what,
            *topic.reasons,
            *topic.depends,
            *topic.checks,
        ]
        parts += [
            *topic.team_checks,
            *topic.ask,
            *(entry.sentence for one in topic.positions.speaking for entry in (one.first, *one.under)),
        ]
        for part in parts:
            assert part and not re.search(r"[a-z]_[a-z]|[{}]", part), (topic.id, part)
        assert topic.citations and topic.ask


@EVERY
def test_what_cannot_be_said_names_open_facts_and_no_known_one(language: str, name: str) -> None:
    """The card once said that liver class and vein settle most, while both were known."""
    book, known = phrasebook(language), set(ANSWERS[name])
    contradicting = {field for one in found(name).contradictions for field in one.fields}
    for topic in told(language, name).answer.topics.values():
        if topic.verdict.status != "cannot_say":
            continue
        assert set(topic.verdict.would_help) & known <= contradicting
        still = [named(book, field) for field in topic.verdict.would_help]
        settled = [named(book, field) for field in known - set(topic.verdict.would_help)]
        if topic.shown != "depends":
            assert topic.depends == ()
            continue
        assert topic.depends and all(said in topic.short and said in still for said in topic.depends), topic.id
        wrong = [said for said in settled if said in topic.short and not any(said in name for name in still)]
        assert wrong == [], (topic.id, topic.short)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_15_what_can_only_be_closed_does_not_stand_under_cannot_say(language: str) -> None:
    answers = parse_answers({"thrombus_nature": "tumour", "pvtt_type": "III"})
    topics = tell(explain(answers), phrasebook(language)).answer.topics
    assert topics["surgery_upfront"].shown == "not_now"
    assert topics["tace"].shown == "depends"
    assert (topics["mdt_review"].shown, topics["mdt_review"].family) == ("talked_about", "care")


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_are_told_in_order_and_by_id(language: str) -> None:
    facts = told(language, "blocked").facts
    assert [fact.id for fact in facts] == list(ANSWERS["blocked"])
    assert all(fact.name == phrasebook(language).questions.fields[fact.id].name for fact in facts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_emergency_says_what_to_do(language: str) -> None:
    now = told(language, "clash").emergency
    assert now is not None and now.level == "call_now" and now.numbers
    today = tell(explain(parse_answers({"red_flags": ["jaundice"]})), phrasebook(language)).emergency
    assert today is not None and today.level == "call_today" and not today.numbers
    assert told(language, "nothing").emergency is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_contradictions_say_what_and_how_to_mend(language: str) -> None:
    clashes = told(language, "clash").contradictions
    assert {"nature_vs_type", "block_vs_clear_vein"} <= {one.id for one in clashes}
    assert all(one.what and one.mend and one.fields for one in clashes)
    assert told(language, "some").contradictions == ()


@EVERY
def test_what_to_ask_next_is_open(language: str, name: str) -> None:
    all_told = told(language, name)
    assert [one.id for one in all_told.ask_next] == list(found(name).ask_next[:2])
    to_find_out = {step.id for step in all_told.answer.next_steps if step.id.startswith("fact:")}
    assert {one.removeprefix("fact:") for one in to_find_out} <= QUESTIONS.keys()


@EVERY
def test_every_line_of_the_checklist_and_every_score_is_told(language: str, name: str) -> None:
    all_told = told(language, name)
    assert [line.id for line in all_told.checklist] == [factor.code for factor, _ in found(name).tace_checklist]
    assert all(line.name and line.says and line.today and line.ask and line.citations for line in all_told.checklist)
    assert [score.id for score in all_told.scores] == [score.slug for score in found(name).score_results]
    for score in all_told.scores:
        for part in (score.name, score.means, score.label, score.result, score.used, score.missing, *score.notes):
            assert part and not re.search(r"[a-z]_[a-z]|[{}]", part), (score.id, part)
