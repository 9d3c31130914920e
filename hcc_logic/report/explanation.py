"""The explanation: everything that the logic has to say about one reader's answers, in codes (schema 2).

The screen, the handout and the export are all drawn from it. It holds no sentence that a reader sees and no number
about a person's future: there is no function from answers to a probability or a survival time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from pydantic import ConfigDict, Field, PrivateAttr

from hcc_logic.engine.status import Status, mark, words
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient.readings import Fact, Patient
from hcc_logic.report.part import Part, later
from hcc_logic.report.patient_scores import scores
from hcc_logic.report.score_models import Scores
from hcc_logic.report.score_results import ScoreResult, results_of
from hcc_logic.report.what_if import WhatIf, what_if
from hcc_logic.rules.tace_checklist import ChecklistLine, tace_checklist

if TYPE_CHECKING:
    from hcc_logic.report.workings import AboutAnswers, AboutTopic, Workings

SCHEMA = 2
IN_SEQUENCE = frozenset((Status.LISTED, Status.SOMETIMES, Status.CANNOT_SAY))
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
    """One topic. `mark`: what a reader meets first. Why it has its status, and what would change it, is worked out when
    it is first looked at."""

    topic: str
    kind: Literal["action", "care", "treatment"]
    family: Literal["find_out", "care", "artery", "radiation", "drugs", "surgery", "studies"]
    mark: Literal["talked_about", "not_now", "depends"]
    status: Literal["listed", "sometimes", "usually_not", "cannot_say", "stopped", "not_relevant"]

    _workings: AboutTopic | AboutAnswers = PrivateAttr()

    @classmethod
    def about(cls, workings: AboutTopic | AboutAnswers) -> TopicVerdict:
        """The verdict on a topic, from what is worked out of it."""
        topic = workings.topic
        made = cls(
            topic=topic.slug,
            kind=topic.kind,
            family=topic.family,
            mark=mark(workings.found).value,
            status=workings.status.value,
        )
        made._workings = workings
        return made

    @later
    def by_guideline(self) -> tuple[GuidelinePosition, ...]:
        """One position for each edition with an entry on it."""
        return self._workings.by_guideline

    @later
    def reasons(self) -> tuple[Reason, ...]:
        """Why it has its status."""
        return self._workings.reasons

    @later
    def possible(self) -> tuple[str, ...]:
        """Every status that some completion gives."""
        return words(self._workings.found)

    @later
    def deciding(self) -> tuple[str, ...]:
        """The answers that alone give the definite status (law 9)."""
        return self._workings.deciding

    @later
    def if_clear(self) -> ClearStatus | ClearPossible | None:
        """What it becomes if the routine checks are clear (law 10)."""
        return self._workings.if_clear

    @later
    def would_help(self) -> tuple[str, ...]:
        """The open facts that would change it."""
        return self._workings.would_help

    @later
    def leads_to(self) -> tuple[NextAnswer, ...]:
        """Where each answer to them leads."""
        return self._workings.leads_to

    @later
    def to_check(self) -> tuple[str, ...]:
        """Conditions that no question asks."""
        return self._workings.topic.to_check

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
    """The whole answer. JSON holds what the contract of the command names; all that needs more than the answers alone
    is worked out when it is first looked at."""

    schema_version: Literal[2] = Field(default=2, alias="schema", serialization_alias="schema")
    logic_version: str
    evidence_date: str
    emergency: EmergencyFound
    contradictions: tuple[ContradictionFound, ...]

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    _workings: Workings = PrivateAttr()
    _told: Answers = PrivateAttr()
    _supposed: Mapping[str, Any] = PrivateAttr(default_factory=dict)

    @classmethod
    def about(cls, workings: Workings, *, told: Answers, supposed: Mapping[str, Any], **parts: Any) -> Explanation:
        """An explanation of one reader's answers, and of what is supposed beside them."""
        made = cls(**parts)
        made._workings, made._told, made._supposed = workings, told, supposed
        return made

    @later
    def scores(self) -> Scores:
        """The scores that rules use, and the stages."""
        return scores(self._patient.readings, self._patient.situations)

    @later
    def topics(self) -> tuple[TopicVerdict, ...]:
        """Every topic, in the fixed order."""
        return self._workings.topics

    @later
    def sequence(self) -> tuple[str, ...]:
        """The topics that are in talk, or might be."""
        return tuple([verdict.topic for verdict in self.topics if verdict.state in IN_SEQUENCE])

    @later
    def ask_next(self) -> tuple[str, ...]:
        """What to ask next, first what settles most."""
        return self._workings.ask_next

    @later
    def not_confirmed(self) -> tuple[str, ...]:
        """Fields whose value waits to be confirmed."""
        return self._patient.not_confirmed

    @later
    def map(self) -> SettlingMap | None:
        """The map of "it depends"."""
        return self._workings.map

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
        return results_of(self._patient, self.scores)

    @property
    def _patient(self) -> Patient:
        return self._workings.patient

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
