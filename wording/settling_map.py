"""The map of "it depends": a box for each pair of answers to the two open facts that settle the most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hcc_content.codes import families_of_treatment
from hcc_logic import Explanation
from hcc_logic.report.explanation import Cell
from hcc_logic.rules.treatments import TOPICS
from wording.fact_words import either
from wording.marks import SHAPES, count
from wording.phrasebook import Phrasebook

_TREATMENTS = tuple(slug for slug, topic in TOPICS.items() if topic.kind == "treatment")


@dataclass(frozen=True, slots=True)
class ToldCell:
    """One box. `facts`: the two answers that it supposes, in words; `counted`: how many treatments stand under each
    mark there if the usual checks are clear; `says`: that in short lines, the families by name in which something is
    talked about; `suppose`: the answers as the logic takes them."""

    id: str
    facts: tuple[str, str]
    counted: Mapping[str, int]
    says: tuple[str, ...]
    suppose: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToldMap:
    """Boxes by row, no more in a row than there are rows, for a phone. Answers that lead to the same treatments stand
    in one box; a pair that cannot be has none."""

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
    fields, sides = (found.rows, found.columns), (_side(marks, 0), _side(marks, 1))
    if len(sides[1]) > len(sides[0]):
        fields, sides = fields[::-1], sides[::-1]
        marks = {pair[::-1]: leads for pair, leads in marks.items()}
    return ToldMap(
        fields,
        tuple(
            tuple(
                _cell(book, fields, (row, column), marks[row[0], column[0]])
                for column in sides[1]
                if (row[0], column[0]) in marks
            )
            for row in sides[0]
        ),
    )


def _treatments(cell: Cell) -> Mapping[str, str]:
    return {slug: cell.if_clear[slug] for slug in _TREATMENTS}


def _side(marks: Mapping[tuple[Any, Any], Mapping[str, str]], side: int) -> list[list[Any]]:
    """The answers to the first or second fact, those together that lead to the same whatever the other fact is."""
    answers, others = ({pair[which]: None for pair in marks} for which in (side, 1 - side))
    return _alike(
        {
            answer: {other: marks.get((other, answer) if side else (answer, other)) for other in others}
            for answer in answers
        }
    )


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
    row, column = (either(book, field, values) for field, values in zip(fields, answers, strict=True))
    suppose = {field: values[0] for field, values in zip(fields, answers, strict=True)}
    return ToldCell(
        ".".join(f"{field}={value}" for field, value in suppose.items()),
        (row, column),
        count(marks.values()),
        tuple(_says(book, marks)) or (book.ui.results.care_first,),
        suppose,
    )


def _says(book: Phrasebook, marks: Mapping[str, str]) -> Iterator[str]:
    """A line for each family in which something is talked about, with a shape for each treatment; then how many are
    open. Where nothing is talked about, the families that hold them are named, for else every box would look alike."""
    said = book.ui.results
    for family, statuses in _by_family(marks).items():
        if n := statuses.count("talked_about"):
            yield f"{SHAPES['talked_about'] * n} {said.on_map[family]}"
    if n := list(marks.values()).count("depends"):
        line = f"{SHAPES['depends']} {said.counted['depends'](n=n)}"
        held = [said.on_map[family] for family, statuses in _by_family(marks).items() if "depends" in statuses]
        yield line if "talked_about" in marks.values() else book.pair(line, book.row(held))


def _by_family(marks: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Family -> the marks of its treatments."""
    return {name: [marks[slug] for slug in marks if TOPICS[slug].family == name] for name in families_of_treatment()}
