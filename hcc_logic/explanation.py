"""The explanation: everything that the logic has to say about one reader's answers, in codes (schema 1).

The screen, the handout and the export are all drawn from it. It holds no sentence that a reader sees and no number
about a person's future: there is no function from answers to a probability or a survival time."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from hcc_logic.verdict import Status

SCHEMA = 1
Outcome: TypeAlias = Literal["holds", "might_hold"]
"""Certain, or dependent on answers that are missing."""
LiverNote: TypeAlias = Literal["grey_zone", "blood_thinner_raises_inr", "blocked_duct_raises_bilirubin"]
StageNote: TypeAlias = Literal["liver_not_preserved", "both_sides_ask_your_team", "only_if_cancer_is_there"]
"""What has to be said beside a class or a stage."""


class Part(BaseModel):
    """Base of all parts: immutable, no extra keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fact(Part):
    """An answer that a reason rests on; `value` is None where it is not known."""

    field: str
    value: Any


class Reason(Part):
    """Why. `code` names the rule; `holds` is certain, `might_hold` depends on answers that are missing."""

    code: str
    outcome: Outcome
    facts: tuple[Fact, ...]
    sources: tuple[str, ...] = Field(min_length=1)


class GuidelineVoice(Part):
    """What one edition says on the topic for this reader. Silence is `no_statement`, never "against"."""

    guideline: str
    stance: Literal["recommended", "may_consider", "not_recommended", "contraindicated", "no_statement"]
    outcome: Outcome
    reasons: tuple[Reason, ...]


class Lead(Part):
    """Which answer leads where: if `field` had one of `values`, the topic would be one of `possible`."""

    field: str
    values: tuple[Any, ...]
    possible: tuple[str, ...]


class TopicVerdict(Part):
    """One topic. `possible`: every status that some completion gives. `to_check`: conditions that no question asks."""

    topic: str
    kind: Literal["action", "care", "treatment"]
    status: Literal["listed", "sometimes", "usually_not", "cannot_say", "stopped", "not_relevant"]
    by_guideline: tuple[GuidelineVoice, ...]
    reasons: tuple[Reason, ...]
    possible: tuple[str, ...]
    would_help: tuple[str, ...]
    leads_to: tuple[Lead, ...]
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


class ChildPughScore(Part):
    """Points and class on the published cuts. A range and a set on partial answers; never a midpoint."""

    points: int | None
    grade: Literal["A", "B", "C"] | None = Field(alias="class", serialization_alias="class")
    points_range: tuple[int, int]
    classes: tuple[str, ...]
    missing: tuple[str, ...]
    notes: tuple[LiverNote, ...]

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class AlbiScore(Part):
    """ALBI and modified ALBI; every grade that is still possible."""

    score: float | None
    grade: int | None
    grades: tuple[int, ...]
    modified_grades: tuple[str, ...]
    missing: tuple[str, ...]


class StageFound(Part):
    """`stages`: every stage that is still possible; an empty list means that the scale does not apply."""

    stage: str | None
    stages: tuple[str, ...]
    notes: tuple[StageNote, ...] = ()


class Scores(Part):
    """The scores that stages and gates rest on."""

    child_pugh: ChildPughScore
    albi: AlbiScore
    bclc: StageFound
    cnlc: StageFound
    cheng: StageFound
    vp: StageFound


class Explanation(Part):
    """The whole answer, JSON as in the contract of the command."""

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

    def topic(self, slug: str) -> TopicVerdict:
        """One topic by its slug. Raises KeyError for a slug that is not in the vocabulary."""
        for verdict in self.topics:
            if verdict.topic == slug:
                return verdict
        raise KeyError(slug)

    def to_json(self) -> str:
        return self.model_dump_json(by_alias=True)
