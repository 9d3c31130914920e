"""What the reader gave: answers that count, beside what was typed, what does not count yet, and what is set aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from hcc_logic import QUESTIONS, Answers
from hcc_logic.inputs.answers import ProblemCode

Question = Literal["two_readings", "other_unit", "other_quantity", "unknown_unit"]
"""What may be asked about a number before it counts: which of two readings of a separator, which unit, whether it
answers another question, and which unit where the one that was written is not known."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as the reader typed it, in the unit that the reader picked or wrote behind it.

    `unit_written`: the unit stands in the text. `counts_as`: the number that is used, where the text does not plainly
    show it (23000 for "2.3e4", 9.2 for "9.2×7.5").
    """

    text: str
    unit: str
    counts_as: str = ""
    unit_written: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """What a reader may have meant: a text in a field, in a unit."""

    field: str
    text: str
    unit: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A number that does not count yet: the field, why, what was typed, in which unit, and the unit it looks like.

    `offers`: what it may mean; one of them settles it.
    """

    field: str
    code: ProblemCode | Literal["whole_number"] | Question
    typed: str = ""
    unit: str = ""
    other: str = ""
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """An answer that is kept and does not count, because an answer to another question (`because`) makes its own
    pointless. `value` is None where what was typed could not be read."""

    field: str
    value: Any
    typed: Typed | None
    because: str


@dataclass(frozen=True, slots=True)
class Given:
    """Everything the reader gave.

    `typed`: the numbers that were typed by hand, by field. `problems`: numbers that are not used yet. `set_aside`:
    answers whose question is not asked now. `beside`: a tick that stands beside another answer to the same question,
    by field; the other answer counts. `chosen`: the way a report prints something, by chooser.
    """

    answers: Answers
    typed: Mapping[str, Typed] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    beside: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)

    @property
    def values(self) -> Mapping[str, Any]:
        """What can be used, in SI units, in the order of the questionnaire."""
        return self.answers.known

    @property
    def conditions(self) -> Mapping[str, Any]:
        """The answers and choices on which it depends which questions are asked."""
        return {**self.values, **self.chosen}

    @property
    def unknown(self) -> frozenset[str]:
        """The fields marked "I don't know"."""
        return self.answers.unknown

    @property
    def nothing(self) -> bool:
        """Whether there is nothing that can be used."""
        return not self.values

    def as_typed(self, name: str) -> Typed:
        """What was typed in a field; empty, in its own unit, where nothing was."""
        return self.typed.get(name) or Typed("", QUESTIONS[name].unit or "")
