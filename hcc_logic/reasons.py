"""Why a topic has its status: the rungs that give it, or that might, and the remarks that go with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hcc_logic.case import Case
from hcc_logic.conditions import ALWAYS
from hcc_logic.explanation import Outcome, Reason
from hcc_logic.rule import Remark, Rung, Topic
from hcc_logic.truth import Truth
from hcc_logic.verdict import Status


def reasons(topic: Topic, status: Status, possible: Sequence[Status], case: Case) -> tuple[Reason, ...]:
    """At least one reason for every topic with rungs."""
    if status is Status.CANNOT_SAY:
        return (*_that_might_hold(topic, possible, case), *_remarks(topic, case))
    own = [(rung, case.truth(rung.condition)) for rung in topic.rungs if rung.status is status]
    certain = [rung for rung, truth in own if truth is Truth.YES]
    # a catch-all speaks only where no rung of its own gives the status
    named = [rung for rung in certain if rung.condition != ALWAYS] or certain
    found = [_reason(rung, topic, case, Truth.YES) for rung in named]
    # where no single rung is certain, several lead to the status, one way or the other
    found = found or [_reason(rung, topic, case, Truth.UNKNOWN) for rung, truth in own if truth is not Truth.NO]
    if not any(_names_a_text(reason) for reason in found):
        found.append(Reason(code="app_rule", outcome="holds", facts=(), sources=("app_rule",)))
    return (*found, *(() if status is Status.NOT_RELEVANT else _remarks(topic, case)))


def _that_might_hold(topic: Topic, possible: Sequence[Status], case: Case) -> Iterable[Reason]:
    for rung in topic.rungs:
        if rung.status in possible and case.truth(rung.condition) is not Truth.NO:
            yield _reason(rung, topic, case, Truth.UNKNOWN)


def _remarks(topic: Topic, case: Case) -> Iterable[Reason]:
    """Cautions and explanations that go with the topic."""
    for remark in topic.remarks:
        truth = case.truth(remark.condition)
        if truth is Truth.YES or (remark.if_open and truth is Truth.UNKNOWN):
            yield _reason(remark, topic, case, truth)


def _reason(rule: Rung | Remark, topic: Topic, case: Case, truth: Truth) -> Reason:
    """A catch-all rung has no fields of its own: it rests on all facts of its topic."""
    outcome: Outcome = "holds" if truth is Truth.YES else "might_hold"
    facts = case.facts(rule.fields or topic.facts)
    return Reason(code=rule.code, outcome=outcome, facts=facts, sources=rule.sources)


def _names_a_text(reason: Reason) -> bool:
    """Does the reason rest on a text, or only on a choice of this product (D-nn, app_rule)?"""
    return any(not source.startswith("D-") and source != "app_rule" for source in reason.sources)
