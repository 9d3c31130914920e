"""Tables of possible worlds: every combination of answers that contradicts nothing, once.

A table covers a few fields that hang together (for instance all answers about the veins). A row is one kind of
world: for every field the set of bands that it allows, and what follows from them. Answers select rows; unknown
fields select nothing away. So "is this certain?" becomes "is it true in every row that is left?", which is exact and
needs no search.

Bands are short names for the values between which a rule makes no difference ("albumin below 28").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from hcc_logic.conditions import Atom

Bands: TypeAlias = Mapping[str, frozenset[str]]
"""Known answers in bands: field -> the bands that the answer leaves possible."""


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of world. `allows`: field -> bands. `facts`: what follows, by name."""

    allows: Mapping[str, frozenset[str]]
    facts: Mapping[str, Any]


class Table:
    """A set of rows with a bit mask for every band of every field. Built once at import; read-only afterwards."""

    def __init__(self, name: str, fields: Sequence[str], rows: Sequence[Row]) -> None:
        if not rows:
            raise ValueError(f"table {name} has no possible world")
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

    def atom(self, code: str, fields: Sequence[str], test: Callable[[Mapping[str, Any]], bool]) -> Atom:
        """A named fact of this table. `fields` are the answers that a reason shows for it."""
        return Atom(code, self.name, tuple(fields), self.where(test))

    def select(self, known: Bands) -> int:
        """Mask of the rows that the known answers leave possible; zero if they contradict each other."""
        selected = self.every
        for field in self.fields:
            bands = known.get(field)
            if bands is not None:
                masks = self.masks[field]
                allowed = 0
                for band in bands:
                    allowed |= masks.get(band, 0)
                selected &= allowed
        return selected

    def facts_in(self, selected: int, name: str) -> frozenset[Any]:
        """All values that one fact takes in the selected rows."""
        return frozenset(value for value, mask in self._facts[name].items() if mask & selected)


def single(name: str, field: str, bands: Sequence[str]) -> Table:
    """A table for a field that stands alone: one row per band, the fact `band`."""
    return Table(name, (field,), [Row({field: frozenset((band,))}, {"band": band}) for band in bands])
