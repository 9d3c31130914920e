"""From answers to the explanation: the one function that the screen, the command and other programs call."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hcc_logic import emergency
from hcc_logic.answers import Answers
from hcc_logic.case import Case
from hcc_logic.explanation import (
    ContradictionFound,
    EmergencyFound,
    Explanation,
    GuidelineVoice,
    Lead,
    Reason,
    TopicVerdict,
)
from hcc_logic.leads import WaysOn, ask_next, leads, worth_asking
from hcc_logic.reasons import reasons
from hcc_logic.rule import Topic, Working
from hcc_logic.scoring import scores
from hcc_logic.treatments import SEQUENCE_ORDER, TOPICS
from hcc_logic.verdict import Status, in_order, settle, settle_readings
from hcc_logic.version import EVIDENCE_DATE, LOGIC_VERSION
from hcc_logic.voices import voices

IN_SEQUENCE = frozenset((Status.LISTED, Status.SOMETIMES, Status.CANNOT_SAY))


def explain(answers: Answers) -> Explanation:
    """What guidelines say for a situation like this one, why, and what is still unknown.

    Total: never raises for parsed answers, however odd or contradictory.
    """
    case = Case.of(answers)
    alarm = emergency.look(answers)
    ways_on = WaysOn(answers, case.undisputed)
    heard = voices(case)
    verdicts = tuple(_verdict(TOPICS[slug], case, ways_on, heard[slug]) for slug in SEQUENCE_ORDER)
    return Explanation(
        logic_version=LOGIC_VERSION,
        evidence_date=EVIDENCE_DATE,
        emergency=EmergencyFound(active=alarm.active, level=alarm.level, because=alarm.because),
        contradictions=tuple(ContradictionFound(fields=item.fields, code=item.code) for item in case.contradictions),
        scores=scores(case.readings, case.situations),
        topics=verdicts,
        sequence=tuple(verdict.topic for verdict in verdicts if verdict.state in IN_SEQUENCE),
        ask_next=ask_next(answers, verdicts),
    )


def _verdict(topic: Topic, case: Case, ways_on: WaysOn, heard: tuple[GuidelineVoice, ...]) -> TopicVerdict:
    match topic.slug:
        case "emergency_now":
            return _emergency(topic, case)
        case "resolve_contradiction":
            return _contradiction(topic, case)
    workings = [Working(topic.ladder, situation) for situation in case.situations]
    status = settle_readings([settle(working.possible) for working in workings])
    possible = in_order([item for working in workings for item in working.possible])
    ways: tuple[Lead, ...] = ()
    missing: tuple[str, ...] = ()
    if status is Status.CANNOT_SAY and not case.contradictions:
        ways = tuple(leads(topic, workings[0], ways_on))
        missing = tuple(dict.fromkeys(lead.field for lead in ways))
    elif status is Status.CANNOT_SAY:
        missing = tuple(_disputed_or_missing(topic, case, ways_on))
    return TopicVerdict(
        topic=topic.slug,
        kind=topic.kind,
        status=status.value,
        by_guideline=heard,
        reasons=reasons(topic, status, possible, case),
        possible=tuple(item.value for item in (possible if status is Status.CANNOT_SAY else [status])),
        would_help=missing,
        leads_to=ways,
        to_check=topic.to_check,
    )


def _disputed_or_missing(topic: Topic, case: Case, ways_on: WaysOn) -> Iterable[str]:
    """For "cannot say" beside a contradiction: the disputed facts of the topic, or those that nobody has answered."""
    disputed = {name for item in case.contradictions for name in item.fields}
    named = [name for name in topic.facts if name in disputed]
    asked = {name for table, fields in topic.tables.items() for name in fields if worth_asking(table, name)}
    return named or [name for name in topic.facts if name in asked and not ways_on.told(name)]


def _emergency(topic: Topic, case: Case) -> TopicVerdict:
    possible = emergency.possible_statuses(case.answers)
    status = settle(possible)
    missing = tuple(name for name in topic.facts if name not in case.told) if status is Status.CANNOT_SAY else ()
    because = emergency.look(case.answers).because or topic.facts
    reason = Reason(
        code="no_sign" if status is Status.NOT_RELEVANT else "emergency_sign",
        outcome="might_hold" if status is Status.CANNOT_SAY else "holds",
        facts=case.facts(because),
        sources=emergency.SOURCES,
    )
    return _about_the_answers(topic, status, possible, reason, missing)


def _contradiction(topic: Topic, case: Case) -> TopicVerdict:
    found = case.contradictions
    status = Status.LISTED if found else Status.NOT_RELEVANT
    reason = Reason(
        code="answers_contradict" if found else "no_contradiction",
        outcome="holds",
        facts=case.facts(dict.fromkeys(name for item in found for name in item.fields)),
        sources=("app_rule", "D-23"),
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
