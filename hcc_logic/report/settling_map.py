"""The map of "it depends": the two open facts that settle the most topics, and what each pair of answers would leave.

What a team checks in everybody is open for nearly every reader and would leave every box undecided. So the two facts
are those that settle most once these checks are clear, and each box says both: what holds whatever the checks say, and
what holds if they are clear."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from typing import Any, TypeAlias

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
from hcc_logic.rules.topic import Topic
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
    drawing = _Drawing(reader, [TOPICS[verdict.topic] for verdict in verdicts if verdict.leads_to])
    already = drawing.if_clear.settled
    alone = {name: settled for name in _FITS if (settled := drawing.settled_by(name)) > already}
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
                    marks={**fixed, **drawing.as_told.marks_with(*box.told)},
                    if_clear={**fixed, **box.marks},
                )
                for box in boxes
            ]
        ),
    )


_Told: TypeAlias = tuple[str, str]
"""An open fact with a band that it could have."""


@dataclass(frozen=True, slots=True)
class _Box:
    """One pair of answers. `told`: their bands; `marks`: of the open topics if the routine checks are clear."""

    row: Any
    column: Any
    told: tuple[_Told, _Told]
    marks: Mapping[str, str]

    @property
    def settled(self) -> int:
        """How many topics have a mark."""
        return _settled(self.marks)


class _Drawing:
    """The open topics of one reader, ready to be tried with one or two more answers: as things stand (`as_told`), and
    if all routine checks are clear besides (`if_clear`)."""

    def __init__(self, reader: Reader, topics: Iterable[Topic]) -> None:
        self._reader = reader
        evaluations = {topic.slug: reader.evaluation(topic) for topic in topics}
        known = reader.patient.undisputed.known
        checks = {name: band for name, band in reader.clear.items() if name in _TABLE}
        clear = {**known, **checks}
        selected = {**reader.patient.undisputed.selected, **{table: _rows(table, clear) for table in _tables(checks)}}
        self.as_told = _View(known, evaluations)
        self.if_clear = _View(clear, {slug: Evaluation(TOPICS[slug].decision_list, selected) for slug in evaluations})

    def _values(self, name: str) -> list[tuple[Value, _Told]]:
        """(answer, its band) for each answer that the reader could give."""
        return [
            (value, (name, band))
            for band, _ in self._reader.open_facts.of(_TABLE[name], name)
            if (value := example(name, band)) is not None
        ]

    def settled_by(self, name: str) -> float:
        """How many topics have a mark once this fact is known, on average over its answers; 0 for a known fact."""
        found = [self.if_clear.settled_with(told) for _, told in self._values(name)]
        return sum(found) / len(found) if len(found) > 1 else 0

    def boxes(self, one: str, other: str) -> Iterator[_Box]:
        """Every pair of answers to two questions that the reader could give; each alone contradicts nothing."""
        may_clash = contradictions.may_clash(one, other)
        for (row, row_told), (column, column_told) in product(self._values(one), self._values(other)):
            both = self._reader.patient.answers.with_all({one: row, other: column}) if may_clash else None
            if both is None or not contradictions.clashes(both, one):
                yield _Box(row, column, (row_told, column_told), self.if_clear.marks_with(row_told, column_told))


_SaidBy: TypeAlias = tuple[int, int]
"""The place of a table and what it says, see `Evaluation.said`."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the topics hear from one table if more is told of it; only those that hear something else than now.

    `said`: topic -> what the table says to it; `marks`: topic -> its mark, the other tables as they are."""

    said: Mapping[str, _SaidBy]
    marks: Mapping[str, str]


class _View:
    """Open topics, worked out with these answers known. `settled`: how many have a mark by that."""

    def __init__(self, known: Bands, evaluations: Mapping[str, Evaluation]) -> None:
        self._known = known
        self._evaluations = evaluations
        self._marks = {topic: mark(evaluation.found).value for topic, evaluation in evaluations.items()}
        self._alike = {table: [_among(slugs, evaluations) for slugs in groups] for table, groups in _alike().items()}
        self._heard: dict[tuple[_Told, ...], _Heard] = {}
        self._with_said: dict[tuple[str, tuple[_SaidBy, ...]], str] = {}
        self.settled = _settled(self._marks)

    def marks_with(self, *told: _Told) -> dict[str, str]:
        """Topic -> its mark with one or two more answers. Where they stand in two tables, only a topic that hears
        something new from both has to be worked out anew for the pair."""
        marks = dict(self._marks)
        if len({_TABLE[name] for name, _ in told}) == 1:
            marks.update(self._hear(told).marks)
            return marks
        one, other = [self._hear((each,)) for each in told]
        marks.update(one.marks)
        marks.update(other.marks)
        for topic in one.said.keys() & other.said.keys():
            marks[topic] = self._mark(topic, one.said[topic], other.said[topic])
        return marks

    def settled_with(self, told: _Told) -> int:
        """How many topics have a mark with one more answer."""
        marks = self._hear((told,)).marks
        return self.settled + sum(
            (new != Mark.DEPENDS) - (self._marks[topic] != Mark.DEPENDS) for topic, new in marks.items()
        )

    def _mark(self, topic: str, *said: _SaidBy) -> str:
        """The mark if these tables say this. Many answers say the same to a topic."""
        key = (topic, said)
        found = self._with_said.get(key)
        if found is None:
            found = self._with_said[key] = mark(self._evaluations[topic].with_said(dict(said))).value
        return found

    def _hear(self, told: tuple[_Told, ...]) -> _Heard:
        """`told`: of one table."""
        heard = self._heard.get(told)
        if heard is None:
            table = _TABLE[told[0][0]]
            rows = _rows(table, {**self._known, **{name: frozenset((band,)) for name, band in told}})
            said: dict[str, _SaidBy] = {}
            for topics in self._alike[table]:
                for keys in self._evaluations[topics[0]].said(table, rows).values() if topics else ():
                    said |= {topic: (TOPICS[topic].decision_list.place[table], keys) for topic in topics}
            marks = {topic: self._mark(topic, new) for topic, new in said.items()}
            heard = self._heard[told] = _Heard(said, marks)
        return heard


@cache
def _alike() -> Mapping[str, Sequence[Sequence[str]]]:
    """Table -> the topics that read it, those together that tell the same rows apart: it says the same to them."""
    groups: dict[str, dict[tuple[int, ...], list[str]]] = {table: {} for table in TABLES}
    for slug, topic in TOPICS.items():
        for table, keys in zip(topic.decision_list.tables, topic.decision_list.keys, strict=True):
            groups[table].setdefault(tuple(rows for _, rows in keys), []).append(slug)
    return {table: list(found.values()) for table, found in groups.items()}


def _among(slugs: Sequence[str], topics: Container[str]) -> Sequence[str]:
    return [slug for slug in slugs if slug in topics]


def _rows(table: str, known: Bands) -> int:
    return select(table, known) or TABLES[table].every


def _settled(marks: Mapping[str, str]) -> int:
    return len(marks) - list(marks.values()).count(Mark.DEPENDS)
