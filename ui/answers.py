"""From what stands in the widgets to answers that the logic understands.

What cannot be used is named and stays as it was typed.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from hcc_logic import QUESTIONS, AnswerProblem, explain, parse_answers
from hcc_logic.inputs.answers import UNKNOWN_WORD, ProblemCode, to_si
from hcc_logic.inputs.questions import Question
from ui import state
from wording import Given, Phrasebook, Problem, Told, Typed, tell

NUMBER_KINDS = frozenset({"number", "integer", "integer_or_choice", "list_of_numbers"})


def told(book: Phrasebook) -> Told:
    """Everything there is to tell this reader."""
    given = gather()
    return tell(explain(given.answers), book, given)


def gather() -> Given:
    """Read every widget of the questionnaire, and check each field by itself."""
    entries = state.entries()
    raw: dict[str, Any] = {}
    typed: dict[str, Typed] = {}
    problems: list[Problem] = []
    for name, question in QUESTIONS.items():
        value, wrong = _read(question, entries)
        if wrong is None and value not in (None, UNKNOWN_WORD):
            wrong = _check(question, value, entries)
        if wrong is not None:
            problems.append(wrong)
        elif value is not None:
            raw[name] = value
            if question.kind in NUMBER_KINDS and (text := _typed(question, entries)):
                typed[name] = Typed(text, unit_of(question, entries))
    return Given(parse_answers(raw), typed, tuple(problems))


def number(typed: str) -> float | None:
    """A typed number: full-width digits, a comma for the point and spaces are understood.

    None where it is no number.
    """
    plain = unicodedata.normalize("NFKC", typed).strip().replace(" ", "").replace("。", ".")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    plain = plain.replace(",", ".")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", plain):
        return None
    value = float(plain)
    return value if math.isfinite(value) else None


def unit_of(question: Question, entries: Mapping[str, Any]) -> str:
    """The unit that the reader picked for this number."""
    return str(entries.get(f"unit.{question.name}") or question.unit or "")


def _typed(question: Question, entries: Mapping[str, Any]) -> str:
    return str(entries.get(f"q.{question.name}") or "").strip()


def _read(question: Question, entries: Mapping[str, Any]) -> tuple[Any, Problem | None]:
    name = question.name
    if question.kind == "choice":
        return entries.get(f"q.{name}"), None
    if question.kind == "boolean":
        chosen = entries.get(f"q.{name}")
        return (chosen == "true" if chosen in ("true", "false") else chosen), None
    if question.kind == "list":
        ticked = [choice for choice in question.choices if entries.get(f"q.{name}.{choice}")]
        return ticked or (UNKNOWN_WORD if entries.get(f"q.{name}.{UNKNOWN_WORD}") else None), None
    return _read_number(question, entries)


def _read_number(question: Question, entries: Mapping[str, Any]) -> tuple[Any, Problem | None]:
    name = question.name
    typed = _typed(question, entries)
    if not typed:
        for choice in question.choices:
            if entries.get(f"q.{name}.{choice}"):
                return choice, None
        return (UNKNOWN_WORD if entries.get(f"q.{name}.{UNKNOWN_WORD}") else None), None
    unit = unit_of(question, entries)
    parts = re.split(r"[\s;；、/]+", typed) if question.kind == "list_of_numbers" else [typed]
    numbers = [number(part) for part in parts if part]
    if any(value is None for value in numbers) or not numbers:
        return None, Problem(name, "whole_number" if question.kind.startswith("integer") else "wrong_type", typed, unit)
    in_si = [to_si(question, value, unit) for value in numbers if value is not None]
    if question.kind == "list_of_numbers":
        return in_si, None
    if question.kind.startswith("integer") and not in_si[0].is_integer():
        return None, Problem(name, "whole_number", typed, unit)
    return (int(in_si[0]) if question.kind.startswith("integer") else in_si[0]), None


def _check(question: Question, value: Any, entries: Mapping[str, Any]) -> Problem | None:
    try:
        parse_answers({question.name: value})
    except AnswerProblem as problem:
        typed = str(entries.get(f"q.{question.name}") or "")
        unit = unit_of(question, entries)
        code, other = problem.code, str(problem.likely_unit or "")
        if code == "likely_other_unit" and other == unit:
            code, other = _plain_code(question, value), ""
        elif (
            not other
            and code in ("below_minimum", "above_maximum")
            and unit != question.unit
            and _fits(question, typed)
        ):
            code, other = "likely_other_unit", str(question.unit)
        return Problem(question.name, code, typed, unit, other)
    return None


def _plain_code(question: Question, value: Any) -> ProblemCode:
    return "below_minimum" if question.minimum is not None and value < question.minimum else "above_maximum"


def _fits(question: Question, typed: str) -> bool:
    """Whether the number as typed would be usual in the question's own unit."""
    value = number(typed)
    return value is not None and (question.minimum or 0) <= value <= (question.maximum or math.inf)
