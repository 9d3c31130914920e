"""Why a topic has its status: the rules that give it, or that might, and the remarks that go with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.engine.decision_list import Rule
from hcc_logic.engine.status import Status
from hcc_logic.engine.truth import Truth
from hcc_logic.patient.readings import Patient
from hcc_logic.report.explanation import Outcome, Reason
from hcc_logic.rules.topic import Remark, Topic

WITHOUT_A_RULE = ("emergency_sign", "no_sign", "answers_contradict", "no_contradiction", "app_rule")
"""Codes of reasons that no rule and no remark carries: those on the answers, and a rule of the guide itself."""


def reasons(topic: Topic, status: Status, possible: Sequence[Status], patient: Patient) -> tuple[Reason, ...]:
    """At least one reason for every topic with rules."""
    if status is Status.CANNOT_SAY:
        return (*_that_might_hold(topic, possible, patient), *_remarks(topic, patient))
    own = [(rule, patient.truth(rule.condition)) for rule in topic.rules if rule.status is status]
    certain = [rule for rule, truth in own if truth is Truth.YES]
    # a catch-all speaks only where no rule of its own gives the status
    named = [rule for rule in certain if rule.condition != ALWAYS] or certain
    found = [_reason(rule, topic, patient, Truth.YES) for rule in named]
    # where no single rule is certain, several lead to the status, one way or the other
    found = found or [_reason(rule, topic, patient, Truth.UNKNOWN) for rule, truth in own if truth is not Truth.NO]
    if not any(_names_a_text(reason) for reason in found):
        found.append(Reason(code="app_rule", outcome="holds", facts=(), sources=("app_rule",)))
    return (*found, *(() if status is Status.NOT_RELEVANT else _remarks(topic, patient)))


def _that_might_hold(topic: Topic, possible: Sequence[Status], patient: Patient) -> Iterable[Reason]:
    for rule in topic.rules:
        if rule.status in possible and patient.allows(rule) and patient.truth(rule.condition) is not Truth.NO:
            yield _reason(rule, topic, patient, Truth.UNKNOWN)


def _remarks(topic: Topic, patient: Patient) -> Iterable[Reason]:
    """Cautions and explanations that go with the topic."""
    for remark in topic.remarks:
        truth = patient.truth(remark.condition)
        if truth is Truth.YES or (remark.if_open and truth is Truth.UNKNOWN):
            yield _reason(remark, topic, patient, truth)


def _reason(rule: Rule | Remark, topic: Topic, patient: Patient, truth: Truth) -> Reason:
    """A catch-all rule has no fields of its own: it rests on all facts that the rules of its topic name."""
    outcome: Outcome = "holds" if truth is Truth.YES else "might_hold"
    facts = patient.facts_taken(rule.fields or topic.named)
    return Reason(code=rule.code, outcome=outcome, facts=facts, sources=rule.sources)


def _names_a_text(reason: Reason) -> bool:
    """Does the reason rest on a text, or only on a choice of this product (D-nn, app_rule)?"""
    return any(not source.startswith("D-") and source != "app_rule" for source in reason.sources)
