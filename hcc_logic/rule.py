"""Rules: a topic is a ladder of rungs, read from the top; the first rung whose condition holds gives the status
(D-01).

`Ladder.possible` works the ladder out for incomplete answers, exactly: it returns every status that some way of
completing the answers gives, and no other. It folds over the tables of possible worlds one at a time and keeps only
what the rest of the ladder still depends on, so it needs neither sampling nor a search through all completions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Literal

from hcc_logic.conditions import ALWAYS, NEVER, Atom, Condition, any_of, simplify
from hcc_logic.facts import FIELDS_OF_TABLE, IMPOSSIBLE, TABLES, Situation
from hcc_logic.verdict import ORDER, Status

Kind = Literal["action", "care", "treatment"]


@dataclass(frozen=True)
class Rung:
    """If `condition` holds and no rung above does, the topic has this status. `sources`: what the rule rests on."""

    status: Status
    condition: Condition
    code: str
    sources: tuple[str, ...]

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The answers that the condition is read from."""
        return self.condition.read_from()


def _code(condition: Condition) -> str:
    return condition.code if isinstance(condition, Atom) else ""


def rung(status: Status, condition: Condition, *sources: str, code: str = "") -> Rung:
    """One rung. Raises ValueError without a code or a source."""
    name = code or _code(condition)
    if not name:
        raise ValueError(f"a joined condition needs a code: {condition!r}")
    if not sources:
        raise ValueError(f"rung {name} has no source")
    return Rung(status, condition, name, sources)


def stopped(condition: Condition, *sources: str, code: str = "") -> Rung:
    """An absolute stop."""
    return rung(Status.STOPPED, condition, *sources, code=code)


def usually_not(condition: Condition, *sources: str, code: str = "") -> Rung:
    """A relative stop, or a printed condition that fails."""
    return rung(Status.USUALLY_NOT, condition, *sources, code=code)


def sometimes(condition: Condition, *sources: str, code: str = "") -> Rung:
    """In talk, with a reservation."""
    return rung(Status.SOMETIMES, condition, *sources, code=code)


def listed(condition: Condition, *sources: str, code: str = "") -> Rung:
    """A current text speaks for it."""
    return rung(Status.LISTED, condition, *sources, code=code)


def not_relevant(condition: Condition, *sources: str, code: str = "") -> Rung:
    """The topic is not about such a reader."""
    return rung(Status.NOT_RELEVANT, condition, *sources, code=code)


class _Ruled(Enum):
    OUT = "impossible"


_ATOM_BITS = 32
_Steps = tuple[tuple[Status | _Ruled, Condition], ...]


def _tidy(steps: Iterable[tuple[Status | _Ruled, Condition]]) -> _Steps:
    """The ladder without rungs that no longer matter: nothing below a rung that holds, no rung that only repeats
    the one below it."""
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
    """What is left of a ladder once some tables are settled. Maps what the next table may say (a key) to the
    state after it.

    Moves are worked out when first needed and kept: they belong to the rules, not to any reader."""

    def __init__(self, ladder: Ladder, steps: _Steps) -> None:
        self._ladder = ladder
        self.steps = steps
        self.result = steps[0][0]

    def __missing__(self, key: int) -> _State:
        moved = self[key] = self._ladder.after(self.steps, key)
        return moved

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


class Ladder:
    """An ordered list of (result, condition) in compiled form. Holds rules only, never answers."""

    def __init__(self, steps: Sequence[tuple[Status, Condition]]) -> None:
        start = _tidy([(_Ruled.OUT, IMPOSSIBLE), *steps])
        atoms = dict.fromkeys(atom for _, condition in start for atom in condition.atoms())
        self.tables = tuple(name for name in TABLES if any(atom.table == name for atom in atoms))
        self._atoms = tuple(tuple(atom for atom in atoms if atom.table == name) for name in self.tables)
        self._keys = tuple(self._keys_of(place) for place in range(len(self.tables)))
        self._states: dict[_Steps, _State] = {}
        self.start = self._state(start)

    def _keys_of(self, place: int) -> tuple[tuple[int, int], ...]:
        """(key, mask of its rows). A key holds the place of the table and the truth of its atoms as bits."""
        groups: dict[int, int] = {}
        for index in range(len(TABLES[self.tables[place]].rows)):
            bits = sum(1 << bit for bit, atom in enumerate(self._atoms[place]) if atom.mask >> index & 1)
            key = place << _ATOM_BITS | bits
            groups[key] = groups.get(key, 0) | 1 << index
        return tuple(groups.items())

    def _state(self, steps: _Steps) -> _State:
        found = self._states.get(steps)
        if found is None:
            found = self._states[steps] = _State(self, steps)
        return found

    def after(self, steps: _Steps, key: int) -> _State:
        """The state after one table has said what the key stands for."""
        place = key >> _ATOM_BITS
        values = {atom: bool(key >> bit & 1) for bit, atom in enumerate(self._atoms[place])}
        return self._state(_tidy((status, simplify(condition, values.get)) for status, condition in steps))

    def keys(self, place: int, selected: int) -> list[tuple[int, int]]:
        """What one table may say in the selected rows: (key, mask of all rows that say so)."""
        return [(key, mask) for key, mask in self._keys[place] if mask & selected]

    def possible(self, situation: Situation) -> tuple[Status, ...]:
        """Every status that some completion of the answers gives, from most closed to most open."""
        return Working(self, situation).possible


class Working:
    """A ladder worked out for one reader, kept so that "what if this were known?" costs little."""

    def __init__(self, ladder: Ladder, situation: Situation) -> None:
        self._tables = ladder.tables
        self._keys = [ladder.keys(place, situation.selected[name]) for place, name in enumerate(ladder.tables)]
        self._before: list[Collection[_State]] = []
        states: Collection[_State] = (ladder.start,)
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


@dataclass(frozen=True)
class Remark:
    """A caution or an explanation that goes with a topic and changes no status. `if_open`: said also where it is not
    certain."""

    condition: Condition
    code: str
    sources: tuple[str, ...]
    if_open: bool = False

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The answers that the condition is read from."""
        return self.condition.read_from()


def remark(condition: Condition, *sources: str, code: str = "", if_open: bool = False) -> Remark:
    """One remark. Raises ValueError without a code or a source."""
    name = code or _code(condition)
    if not name or not sources:
        raise ValueError(f"a remark needs a code and a source: {condition!r}")
    return Remark(condition, name, sources, if_open)


@dataclass(frozen=True)
class Topic:
    """One slug of the option vocabulary: its rules from the top down.

    `facts`: every answer that may change its status; no other answer may. `to_check`: conditions that no question
    asks. `decisions`: the choices of the project that the ladder follows."""

    slug: str
    kind: Kind
    rungs: tuple[Rung, ...]
    facts: tuple[str, ...]
    decisions: tuple[str, ...]
    to_check: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @cached_property
    def ladder(self) -> Ladder:
        return Ladder([(rung.status, rung.condition) for rung in self.rungs])

    @cached_property
    def tables(self) -> Mapping[str, tuple[str, ...]]:
        """Table -> the facts of this topic that are read from it."""
        return {name: tuple(f for f in self.facts if f in FIELDS_OF_TABLE[name]) for name in self.ladder.tables}
