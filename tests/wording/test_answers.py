"""Answers in words: as typed where they were typed, in SI units where they were not, and what is wrong with them."""

from __future__ import annotations

from typing import Any

import pytest

from hcc_content.loader import LANGUAGES
from hcc_logic import QUESTIONS, parse_answers
from wording import Given, Problem, Typed, answers, phrasebook

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
VALUES: list[tuple[str, Any, str]] = [
    ("ecog", "1", "I tire more easily, but I can do light work"),
    ("pvtt_both_sides", False, "One side"),
    ("albumin_g_l", 36.0, "36 g/L"),
    ("inr", 1.2, "1.2"),
    ("tumour_count", 3, "3"),
    ("tumour_count", "diffuse", "Too many to count, all through the liver"),
    ("tumour_sizes_cm", (3.0, 4.5), "3 cm · 4.5 cm"),
    ("prior_treatment", ("tace", "haic"), " · "),
]


@pytest.mark.parametrize(("field", "value", "said"), VALUES)
def test_a_value_is_told_by_its_kind(field: str, value: Any, said: str) -> None:
    told = answers.value(phrasebook("en"), field, value)
    options = phrasebook("en").questions.fields[field].options
    if isinstance(value, str | bool):
        assert told == options["true" if value is True else "false" if value is False else value]
    elif QUESTIONS[field].kind == "list":
        assert told == said.join(options[item] for item in value)
    else:
        assert told == said


@LANGUAGE
def test_a_number_is_told_as_it_was_typed(language: str) -> None:
    book = phrasebook(language)
    given = Given(
        parse_answers({"bilirubin_umol_l": 20.52, "age": "unknown"}), {"bilirubin_umol_l": Typed("1,2", "mg/dL")}
    )
    (fact,) = answers.facts(book, given)
    assert (fact.id, fact.value) == ("bilirubin_umol_l", f"1,2 {book.ui.units['mg/dL']}")
    assert answers.answer(book, "bilirubin_umol_l", given) == fact.line == book.pair(fact.name, fact.value)
    assert answers.answer(book, "age", given) == book.pair(answers.name_of(book, "age"), book.ui.form.unknown)
    assert answers.answer(book, "inr", given) == ""


PROBLEMS = [
    Problem("albumin_g_l", "likely_other_unit", "3.6", "g/L", "g/dL"),
    Problem("albumin_g_l", "above_maximum", "700", "g/L"),
    Problem("albumin_g_l", "below_minimum", "0.1", "g/dL"),
    Problem("inr", "above_maximum", "99", "ratio"),
    Problem("age", "whole_number", "61.5", "years"),
    Problem("inr", "wrong_type", "abc", "ratio"),
    Problem("ecog", "not_a_choice"),
    Problem("ecog", "unknown_field"),
]


@LANGUAGE
@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.code)
def test_a_problem_names_the_field_and_leaves_no_gap(language: str, problem: Problem) -> None:
    told = answers.problem_words(phrasebook(language), problem)
    assert answers.name_of(phrasebook(language), problem.field) in told
    assert "{" not in told and "  " not in told and " ." not in told


def test_limits_are_told_in_the_unit_that_was_picked() -> None:
    told = answers.problem_words(phrasebook("en"), Problem("albumin_g_l", "above_maximum", "70", "g/dL"))
    assert "0.8 to 6.5 g/dL" in told


@LANGUAGE
def test_a_rare_number_is_asked_about(language: str) -> None:
    book = phrasebook(language)
    given = Given(parse_answers({"albumin_g_l": 15.0}), {"albumin_g_l": Typed("15", "g/L")})
    (told,) = answers.warning_words(book, given, "albumin_g_l")
    assert "15" in told
    assert answers.warning_words(book, given, "inr") == ()
