"""The cases for review in words: what is known, what was expected, what the logic says now."""

from __future__ import annotations

import pytest

from hcc_content.loader import LANGUAGES
from hcc_content.vignettes import Vignette, groups
from hcc_logic import explain, parse_answers
from hcc_logic.inputs.answers import UNKNOWN_WORD
from wording import answers, case_sheet, cases, phrasebook
from wording.topics import status_of, topic_name

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
CASES = {case.id: case for told in groups().values() for case in told}


@LANGUAGE
def test_answers_are_those_given_in_the_words_of_the_questionnaire(language: str) -> None:
    book = phrasebook(language)
    for group in groups():
        for told in cases.group(phrasebook(language), group):
            case = CASES[told.id]
            given = [name for name, value in case.answers.items() if value != UNKNOWN_WORD]
            assert {fact.id for fact in told.known} == set(given)
            for fact in told.known:
                assert fact.name == answers.name_of(book, fact.id)
                assert fact.value == answers.value(book, fact.id, case.answers[fact.id])


def case_with(**changes: object) -> Vignette:
    return CASES["branch-01"].model_copy(update=changes)


@LANGUAGE
def test_an_unknown_answer_is_not_listed(language: str) -> None:
    told = cases.told(phrasebook(language), case_with(answers={"ecog": UNKNOWN_WORD, "pvtt_type": "II"}), None)
    assert [(fact.id, fact.value) for fact in told.known] == [
        ("pvtt_type", answers.option(phrasebook(language), "pvtt_type", "II"))
    ]


@LANGUAGE
def test_expected_and_found_are_set_side_by_side(language: str) -> None:
    for case in CASES.values():
        found = explain(parse_answers(case.answers))
        rows = {row.name: row for row in cases.told(phrasebook(language), case, found).rows}
        for slug, status in case.expect.items():
            row = rows[topic_name(phrasebook(language), slug)]
            assert row.expected == status_of(phrasebook(language), slug, status)
            assert row.now == status_of(phrasebook(language), slug, found.topic(slug).status)
            assert row.same
            for code in case.reasons.get(slug, ()):
                assert phrasebook(language).reasons.reasons[code].holds in row.why
            for name in case.would_help.get(slug, ()):
                assert any(answers.name_of(phrasebook(language), name) in line for line in row.why)


@LANGUAGE
def test_what_is_not_as_expected_is_said_plainly(language: str) -> None:
    book = phrasebook(language)
    wrong = case_with(
        expect={"tace": "stopped", "haic": "listed"},
        reasons={"haic": ("bleeding",)},
        would_help={"tace": ("ecog",)},
        scores={"bclc": "D"},
        emergency="call_now",
        contradictions=("kidney",),
    )
    told = cases.told(phrasebook(language), wrong, explain(parse_answers(wrong.answers)))
    assert [row.same for row in told.rows] == [False] * 5
    emergency, clash, stage, tace, haic = told.rows
    assert (emergency.expected, emergency.now) == (book.ui.article.call_now, book.cases.rows.none)
    assert clash.now == book.cases.rows.none
    assert (stage.expected, stage.now) == ("D", "C")
    assert book.cases.settles_lost(names=answers.name_of(phrasebook(language), "ecog")) in tace.why
    assert book.cases.reason_lost(reason=book.reasons.reasons["bleeding"].holds) in haic.why
    shown = case_sheet.part(book, [told])
    assert shown.count(book.cases.differs) == shown.count('class="differs"') == 5
    assert cases.agreement(book, [told]) == book.cases.some_differ(n=1, lines=5, differ=5)


@LANGUAGE
def test_by_hand_the_logic_is_not_asked(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr("wording.cases.explain", fail)
    assert sum(len(told) for told in cases.by_hand(phrasebook(language)).values()) == 99
