"""What an explanation is made of: each part is worked out when it is first looked at, once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from operator import or_

from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.status import Status, bits, from_bits, settle, settle_readings
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient import contradictions, emergency
from hcc_logic.patient.readings import Patient
from hcc_logic.report.deciding import with_confirmation
from hcc_logic.report.explanation import (
    ClearPossible,
    ClearStatus,
    GuidelinePosition,
    NextAnswer,
    Reason,
    SettlingMap,
    TopicVerdict,
)
from hcc_logic.report.guideline_positions import Hearing
from hcc_logic.report.if_clear import if_clear
from hcc_logic.report.next_questions import ask_next, next_answers, worth_asking
from hcc_logic.report.reader import Reader
from hcc_logic.report.reasons import reasons
from hcc_logic.report.settling_map import settling_map
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS


@dataclass(frozen=True)
class Workings:
    """Everything about one reader that needs the rules."""

    patient: Patient

    @classmethod
    def of(cls, patient: Patient) -> Workings:
        """Those of a reader who has answered nothing are kept: every reader begins so."""
        return cls(patient) if patient.answers != Answers() else _nobody()

    @cached_property
    def topics(self) -> tuple[TopicVerdict, ...]:
        """The verdict on every topic, in the fixed order."""
        return tuple([TopicVerdict.about(self._about(TOPICS[slug])) for slug in SEQUENCE_ORDER])

    @cached_property
    def ask_next(self) -> tuple[str, ...]:
        """What to ask next."""
        return ask_next(self.patient.answers, self.topics)

    @cached_property
    def map(self) -> SettlingMap | None:
        """The map of "it depends"."""
        return settling_map(self.reader, self.topics)

    @cached_property
    def reader(self) -> Reader:
        """What all topics share."""
        return Reader(self.patient)

    @cached_property
    def hearing(self) -> Hearing:
        """What guidelines say to the reader."""
        return Hearing.of(self.reader)

    def _about(self, topic: Topic) -> AboutTopic | AboutAnswers:
        match topic.slug:
            case "emergency_now":
                return _emergency(topic, self.patient)
            case "resolve_contradiction":
                return _contradiction(topic, self.patient)
        return AboutTopic(topic, self)


@cache
def _nobody() -> Workings:
    return Workings(Patient.of(Answers()))


@dataclass(frozen=True)
class AboutTopic:
    """One topic with rules, for one reader."""

    topic: Topic
    whole: Workings

    @cached_property
    def status(self) -> Status:
        """The status of the topic."""
        return settle_readings([settle(from_bits(found)) for found in self._readings])

    @property
    def found(self) -> int:
        """Every status that is possible, in bits."""
        return self._every if self._open else bits((self.status,))

    @property
    def by_guideline(self) -> tuple[GuidelinePosition, ...]:
        """One position for each edition with any entry on it; some editions are named also when silent."""
        return self.whole.hearing.positions(self.topic.slug)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it has its status."""
        return reasons(self.topic, self.status, from_bits(self._every), self._reader, self._deciding)

    @property
    def deciding(self) -> tuple[str, ...]:
        """The answers that alone give the status, with that of the confirmed units where one counts only by it."""
        return with_confirmation(self._deciding, self._patient.answers)

    @property
    def if_clear(self) -> ClearStatus | ClearPossible | None:
        """What it becomes if the routine checks are clear."""
        return if_clear(self.topic, self._evaluation, self._reader, self.would_help) if self.leads_to else None

    @cached_property
    def would_help(self) -> tuple[str, ...]:
        """The open facts that would change it; beside a contradiction what is disputed, or not answered."""
        if not self._open:
            return ()
        if self._patient.contradictions:
            return tuple(self._disputed_or_missing())
        return tuple(dict.fromkeys(lead.field for lead in self.leads_to))

    @cached_property
    def leads_to(self) -> tuple[NextAnswer, ...]:
        """Where each answer to an open fact leads; nothing beside a contradiction."""
        if not self._open or self._patient.contradictions:
            return ()
        return tuple(next_answers(self.topic, self._evaluation, self._reader.open_facts))

    @property
    def _patient(self) -> Patient:
        return self.whole.patient

    @property
    def _reader(self) -> Reader:
        return self.whole.reader

    @property
    def _evaluation(self) -> Evaluation:
        return self._reader.evaluation(self.topic)

    @cached_property
    def _readings(self) -> list[int]:
        return self._reader.found(self.topic)

    @property
    def _open(self) -> bool:
        return self.status is Status.CANNOT_SAY

    @cached_property
    def _deciding(self) -> tuple[str, ...]:
        if self._open or self._patient.contradictions:
            return ()
        return self._reader.some.decide(self.topic, self._evaluation)

    @cached_property
    def _every(self) -> int:
        """The statuses that are possible in some reading, in bits. Beside a contradiction those that a rule may give
        with every answer as told; all of them if none is left."""
        found = reduce(or_, self._readings)
        if not self._patient.contradictions:
            return found
        may = {rule.status for rule in self.topic.rules if self._patient.allows(rule)}
        return bits(status for status in from_bits(found) if status in may) or found

    def _disputed_or_missing(self) -> Iterable[str]:
        """For "cannot say" beside a contradiction: the disputed facts of the topic, or those that nobody has
        answered."""
        topic, open_facts = self.topic, self._reader.open_facts
        disputed = {name for item in self._patient.contradictions for name in item.fields}
        named = [name for name in topic.facts if name in disputed]
        asked = {name for table, fields in topic.tables.items() for name in fields if worth_asking(table, name)}
        return named or [name for name in topic.facts if name in asked and not open_facts.told(name)]


@dataclass(frozen=True)
class AboutAnswers:
    """A topic on the answers themselves. No guideline speaks about them."""

    topic: Topic
    status: Status
    found: int
    reasons: tuple[Reason, ...]
    would_help: tuple[str, ...] = ()
    deciding: tuple[str, ...] = ()
    by_guideline: tuple[GuidelinePosition, ...] = ()
    if_clear: None = None
    leads_to: tuple[NextAnswer, ...] = ()


def _emergency(topic: Topic, patient: Patient) -> AboutAnswers:
    possible = emergency.possible_statuses(patient.answers)
    status = settle(possible)
    missing = (
        tuple(name for name in emergency.FIELDS if name not in patient.told) if status is Status.CANNOT_SAY else ()
    )
    because = emergency.look(patient.answers).because or emergency.FIELDS
    reason = Reason(
        code="no_sign" if status is Status.NOT_RELEVANT else "emergency_sign",
        outcome="might_hold" if status is Status.CANNOT_SAY else "holds",
        facts=patient.facts(because),
        sources=emergency.SOURCES,
    )
    return AboutAnswers(topic, status, bits(possible), (reason,), missing, emergency.deciding(patient.answers))


def _contradiction(topic: Topic, patient: Patient) -> AboutAnswers:
    found = patient.contradictions
    status = Status.LISTED if found else Status.NOT_RELEVANT
    reason = Reason(
        code="answers_contradict" if found else "no_contradiction",
        outcome="holds",
        facts=patient.facts(dict.fromkeys(name for item in found for name in item.fields)),
        sources=contradictions.SOURCES,
    )
    return AboutAnswers(topic, status, bits((status,)), (reason,))
