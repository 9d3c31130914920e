"""Guidelines side by side: what each edition says on a topic, true of this reader (law 12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from hcc_logic.engine.conditions import Condition
from hcc_logic.engine.situations import Selected
from hcc_logic.engine.truth import Truth
from hcc_logic.inputs.answers import parse_answers
from hcc_logic.patient.criteria import IMPOSSIBLE
from hcc_logic.patient.criteria.populations import NOT_ASKED
from hcc_logic.patient.readings import Fact, Patient
from hcc_logic.report.depends_on import Dependence
from hcc_logic.report.explanation import GuidelinePosition, Outcome, PositionReason
from hcc_logic.report.reader import Reader
from hcc_logic.rules.guidelines import ALWAYS_NAMED, EDITIONS
from hcc_logic.rules.guidelines.edition import Edition, Seen, Stance, decisive_first, most_careful_first
from hcc_logic.rules.treatments import SEQUENCE_ORDER

ABOUT_THE_ANSWERS = frozenset(("emergency_now", "clarify_missing_answers", "resolve_contradiction"))
"""Topics on the answers themselves; no guideline speaks about them."""

_CODES: Mapping[Seen, str] = {"text": "entry", "report": "seen_in_report", "no": "not_checked"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry. `code`: how far it may be trusted - how its wording was seen, or a table cell without limits (D-02,
    D-03)."""

    stance: Stance
    code: str
    sources: tuple[str, ...]

    @classmethod
    def of(cls, edition: Edition, stance: Stance) -> _Entry:
        code = "table_cell" if edition.table_cell else _CODES[stance.seen]
        return cls(stance, code, (stance.id, edition.id))

    def reason(self, outcome: Outcome, facts: tuple[Fact, ...], depends_on: tuple[str, ...]) -> PositionReason:
        return PositionReason(
            code=self.code,
            outcome=outcome,
            facts=facts,
            sources=self.sources,
            entry=self.stance.id,
            stance=self.stance.stance,
            depends_on=depends_on,
        )


_ENTRIES = tuple(_Entry.of(edition, stance) for edition in EDITIONS.values() for stance in edition.stances)
_PLACE = {entry.stance.id: place for place, entry in enumerate(_ENTRIES)}


@dataclass(frozen=True)
class _People:
    """The people of one or several entries, read once for a reader. `tables`: what their condition is read from;
    `places`: those of the entries."""

    condition: Condition
    tables: frozenset[str]
    places: tuple[int, ...]

    @classmethod
    def of(cls, condition: Condition) -> _People:
        return cls(
            condition,
            frozenset(criterion.table for criterion in condition.criteria()),
            tuple(place for place, entry in enumerate(_ENTRIES) if entry.stance.when == condition),
        )


_PEOPLE = {condition: _People.of(condition) for condition in dict.fromkeys(entry.stance.when for entry in _ENTRIES)}
_PEOPLE_OF = tuple(_PEOPLE[entry.stance.when] for entry in _ENTRIES)
"""Of each entry, by its place, those that it is about."""


def _silence(edition: Edition, code: str = "") -> GuidelinePosition:
    """No statement for this reader; `code`: whom the entries on the topic are about."""
    about = PositionReason(
        code=code, outcome="holds", facts=(), sources=(edition.id,), entry=None, stance="no_statement"
    )
    return GuidelinePosition(
        guideline=edition.id, stance="no_statement", outcome="holds", reasons=(about,) if code else ()
    )


@dataclass(frozen=True)
class _OnTopic:
    """One edition on one topic. `certain`, `open_`: places of its entries, in the order in which they stand once they
    certainly speak, and while they might. `nothing`: what is said where no entry is about the reader; None for an
    edition that may well speak about the reader, in words that another one stands for."""

    name: str
    certain: tuple[int, ...]
    open_: tuple[int, ...]
    nothing: GuidelinePosition | None

    @cached_property
    def tables(self) -> frozenset[str]:
        """What its entries are read from."""
        return frozenset(table for place in self.certain for table in _PEOPLE_OF[place].tables)

    @cached_property
    def untouched(self) -> GuidelinePosition | None:
        """For a reader none of whose answers bears on any of its entries: the same for everybody."""
        return _position(self, _nobody())

    @classmethod
    def of(cls, edition: Edition, slug: str) -> _OnTopic:
        own = [stance for stance in edition.stances if slug in stance.topics]
        asked = all(stance.when != NOT_ASKED for stance in own)
        told_elsewhere = edition.told_by is not None and _speaks_on(EDITIONS[edition.told_by], slug)
        silence = _silence(edition, "" if not own else "speaks_for_others" if asked else "not_asked")
        return cls(
            edition.id,
            _places(decisive_first(own)),
            _places(most_careful_first(own)),
            None if told_elsewhere else silence,
        )


def _speaks_on(edition: Edition, slug: str) -> bool:
    return any(slug in stance.topics for stance in edition.stances)


def _places(stances: Iterable[Stance]) -> tuple[int, ...]:
    return tuple(_PLACE[stance.id] for stance in stances)


_ON_TOPIC: Mapping[str, tuple[_OnTopic, ...]] = {
    slug: tuple(
        _OnTopic.of(edition, slug)
        for edition in EDITIONS.values()
        if _speaks_on(edition, slug) or (edition.id in ALWAYS_NAMED and slug not in ABOUT_THE_ANSWERS)
    )
    for slug in SEQUENCE_ORDER
}


class Hearing(dict[int, PositionReason | None]):
    """What the entries say to one reader: the place of an entry -> the entry as a reason; None where it is not about
    the reader. Those on the same people are heard together, when one is first asked for. `anybody`: what is said to a
    reader who has answered nothing, where no answer bears on the people of an entry."""

    def __init__(self, reader: Reader, anybody: Hearing | None = None) -> None:
        self._reader = reader
        self._anybody = anybody
        self._selected = _possible(reader.patient.undisputed.selected)
        self._dependence = Dependence(self._selected, reader.open_facts, reader.patient.told)

    @classmethod
    def of(cls, reader: Reader) -> Hearing:
        """What is said to this reader."""
        return cls(reader, _nobody())

    def __missing__(self, place: int) -> PositionReason | None:
        people = _PEOPLE_OF[place]
        if self._anybody is not None and people.tables.isdisjoint(self._dependence.touched):
            self.update({one: self._anybody[one] for one in people.places})
        else:
            self._hear(people)
        return self[place]

    def positions(self, slug: str) -> tuple[GuidelinePosition, ...]:
        """One position for each edition with any entry on the topic; some editions are named also when silent."""
        touched = self._dependence.touched
        found = [one.untouched if one.tables.isdisjoint(touched) else _position(one, self) for one in _ON_TOPIC[slug]]
        return tuple([position for position in found if position is not None])

    def _hear(self, people: _People) -> None:
        """Write down what the entries on these people say to the reader."""
        truth = people.condition.truth(self._selected)
        outcome: Outcome = "holds" if truth is Truth.YES else "might_hold"
        certain = self._reader.some.enough_for(people.condition) if truth is Truth.YES else ()
        facts = self._reader.patient.facts(certain)
        depends_on = self._dependence.of(people.condition)
        for place in people.places:
            self[place] = None if truth is Truth.NO else _ENTRIES[place].reason(outcome, facts, depends_on)


@cache
def _nobody() -> Hearing:
    return Hearing(Reader(Patient.of(parse_answers({}))))


def _possible(selected: Selected) -> Selected:
    """Without the rows of one table that what is left of the others rules out."""
    possible = dict(selected)
    for criterion in IMPOSSIBLE.criteria():
        ruled_out = possible[criterion.table] & criterion.mask
        if ruled_out and IMPOSSIBLE.truth({**possible, criterion.table: ruled_out}) is Truth.YES:
            possible[criterion.table] &= ~ruled_out
    return possible


def _position(on_topic: _OnTopic, said: Hearing) -> GuidelinePosition | None:
    """What certainly speaks comes first, and what might under it."""
    certain = [reason for place in on_topic.certain if (reason := said[place]) and reason.outcome == "holds"]
    might = [reason for place in on_topic.open_ if (reason := said[place]) and reason.outcome == "might_hold"]
    if not (reasons := (*certain, *might)):
        return on_topic.nothing
    first = reasons[0]
    return GuidelinePosition(
        guideline=on_topic.name,
        stance=first.stance,
        outcome=first.outcome,
        reasons=reasons,
        depends_on=first.depends_on,
    )
