"""What the reader gave: answers that the logic understands, beside what was typed, and what has to be mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from hcc_logic import QUESTIONS, Answers
from hcc_logic.inputs.answers import ProblemCode


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as the reader typed it, in the unit that the reader picked."""

    text: str
    unit: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: the field, what is wrong, what was typed, in which unit, and the unit it looks like."""

    field: str
    code: ProblemCode | Literal["whole_number"]
    typed: str = ""
    unit: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """Everything the reader gave. `typed`: the numbers that were typed by hand, by field."""

    answers: Answers
    typed: Mapping[str, Typed] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def values(self) -> Mapping[str, Any]:
        """What can be used, in SI units, in the order of the questionnaire."""
        return self.answers.known

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
