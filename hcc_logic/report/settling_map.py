"""The map of "it depends": the two open facts that settle the most topics, and what each pair of answers would leave.

What a team checks in everybody is open for nearly every reader and would leave every box undecided. So the two facts
are those that settle most once these checks are clear, and each box says both: what holds whatever the checks say, and
what holds if they are clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.situations import Bands
from hcc_logic.engine.status import Mark, mark
from hcc_logic.inputs.answers import Value
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import FIELDS_OF_TABLE, TABLES, select
from hcc_logic.patient.criteria.bands import example
from hcc_logic.patient.routine_checks import CLEAR
from hcc_logic.report.explanation import Cell, SettlingMap, TopicVerdict
from hcc_logic.report.reader import Reader
from hcc_logic.rules.treatments import TOPICS

MOST_VALUES = 6
"""A fact with more answers than this does not fit a map that a reader can take in."""
TRIED = 3
"""So many facts, those that settle most alone, are tried in pairs."""

_TABLE = {name: table for table, fields in FIELDS_OF_TABLE.items() for name in fields}


def _tables(names: Iterable[str]) -> set[str]:
    """Every table that is read from one of these answers; a blocked bile duct stands in two."""
    return {table for name in names for table, fields in FIELDS_OF_TABLE.items() if name in fields}


_FITS = tuple(
    name
    for name, question in QUESTIONS.items()
    if name in _TABLE
    and name not in CLEAR
    and (question.kind == "boolean" or (question.kind == "choice" and len(question.choices) <= MOST_VALUES))
)


def settling_map(reader: Reader, verdicts: Sequence[TopicVerdict]) -> SettlingMap | None:
    """The map for one reader; None where fewer than two facts are open that settle anything, or answers contradict."""
    if reader.patient.contradictions:
        return None
    open_ = {verdict.topic: reader.evaluations(TOPICS[verdict.topic])[0] for verdict in verdicts if verdict.leads_to}
    drawing = _Drawing(reader, open_)
    alone = {name: settled for name in _FITS if (settled := drawing.settled_by(name)) > drawing.settled_already}
    best = sorted(alone, key=lambda name: -alone[name])[:TRIED]
    pairs = [(pair, boxes) for pair in combinations(best, 2) if (boxes := list(drawing.boxes(*pair)))]
    if not pairs:
        return None
    (rows, columns), boxes = max(pairs, key=lambda one: sum(box.settled for box in one[1]) / len(one[1]))
    fixed = {verdict.topic: verdict.mark for verdict in verdicts}
    return SettlingMap(
        rows=rows,
        columns=columns,
        cells=tuple(
            [
                Cell(
                    row=box.row,
                    column=box.column,
                    marks={**fixed, **drawing.marks(box.told)},
                    if_clear={**fixed, **box.marks},
                )
                for box in boxes
            ]
        ),
    )


@dataclass(frozen=True, slots=True)
class _Box:
    """One pair of answers. `told`: their bands; `marks`: of the open topics if the routine checks are clear."""

    row: Any
    column: Any
    told: Bands
    marks: Mapping[str, str]

    @property
    def settled(self) -> int:
        """How many topics have a mark."""
        return _settled(self.marks)


class _Drawing:
    """The open topics of one reader, ready to be tried with one or two more answers."""

    def __init__(self, reader: Reader, topics: Mapping[str, Evaluation]) -> None:
        self._reader = reader
        self._topics = topics
        self._known = reader.patient.undisputed.known
        checks = {name: band for name, band in reader.clear.items() if name in _TABLE}
        self._clear = {**self._known, **checks}
        tables = _tables(checks)
        selected = {**reader.patient.undisputed.selected, **{table: self._rows(self._clear, table) for table in tables}}
        self._if_clear = {topic: Evaluation(TOPICS[topic].decision_list, selected) for topic in topics}
        self._said: dict[tuple[str, int], Mapping[str, dict[int, int]]] = {}
        self._marked = {topic: mark(found.found) is not Mark.DEPENDS for topic, found in self._if_clear.items()}
        self.settled_already = sum(self._marked.values())

    def marks(self, told: Bands, *, clear: bool = False) -> Mapping[str, str]:
        """Topic -> its mark with these bands beside the answers; `clear`: and with all routine checks clear."""
        known = {**(self._clear if clear else self._known), **told}
        said = [self._says(table, self._rows(known, table)) for table in _tables(told)]
        marks: dict[str, str] = {}
        for topic, evaluation in (self._if_clear if clear else self._topics).items():
            instead: dict[int, int] = {}
            for here in said:
                if topic in here:
                    instead |= here[topic]
            marks[topic] = mark(evaluation.with_said(instead)).value
        return marks

    @staticmethod
    def _rows(known: Bands, table: str) -> int:
        return select(table, known) or TABLES[table].every

    def _says(self, table: str, rows: int) -> Mapping[str, dict[int, int]]:
        """Topic -> what the table says to it in these rows; topics that do not read it are left out."""
        known = self._said.get((table, rows))
        if known is None:
            known = self._said[table, rows] = {
                topic: said for topic, evaluation in self._topics.items() if (said := evaluation.said(table, rows))
            }
        return known

    def _values(self, name: str) -> list[tuple[Value, Bands]]:
        """(answer, its band) for each answer that the reader could give."""
        return [
            (value, {name: frozenset((band,))})
            for band, _ in self._reader.open_facts.of(_TABLE[name], name)
            if (value := example(name, band)) is not None
        ]

    def settled_by(self, name: str) -> float:
        """How many topics have a mark once this fact is known, on average over its answers; 0 for a known fact."""
        table = _TABLE[name]
        found = [
            self._settled_with(self._says(table, self._rows({**self._clear, **told}, table)))
            for _, told in self._values(name)
        ]
        return sum(found) / len(found) if len(found) > 1 else 0

    def _settled_with(self, said: Mapping[str, dict[int, int]]) -> int:
        """How many topics have a mark if a table says this and all routine checks are clear."""
        settled = self.settled_already
        for topic, here in said.items():
            settled += (mark(self._if_clear[topic].with_said(here)) is not Mark.DEPENDS) - self._marked[topic]
        return settled

    def boxes(self, one: str, other: str) -> Iterator[_Box]:
        """Every pair of answers to two questions that the reader could give."""
        for (row, row_band), (column, column_band) in product(self._values(one), self._values(other)):
            both = self._reader.patient.answers.with_all({one: row, other: column})
            if not (contradictions.clashes(both, one) or contradictions.clashes(both, other)):
                told = {**row_band, **column_band}
                yield _Box(row, column, told, self.marks(told, clear=True))


def _settled(marks: Mapping[str, str]) -> int:
    return sum(one != Mark.DEPENDS for one in marks.values())
