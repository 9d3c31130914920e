"""Decision lists: rules read from the top; the first one whose condition holds gives the status (hit policy "first").

`DecisionList.possible` works a list out for incomplete answers, exactly: it returns every status that some way of
completing the answers gives, and no other. It folds over the tables of possible situations one at a time and keeps only
what the rest of the list still depends on, so it needs neither sampling nor a search through all completions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from hcc_logic.engine.conditions import ALWAYS, NEVER, Condition, Criterion, all_of, any_of, simplify
from hcc_logic.engine.situations import Selected, Space
from hcc_logic.engine.status import ORDER, Status


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
    it.

    Moves are worked out when first needed and kept: they belong to the rules, not to any reader."""

    def __init__(self, decision_list: DecisionList, steps: _Steps) -> None:
        self._list = decision_list
        self.steps = steps
        self.result = steps[0][0]

    def __missing__(self, key: int) -> _State:
        moved = self[key] = self._list.after(self.steps, key)
        return moved

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


class DecisionList:
    """An ordered list of (status, condition) in compiled form, over the situations of a space. Holds rules only, never
    answers."""

    def __init__(self, space: Space, steps: Sequence[tuple[Status, Condition]]) -> None:
        start = _tidy([(_Ruled.OUT, space.impossible), *steps])
        criteria = dict.fromkeys(criterion for _, condition in start for criterion in condition.criteria())
        self.tables = tuple(name for name in space.tables if any(one.table == name for one in criteria))
        self._space = space
        self._criteria = tuple(tuple(one for one in criteria if one.table == name) for name in self.tables)
        self._keys = tuple(self._keys_of(place) for place in range(len(self.tables)))
        self._states: dict[_Steps, _State] = {}
        self.start = self._state(start)

    def _keys_of(self, place: int) -> tuple[tuple[int, int], ...]:
        """(key, mask of its rows). A key holds the place of the table and the truth of its criteria as bits."""
        groups: dict[int, int] = {}
        for index in range(len(self._space.tables[self.tables[place]].rows)):
            bits = sum(1 << bit for bit, one in enumerate(self._criteria[place]) if one.mask >> index & 1)
            key = place << _CRITERION_BITS | bits
            groups[key] = groups.get(key, 0) | 1 << index
        return tuple(groups.items())

    def _state(self, steps: _Steps) -> _State:
        found = self._states.get(steps)
        if found is None:
            found = self._states[steps] = _State(self, steps)
        return found

    def after(self, steps: _Steps, key: int) -> _State:
        """The state after one table has said what the key stands for."""
        place = key >> _CRITERION_BITS
        values = {one: bool(key >> bit & 1) for bit, one in enumerate(self._criteria[place])}
        return self._state(_tidy((status, simplify(condition, values.get)) for status, condition in steps))

    def keys(self, place: int, selected: int) -> list[tuple[int, int]]:
        """What one table may say in the selected rows: (key, mask of all rows that say so)."""
        return [(key, mask) for key, mask in self._keys[place] if mask & selected]

    def possible(self, selected: Selected) -> tuple[Status, ...]:
        """Every status that some completion of the answers gives, from most closed to most open."""
        return Evaluation(self, selected).possible


class Evaluation:
    """A decision list worked out for one reader, kept so that "what if this were known?" costs little."""

    def __init__(self, decision_list: DecisionList, selected: Selected) -> None:
        self._tables = decision_list.tables
        self._keys = [decision_list.keys(place, selected[name]) for place, name in enumerate(decision_list.tables)]
        self._before: list[Collection[_State]] = []
        states: Collection[_State] = (decision_list.start,)
        for options in self._keys:
            self._before.append(states)
            states = {state[key] for state in states for key, _ in options}
        self._at_end = states
        found = {state.result for state in states}
        self.possible = tuple(status for status in ORDER if status in found)

    @cached_property
    def _after(self) -> list[Mapping[_State, frozenset[Status]]]:
        """For each table: what every state after it may still come to."""
        ends: Mapping[_State, frozenset[Status]] = {
            state: frozenset((state.result,)) if isinstance(state.result, Status) else frozenset()
            for state in self._at_end
        }
        trail = [ends]
        for before, options in zip(reversed(self._before[1:]), reversed(self._keys[1:]), strict=True):
            after = trail[-1]
            trail.append({state: _union(after[state[key]] for key, _ in options) for state in before})
        return trail[::-1]

    def rows_giving(self, table: str) -> tuple[tuple[Status, int], ...]:
        """The rows of one table with which each status stays possible, from most closed to most open."""
        place = self._tables.index(table)
        before, after = self._before[place], self._after[place]
        rows: dict[Status, int] = {}
        for key, mask in self._keys[place]:
            for status in _union(after[state[key]] for state in before):
                rows[status] = rows.get(status, 0) | mask
        return tuple((status, rows[status]) for status in ORDER if status in rows)


def _union(parts: Iterable[frozenset[Status]]) -> frozenset[Status]:
    return frozenset().union(*parts)
