"""Answers: known or not known, checked against the registry before anything is computed.

`parse_answers` is the only way in. Units are converted at this edge (`to_si`, factors of `units.py`); inside, every
number is SI.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from hcc_logic.inputs.interval import Interval, parse_bound
from hcc_logic.inputs.questions import QUESTIONS, Question

Value: TypeAlias = str | int | float | bool | Interval | tuple[str, ...] | tuple[float, ...]
ProblemCode: TypeAlias = Literal[
    "unknown_field", "wrong_type", "not_a_choice", "below_minimum", "above_maximum", "likely_other_unit"
]

UNKNOWN_WORD = "unknown"


class AnswerProblem(ValueError):  # noqa: N818 - the name is part of the public door
    """An answer that cannot be used. Names the field, what is wrong (`code`) and what is accepted."""

    def __init__(self, name: str, code: ProblemCode, accepted: str, *, likely_unit: str | None = None) -> None:
        self.field, self.code, self.accepted, self.likely_unit = name, code, accepted, likely_unit
        super().__init__(f"{name}: {self.problem}")

    @property
    def problem(self) -> str:
        unit = str(self.likely_unit).replace("/uL", " per microlitre").strip()
        hint = f" (it looks like {unit})" if self.likely_unit else ""
        return f"{self.code.replace('_', ' ')}{hint}; accepted: {self.accepted}"


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of one reader. `known` holds usable values by field; `unknown` the fields answered "I don't know";
    `held` the fields with a value that waits to be confirmed and is left out of `known` (`inputs/plausibility.py`)."""

    known: Mapping[str, Value] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()

    def get(self, name: str) -> Any:
        """The value of a known answer, else None."""
        return self.known.get(name)

    def told(self, name: str, value: Value) -> Answers:
        """These answers with one more."""
        return Answers(MappingProxyType({**self.known, name: value}), self.unknown - {name}, self.held - {name})

    def with_all(self, more: Mapping[str, Value]) -> Answers:
        """These answers with others beside them or in their place."""
        if not more:
            return self
        return Answers(
            MappingProxyType({**self.known, **more}), self.unknown - frozenset(more), self.held - frozenset(more)
        )

    def only(self, names: Iterable[str]) -> Answers:
        """Nothing but these answers, as far as they are known."""
        return Answers({name: self.known[name] for name in names if name in self.known})

    def without(self, names: Iterable[str]) -> Answers:
        """These answers with some fields left unanswered."""
        dropped = frozenset(names)
        return Answers(
            MappingProxyType({k: v for k, v in self.known.items() if k not in dropped}),
            self.unknown | dropped,
            self.held,
        )


def parse_answers(raw: Mapping[str, Any]) -> Answers:
    """Check a mapping {field: value}. Absent, None and "unknown" mean "not known"; so does an empty list where a list
    is asked for.

    Raises AnswerProblem for an unknown field, a wrong type, a value that is no choice, or a number outside human
    limits."""
    known: dict[str, Value] = {}
    unknown: set[str] = set()
    for name, value in raw.items():
        if name not in QUESTIONS:
            raise AnswerProblem(str(name), "unknown_field", "a field of the questionnaire")
        question = QUESTIONS[name]
        nothing_listed = question.kind in ("list", "list_of_numbers") and isinstance(value, (list, tuple)) and not value
        if value is None or (isinstance(value, str) and value == UNKNOWN_WORD) or nothing_listed:
            unknown.add(name)
        else:
            known[name] = check_value(question, value)
    return Answers(MappingProxyType(known), frozenset(unknown))


def check_value(question: Question, value: Any) -> Value:
    """One usable value, or AnswerProblem."""
    match question.kind:
        case "choice":
            if question.name == "ecog" and isinstance(value, int) and not isinstance(value, bool):
                value = str(value)
            return _chosen(question, value)
        case "boolean":
            if not isinstance(value, bool):
                raise AnswerProblem(question.name, "wrong_type", accepted(question))
            return value
        case "list":
            if not isinstance(value, (list, tuple)):
                raise AnswerProblem(question.name, "wrong_type", accepted(question))
            return tuple(dict.fromkeys(_chosen(question, item) for item in value))
        case "list_of_numbers":
            if not isinstance(value, (list, tuple)):
                raise AnswerProblem(question.name, "wrong_type", accepted(question))
            return tuple(_measured(question, item) for item in value)
        case "integer_or_choice":
            return _chosen(question, value) if isinstance(value, str) else _counted(question, value)
        case "integer":
            return _counted(question, value)
        case "number":
            return _bounded(question, value) if isinstance(value, str) else _measured(question, value)


def to_si(question: Question, value: float, unit: str) -> float:
    """A value in one of the units of this question, in its SI unit. KeyError for a unit that it does not know."""
    return value if unit == question.unit else value * question.other_units[unit]


def warnings(answers: Answers) -> list[tuple[str, Literal["unusually_low", "unusually_high"]]]:
    """Known values that are possible but rare: kept, and asked about again. A warning never changes a number."""
    found: list[tuple[str, Literal["unusually_low", "unusually_high"]]] = []
    for name, value in answers.known.items():
        question = QUESTIONS[name]
        numbers = value if isinstance(value, tuple) else (value,)
        for number in numbers:
            if isinstance(number, (str, bool)):
                continue
            low, high = number.ends if isinstance(number, Interval) else (number, number)
            if question.warn_below is not None and high < question.warn_below:
                found.append((name, "unusually_low"))
            elif question.warn_above is not None and low > question.warn_above:
                found.append((name, "unusually_high"))
    return found


def accepted(question: Question) -> str:
    """What a field accepts, for people who write input files. Readers get their own words."""
    parts = []
    if question.minimum is not None and question.maximum is not None:
        parts.append(f"{question.minimum:g} to {question.maximum:g} {question.unit}")
    if question.choices:
        parts.append(", ".join(question.choices))
    if question.kind == "boolean":
        parts.append("true, false")
    text = " or ".join(parts)
    return f"a list of {text}" if question.kind in ("list", "list_of_numbers") else text


def _chosen(question: Question, value: Any) -> str:
    if not isinstance(value, str):
        raise AnswerProblem(question.name, "wrong_type", accepted(question))
    if value not in question.choices:
        raise AnswerProblem(question.name, "not_a_choice", accepted(question))
    return value


def _counted(question: Question, value: Any) -> int:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise AnswerProblem(question.name, "wrong_type", accepted(question))
    _within(question, value)
    return value


def _measured(question: Question, value: Any) -> float:
    if (
        isinstance(value, bool)
        or not isinstance(value, (int, float))
        or (isinstance(value, float) and not math.isfinite(value))
    ):
        raise AnswerProblem(question.name, "wrong_type", accepted(question))
    _within(question, value)
    return float(value)


def _bounded(question: Question, text: str) -> Interval:
    """ ">60500" as every value from there to the end of what is accepted."""
    bound = parse_bound(text)
    if bound is None:
        raise AnswerProblem(question.name, "wrong_type", accepted(question))
    _within(question, bound.number)
    low, high = question.minimum or 0.0, question.maximum or math.inf
    found = bound.interval(low, high)
    if found is None:  # nothing below the lowest accepted value, nothing above the highest
        raise AnswerProblem(question.name, "below_minimum" if bound.below else "above_maximum", accepted(question))
    return found


def _within(question: Question, value: float) -> None:
    if question.accepts(value):
        return
    if (unit := question.unit_that_fits(value)) is not None:
        raise AnswerProblem(question.name, "likely_other_unit", accepted(question), likely_unit=unit)
    below = question.minimum is not None and value < question.minimum
    raise AnswerProblem(question.name, "below_minimum" if below else "above_maximum", accepted(question))
