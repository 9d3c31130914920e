"""The reader's own page: what was put there, in its order; what the answers say; nothing that is not true of them."""

from __future__ import annotations

from typing import Any

import pytest

from hcc_logic import explain, parse_answers
from hcc_logic.rules.treatments import TOPICS
from tests.ui.conftest import LANGUAGES
from wording import Told, phrasebook, tell
from wording.kept import LEANS
from wording.mine import about_reader, counted, line, pairs
from wording.own_page import OwnPage, own_page

KNOWN = {"pvtt_type": "III", "thrombus_nature": "tumour", "ecog": "1"}


def told(language: str, **answers: Any) -> Told:
    return tell(explain(parse_answers(answers)), phrasebook(language))


def part(page: OwnPage, name: str) -> list[str]:
    return [one.says for found in page.parts if found.id == name for one in found.lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_stand_in_the_order_of_the_reader_and_the_first_come_first(language: str) -> None:
    book = phrasebook(language)
    kept = {
        "mine": ["ask:tace:0", "own:question:X?", "pick:my-questions:about-choices:1", "again:teach-back:what-is-it"],
        "first": ["pick:my-questions:about-choices:1"],
        "done": ["own:question:X?", "ask:gone:0"],
    }
    page = own_page(book, None, kept)
    lines = page.parts[0].lines
    assert [one.id for one in lines] == [kept["mine"][i] for i in (2, 0, 1, 3)]
    assert [one.first for one in lines] == [True, False, False, False]
    assert [one.says for one in lines if one.done] == ["X?"]
    assert lines[0].says == line(book, None, kept["mine"][2]) != ""
    assert counted(book, kept) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_older_guide_kept_is_left_out(language: str) -> None:
    book = phrasebook(language)
    odd = ["topic:none_such", "ask:tace:99", "pick:my-questions:about-choices:99", "pick:gone:x:0", "again:x:y", "odd"]
    kept = {"mine": [*odd, 3], "first": "odd", "lean.gone": "one"}
    assert own_page(book, None, kept).parts == ()
    assert counted(book, kept) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_fill_what_is_known_open_and_talked_about(language: str) -> None:
    book, found = phrasebook(language), told(language, **KNOWN)
    page = own_page(book, found, {"mine": ["topic:tace"]})
    assert all(fact.line in part(page, "known")[0] for fact in found.facts)
    assert len(part(page, "unknown")) == len(found.answer.open_fields) > 0
    options = next(one for one in page.parts if one.id == "options").lines
    assert (options[0].says, options[0].why) == (book.topics.topics["tace"].name, found.topic("tace").short)
    named = " ".join(one.says for one in options if one.sign == "●")
    for family in found.answer.families:
        assert all(
            (topic.name in named) == (topic.shown == "talked_about") for topic in family.topics if topic.id != "tace"
        )
    assert found.evidence_date in page.foot


@pytest.mark.parametrize("language", LANGUAGES)
def test_beside_an_emergency_no_treatment_is_listed(language: str) -> None:
    found = told(language, **KNOWN, red_flags=["vomiting_blood"])
    assert part(own_page(phrasebook(language), found, {}), "options") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whom_to_ring_never_one_country_alone_where_none_is_chosen(language: str) -> None:
    book = phrasebook(language)
    assert len(own_page(book, None, {}).help.numbers) > 1
    mine = own_page(book, None, {"set.place": "cn", "set.ward": "021-5555 1234"}).help
    assert [number for _, number in mine.numbers] == ["120", "021-5555 1234"]
    assert mine.elsewhere == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_reader_stands_is_told_with_its_sentence(language: str) -> None:
    book = phrasebook(language)
    every = pairs(book)
    assert len({pair.id for pair in every}) == len(every)
    assert {slug for pair in every for slug in pair.topics} <= set(TOPICS)
    for pair in every:
        said = {code: part(own_page(book, None, {f"lean.{pair.id}": code}), "matters") for code in LEANS}
        assert all(len(one) == 1 for one in said.values()) and len({one[0] for one in said.values()}) == len(LEANS)
        assert pair.one in said["one"][0] and pair.other not in said["one"][0]
        assert pair.other in said["other"][0] and pair.one not in said["other"][0]


def test_only_what_is_in_talk_is_weighed() -> None:
    book, bleeding = phrasebook("en"), told("en", **KNOWN, bleeding_now="yes")
    asked = [pair.id for pair in pairs(book) if about_reader(bleeding, pair)]
    assert "tablets" not in asked and "more-time" in asked
    assert all(about_reader(None, pair) for pair in pairs(book))
