"""From answers to the explanation: the one function that the screen, the command and other programs call."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from hcc_logic.engine.status import Status, bits, from_bits, mark, settle, settle_readings, words
from hcc_logic.inputs.answers import Answers, parse_answers
from hcc_logic.patient import contradictions, emergency
from hcc_logic.patient.readings import Patient
from hcc_logic.report.explanation import (
    ContradictionFound,
    EmergencyFound,
    Explanation,
    GuidelinePosition,
    Reason,
    TopicVerdict,
)
from hcc_logic.report.guideline_positions import positions
from hcc_logic.report.if_clear import if_clear
from hcc_logic.report.next_questions import OpenFacts, ask_next, next_answers, worth_asking
from hcc_logic.report.patient_scores import scores
from hcc_logic.report.reader import Reader, with_confirmation
from hcc_logic.report.reasons import reasons
from hcc_logic.report.settling_map import settling_map
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from hcc_logic.version import EVIDENCE_DATE, LOGIC_VERSION

IN_SEQUENCE = frozenset((Status.LISTED, Status.SOMETIMES, Status.CANNOT_SAY))


def explain(answers: Answers, *, suppose: Mapping[str, Any] | None = None) -> Explanation:
    """What guidelines say for a situation like this one, why, and what is still unknown.

    `suppose`: answers to be read as if they were told ("if your liver class were A"), in place of what was told. The
    explanation then says what is supposed, and cannot be written out.

    Total: never raises for parsed answers, however odd or contradictory. AnswerProblem for what cannot be supposed."""
    supposed = parse_answers(suppose or {}).known
    patient = Patient.of(answers.with_all(supposed))
    alarm = emergency.look(patient.answers)
    reader = Reader(patient)
    heard = positions(reader)
    verdicts = tuple([_verdict(TOPICS[slug], reader, heard[slug]) for slug in SEQUENCE_ORDER])
    return Explanation.about(
        patient,
        told=answers,
        supposed=supposed,
        logic_version=LOGIC_VERSION,
        evidence_date=EVIDENCE_DATE,
        emergency=EmergencyFound(active=alarm.active, level=alarm.level, because=alarm.because),
        contradictions=tuple(ContradictionFound(fields=item.fields, code=item.code) for item in patient.contradictions),
        scores=scores(patient.readings, patient.situations),
        topics=verdicts,
        sequence=tuple(verdict.topic for verdict in verdicts if verdict.state in IN_SEQUENCE),
        ask_next=ask_next(patient.answers, verdicts),
        not_confirmed=patient.not_confirmed,
        map=settling_map(reader, verdicts),
    )


def _verdict(topic: Topic, reader: Reader, heard: tuple[GuidelinePosition, ...]) -> TopicVerdict:
    patient = reader.patient
    match topic.slug:
        case "emergency_now":
            return _emergency(topic, patient)
        case "resolve_contradiction":
            return _contradiction(topic, patient)
    evaluations = reader.evaluations(topic)
    status = settle_readings([settle(evaluation.possible) for evaluation in evaluations])
    every = 0
    for evaluation in evaluations:
        every |= evaluation.found
    if patient.contradictions:
        every = _allowed(topic, patient, every)
    open_ = status is Status.CANNOT_SAY
    one_reading = not patient.contradictions
    ways = tuple(next_answers(topic, evaluations[0], reader.open_facts)) if open_ and one_reading else ()
    if open_ and one_reading:
        missing = tuple(dict.fromkeys(lead.field for lead in ways))
    else:
        missing = tuple(_disputed_or_missing(topic, patient, reader.open_facts)) if open_ else ()
    deciding = reader.some.decide(topic, evaluations[0]) if not open_ and one_reading else ()
    possible = every if open_ else bits((status,))
    return TopicVerdict(
        topic=topic.slug,
        kind=topic.kind,
        family=topic.family,
        mark=mark(possible).value,
        status=status.value,
        by_guideline=heard,
        reasons=reasons(topic, status, from_bits(every), reader, deciding),
        possible=words(possible),
        deciding=with_confirmation(deciding, patient.answers),
        if_clear=if_clear(topic, evaluations[0], reader, missing) if ways else None,
        would_help=missing,
        leads_to=ways,
        to_check=topic.to_check,
    )


def _allowed(topic: Topic, patient: Patient, found: int) -> int:
    """Of the statuses that are possible in some reading (in bits) those that a rule may give with every answer as told;
    all of them if none is left."""
    may = {rule.status for rule in topic.rules if patient.allows(rule)}
    return bits(status for status in from_bits(found) if status in may) or found


def _disputed_or_missing(topic: Topic, patient: Patient, open_facts: OpenFacts) -> Iterable[str]:
    """For "cannot say" beside a contradiction: the disputed facts of the topic, or those that nobody has answered."""
    disputed = {name for item in patient.contradictions for name in item.fields}
    named = [name for name in topic.facts if name in disputed]
    asked = {name for table, fields in topic.tables.items() for name in fields if worth_asking(table, name)}
    return named or [name for name in topic.facts if name in asked and not open_facts.told(name)]


def _emergency(topic: Topic, patient: Patient) -> TopicVerdict:
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
    return _about_the_answers(topic, status, possible, reason, missing, emergency.deciding(patient.answers))


def _contradiction(topic: Topic, patient: Patient) -> TopicVerdict:
    found = patient.contradictions
    status = Status.LISTED if found else Status.NOT_RELEVANT
    reason = Reason(
        code="answers_contradict" if found else "no_contradiction",
        outcome="holds",
        facts=patient.facts(dict.fromkeys(name for item in found for name in item.fields)),
        sources=contradictions.SOURCES,
    )
    return _about_the_answers(topic, status, {status}, reason, ())


def _about_the_answers(
    topic: Topic,
    status: Status,
    possible: Collection[Status],
    reason: Reason,
    missing: tuple[str, ...],
    deciding: tuple[str, ...] = (),
) -> TopicVerdict:
    return TopicVerdict(
        topic=topic.slug,
        kind=topic.kind,
        family=topic.family,
        mark=mark(bits(possible)).value,
        status=status.value,
        by_guideline=(),
        reasons=(reason,),
        possible=words(bits(possible)),
        deciding=deciding,
        if_clear=None,
        would_help=missing,
        leads_to=(),
        to_check=topic.to_check,
    )
