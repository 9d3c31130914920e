"""One reader's answers, worked out as far as every part of the explanation needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from hcc_logic.engine.conditions import Condition
from hcc_logic.engine.truth import Truth
from hcc_logic.inputs.answers import Answers, Value
from hcc_logic.inputs.interval import Interval
from hcc_logic.inputs.plausibility import confirmed_only, not_confirmed
from hcc_logic.patient import contradictions
from hcc_logic.patient.contradictions import Contradiction
from hcc_logic.patient.criteria import Situation


class Fact(BaseModel):
    """An answer that a reason rests on; `value` is None where it is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: str
    value: Any


@dataclass(frozen=True, slots=True)
class Patient:
    """What every part of the explanation starts from.

    `readings`: the answers with one side of each contradiction left out, in every way; `situations`: what each leaves
    possible. `undisputed`: the situation with both sides left out, for what is only shown beside the verdict.
    `not_confirmed`: fields whose value is held; `answers` and everything else is without them.
    """

    answers: Answers
    contradictions: tuple[Contradiction, ...]
    readings: tuple[Answers, ...]
    situations: tuple[Situation, ...]
    undisputed: Situation
    told: Mapping[str, Fact]
    not_confirmed: tuple[str, ...] = ()

    @classmethod
    def of(cls, answers: Answers) -> Patient:
        """Work out the readings of these answers. A value that is not confirmed counts as unanswered."""
        answers = confirmed_only(answers)
        found = contradictions.find(answers)
        readings = tuple(contradictions.readings(answers, found))
        situations = tuple(Situation.of(reading) for reading in readings)
        disputed = [name for item in contradictions.undecided(found) for name in item.fields]
        undisputed = Situation.of(answers.without(disputed)) if disputed else situations[0]
        told = {name: Fact(field=name, value=_plain(value)) for name, value in answers.known.items()}
        return cls(answers, found, readings, situations, undisputed, told, not_confirmed(answers))

    def facts(self, fields: Iterable[str]) -> tuple[Fact, ...]:
        """Known answers among these fields."""
        return tuple(self.told[name] for name in fields if name in self.told)

    def truth(self, condition: Condition) -> Truth:
        """Certain only if it is so in every reading."""
        if len(self.situations) == 1:
            return self.situations[0].truth(condition)
        truths = {situation.truth(condition) for situation in self.situations}
        return truths.pop() if len(truths) == 1 else Truth.UNKNOWN


def _plain(value: Value) -> object:
    """A value as JSON knows it; a bound as it stands in the report."""
    if isinstance(value, Interval):
        return value.printed
    return list(value) if isinstance(value, tuple) else value
