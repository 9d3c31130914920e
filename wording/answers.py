"""Answers in words: options, values with their units, what was typed, what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from hcc_content.screens import CHOOSERS
from hcc_logic import QUESTIONS
from hcc_logic.inputs.answers import UNKNOWN_WORD, warnings
from hcc_logic.inputs.interval import Interval
from wording.given import Given, Offer, Problem, SetAside, Typed
from wording.phrasebook import Phrasebook

EXAMPLE = "12.5"
"""A number as it may be typed."""
NOT_TOLD = frozenset({"units_confirmed"})
"""What the questionnaire notes for the logic and no reader was asked in words."""


@dataclass(frozen=True, slots=True)
class ToldFact:
    """An answer: its field, the name of the question, what was answered, and both as one line."""

    id: str
    name: str
    value: str
    line: str


@dataclass(frozen=True, slots=True)
class ToldAside:
    """An answer that is set aside: its field, the answer, why it does not count, and the question that decides it:
    a field of its screen, and its name."""

    id: str
    line: str
    why: str
    decided_by: str
    decided_name: str


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
    if typed is not None:
        return _as_typed(book, typed)
    if isinstance(answer, str):
        return option(book, field, answer)
    if isinstance(answer, Sequence):
        return " · ".join(value(book, field, item) for item in answer)
    number = answer.printed if isinstance(answer, Interval) else f"{answer:g}"
    return measured(book, number, QUESTIONS[field].unit or "")


def measured(book: Phrasebook, number: str, unit_code: str) -> str:
    """A number with its unit."""
    return f"{number} {unit(book, unit_code)}".strip()


def _as_typed(book: Phrasebook, typed: Typed) -> str:
    """What was typed; beside it the number that counts, where the text does not plainly show it."""
    said = typed.text if typed.unit_written else measured(book, typed.text, typed.unit)
    if not typed.counts_as:
        return said
    return book.aside(said, [book.ui.form.counts_as(value=measured(book, typed.counts_as, typed.unit))])


def read_as(book: Phrasebook, given: Given, field: str) -> str:
    """A typed number as it counts, with its unit; empty where none was typed."""
    typed = given.typed.get(field)
    if typed is None:
        return ""
    said = book.ui.form.read_as(value=value(book, field, given.values[field]))
    return book.aside(said, [_as_typed(book, typed)]) if typed.counts_as else said


def on_the_slip(book: Phrasebook, field: str) -> str:
    """The name of a number as a reader finds it on a lab slip: in words, and as it is printed in letters."""
    question = book.questions.fields[field]
    return f"{question.name} {question.slip}" if question.slip and question.slip not in question.name else question.name


def line(book: Phrasebook, field: str, answer: Any, typed: Typed | None = None) -> str:
    """An answer as one line: a statement that stands by itself, else the name of the question and the answer."""
    only = answer[0] if isinstance(answer, Sequence) and not isinstance(answer, str) and len(answer) == 1 else answer
    code = ("true" if only else "false") if isinstance(only, bool) else only
    statement = book.questions.fields[field].said.get(code) if isinstance(code, str) else None
    return statement or book.pair(name_of(book, field), value(book, field, answer, typed))


def unit(book: Phrasebook, code: str) -> str:
    """A unit as it is printed."""
    return book.ui.units[code] if code else ""


def facts(book: Phrasebook, given: Given) -> tuple[ToldFact, ...]:
    """Everything the reader told us that can be used."""
    return tuple(
        fact(book, field, answer, given.typed.get(field))
        for field, answer in given.values.items()
        if field not in NOT_TOLD
    )


def fact(book: Phrasebook, field: str, answer: Any, typed: Typed | None = None) -> ToldFact:
    """One answer that can be used."""
    said = value(book, field, answer, typed)
    return ToldFact(field, name_of(book, field), said, line(book, field, answer, typed))


def answer(book: Phrasebook, field: str, given: Given) -> str:
    """What the reader answered to one question, as one line, "I don't know" included; empty where nothing was
    answered."""
    if field in given.unknown:
        return book.pair(name_of(book, field), book.ui.form.unknown)
    return line(book, field, given.values[field], given.typed.get(field)) if field in given.values else ""


def set_aside(book: Phrasebook, given: Given) -> tuple[ToldAside, ...]:
    """Every answer that is kept and does not count, with the reason."""
    return tuple(_set_aside(book, given, one) for one in given.set_aside)


def _set_aside(book: Phrasebook, given: Given, one: SetAside) -> ToldAside:
    told = line(book, one.field, one.value, one.typed)
    field = one.because
    if one.because in CHOOSERS:
        chooser, way = book.questions.choosers[one.because], given.chosen.get(one.because, "")
        said = chooser.options.get(way, book.ui.form.unknown) if way else book.ui.check.not_answered
        field, name = next(name for names in CHOOSERS[one.because].values() for name in names), chooser.name
        because = book.pair(name, said)
    else:
        name = name_of(book, field)
        because = answer(book, field, given) or book.pair(name, book.ui.check.not_answered)
    return ToldAside(one.field, told, book.ui.check.set_aside(because=because), field, name)


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
            return said.wrong_type(name=name, value=problem.typed, example=EXAMPLE)
        case "two_readings":
            return said.two_readings(name=name, value=problem.typed)
        case "unknown_unit":
            return said.unknown_unit(name=name, value=problem.typed)
        case "other_unit" | "other_quantity":
            own, other = (offer_words(book, problem, offer) for offer in problem.offers)
            return (said.other_unit if problem.code == "other_unit" else said.other_quantity)(
                name=name, own=own, other=other
            )
        case "whole_number":
            return said.whole_number(name=name, value=problem.typed)
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


def offer_words(book: Phrasebook, problem: Problem, offer: Offer) -> str:
    """What a number may mean: itself, with its unit, and with the name of the quantity where that is the question."""
    said = measured(book, offer.text, offer.unit)
    return book.pair(name_of(book, offer.field), said) if problem.code == "other_quantity" else said


def not_used(book: Phrasebook, problems: Iterable[Problem]) -> str:
    """One line that names the answers that do not count yet; empty where all do."""
    names = names_of(book, dict.fromkeys(problem.field for problem in problems))
    return book.ui.form.not_used(names=book.row(names)) if names else ""


def warning_words(book: Phrasebook, given: Given, field: str) -> tuple[str, ...]:
    """Numbers of one field that are possible but rare, as a question whether they are right."""
    return tuple(_warning(book, given, field, code) for name, code in warnings(given.answers) if name == field)


def _warning(book: Phrasebook, given: Given, field: str, code: Literal["unusually_low", "unusually_high"]) -> str:
    said, typed = book.ui.warnings, given.as_typed(field)
    shown = "" if typed.unit_written else unit(book, typed.unit)
    phrase = said.unusually_low if code == "unusually_low" else said.unusually_high
    return _close(phrase(name=name_of(book, field), value=typed.text, unit=shown))


def _close(text: str) -> str:
    """Closes the gap that a unit without a printed name leaves."""
    return text.replace("  ", " ").replace(" .", ".")


def _plain(number: float) -> str:
    return f"{number:,.0f}" if number >= 1000 else f"{number:.3g}"
