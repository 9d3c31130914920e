"""The explanation: everything that the logic has to say about one reader's answers, in codes (schema 2).

The screen, the handout and the export are all drawn from it. It holds no sentence that a reader sees and no number
about a person's future: there is no function from answers to a probability or a survival time."""

from __future__ import annotations

from collections.abc import Mapping
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

SCHEMA = 2
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


class ClearStatus(Part):
    """What a topic becomes if every check named is clear: one status."""

    status: str
    checks: tuple[str, ...] = Field(min_length=1)


class ClearPossible(Part):
    """As `ClearStatus`, where several statuses stay possible."""

    possible: tuple[str, ...]
    checks: tuple[str, ...] = Field(min_length=1)


class TopicVerdict(Part):
    """One topic. `mark`: what a reader meets first. `possible`: every status that some completion gives. `deciding`:
    the answers that alone give the definite status (law 9). `if_clear`: what it becomes if the routine checks are clear
    (law 10). `to_check`: conditions that no question asks."""

    topic: str
    kind: Literal["action", "care", "treatment"]
    family: Literal["find_out", "care", "artery", "radiation", "drugs", "surgery", "studies"]
    mark: Literal["talked_about", "not_now", "depends"]
    status: Literal["listed", "sometimes", "usually_not", "cannot_say", "stopped", "not_relevant"]
    by_guideline: tuple[GuidelinePosition, ...]
    reasons: tuple[Reason, ...]
    possible: tuple[str, ...]
    deciding: tuple[str, ...]
    if_clear: ClearStatus | ClearPossible | None
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


class Cell(Part):
    """One box of the map: the marks of all topics if the two facts were these; `if_clear`: and if everything that a
    team checks in everybody were clear besides."""

    row: Any
    column: Any
    marks: Mapping[str, str]
    if_clear: Mapping[str, str]


class SettlingMap(Part):
    """The two open facts that settle the most topics, and what each pair of their values would leave. A pair that the
    answers rule out has no cell."""

    rows: str
    columns: str
    cells: tuple[Cell, ...]


class Explanation(Part):
    """The whole answer. JSON holds what the contract of the command names; what-if, the TACE checklist and the scores
    of the nurse's view are worked out when they are first looked at."""

    schema_version: Literal[2] = Field(default=2, alias="schema", serialization_alias="schema")
    logic_version: str
    evidence_date: str
    emergency: EmergencyFound
    contradictions: tuple[ContradictionFound, ...]
    scores: Scores
    topics: tuple[TopicVerdict, ...]
    sequence: tuple[str, ...]
    ask_next: tuple[str, ...]
    not_confirmed: tuple[str, ...]
    map: SettlingMap | None

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    _patient: Patient = PrivateAttr()
    _told: Answers = PrivateAttr()
    _supposed: Mapping[str, Any] = PrivateAttr(default_factory=dict)

    @classmethod
    def about(cls, patient: Patient, *, told: Answers, supposed: Mapping[str, Any], **parts: Any) -> Explanation:
        """An explanation of one reader's answers, and of what is supposed beside them."""
        made = cls(**parts)
        made._patient, made._told, made._supposed = patient, told, supposed
        return made

    @property
    def answers(self) -> Answers:
        """The answers that the reader gave; never what is only supposed."""
        return self._told

    @property
    def supposed(self) -> Mapping[str, Any]:
        """Field -> what is supposed of it. Empty for an explanation of answers alone."""
        return self._supposed

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
        """The contract of the command. ValueError where something is supposed: only what was told leaves the screen."""
        if self._supposed:
            raise ValueError(f"supposed, not told: {', '.join(self._supposed)}")
        return self.model_dump_json(by_alias=True)
