"""The map of "it depends": a box for each pair of answers to the two open facts that settle the most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hcc_logic import Explanation
from hcc_logic.report.explanation import Cell
from hcc_logic.rules.treatments import TOPICS
from wording.fact_words import either
from wording.marks import SHAPES, count
from wording.phrasebook import Phrasebook

_TREATMENTS = tuple(slug for slug, topic in TOPICS.items() if topic.kind == "treatment")
Signature = Mapping[Any, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ToldCell:
    """One box. `facts`: the two answers that it supposes, in words; `counted`: how many treatments stand under each
    mark there if the usual checks are clear; `says`: that in short; `suppose`: the answers as the logic takes them."""

    id: str
    facts: tuple[str, str]
    counted: Mapping[str, int]
    says: str
    suppose: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToldMap:
    """Boxes by row. Answers that lead to the same treatments stand in one box; a pair that cannot be has none."""

    fields: tuple[str, str]
    rows: tuple[tuple[ToldCell, ...], ...]

    @property
    def cells(self) -> tuple[ToldCell, ...]:
        """Every box."""
        return tuple(cell for row in self.rows for cell in row)


def settling_map(book: Phrasebook, explanation: Explanation) -> ToldMap | None:
    """The map in words; None where fewer than two facts are open that settle anything."""
    found = explanation.map
    if found is None:
        return None
    marks = {(cell.row, cell.column): _treatments(cell) for cell in found.cells}
    rows, columns = ({key[side]: None for key in marks} for side in (0, 1))
    rows_alike = _alike({row: {column: marks.get((row, column)) for column in columns} for row in rows})
    columns_alike = _alike({column: {row: marks.get((row, column)) for row in rows} for column in columns})
    fields = (found.rows, found.columns)
    return ToldMap(
        fields,
        tuple(
            tuple(
                _cell(book, fields, (row, column), marks[row[0], column[0]])
                for column in columns_alike
                if (row[0], column[0]) in marks
            )
            for row in rows_alike
        ),
    )


def _treatments(cell: Cell) -> Mapping[str, str]:
    return {slug: cell.if_clear[slug] for slug in _TREATMENTS}


def _alike(found: Mapping[Any, Any]) -> list[list[Any]]:
    """Answers grouped by what they lead to."""
    groups: list[list[Any]] = []
    for answer, leads in found.items():
        same = next((group for group in groups if found[group[0]] == leads), None)
        if same is None:
            groups.append([answer])
        else:
            same.append(answer)
    return groups


def _cell(
    book: Phrasebook, fields: tuple[str, str], answers: tuple[list[Any], list[Any]], marks: Mapping[str, str]
) -> ToldCell:
    counted = count(marks.values())
    says = " ".join(f"{SHAPES[name]} {counted[name]}" for name in ("talked_about", "depends") if counted[name])
    row, column = (either(book, field, values) for field, values in zip(fields, answers, strict=True))
    suppose = {field: values[0] for field, values in zip(fields, answers, strict=True)}
    return ToldCell(
        ".".join(f"{field}={value}" for field, value in suppose.items()),
        (row, column),
        counted,
        says or book.ui.results.care_first,
        suppose,
    )
