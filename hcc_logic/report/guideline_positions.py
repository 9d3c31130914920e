"""Guidelines side by side: what each edition says on a topic for people like this reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hcc_logic.engine.truth import Truth
from hcc_logic.patient.readings import Patient
from hcc_logic.report.explanation import GuidelinePosition, Outcome, Reason
from hcc_logic.rules.guidelines import ALWAYS_NAMED, EDITIONS
from hcc_logic.rules.guidelines.edition import Edition, Seen, Stance, most_open, strongest
from hcc_logic.rules.treatments import SEQUENCE_ORDER

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

_CODES: Mapping[Seen, str] = {"text": "entry", "report": "seen_in_report", "no": "not_checked"}

_SILENT: Mapping[str, GuidelinePosition] = {
    name: GuidelinePosition(guideline=name, stance="no_statement", outcome="holds", reasons=()) for name in EDITIONS
}


def positions(patient: Patient) -> Mapping[str, tuple[GuidelinePosition, ...]]:
    """Topic -> one position for each edition with any entry on it; some editions are named also when silent."""
    heard = {
        stance.id: reason
        for edition in EDITIONS.values()
        for stance in edition.stances
        if (reason := _hear(edition, stance, patient)) is not None
    }
    return {
        slug: tuple([_position(edition, own, heard) for edition, own in on_topic])
        for slug, on_topic in _ON_TOPIC.items()
    }


def _hear(edition: Edition, stance: Stance, patient: Patient) -> Reason | None:
    """The entry as a reason, or None where it is not about the reader."""
    truth = patient.undisputed.truth(stance.when)
    if truth is Truth.NO:
        return None
    outcome: Outcome = "holds" if truth is Truth.YES else "might_hold"
    facts = patient.facts(stance.fields)
    return Reason(code=_code(edition, stance), outcome=outcome, facts=facts, sources=(stance.id, edition.id))


def _position(edition: Edition, own: Sequence[Stance], heard: Mapping[str, Reason]) -> GuidelinePosition:
    """What fits for certain speaks; while nothing is certain, what might fit."""
    fitting = [stance for stance in own if stance.id in heard]
    if not fitting:
        return _SILENT[edition.id]
    certain = [stance for stance in fitting if heard[stance.id].outcome == "holds"]
    return GuidelinePosition(
        guideline=edition.id,
        stance=(strongest(certain) if certain else most_open(fitting)).stance,
        outcome="holds" if certain else "might_hold",
        reasons=tuple([heard[stance.id] for stance in certain or fitting]),
    )


def _code(edition: Edition, stance: Stance) -> str:
    """How far the entry may be trusted: how its wording was seen, or a table cell without limits (D-02, D-03)."""
    return "table_cell" if edition.table_cell else _CODES[stance.seen]
