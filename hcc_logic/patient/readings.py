"""One reader's answers, worked out as far as every part of the explanation needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from hcc_logic.engine.conditions import Condition
from hcc_logic.engine.decision_list import Rule
from hcc_logic.engine.status import Status
from hcc_logic.engine.truth import Truth
from hcc_logic.inputs.answers import Answers, Value
from hcc_logic.inputs.interval import Interval
from hcc_logic.inputs.plausibility import confirmed_only, not_confirmed
from hcc_logic.patient import contradictions
from hcc_logic.patient.contradictions import Contradiction
from hcc_logic.patient.criteria import Situation
from hcc_logic.patient.criteria.bands import NOT_SURE

_OPEN = (Status.SOMETIMES, Status.LISTED)


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
    `as_told`: the situation with every answer taken as it stands. `told`: every answer that tells something;
    `left_out`: those that no reading takes. `not_confirmed`: fields whose value is held; `answers` and everything else
    is without them.
    """

    answers: Answers
    contradictions: tuple[Contradiction, ...]
    readings: tuple[Answers, ...]
    situations: tuple[Situation, ...]
    undisputed: Situation
    as_told: Situation
    told: Mapping[str, Fact]
    left_out: frozenset[str]
    not_confirmed: tuple[str, ...] = ()

    @classmethod
    def of(cls, answers: Answers) -> Patient:
        """Work out the readings of these answers. A value that is not confirmed counts as unanswered."""
        answers = confirmed_only(answers)
        found = contradictions.find(answers)
        readings = tuple(contradictions.readings(answers, found))
        disputed = contradictions.disputed(found)
        as_told = Situation.of(answers)
        situations = tuple(as_told.changed(reading, disputed) for reading in readings) if disputed else (as_told,)
        undisputed = as_told.changed(answers.without(disputed), disputed)
        told = {
            name: Fact(field=name, value=_plain(value)) for name, value in answers.known.items() if value != NOT_SURE
        }
        left_out = frozenset(name for name in disputed if all(reading.get(name) is None for reading in readings))
        return cls(answers, found, readings, situations, undisputed, as_told, told, left_out, not_confirmed(answers))

    def facts(self, fields: Iterable[str]) -> tuple[Fact, ...]:
        """Known answers among these fields."""
        return tuple(self.told[name] for name in fields if name in self.told)

    def facts_taken(self, fields: Iterable[str]) -> tuple[Fact, ...]:
        """Known answers among these fields that a verdict rests on."""
        return self.facts(name for name in fields if name not in self.left_out)

    def allows(self, rule: Rule) -> bool:
        """May the rule speak for this reader? One that opens a topic never speaks against an answer as it was told,
        even in a reading that leaves that answer out (D-23: nothing is listed on one reading alone)."""
        return rule.status not in _OPEN or self.as_told.truth(rule.condition) is not Truth.NO

    def truth(self, condition: Condition) -> Truth:
        """Certain only if it is so in every reading."""
        first, *others = self.situations
        truth = first.truth(condition)
        same = truth is Truth.UNKNOWN or all(other.truth(condition) is truth for other in others)
        return truth if same else Truth.UNKNOWN


def _plain(value: Value) -> object:
    """A value as JSON knows it; a bound as it stands in the report."""
    if isinstance(value, Interval):
        return value.printed
    return list(value) if isinstance(value, tuple) else value
