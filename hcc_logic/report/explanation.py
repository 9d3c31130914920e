"""The explanation: everything that the logic has to say about one reader's answers, in codes (schema 1).

The screen, the handout and the export are all drawn from it. It holds no sentence that a reader sees and no number
about a person's future: there is no function from answers to a probability or a survival time."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal, TypeAlias

from pydantic import ConfigDict, Field, PrivateAttr

from hcc_logic.engine.status import Status
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient.readings import Fact, Patient
from hcc_logic.report.part import Part
from hcc_logic.report.score_models import Scores
from hcc_logic.report.score_results import ScoreResult, score_results
from hcc_logic.report.what_if import WhatIf, what_if
from hcc_logic.rules.tace_checklist import ChecklistLine, tace_checklist

SCHEMA = 1
Outcome: TypeAlias = Literal["holds", "might_hold"]
"""Certain, or dependent on answers that are missing."""


class Reason(Part):
    """Why. `code` names the rule; `holds` is certain, `might_hold` depends on answers that are missing."""

    code: str
    outcome: Outcome
    facts: tuple[Fact, ...]
    sources: tuple[str, ...] = Field(min_length=1)


PositionStance: TypeAlias = Literal["recommended", "may_consider", "not_recommended", "contraindicated", "no_statement"]


class PositionReason(Reason):
    """One entry of an edition that speaks about the reader (`holds`), or might. `code` says how far its text was seen.

    `depends_on`: the open facts that decide whether it does; answering them all settles it.

    Where an edition says nothing to this reader although it has entries on the topic, `entry` is None, and `code` says
    whom those are about: `speaks_for_others`, or `not_asked` for people whom no question finds."""

    entry: str | None
    stance: PositionStance
    depends_on: tuple[str, ...] = ()


class GuidelinePosition(Part):
    """What one edition says on the topic for this reader (law 12). Silence is `no_statement`, never "against".

    `reasons`: the entries that certainly speak, then those that might, each group with the entry first that speaks for
    the edition. `depends_on`: while it is open whether any speaks, what the first of them hangs on."""

    guideline: str
    stance: PositionStance
    outcome: Outcome
    reasons: tuple[PositionReason, ...]
    depends_on: tuple[str, ...] = ()


class NextAnswer(Part):
    """Which answer leads where: if `field` had one of `values`, the topic would be one of `possible`."""

    field: str
    values: tuple[Any, ...]
    possible: tuple[str, ...]


class TopicVerdict(Part):
    """One topic. `possible`: every status that some completion gives. `to_check`: conditions that no question asks."""

    topic: str
    kind: Literal["action", "care", "treatment"]
    status: Literal["listed", "sometimes", "usually_not", "cannot_say", "stopped", "not_relevant"]
    by_guideline: tuple[GuidelinePosition, ...]
    reasons: tuple[Reason, ...]
    possible: tuple[str, ...]
    would_help: tuple[str, ...]
    leads_to: tuple[NextAnswer, ...]
    to_check: tuple[str, ...]

    @property
    def state(self) -> Status:
        return Status(self.status)


class EmergencyFound(Part):
    """What the warning signs say; `because` names the fields."""

    active: bool
    level: Literal["call_now", "call_today"] | None
    because: tuple[str, ...]


class ContradictionFound(Part):
    """Fields that cannot all be true."""

    fields: tuple[str, ...]
    code: str


class Explanation(Part):
    """The whole answer. JSON holds what the contract of the command names; what-if, the TACE checklist and the scores
    of the nurse's view are worked out when they are first looked at."""

    schema_version: Literal[1] = Field(default=1, alias="schema", serialization_alias="schema")
    logic_version: str
    evidence_date: str
    emergency: EmergencyFound
    contradictions: tuple[ContradictionFound, ...]
    scores: Scores
    topics: tuple[TopicVerdict, ...]
    sequence: tuple[str, ...]
    ask_next: tuple[str, ...]

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    _patient: Patient = PrivateAttr()

    @classmethod
    def about(cls, patient: Patient, **parts: Any) -> Explanation:
        """An explanation of one reader's answers."""
        made = cls(**parts)
        made._patient = patient
        return made

    @property
    def answers(self) -> Answers:
        """The answers that it speaks about."""
        return self._patient.answers

    @cached_property
    def what_if(self) -> tuple[WhatIf, ...]:
        """What would open a topic further, topic by topic."""
        return what_if(self._patient)

    @cached_property
    def tace_checklist(self) -> tuple[ChecklistLine, ...]:
        """What a team looks at before embolization."""
        return tace_checklist(self._patient)

    @cached_property
    def score_results(self) -> tuple[ScoreResult, ...]:
        """Every score, in the order of the nurse's view."""
        return score_results(self._patient.answers)

    def topic(self, slug: str) -> TopicVerdict:
        """One topic by its slug. Raises KeyError for a slug that is not in the vocabulary."""
        for verdict in self.topics:
            if verdict.topic == slug:
                return verdict
        raise KeyError(slug)

    def to_json(self) -> str:
        return self.model_dump_json(by_alias=True)
