"""Tables of possible situations: every combination of answers that contradicts nothing, once.

A table covers a few fields that hang together (for instance all answers about the veins). A row is one kind of
situation: for every field the set of bands that it allows, and what follows from them. Answers select rows; unknown
fields select nothing away. So "is this certain?" becomes "is it true in every row that is left?", which is exact and
needs no search.

Bands are short names for the values between which a rule makes no difference ("albumin below 28").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from hcc_logic.engine.conditions import Condition, Criterion

Bands: TypeAlias = Mapping[str, frozenset[str]]
"""Known answers in bands: field -> the bands that the answer leaves possible."""
Selected: TypeAlias = Mapping[str, int]
"""Table -> mask of the rows that the answers leave possible; never empty."""


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of situation. `allows`: field -> bands. `facts`: what follows, by name."""

    allows: Mapping[str, frozenset[str]]
    facts: Mapping[str, Any]


class Table:
    """A set of rows with a bit mask for every band of every field. Built once at import; read-only afterwards."""

    def __init__(self, name: str, fields: Sequence[str], rows: Sequence[Row]) -> None:
        if not rows:
            raise ValueError(f"table {name} has no possible situation")
        self.name = name
        self.fields = tuple(fields)
        self.rows = tuple(rows)
        self.every = (1 << len(rows)) - 1
        self.masks: dict[str, dict[str, int]] = {}
        for field in self.fields:
            by_band: dict[str, int] = {}
            for index, row in enumerate(rows):
                for band in sorted(row.allows[field]):
                    by_band[band] = by_band.get(band, 0) | 1 << index
            self.masks[field] = by_band
        self._facts: dict[str, dict[Any, int]] = {name: {} for name in rows[0].facts}
        for index, row in enumerate(rows):
            for name, value in row.facts.items():
                self._facts[name][value] = self._facts[name].get(value, 0) | 1 << index

    def where(self, test: Callable[[Mapping[str, Any]], bool]) -> int:
        """Mask of the rows for which the test on their facts is true."""
        return sum(1 << index for index, row in enumerate(self.rows) if test(row.facts))

    def criterion(
        self, code: str, fields: Sequence[str], test: Callable[[Mapping[str, Any]], bool], label: str
    ) -> Criterion:
        """A named fact of this table. `fields` are the answers that a reason shows for it; `label` is what a clinician
        reads, with number, operator and unit.

        Raises ValueError for a criterion that no situation meets, or that every situation meets: a slip of the pen
        would otherwise be a stop that never fires."""
        mask = self.where(test)
        if mask in (0, self.every):
            raise ValueError(
                f"criterion {code}: {'no' if mask == 0 else 'every'} situation of table {self.name} meets it"
            )
        return Criterion(code, self.name, tuple(fields), mask, label)

    def select(self, known: Bands) -> int:
        """Mask of the rows that the known answers leave possible; zero if they contradict each other.

        Raises ValueError for a band that no row has: it would otherwise open the whole table."""
        selected = self.every
        for field in self.fields:
            bands = known.get(field)
            if bands is not None:
                masks = self.masks[field]
                allowed = 0
                for band in bands:
                    if band not in masks:
                        raise ValueError(f"table {self.name} has no row for band {band!r} of {field}")
                    allowed |= masks[band]
                selected &= allowed
        return selected

    def by_truths(self, criteria: Sequence[Criterion]) -> Mapping[int, int]:
        """The rows, those together that say the same about the criteria of this table: truths as bits -> mask."""
        groups: dict[int, int] = {}
        for index in range(len(self.rows)):
            truths = sum(1 << bit for bit, one in enumerate(criteria) if one.mask >> index & 1)
            groups[truths] = groups.get(truths, 0) | 1 << index
        return groups

    def fields_that_move(self, criteria: Sequence[Criterion]) -> frozenset[str]:
        """The fields with an answer that may change which of the criteria hold. No other field can: whatever the rest
        of the row, each of its bands leaves the same truths possible."""
        truths = self.by_truths(criteria)

        def possible(rows: int) -> frozenset[int]:
            return frozenset(key for key, mask in truths.items() if mask & rows)

        return frozenset(
            field
            for field in self.fields
            if any(
                possible(alike & band) != possible(alike)
                for alike in self._alike_but(field)
                for band in self.masks[field].values()
            )
        )

    def _alike_but(self, field: str) -> tuple[int, ...]:
        """Masks of rows that agree in every field but this one."""
        groups: dict[tuple[frozenset[str], ...], int] = {}
        for index, row in enumerate(self.rows):
            rest = tuple(row.allows[name] for name in self.fields if name != field)
            groups[rest] = groups.get(rest, 0) | 1 << index
        return tuple(groups.values())

    def facts_in(self, selected: int, name: str) -> frozenset[Any]:
        """All values that one fact takes in the selected rows."""
        return frozenset(value for value, mask in self._facts[name].items() if mask & selected)


@dataclass(frozen=True, slots=True)
class Space:
    """All tables, and the condition that no combination of their rows may meet."""

    tables: Mapping[str, Table]
    impossible: Condition


def single(name: str, field: str, bands: Sequence[str]) -> Table:
    """A table for a field that stands alone: one row per band, the fact `band`."""
    return Table(name, (field,), [Row({field: frozenset((band,))}, {"band": band}) for band in bands])
