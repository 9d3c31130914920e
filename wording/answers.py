"""Answers in words: options, values with their units, what was typed, what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from hcc_logic import QUESTIONS
from hcc_logic.inputs.answers import UNKNOWN_WORD, warnings
from wording.given import Given, Problem, Typed
from wording.phrasebook import Phrasebook

EXAMPLE = "12.5"
"""A number as it may be typed."""


@dataclass(frozen=True, slots=True)
class ToldFact:
    """An answer: its field, the name of the question, what was answered."""

    id: str
    name: str
    value: str


def name_of(book: Phrasebook, field: str) -> str:
    """The short name of a question."""
    return book.questions.fields[field].name


def names_of(book: Phrasebook, fields: Iterable[str]) -> list[str]:
    """The short names of several questions."""
    return [name_of(book, field) for field in fields]


def option(book: Phrasebook, field: str, code: str) -> str:
    """An answer that can be chosen. Signs to act on have one wording everywhere, which stands in signs.yaml."""
    if field == "red_flags" and code in book.signs.signs:
        return book.signs.signs[code].name
    return book.ui.form.unknown if code == UNKNOWN_WORD else book.questions.fields[field].options[code]


def value(book: Phrasebook, field: str, answer: Any, typed: Typed | None = None) -> str:
    """An answer in words: an option, a list of options, or a number with its unit, as it was typed if it was typed."""
    if isinstance(answer, bool):
        return option(book, field, "true" if answer else "false")
    if isinstance(answer, str):
        return option(book, field, answer)
    if typed is not None:
        return f"{typed.text} {unit(book, typed.unit)}".strip()
    if isinstance(answer, Sequence):
        return " · ".join(value(book, field, item) for item in answer)
    return f"{answer:g} {unit(book, QUESTIONS[field].unit or '')}".strip()


def unit(book: Phrasebook, code: str) -> str:
    """A unit as it is printed."""
    return book.ui.units[code] if code else ""


def facts(book: Phrasebook, given: Given) -> tuple[ToldFact, ...]:
    """Everything the reader told us that can be used."""
    return tuple(
        ToldFact(field, name_of(book, field), value(book, field, answer, given.typed.get(field)))
        for field, answer in given.values.items()
    )


def answer(book: Phrasebook, field: str, given: Given) -> str:
    """What the reader answered to one question, "I don't know" included; empty where nothing was answered."""
    if field in given.unknown:
        return book.ui.form.unknown
    return value(book, field, given.values[field], given.typed.get(field)) if field in given.values else ""


def band(book: Phrasebook, field: str, code: str) -> str:
    """An answer, or a band of values, that leads somewhere."""
    return book.reasons.bands[field][code]


def hint(book: Phrasebook, field: str) -> str:
    """A word of help with a question, and where to look; empty where neither is needed."""
    question = book.questions.fields[field]
    return book.sentences([question.help or "", book.ui.form.where(where=question.where) if question.where else ""])


def problem_words(book: Phrasebook, problem: Problem) -> str:
    """What is wrong, and how to mend it."""
    said, name = book.ui.problems, name_of(book, problem.field)
    match problem.code:
        case "wrong_type":
            return said.wrong_type(name=name, example=EXAMPLE)
        case "whole_number":
            return said.whole_number(name=name)
        case "not_a_choice":
            return said.not_a_choice(name=name)
        case "unknown_field":
            return said.unknown_field(name=name)
        case "likely_other_unit":
            units = {"unit": unit(book, problem.unit), "other": unit(book, problem.other)}
            return _close(said.likely_other_unit(name=name, value=problem.typed, **units))
        case "below_minimum" | "above_maximum":
            question = QUESTIONS[problem.field]
            factor = question.other_units.get(problem.unit, 1.0)
            limits = {"low": _plain((question.minimum or 0) / factor), "high": _plain((question.maximum or 0) / factor)}
            phrase = said.below_minimum if problem.code == "below_minimum" else said.above_maximum
            return _close(phrase(name=name, value=problem.typed, unit=unit(book, problem.unit), **limits))


def warning_words(book: Phrasebook, given: Given, field: str) -> tuple[str, ...]:
    """Numbers of one field that are possible but rare, as a question whether they are right."""
    return tuple(_warning(book, given, field, code) for name, code in warnings(given.answers) if name == field)


def _warning(book: Phrasebook, given: Given, field: str, code: Literal["unusually_low", "unusually_high"]) -> str:
    said, typed = book.ui.warnings, given.as_typed(field)
    phrase = said.unusually_low if code == "unusually_low" else said.unusually_high
    return _close(phrase(name=name_of(book, field), value=typed.text, unit=unit(book, typed.unit)))


def _close(text: str) -> str:
    """Closes the gap that a unit without a printed name leaves."""
    return text.replace("  ", " ").replace(" .", ".")


def _plain(number: float) -> str:
    return f"{number:,.0f}" if number >= 1000 else f"{number:.3g}"
