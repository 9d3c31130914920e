"""The answer in its layers: marks that are true, sentences that say what the marks say, cards of few words."""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Any

import pytest

from hcc_content.codes import families as every_family
from hcc_content.loader import LANGUAGES
from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.inputs.answers import Answers
from tests.logic.answer_space import draw, draw_consistent
from wording import phrasebook, tell
from wording.answer import ToldAnswer, counts
from wording.marks import MARKS
from wording.topics import ToldTopic

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
CARD_WORDS, CARD_CHARACTERS = 80, 128
TOLD: dict[str, dict[str, Any]] = {
    "nothing": {},
    "new": {"pvtt_type": "III", "hbv_surface_antigen": "positive", "ecog": "1", "red_flags": ["none"]},
    "report": {
        "red_flags": ["none"],
        "thrombus_nature": "tumour",
        "pvtt_type": "III",
        "main_trunk_complete_block": "no",
        "child_pugh_class": "B",
        "child_pugh_points": 7,
        "ecog": "1",
        "ascites": "mild",
        "encephalopathy": "none",
        "bilirubin_umol_l": 42,
        "albumin_g_l": 31,
        "inr": 1.2,
        "tumour_count": 2,
        "largest_cm": 9,
        "extrahepatic_spread": "none",
        "setting": "first_diagnosis",
        "prior_treatment": ["none"],
        "hbv_surface_antigen": "positive",
    },
    "bleeding": {"red_flags": ["vomiting_blood"], "pvtt_type": "III"},
    "weak liver": {"thrombus_nature": "tumour", "pvtt_type": "III", "child_pugh_class": "C", "red_flags": ["none"]},
    "clash": {"thrombus_nature": "none", "pvtt_type": "III", "child_pugh_class": "B"},
}
EVERY = pytest.mark.parametrize(("language", "name"), [(code, name) for code in LANGUAGES for name in TOLD])


@cache
def found(name: str) -> Explanation:
    return explain(parse_answers(TOLD[name]))


def answer(language: str, name: str) -> ToldAnswer:
    return tell(found(name), phrasebook(language)).answer


@cache
def readers() -> tuple[Explanation, ...]:
    """200 readers, half of them with answers that may contradict each other."""
    rng = random.Random(8641)
    shares = [rng.choice((0.03, 0.08, 0.15, 0.3, 0.6, 0.95)) for _ in range(200)]
    return tuple(explain(Answers((draw if n % 2 else draw_consistent)(rng, share))) for n, share in enumerate(shares))


def length(language: str, parts: list[str]) -> int:
    """Words of English; Han characters of Chinese."""
    text = " ".join(parts)
    return len(re.findall(r"[\u4e00-\u9fff]", text)) if language.startswith("zh") else len(text.split())


def on_card(topic: ToldTopic) -> list[str]:
    """Everything that a card says before its second fold, its buttons and links apart."""
    said = topic.reading.book.ui.results
    points = (*topic.for_it, *topic.against)
    return [
        topic.name,
        topic.mark,
        topic.what,
        *(said.for_it for _ in topic.for_it[:1]),
        *(said.against for _ in topic.against[:1]),
        *(part for point in points for part in (point.says, *point.places)),
        topic.care or ("" if topic.against or topic.shown != "not_now" else topic.short),
        *(place.name for place in topic.places),
        topic.could_change,
        said.checks(n=len(topic.checks)) if topic.checks else "",
        said.ask(question=topic.ask[0]),
    ]


@EVERY
def test_every_topic_stands_in_one_place(language: str, name: str) -> None:
    told = answer(language, name)
    rows = [topic.id for family in told.families for topic in family.topics]
    aside = [topic.id for topic in told.aside]
    to_find_out = [topic.id for topic in told.topics.values() if topic.family == "find_out"]
    assert sorted((*rows, *aside, *to_find_out)) == sorted(told.topics)
    assert [family.id for family in told.families] == [
        one for one in every_family() if one in {f.id for f in told.families}
    ]
    for family in told.families:
        assert sum(family.counted.values()) == len(family.topics) == len(family.shapes.split())


@EVERY
def test_nothing_told_is_empty_or_a_code(language: str, name: str) -> None:
    told = answer(language, name)
    parts = [*told.sentences, *(step.says for step in told.next_steps), *(fact.line for fact in told.facts)]
    parts += [part for family in told.families for part in (family.name, family.says, family.shapes)]
    parts += [part for topic in told.topics.values() for part in (topic.name, topic.mark, topic.short, topic.what)]
    parts += [line for cell in told.map.cells for line in cell.says] if told.map else []
    for part in parts:
        assert part and not re.search(r"[a-z]_[a-z]|[{}]", part), part


def test_marks_follow_the_logic() -> None:
    """A definite mark of the logic stays; only what waits for the usual checks alone is shown as they leave it."""
    for reader in readers():
        for topic in tell(reader, phrasebook("en")).answer.topics.values():
            if topic.verdict.mark != "depends":
                assert topic.shown in (topic.verdict.mark, "aside")
            elif topic.shown != "depends":
                assert topic.verdict.if_clear is not None
                assert topic.checks


def test_what_is_stopped_is_never_shown_as_open() -> None:
    for reader in readers():
        for topic in tell(reader, phrasebook("en")).answer.topics.values():
            if topic.stopped:
                assert topic.shown == "not_now"


@LANGUAGE
def test_no_sentence_explains_what_is_talked_about_and_what_is_not(language: str) -> None:
    for reader in readers():
        told = tell(reader, phrasebook(language)).answer
        rows = [topic for family in told.families for topic in family.topics]
        cares = {topic.care for topic in rows if topic.shown == "talked_about" and topic.treats} - {""}
        closed = {topic.because for topic in rows if topic.shown == "not_now"} - {""}
        assert not cares & closed


@LANGUAGE
def test_a_card_stays_short(language: str) -> None:
    most = CARD_CHARACTERS if language.startswith("zh") else CARD_WORDS
    for reader in readers():
        for family in tell(reader, phrasebook(language)).answer.families:
            for topic in family.topics:
                said = on_card(topic)
                assert length(language, said) <= most, (length(language, said), said)


def test_points_are_answers_that_decide() -> None:
    for reader in readers():
        for topic in tell(reader, phrasebook("en")).answer.topics.values():
            for point in (*topic.for_it, *topic.against):
                assert point.field in reader.answers.known
                assert not topic.verdict.deciding or point.field in topic.verdict.deciding


@LANGUAGE
def test_what_depends_names_at_most_two_open_facts(language: str) -> None:
    for reader in readers():
        for family in tell(reader, phrasebook(language)).answer.families:
            for topic in family.topics:
                assert len(topic.depends) <= 2
                if topic.shown == "depends":
                    assert topic.depends
                    assert all(fact in topic.mark for fact in topic.depends)


def test_at_most_five_next_steps_and_none_twice() -> None:
    for reader in readers():
        told = tell(reader, phrasebook("en")).answer
        ids = [step.id for step in told.next_steps]
        assert len(ids) == len(set(ids)) <= 5
        assert told.urgent or ids


@LANGUAGE
def test_the_first_sentence_says_what_the_marks_say(language: str) -> None:
    said = phrasebook(language).ui.results.answer
    assert answer(language, "bleeding").sentences == (said.emergency,)
    report = answer(language, "report")
    assert report.counted["talked_about"] > 1
    assert str(report.counted["talked_about"]) in report.sentences[0]
    new = answer(language, "new")
    assert new.knows_little
    assert all(name in new.sentences[0] for name in phrasebook(language).ui.results.named.values())
    weak = answer(language, "weak liver")
    assert weak.counted["talked_about"] == 0
    assert phrasebook(language).ui.results.facts["child_pugh_class"].is_["C"] in weak.sentences[0]


@LANGUAGE
def test_a_letter_that_differs_from_the_numbers_is_a_next_step(language: str) -> None:
    told = answer(language, "report")
    first = told.next_steps[0]
    assert first.fields == ("child_pugh_points",)
    assert "B7" in first.says and "B8" in first.says
    assert not any("B7" in step.says for step in answer(language, "new").next_steps)


@LANGUAGE
def test_what_does_not_fit_comes_first_and_leads_to_the_answers(language: str) -> None:
    clash = answer(language, "clash").next_steps[0]
    assert set(clash.fields) == {"thrombus_nature", "pvtt_type"}


def test_the_vein_is_drawn_only_where_nothing_speaks_against_it() -> None:
    drawn = {name: answer("en", name).drawn for name in TOLD}
    assert drawn["new"] == drawn["report"] == "III"
    assert drawn["nothing"] == drawn["clash"] == ""
    for nature in ("bland", "none", "not_sure"):
        told = tell(explain(parse_answers({"pvtt_type": "II", "thrombus_nature": nature})), phrasebook("en"))
        assert told.answer.drawn == ""
    both = {"pvtt_type": "II", "pvtt_both_sides": True}
    assert tell(explain(parse_answers(both)), phrasebook("en")).answer.drawn == "II_both"


@pytest.mark.parametrize("name", ["nothing", "new"])
def test_a_box_of_the_map_holds_what_its_supposition_leads_to(name: str) -> None:
    book, explanation = phrasebook("en"), found(name)
    told = answer("en", name)
    assert told.map is not None
    labels = [cell.facts for cell in told.map.cells]
    assert len(labels) == len(set(labels)) >= 4
    for cell in told.map.cells:
        supposed = tell(explain(explanation.answers, suppose=cell.suppose), book).answer
        assert {mark: supposed.counted[mark] for mark in ("talked_about", "depends")} == {
            mark: cell.counted[mark] for mark in ("talked_about", "depends")
        }, cell.id


def test_the_map_stands_only_while_more_is_open_than_talked_about() -> None:
    assert answer("en", "report").map is None
    for reader in readers():
        told = tell(reader, phrasebook("en")).answer
        assert told.map is None or told.knows_little


@EVERY
def test_counts_are_those_of_the_page(language: str, name: str) -> None:
    told = answer(language, name)
    counted = counts(told)
    assert tuple(counted) == MARKS
    assert sum(counted.values()) == sum(len(family.topics) for family in told.families)
