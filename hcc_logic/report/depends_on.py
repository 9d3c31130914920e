"""What an open condition depends on: the facts whose answer moves it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from hcc_logic.engine.conditions import Condition
from hcc_logic.engine.situations import Selected
from hcc_logic.inputs.answers import parse_answers
from hcc_logic.inputs.questions import PLACE
from hcc_logic.patient.criteria import FIELDS_OF_TABLE, TABLES, Situation
from hcc_logic.report.next_questions import OpenFacts

_PLACE = {**PLACE, "child_pugh_class": -1}
"""The order of the questionnaire, the class of a letter first: it says at once what its parts say together (D-56)."""

Ways: TypeAlias = Mapping[str, Sequence[int]]
"""Open fact -> the rows of its table that each of its possible answers would leave."""


class Dependence:
    """What the open conditions of one reader depend on. `selected`: the rows that are left of each table. `told`: the
    answered fields. `touched`: the tables on which any answer bears; what holds of the others is worked out once for
    all readers."""

    def __init__(self, selected: Selected, open_facts: OpenFacts, told: Collection[str]) -> None:
        self._selected = selected
        self._open_facts = open_facts
        self._found: dict[str, Ways] = {}
        self._moving: dict[tuple[str, int], tuple[str, ...]] = {}
        self.touched: Collection[str] = {table for table in TABLES if self._touches(table, told)}

    def of(self, condition: Condition) -> tuple[str, ...]:
        """The open facts that move the condition: the liver class, then in the order of the questionnaire. Nothing for
        a settled one."""
        names = {name for part in condition.open_parts(self._selected) for name in self._facts_of(part)}
        return tuple(sorted(names, key=_PLACE.__getitem__))

    def _facts_of(self, part: tuple[str, int]) -> tuple[str, ...]:
        table, mask = part
        if table not in self.touched:
            return _moving_untouched(part)
        if part not in self._moving:
            self._moving[part] = _moving(mask, self._selected[table], self._ways(table))
        return self._moving[part]

    def _ways(self, table: str) -> Ways:
        if table not in self._found:
            self._found[table] = _ways(table, self._selected[table], self._open_facts)
        return self._found[table]

    def _touches(self, table: str, told: Collection[str]) -> bool:
        return any(name in told for name in FIELDS_OF_TABLE[table]) or self._ways(table) != _untouched(table)


def _ways(table: str, rows: int, open_facts: OpenFacts) -> Ways:
    found = {
        name: [left for _, selected in open_facts.of(table, name) if (left := rows & selected)]
        for name in FIELDS_OF_TABLE[table]
    }
    return {name: left for name, left in found.items() if left}


@cache
def _nothing() -> OpenFacts:
    nothing = parse_answers({})
    return OpenFacts(nothing, Situation.of(nothing))


@cache
def _untouched(table: str) -> Ways:
    return _ways(table, TABLES[table].every, _nothing())


@cache
def _moving_untouched(part: tuple[str, int]) -> tuple[str, ...]:
    table, mask = part
    return _moving(mask, TABLES[table].every, _untouched(table))


def _moving(mask: int, rows: int, ways: Ways) -> tuple[str, ...]:
    """The facts of which one answer alone settles whether the row is in the mask; then, where answers to all of those
    may still leave it open, the further facts that it takes."""
    alone = [name for name, left in ways.items() if _settles(mask, rows, left)]
    others = [name for name in ways if name not in alone]
    further: list[str] = []
    unsettled = {rows}
    for name in alone if others else ():
        unsettled = _still_open(mask, unsettled, ways[name])
    while unsettled and others:
        name = next((one for one in others if any(_settles(mask, part, ways[one]) for part in unsettled)), others[0])
        others.remove(name)
        left = _still_open(mask, unsettled, ways[name])
        if left != unsettled:
            further.append(name)
            unsettled = left
    return (*alone, *further)


def _settles(mask: int, rows: int, left: Sequence[int]) -> bool:
    """Does one answer settle it?"""
    for one in left:
        both = rows & one
        if both and both & mask in (0, both):
            return True
    return False


def _still_open(mask: int, unsettled: Iterable[int], left: Sequence[int]) -> set[int]:
    """What every answer leaves of what is unsettled, as far as it leaves it so."""
    return {both for rows in unsettled for one in left if (both := rows & one) & mask not in (0, both)}
