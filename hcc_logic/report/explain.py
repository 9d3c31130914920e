"""From answers to the explanation: the one function that the screen, the command and other programs call."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.status import Status, in_order, settle, settle_readings
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient import contradictions, emergency
from hcc_logic.patient.readings import Patient
from hcc_logic.report.explanation import (
    ContradictionFound,
    EmergencyFound,
    Explanation,
    GuidelinePosition,
    NextAnswer,
    Reason,
    TopicVerdict,
)
from hcc_logic.report.guideline_positions import positions
from hcc_logic.report.next_questions import OpenFacts, ask_next, next_answers, worth_asking
from hcc_logic.report.patient_scores import scores
from hcc_logic.report.reasons import reasons
from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from hcc_logic.version import EVIDENCE_DATE, LOGIC_VERSION

IN_SEQUENCE = frozenset((Status.LISTED, Status.SOMETIMES, Status.CANNOT_SAY))


def explain(answers: Answers) -> Explanation:
    """What guidelines say for a situation like this one, why, and what is still unknown.

    Total: never raises for parsed answers, however odd or contradictory.
    """
    patient = Patient.of(answers)
    alarm = emergency.look(answers)
    open_facts = OpenFacts(answers, patient.undisputed)
    heard = positions(patient)
    verdicts = tuple(_verdict(TOPICS[slug], patient, open_facts, heard[slug]) for slug in SEQUENCE_ORDER)
    return Explanation.about(
        patient,
        logic_version=LOGIC_VERSION,
        evidence_date=EVIDENCE_DATE,
        emergency=EmergencyFound(active=alarm.active, level=alarm.level, because=alarm.because),
        contradictions=tuple(ContradictionFound(fields=item.fields, code=item.code) for item in patient.contradictions),
        scores=scores(patient.readings, patient.situations),
        topics=verdicts,
        sequence=tuple(verdict.topic for verdict in verdicts if verdict.state in IN_SEQUENCE),
        ask_next=ask_next(answers, verdicts),
    )


def _verdict(
    topic: Topic, patient: Patient, open_facts: OpenFacts, heard: tuple[GuidelinePosition, ...]
) -> TopicVerdict:
    match topic.slug:
        case "emergency_now":
            return _emergency(topic, patient)
        case "resolve_contradiction":
            return _contradiction(topic, patient)
    evaluations = [Evaluation(topic.decision_list, situation.selected) for situation in patient.situations]
    status = settle_readings([settle(evaluation.possible) for evaluation in evaluations])
    possible = _possible(topic, patient, evaluations)
    ways: tuple[NextAnswer, ...] = ()
    missing: tuple[str, ...] = ()
    if status is Status.CANNOT_SAY and not patient.contradictions:
        ways = tuple(next_answers(topic, evaluations[0], open_facts))
        missing = tuple(dict.fromkeys(lead.field for lead in ways))
    elif status is Status.CANNOT_SAY:
        missing = tuple(_disputed_or_missing(topic, patient, open_facts))
    return TopicVerdict(
        topic=topic.slug,
        kind=topic.kind,
        status=status.value,
        by_guideline=heard,
        reasons=reasons(topic, status, possible, patient),
        possible=tuple(item.value for item in (possible if status is Status.CANNOT_SAY else [status])),
        would_help=missing,
        leads_to=ways,
        to_check=topic.to_check,
    )


def _possible(topic: Topic, patient: Patient, evaluations: Iterable[Evaluation]) -> list[Status]:
    """What stays possible in some reading."""
    found = in_order([item for evaluation in evaluations for item in evaluation.possible])
    kept = [status for status in found if any(rule.status is status and patient.allows(rule) for rule in topic.rules)]
    return kept or found


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
    return _about_the_answers(topic, status, possible, reason, missing)


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
    topic: Topic, status: Status, possible: Collection[Status], reason: Reason, missing: tuple[str, ...]
) -> TopicVerdict:
    return TopicVerdict(
        topic=topic.slug,
        kind=topic.kind,
        status=status.value,
        by_guideline=(),
        reasons=(reason,),
        possible=tuple(item.value for item in in_order(possible)),
        would_help=missing,
        leads_to=(),
        to_check=topic.to_check,
    )
