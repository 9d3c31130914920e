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
from wording.answers import names_of

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
    shown = [topic.id for group in all_told.groups for topic in group.topics]
    assert sorted({*shown, "emergency_now"}) == sorted(SEQUENCE_ORDER)
    assert len(shown) == len(set(shown))
    for topic in all_told.topics:
        parts = [
            topic.name,
            topic.status,
            topic.short,
            topic.what,
            *topic.why,
            *topic.open_answers,
            *topic.could_change,
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
    for topic in told(language, name).topics:
        if topic.verdict.status != "cannot_say":
            continue
        assert set(topic.verdict.would_help) & known <= contradicting
        if topic.verdict.mark == "depends":
            assert any(said in topic.short for said in names_of(book, topic.verdict.would_help)), topic.id
        else:
            assert topic.possible in topic.short, topic.id
        still = names_of(book, topic.verdict.would_help)
        settled = names_of(book, known - set(topic.verdict.would_help))
        wrong = [said for said in settled if said in topic.short and not any(said in name for name in still)]
        assert wrong == [], (topic.id, topic.short)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_15_what_can_only_be_closed_does_not_stand_under_cannot_say(language: str) -> None:
    answers = parse_answers({"thrombus_nature": "tumour", "pvtt_type": "III"})
    held = {
        topic.id: group.id for group in tell(explain(answers), phrasebook(language)).groups for topic in group.topics
    }
    assert held["surgery_upfront"] == "usually_not"
    assert held["tace"] == "cannot_say"
    assert held["mdt_review"] == "care"


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
    assert len(all_told.to_ask_team) <= 10
    assert not {"red_flags", "bleeding_now", "ecog"} & {one.id for one in all_told.to_ask_team}
    assert {one.id for one in all_told.to_ask_team} <= QUESTIONS.keys()


@EVERY
def test_the_order_holds_what_is_talked_about(language: str, name: str) -> None:
    """What this guide alone asks for is no topic of a guideline, and stands in no order of theirs."""
    all_told = told(language, name)
    of_guidelines = [topic for topic in all_told.topics if not topic.from_app]
    talked = [topic.name for topic in of_guidelines if topic.verdict.status in ("listed", "sometimes")]
    assert list(all_told.order) == talked
    open_ones = sum(topic.verdict.status == "cannot_say" for topic in of_guidelines)
    assert (str(open_ones) in all_told.order_open) if open_ones else all_told.order_open == ""


@EVERY
def test_every_line_of_the_checklist_and_every_score_is_told(language: str, name: str) -> None:
    all_told = told(language, name)
    assert [line.id for line in all_told.checklist] == [factor.code for factor, _ in found(name).tace_checklist]
    assert all(line.name and line.says and line.today and line.ask and line.citations for line in all_told.checklist)
    assert [score.id for score in all_told.scores] == [score.slug for score in found(name).score_results]
    for score in all_told.scores:
        for part in (score.name, score.means, score.label, score.result, score.used, score.missing, *score.notes):
            assert part and not re.search(r"[a-z]_[a-z]|[{}]", part), (score.id, part)


def test_the_liver_class_is_told_or_called_open() -> None:
    book = phrasebook("en")
    assert told("en", "some").liver_class == book.ui.results.class_text["A"]
    assert told("en", "nothing").liver_class == book.ui.results.class_text["open"]
