"""The rule book in words: rows of the registry itself, found by code, with the codes beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from hcc_content.phrase import Phrase
from hcc_logic.evidence.citations import citations
from hcc_logic.inputs.thresholds import Threshold
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.guidelines.edition import Seen, StanceWord
from hcc_logic.rules.rule_book import Kind, RuleRow, rows
from hcc_logic.rules.treatments import SEQUENCE_ORDER
from wording.answers import name_of, unit
from wording.conditions import condition_words
from wording.phrasebook import Phrasebook
from wording.positions import guideline_name
from wording.topics import status_of, topic_name

UNREAD: Mapping[Seen, str] = {"report": "seen_in_report", "no": "not_checked"}
"""The remark on an entry that was not read in the text."""


@dataclass(frozen=True, slots=True)
class ToldRule:
    """A rule or a remark. `label`: its place and the status that it gives, empty for a remark; `when`: whom it is
    about; `rests_on`: documents by place and year, with ids and the month checked."""

    code: str
    label: str
    says: str
    when: str
    rests_on: str


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """A guideline entry: its edition, its stance and how far it was read, its sentence, the people it speaks about."""

    code: str
    edition: str
    stance: str
    says: str
    whom: str


@dataclass(frozen=True, slots=True)
class ToldLimit:
    """A number of a rule: what is measured, the number with its side and unit, what it does, what it rests on."""

    code: str
    name: str
    value: str
    means: str
    rests_on: str


@dataclass(frozen=True, slots=True)
class ToldRules:
    """What the book holds on one topic."""

    id: str
    name: str
    rules: tuple[ToldRule, ...]
    remarks: tuple[ToldRule, ...]
    entries: tuple[ToldEntry, ...]


@cache
def every_row() -> tuple[RuleRow, ...]:
    """The whole book. It is the same for every reader."""
    return tuple(rows())


def chosen_rows(topic: str | None, edition: str | None) -> list[RuleRow]:
    """Rows of a topic, and rows that rest on an edition. Without either: all."""
    return [
        row
        for row in every_row()
        if (topic is None or row.topic == topic)
        and (edition is None or any(edition in _documents(name) for name in row.sources))
    ]


def topics(book: Phrasebook, shown: Sequence[RuleRow], emphasis: str = "") -> tuple[ToldRules, ...]:
    """These rows by topic, in the fixed order. `emphasis`: see `condition_words`."""
    held = ((slug, [row for row in shown if row.topic == slug]) for slug in SEQUENCE_ORDER)
    return tuple(
        ToldRules(
            slug,
            topic_name(book, slug),
            tuple(_rule(book, row, emphasis) for row in own if row.kind == "rule"),
            tuple(_rule(book, row, emphasis) for row in own if row.kind == "remark"),
            tuple(_entry(book, row, row.stance, emphasis) for row in own if row.stance),
        )
        for slug, own in held
        if own
    )


def limits(book: Phrasebook, shown: Iterable[RuleRow]) -> tuple[ToldLimit, ...]:
    """Every number of a rule among these rows, once."""
    return tuple(_limit(book, row, row.threshold) for row in shown if row.threshold)


def contents(book: Phrasebook) -> tuple[tuple[str, str], ...]:
    """What is in the book: each topic by name, with how many rows of each kind."""
    counted = Counter((row.topic, row.kind) for row in every_row())
    words = book.rulebook.counts
    phrases: dict[Kind, Phrase] = {"rule": words.rule, "remark": words.remark, "guideline": words.guideline}
    return tuple(
        (
            topic_name(book, slug),
            book.row(phrase(n=counted[slug, kind]) for kind, phrase in phrases.items() if counted[slug, kind])
            or words.none,
        )
        for slug in SEQUENCE_ORDER
    )


def rests_on(book: Phrasebook, row: RuleRow) -> str:
    """The documents behind a row by place and year, the ids as the logic names them, and the month checked."""
    names: dict[str, list[str]] = {}
    for name in row.sources:
        names.setdefault(_place(book, name), []).append(name)
    parts = [book.pair(place, ", ".join(ids)) if place else ", ".join(ids) for place, ids in names.items()]
    return book.aside(book.series(parts), [book.rulebook.date(date=row.month)])


@cache
def _documents(name: str) -> frozenset[str]:
    found = citations().get(name)
    return frozenset(found.sources) if found else frozenset()


def _rule(book: Phrasebook, row: RuleRow, emphasis: str) -> ToldRule:
    return ToldRule(
        row.code,
        f"{row.place}. {status_of(book, row.topic, row.status)}" if row.status else "",
        book.reasons.reasons[row.code].might_hold,
        _when(book, row, emphasis),
        rests_on(book, row),
    )


def _entry(book: Phrasebook, row: RuleRow, stance: StanceWord, emphasis: str) -> ToldEntry:
    unread = [book.guidelines.seen[UNREAD[row.seen]]] if row.seen in UNREAD else []
    return ToldEntry(
        row.code,
        guideline_name(book, row.sources[-1]),
        book.aside(book.guidelines.stances[stance], unread),
        book.guidelines.entries[row.code],
        _when(book, row, emphasis),
    )


def _limit(book: Phrasebook, row: RuleRow, limit: Threshold) -> ToldLimit:
    words = book.rulebook
    points = limit.field == "child_pugh_points"
    phrase = words.at_least if limit.side == "at_least" else words.above
    return ToldLimit(
        row.code,
        words.points_name if points else name_of(book, limit.field),
        phrase(value=f"{limit.value:g}", unit=words.points if points else unit(book, limit.unit)).strip(),
        words.limits[row.code],
        rests_on(book, row),
    )


def _when(book: Phrasebook, row: RuleRow, emphasis: str) -> str:
    return condition_words(book, row.condition, emphasis) if row.condition else ""


def _place(book: Phrasebook, name: str) -> str:
    """Where an id comes from: one or two editions by place and year, or this app. With more behind it: nothing."""
    if name.startswith("D-") or not _documents(name):
        return book.rulebook.own_rule
    known = [guideline_name(book, item) for item in EDITIONS if item in _documents(name)]
    return book.both(known) if len(known) <= 2 else ""
