"""Decision lists: rules read from the top; the first one whose condition holds gives the status (hit policy "first").

`DecisionList.possible` works a list out for incomplete answers, exactly: it returns every status that some way of
completing the answers gives, and no other. It folds over the tables of possible situations one at a time and keeps only
what the rest of the list still depends on, so it needs neither sampling nor a search through all completions.

What belongs to the rules is kept between calls: a state (what is left of a list) and a front (all states that are
possible at one place). Neither holds an answer of any reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TypeAlias

from hcc_logic.engine.conditions import ALWAYS, NEVER, Condition, Criterion, all_of, any_of, simplify
from hcc_logic.engine.situations import Selected, Space
from hcc_logic.engine.status import Status, bits, from_bits


@dataclass(frozen=True)
class Line:
    """One part of a rule on a line of its own, with what this part rests on: ids of texts and of decisions."""

    condition: Condition
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Rule:
    """If every line holds and no rule above does, the topic has this status. `code`: its language-neutral name."""

    status: Status
    code: str
    lines: tuple[Line, ...]

    @cached_property
    def condition(self) -> Condition:
        """All lines together."""
        return all_of(*(line.condition for line in self.lines))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """What the rule rests on: texts first, then decisions, each once."""
        named = dict.fromkeys(source for line in self.lines for source in line.sources)
        return tuple(sorted(named, key=lambda source: source.startswith("D-")))

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The answers that the condition is read from."""
        return self.condition.read_from()


def rule(status: Status, head: str | Condition, *rest: str | Condition | Line) -> Rule:
    """One rule, in one of three forms:

    rule(status, CRITERION, "source", ...)              its code is that of the criterion
    rule(status, "code", condition, "source", ...)      one condition under a code of its own
    rule(status, "code", line(...), line(...), ...)     several lines, each with its own sources

    Raises ValueError without a code, a line or a source."""
    code = head if isinstance(head, str) else head.code if isinstance(head, Criterion) else ""
    parts = rest if isinstance(head, str) else (head, *rest)
    if parts and isinstance(parts[0], Condition):
        parts = (Line(parts[0], tuple(part for part in parts[1:] if isinstance(part, str))),)
    lines = tuple(part for part in parts if isinstance(part, Line))
    if not code or not lines or len(lines) < len(parts) or not all(one.sources for one in lines):
        raise ValueError(f"rule {code or head!r}: a code, and a source on each line")
    return Rule(status, code, lines)


def line(condition: Condition, *sources: str) -> Line:
    """One line of a rule that joins several criteria."""
    return Line(condition, sources)


def stopped(head: str | Condition, *rest: str | Condition | Line) -> Rule:
    """An absolute stop."""
    return rule(Status.STOPPED, head, *rest)


def usually_not(head: str | Condition, *rest: str | Condition | Line) -> Rule:
    """A relative stop, or a printed condition that fails."""
    return rule(Status.USUALLY_NOT, head, *rest)


def sometimes(head: str | Condition, *rest: str | Condition | Line) -> Rule:
    """In talk, with a reservation."""
    return rule(Status.SOMETIMES, head, *rest)


def listed(head: str | Condition, *rest: str | Condition | Line) -> Rule:
    """A current text speaks for it."""
    return rule(Status.LISTED, head, *rest)


def not_relevant(head: str | Condition, *rest: str | Condition | Line) -> Rule:
    """The topic is not about such a reader."""
    return rule(Status.NOT_RELEVANT, head, *rest)


class _Ruled(Enum):
    OUT = "impossible"


_CRITERION_BITS = 32
FEW_ROWS = 6
"""Of tables with at most so many rows, what every set of rows says is kept."""
MOST_FRONTS = 4096
"""More fronts than this of one list are forgotten together and worked out anew: far more than readers meet."""
_Steps = tuple[tuple[Status | _Ruled, Condition], ...]


def _tidy(steps: Iterable[tuple[Status | _Ruled, Condition]]) -> _Steps:
    """The list without rules that no longer matter: nothing below a rule that holds, no rule that only repeats the one
    below it."""
    kept: list[tuple[Status | _Ruled, Condition]] = []
    for status, condition in steps:
        if condition == NEVER:
            continue
        if kept and kept[-1][0] is status:
            kept[-1] = (status, any_of(kept[-1][1], condition))
        else:
            kept.append((status, condition))
        if kept[-1][1] == ALWAYS:
            break
    while len(kept) > 1 and kept[-2][0] is kept[-1][0]:
        kept[-2:] = [kept[-1]]
    return tuple(kept)


class _State(dict[int, "_State"]):
    """What is left of a list once some tables are settled. Maps what the next table may say (a key) to the state after
    it."""

    def __init__(self, decision_list: DecisionList, steps: _Steps) -> None:
        self._list = decision_list
        self.steps = steps
        result = steps[0][0]
        self.result = bits((result,)) if isinstance(result, Status) else 0
        """Of a state with nothing left to ask: its status as a bit; zero where the rows rule each other out."""

    def __missing__(self, key: int) -> _State:
        moved = self[key] = self._list.after(self.steps, key)
        return moved

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


class _Front(dict[int, "_Front"]):
    """All states that are possible before one table. Maps what that table may say (a bit for each of its keys) to the
    front after it. Every front stands once, so that it is known by its identity."""

    def __init__(self, decision_list: DecisionList, place: int, states: frozenset[_State]) -> None:
        self._list = decision_list
        self._place = place
        self._states = states
        self.found = 0
        """At the end of the list: every status that is possible, in bits."""
        if place == len(decision_list.tables):
            for state in states:
                self.found |= state.result

    def __missing__(self, said: int) -> _Front:
        keys = [key for bit, (key, _) in enumerate(self._list.keys[self._place]) if said >> bit & 1]
        after = frozenset([state[key] for state in self._states for key in keys])
        moved = self[said] = self._list.front(self._place + 1, after)
        return moved

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


class DecisionList:
    """An ordered list of (status, condition) in compiled form, over the situations of a space. Holds rules only, never
    answers.

    `tables`: those that the rules read, in the order in which the list is folded over them. `keys`: for each table what
    it may say, as (key, mask of the rows that say so)."""

    def __init__(self, space: Space, steps: Sequence[tuple[Status, Condition]]) -> None:
        start = _tidy([(_Ruled.OUT, space.impossible), *steps])
        criteria = dict.fromkeys(criterion for _, condition in start for criterion in condition.criteria())
        self.tables = tuple(name for name in space.tables if any(one.table == name for one in criteria))
        self.place = {name: place for place, name in enumerate(self.tables)}
        self._space = space
        self._criteria = tuple(tuple(one for one in criteria if one.table == name) for name in self.tables)
        self.keys = tuple(self._keys_of(place) for place in range(len(self.tables)))
        self._few_rows = tuple(len(space.tables[name].rows) <= FEW_ROWS for name in self.tables)
        self._said: tuple[dict[int, int], ...] = tuple({} for _ in self.tables)
        self._states: dict[_Steps, _State] = {}
        self._fronts: dict[tuple[int, frozenset[_State]], _Front] = {}
        self.start = self.front(0, frozenset((self._state(start),)))

    def _keys_of(self, place: int) -> tuple[tuple[int, int], ...]:
        """(key, mask of its rows). A key holds the place of the table and the truth of its criteria as bits."""
        groups = self._space.tables[self.tables[place]].by_truths(self._criteria[place])
        return tuple((place << _CRITERION_BITS | truths, rows) for truths, rows in groups.items())

    def _state(self, steps: _Steps) -> _State:
        found = self._states.get(steps)
        if found is None:
            found = self._states[steps] = _State(self, steps)
        return found

    def front(self, place: int, states: frozenset[_State]) -> _Front:
        """The front of these states before the table at this place."""
        found = self._fronts.get((place, states))
        if found is None:
            if len(self._fronts) >= MOST_FRONTS:
                for front in self._fronts.values():
                    front.clear()
                self._fronts = {(0, self.start._states): self.start}
            found = self._fronts[place, states] = _Front(self, place, states)
        return found

    def after(self, steps: _Steps, key: int) -> _State:
        """The state after one table has said what the key stands for."""
        place = key >> _CRITERION_BITS
        values = {one: bool(key >> bit & 1) for bit, one in enumerate(self._criteria[place])}
        return self._state(_tidy((status, simplify(condition, values.get)) for status, condition in steps))

    def said(self, place: int, selected: int) -> int:
        """What one table may say in the selected rows: a bit for each of its keys."""
        known = self._said[place]
        found = known.get(selected)
        if found is None:
            found, bit = 0, 1
            for _, mask in self.keys[place]:
                if mask & selected:
                    found |= bit
                bit <<= 1
            if self._few_rows[place]:
                known[selected] = found
        return found

    def possible(self, selected: Selected) -> tuple[Status, ...]:
        """Every status that some completion of the answers gives, from most closed to most open."""
        return Evaluation(self, selected).possible


Giving: TypeAlias = tuple[tuple[int, int], ...]
"""The rows of one table by what they lead to: (statuses in bits, mask of rows)."""


class Evaluation:
    """A decision list worked out for one reader, kept so that "what if this were known?" costs little.

    `found`: every possible status, in bits (see `status.bits`)."""

    def __init__(self, decision_list: DecisionList, selected: Selected) -> None:
        self._list = decision_list
        said = decision_list.said
        self._said = [said(place, selected[name]) for place, name in enumerate(decision_list.tables)]
        self._before: list[_Front] = []
        front = decision_list.start
        for keys in self._said:
            self._before.append(front)
            front = front[keys]
        self.found = front.found
        self._ends: dict[_Front, int] = {}
        self._giving: dict[str, Giving] = {}

    @property
    def possible(self) -> tuple[Status, ...]:
        """Every status that is possible, from most closed to most open."""
        return from_bits(self.found)

    def giving(self, table: str) -> Giving:
        """All rows of one table by what they lead to while the other tables stay as they are. No bit: rows that the
        other tables rule out."""
        known = self._giving.get(table)
        if known is None:
            place = self._list.place[table]
            before = self._before[place]
            rows: dict[int, int] = {}
            for bit, (_, mask) in enumerate(self._list.keys[place]):
                found = self._end(before[1 << bit], place + 1)
                rows[found] = rows.get(found, 0) | mask
            known = self._giving[table] = tuple(rows.items())
        return known

    def said(self, table: str, rows: int) -> dict[int, int]:
        """What one table says in these rows, for `with_said`; nothing where the rules do not read it, or hear from it
        what they hear now."""
        place = self._list.place.get(table)
        if place is None or (said := self._list.said(place, rows)) == self._said[place]:
            return {}
        return {place: said}

    def with_rows(self, rows: Mapping[str, int]) -> int:
        """Every possible status, in bits, if these tables were left with these rows. Tables that the rules do not read
        make no difference."""
        instead: dict[int, int] = {}
        for table, left in rows.items():
            instead |= self.said(table, left)
        return self.with_said(instead)

    def with_said(self, instead: Mapping[int, int]) -> int:
        """The same from what these tables say (place -> keys in bits); the others say what they say."""
        if not instead:
            return self.found
        first, last = min(instead), max(instead)
        front = self._before[first]
        for place in range(first, last + 1):
            front = front[instead.get(place, self._said[place])]
        return self._end(front, last + 1)

    def _end(self, front: _Front, place: int) -> int:
        """Every possible status, in bits, from one front on: the tables from this place on say what they say."""
        found = self._ends.get(front)
        if found is None:
            end = front
            for keys in self._said[place:]:
                end = end[keys]
            found = self._ends[front] = end.found
        return found
