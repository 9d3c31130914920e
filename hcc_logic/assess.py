"""From answers to the explanation: the one function that the screen, the command and other programs call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from hcc_logic import contradictions, emergency
from hcc_logic.answers import Answers
from hcc_logic.conditions import ALWAYS, Condition
from hcc_logic.explanation import (
    ContradictionFound,
    EmergencyFound,
    Explanation,
    Fact,
    GuidelineVoice,
    Lead,
    Reason,
    TopicVerdict,
)
from hcc_logic.facts import TABLES, Situation, select
from hcc_logic.guidelines import ALWAYS_NAMED, EDITIONS
from hcc_logic.guidelines.edition import Edition, Stance, strongest
from hcc_logic.questions import QUESTIONS
from hcc_logic.rule import Rung, Topic, Working
from hcc_logic.scoring import scores
from hcc_logic.treatments import SEQUENCE_ORDER, TOPICS
from hcc_logic.truth import Truth
from hcc_logic.verdict import DEFINITE, Status, in_order, settle, settle_readings
from hcc_logic.version import EVIDENCE_DATE, LOGIC_VERSION

IN_SEQUENCE = frozenset((Status.LISTED, Status.SOMETIMES, Status.CANNOT_SAY))
LOOSENING_ONLY = frozenset(("blood_thinner", "bile_duct_thrombus"))
"""Answers that can only loosen a gate; unanswered, the measured value stands (D-24, D-26)."""
NOT_WORTH_ASKING = frozenset(("pt_seconds_over_control",))
"""Clotting seconds are asked only where the INR is not known; the INR stands for both."""


def explain(answers: Answers) -> Explanation:
    """What guidelines say for a situation like this one, why, and what is still unknown. Total: never raises for parsed
    answers."""
    found = contradictions.find(answers)
    readings = contradictions.readings(answers, found)
    situations = [Situation.of(reading) for reading in readings]
    open_situation = (
        situations[0] if not found else Situation.of(answers.without(name for item in found for name in item.fields))
    )
    alarm = emergency.look(answers)
    ways_on = _WaysOn(situations[0])
    verdicts = [
        _verdict(TOPICS[slug], answers, readings, situations, open_situation, None if found else ways_on)
        for slug in SEQUENCE_ORDER
    ]
    return Explanation(
        logic_version=LOGIC_VERSION,
        evidence_date=EVIDENCE_DATE,
        emergency=EmergencyFound(active=alarm.active, level=alarm.level, because=alarm.because),
        contradictions=tuple(ContradictionFound(fields=item.fields, code=item.code) for item in found),
        scores=scores(readings),
        topics=tuple(verdicts),
        sequence=tuple(verdict.topic for verdict in verdicts if verdict.state in IN_SEQUENCE),
        ask_next=_ask_next(answers, verdicts),
    )


# --- one topic -----------------------------------------------------------------------------------------------------


def _verdict(
    topic: Topic,
    answers: Answers,
    readings: Sequence[Answers],
    situations: Sequence[Situation],
    open_situation: Situation,
    ways_on: _WaysOn | None,
) -> TopicVerdict:
    match topic.slug:
        case "emergency_now":
            return _emergency(topic, answers)
        case "resolve_contradiction":
            return _contradiction(topic, answers)
    workings = [Working(topic.ladder, situation) for situation in situations]
    statuses = [settle(working.possible) for working in workings]
    status = settle_readings(statuses)
    possible = in_order({item for working in workings for item in working.possible})
    leads: tuple[Lead, ...] = ()
    if status is Status.CANNOT_SAY and ways_on is not None:
        leads = tuple(_leads(topic, workings[0], ways_on))
    return TopicVerdict(
        topic=topic.slug,
        kind=topic.kind,
        status=status.value,
        by_guideline=_voices(topic, answers, open_situation),
        reasons=_reasons(topic, status, possible, answers, situations),
        possible=tuple(item.value for item in (possible if status is Status.CANNOT_SAY else [status])),
        would_help=tuple(dict.fromkeys(lead.field for lead in leads))
        or _contradicted_facts(topic, status, answers, readings),
        leads_to=leads,
        to_check=topic.to_check,
    )


def _contradicted_facts(topic: Topic, status: Status, answers: Answers, readings: Sequence[Answers]) -> tuple[str, ...]:
    """For "cannot say" that a contradiction causes: the facts of the topic that readings disagree on or nobody has
    answered."""
    if status is not Status.CANNOT_SAY:
        return ()
    disputed = {name for reading in readings for name in answers.known if reading.get(name) is None}
    missing = {
        name for name in topic.facts if answers.get(name) is None and name not in LOOSENING_ONLY | NOT_WORTH_ASKING
    }
    return tuple(name for name in topic.facts if name in disputed) or tuple(
        name for name in topic.facts if name in missing
    )


def _emergency(topic: Topic, answers: Answers) -> TopicVerdict:
    possible = emergency.possible_statuses(answers)
    status = settle(possible)
    missing = tuple(name for name in topic.facts if answers.get(name) is None) if status is Status.CANNOT_SAY else ()
    outcome: Literal["holds", "might_hold"] = "holds" if status in DEFINITE else "might_hold"
    because = emergency.look(answers).because or topic.facts
    code = "no_sign" if status is Status.NOT_RELEVANT else "emergency_sign"
    return _simple(
        topic,
        status,
        possible,
        Reason(code=code, outcome=outcome, facts=_facts(because, answers), sources=emergency.SOURCES),
        missing,
    )


def _contradiction(topic: Topic, answers: Answers) -> TopicVerdict:
    found = contradictions.find(answers)
    status = Status.LISTED if found else Status.NOT_RELEVANT
    fields = tuple(dict.fromkeys(name for item in found for name in item.fields))
    code = "answers_contradict" if found else "no_contradiction"
    return _simple(
        topic,
        status,
        {status},
        Reason(code=code, outcome="holds", facts=_facts(fields, answers), sources=("app_rule", "D-23")),
        (),
    )


def _simple(
    topic: Topic, status: Status, possible: Iterable[Status], reason: Reason, missing: tuple[str, ...]
) -> TopicVerdict:
    return TopicVerdict(
        topic=topic.slug,
        kind=topic.kind,
        status=status.value,
        by_guideline=(),
        reasons=(reason,),
        possible=tuple(item.value for item in in_order(set(possible))),
        would_help=missing,
        leads_to=(),
        to_check=topic.to_check,
    )


def _facts(fields: Iterable[str], answers: Answers) -> tuple[Fact, ...]:
    """Known answers among these fields."""
    return tuple(Fact(field=name, value=answers.get(name)) for name in fields if answers.get(name) is not None)


def _fields_of(condition: Condition) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for atom in condition.atoms() for name in atom.fields))


def _reasons(
    topic: Topic, status: Status, possible: Sequence[Status], answers: Answers, situations: Sequence[Situation]
) -> tuple[Reason, ...]:
    """The rungs that give the status, or, where it cannot be said yet, the rungs that might."""
    reasons = []
    for rung in topic.rungs:
        if rung.status not in ((status,) if status in DEFINITE else possible):
            continue
        truths = {situation.truth(rung.condition) for situation in situations}
        if truths == {Truth.NO}:
            continue
        certain = truths == {Truth.YES}
        if status in DEFINITE and not certain and not _is_last_word(rung, truths):
            continue
        outcome: Literal["holds", "might_hold"] = "holds" if certain and status in DEFINITE else "might_hold"
        fields = _fields_of(rung.condition) or topic.facts
        reasons.append(Reason(code=rung.code, outcome=outcome, facts=_facts(fields, answers), sources=rung.sources))
    reasons = reasons or list(_settled_together(topic, status, answers, situations))
    if status in DEFINITE and not any(_names_a_text(reason) for reason in reasons):
        reasons.append(Reason(code="app_rule", outcome="holds", facts=(), sources=("app_rule",)))
    return (*reasons, *_remarks(topic, status, answers, situations))


def _settled_together(
    topic: Topic, status: Status, answers: Answers, situations: Sequence[Situation]
) -> Iterable[Reason]:
    """The status is certain although no single rung is: several lead to it, one way or the other."""
    for rung in topic.rungs:
        if rung.status is status and any(situation.truth(rung.condition) is not Truth.NO for situation in situations):
            fields = _fields_of(rung.condition) or topic.facts
            yield Reason(code=rung.code, outcome="might_hold", facts=_facts(fields, answers), sources=rung.sources)


def _names_a_text(reason: Reason) -> bool:
    """Does the reason rest on a text, or only on a choice of this product (D-nn, app_rule)?"""
    return any(not source.startswith("D-") and source != "app_rule" for source in reason.sources)


def _remarks(topic: Topic, status: Status, answers: Answers, situations: Sequence[Situation]) -> Iterable[Reason]:
    """Cautions and explanations that go with the topic; none where it is not about the reader."""
    if status is Status.NOT_RELEVANT:
        return
    for item in topic.remarks:
        truths = {situation.truth(item.condition) for situation in situations}
        if truths == {Truth.YES} or (item.if_open and truths != {Truth.NO}):
            outcome: Literal["holds", "might_hold"] = "holds" if truths == {Truth.YES} else "might_hold"
            yield Reason(
                code=item.code, outcome=outcome, facts=_facts(_fields_of(item.condition), answers), sources=item.sources
            )


def _is_last_word(rung: Rung, truths: set[Truth]) -> bool:
    """A catch-all rung always speaks; any other has to be certain."""
    return rung.condition == ALWAYS and Truth.NO not in truths


# --- which answer leads where --------------------------------------------------------------------------------------


class _WaysOn:
    """For each open fact: what is left of its table for each band that it could still have. Worked out once for all
    topics."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._found: dict[tuple[str, str], list[tuple[str, int]]] = {}

    def of(self, table: str, name: str) -> list[tuple[str, int]]:
        key = (table, name)
        if key not in self._found:
            self._found[key] = [] if self._closed(table, name) else list(self._bands(table, name))
        return self._found[key]

    def _closed(self, table: str, name: str) -> bool:
        return (
            name in self._situation.known
            or name in NOT_WORTH_ASKING
            or (name in LOOSENING_ONLY and table != "bile_duct")
        )

    def _bands(self, table: str, name: str) -> Iterable[tuple[str, int]]:
        for band in _bands_to_try(table, name):
            selected = select(table, {**self._situation.known, name: frozenset((band,))})
            if selected:
                yield band, selected


def _leads(topic: Topic, working: Working, ways_on: _WaysOn) -> Iterable[Lead]:
    """For every open fact of the topic that narrows what is possible: what each of its values would leave."""
    for table, fields in topic.tables.items():
        for name in fields:
            leading: dict[frozenset[Status], list[str]] = {}
            for band, selected in ways_on.of(table, name):
                leading.setdefault(working.possible_if(table, selected), []).append(band)
            if any(outcome and outcome < working.possible for outcome in leading):
                for outcome, values in leading.items():
                    if outcome:
                        yield Lead(
                            field=name, values=tuple(values), possible=tuple(item.value for item in in_order(outcome))
                        )


def _bands_to_try(table: str, name: str) -> Sequence[str]:
    if name == "inr":
        return tuple(TABLES["liver"].masks["clotting"])
    if name == "child_pugh_class":
        return QUESTIONS[name].choices
    return tuple(TABLES[table].masks[name])


def _ask_next(answers: Answers, verdicts: Sequence[TopicVerdict]) -> tuple[str, ...]:
    """Missing answers, those first that could settle most topics at once."""
    settles: Counter[str] = Counter()
    helps: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.kind == "action" and verdict.topic != "endoscopy_before_antiangiogenic":
            continue
        settles.update({lead.field for lead in verdict.leads_to if len(lead.possible) == 1})
        helps.update(verdict.would_help)
    order = {name: place for place, name in enumerate(QUESTIONS)}
    fields = sorted(helps, key=lambda name: (-settles[name], -helps[name], order[name]))
    class_open = answers.get("child_pugh_class") is None and "child_pugh_class" in helps
    if class_open:
        fields.remove("child_pugh_class")
        fields.insert(0, "child_pugh_class")
    return tuple(fields)


# --- guidelines side by side ---------------------------------------------------------------------------------------

ABOUT_THE_ANSWERS = frozenset(("emergency_now", "clarify_missing_answers", "resolve_contradiction"))
"""Topics on the answers themselves; no guideline speaks about them."""

_ON_TOPIC: Mapping[str, tuple[tuple[Edition, tuple[Stance, ...]], ...]] = {
    slug: tuple(
        (edition, own)
        for edition in EDITIONS.values()
        for own in (tuple(stance for stance in edition.stances if slug in stance.topics),)
        if own or (edition.id in ALWAYS_NAMED and slug not in ABOUT_THE_ANSWERS)
    )
    for slug in SEQUENCE_ORDER
}


def _voices(topic: Topic, answers: Answers, situation: Situation) -> tuple[GuidelineVoice, ...]:
    return tuple(_voice(edition, own, answers, situation) for edition, own in _ON_TOPIC[topic.slug])


def _voice(edition: Edition, own: Sequence[Stance], answers: Answers, situation: Situation) -> GuidelineVoice:
    fitting = [(stance, situation.truth(stance.when)) for stance in own]
    certain = [stance for stance, truth in fitting if truth is Truth.YES]
    open_ones = [stance for stance, truth in fitting if truth is Truth.UNKNOWN]
    shown = certain or open_ones
    if not shown:
        return GuidelineVoice(guideline=edition.id, stance="no_statement", outcome="holds", reasons=())
    outcome: Literal["holds", "might_hold"] = "holds" if certain else "might_hold"
    reasons = tuple(
        Reason(
            code="table_cell" if edition.table_cell else "entry" if stance.checked else "not_checked",
            outcome=outcome,
            facts=_facts(_fields_of(stance.when), answers),
            sources=(stance.id, edition.id),
        )
        for stance in shown
    )
    return GuidelineVoice(guideline=edition.id, stance=strongest(shown).stance, outcome=outcome, reasons=reasons)
