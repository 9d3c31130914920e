"""Why a topic has its status: the rules that give it, or that might, and the remarks that go with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import Rule
from hcc_logic.engine.status import Status
from hcc_logic.engine.truth import Truth
from hcc_logic.patient.routine_checks import CLEAR
from hcc_logic.report.explanation import Reason
from hcc_logic.report.reader import Reader
from hcc_logic.rules.topic import Remark, Topic

MOST_FACTS = 2
"""So many facts does a reason name at most that rests on many."""
_WEIGHT = {
    name: place
    for place, name in enumerate(("thrombus_nature", "setting", "pvtt_type", "vp_type", "child_pugh_class", "ecog"))
}

WITHOUT_A_RULE = ("emergency_sign", "no_sign", "answers_contradict", "no_contradiction", "app_rule")
"""Codes of reasons that no rule and no remark carries: those on the answers, and a rule of the guide itself."""


def reasons(
    topic: Topic, status: Status, possible: Sequence[Status], reader: Reader, deciding: tuple[str, ...]
) -> tuple[Reason, ...]:
    """At least one reason for every topic with rules. `deciding`: the answers that alone give the status."""
    truth = reader.patient.truth
    if status is Status.CANNOT_SAY:
        return (*_that_might_hold(topic, possible, reader), *_remarks(topic, reader))
    own = [(rule, truth(rule.condition)) for rule in topic.rules if rule.status is status]
    certain = [rule for rule, found in own if found is Truth.YES]
    # a catch-all speaks only where no rule of its own gives the status
    named = [rule for rule in certain if rule.condition != ALWAYS] or certain
    found = [_reason(rule, reader, Truth.YES, deciding) for rule in named]
    # where no single rule is certain, several lead to the status, one way or the other
    found = found or [_reason(rule, reader, Truth.UNKNOWN) for rule, truth in own if truth is not Truth.NO]
    if not any(_names_a_text(reason) for reason in found):
        found.append(Reason(code="app_rule", outcome="holds", facts=(), sources=("app_rule",)))
    return (*found, *(() if status is Status.NOT_RELEVANT else _remarks(topic, reader)))


def _that_might_hold(topic: Topic, possible: Sequence[Status], reader: Reader) -> Iterable[Reason]:
    for rule in topic.rules:
        allowed = rule.status in possible and reader.patient.allows(rule)
        if allowed and reader.patient.truth(rule.condition) is not Truth.NO:
            yield _might_hold(rule.code, rule.sources)


def _remarks(topic: Topic, reader: Reader) -> Iterable[Reason]:
    """Cautions and explanations that go with the topic, of each group the first that applies."""
    said: set[str] = set()
    for remark in topic.remarks:
        truth = reader.patient.truth(remark.condition)
        applies = truth is Truth.YES or (remark.if_open and truth is Truth.UNKNOWN)
        if applies and remark.group not in said:
            said |= {remark.group} - {""}
            yield _reason(remark, reader, truth)


def _reason(rule: Rule | Remark, reader: Reader, truth: Truth, deciding: tuple[str, ...] = ()) -> Reason:
    """A reason names the answers that make its rule certain and no other; one that only might hold names none. A
    catch-all rule holds because no rule above it does: it names what of the deciding answers says whom it is about."""
    if truth is not Truth.YES:
        return _might_hold(rule.code, rule.sources)
    names = _about(deciding) if rule.condition == ALWAYS else reader.some.make_certain(rule.condition)
    facts = reader.patient.facts(names)
    if not facts and reader.patient.contradictions:  # certain in each reading, by another answer in each
        facts = reader.patient.facts_taken(rule.fields)
    return Reason(code=rule.code, outcome="holds", facts=facts, sources=rule.sources)


def _about(deciding: tuple[str, ...]) -> tuple[str, ...]:
    """Of many deciding answers the two that say most about the illness: the vein and the liver before the rest, and
    nothing that is checked in everybody."""
    told = [name for name in deciding if name not in CLEAR]
    return tuple(sorted(told, key=lambda name: _WEIGHT.get(name, len(_WEIGHT)))[:MOST_FACTS])


@cache
def _might_hold(code: str, sources: tuple[str, ...]) -> Reason:
    """A rule or remark for a reader for whom it only might hold: it names no answer, so that it is made once."""
    return Reason(code=code, outcome="might_hold", facts=(), sources=sources)


def _names_a_text(reason: Reason) -> bool:
    """Does the reason rest on a text, or only on a choice of this product (D-nn, app_rule)?"""
    return any(not source.startswith("D-") and source != "app_rule" for source in reason.sources)
