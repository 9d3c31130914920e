"""Not confirmed, not used: a number that looks like another unit, or like the answer to another question.

A bilirubin of 3.5 in umol/L is possible, but nearly always it is 3.5 mg/dL. Such a value is held: it is kept aside and
counts as unanswered everywhere, until its field stands in `units_confirmed`. The screen asks with the same table as the
command (`Question.doubtful`, `doubtful_above` and `other_units`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from hcc_logic.inputs.answers import Answers, Value, to_si
from hcc_logic.inputs.interval import Interval, above, at_least, at_most, parse_bound
from hcc_logic.inputs.questions import (
    QUESTIONS,
    TENS_OF_THOUSANDS_BELOW,
    TENS_OF_THOUSANDS_PER_UL,
    UNITS_TO_CONFIRM,
    Question,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a number looks like instead.

    `other_unit`: the number may have been printed in this unit; `in_other_unit`: what it then is in the unit of the
    question (3.5 mg/dL of bilirubin is 59.85 umol/L). With the reason `other_quantity` the number looks like the
    answer to `other_field`, and `in_other_unit` is that number unchanged."""

    field: str
    value: float
    other_unit: str
    in_other_unit: float
    reason: Literal["other_unit", "other_quantity"]
    other_field: str


def doubt(name: str, value: Value, report_units: Collection[str] = ()) -> Doubt | None:
    """What makes a number doubtful, in the unit of its question; None for a number that is ordinary as it stands.

    Also for numbers that are refused because they lie outside the human limits but inside them in another unit.
    `report_units`: units that reports in the reader's region use; only where "10^4/uL" is among them are low platelets
    doubted. A bound (">3.5") is judged by its number."""
    question = QUESTIONS[name]
    number = _number(value)
    if number is None:
        return None
    if question.doubtful_above is not None and above(number, question.doubtful_above):
        other = QUESTIONS[question.looks_like]
        return Doubt(name, number, other.unit or "", number, "other_quantity", other.name)
    unit = _other_unit(question, number, report_units)
    return None if unit is None else Doubt(name, number, unit, to_si(question, number, unit), "other_unit", name)


def not_confirmed(answers: Answers) -> tuple[str, ...]:
    """The fields whose value is held, in the order of the questionnaire."""
    confirmed = answers.get("units_confirmed") or ()
    return tuple(
        name
        for name in QUESTIONS
        if name in answers.held
        or (
            name in UNITS_TO_CONFIRM
            and name not in confirmed
            and name in answers.known
            and doubt(name, answers.known[name]) is not None
        )
    )


def confirmed_only(answers: Answers) -> Answers:
    """The answers with every held value left unanswered; `held` then names those fields."""
    held = frozenset(not_confirmed(answers))
    if held == answers.held:
        return answers
    known = {name: value for name, value in answers.known.items() if name not in held}
    return Answers(MappingProxyType(known), answers.unknown, held)


def _number(value: Value) -> float | None:
    """A number, or that of a bound; None for anything else."""
    if isinstance(value, Interval):
        bound = parse_bound(value.printed)
        return None if bound is None else bound.number
    return None if isinstance(value, (str, bool, tuple)) else float(value)


def _other_unit(question: Question, number: float, report_units: Collection[str]) -> str | None:
    if (
        question.doubtful is not None
        and at_least(number, question.doubtful[0])
        and at_most(number, question.doubtful[1])
    ):
        return next(iter(question.other_units))
    in_tens_of_thousands = TENS_OF_THOUSANDS_PER_UL in report_units and TENS_OF_THOUSANDS_PER_UL in question.other_units
    if in_tens_of_thousands and question.accepts(number) and number < TENS_OF_THOUSANDS_BELOW:
        return TENS_OF_THOUSANDS_PER_UL
    return question.unit_that_fits(number)
