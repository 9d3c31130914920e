"""Which answers decide: the smallest set of them that alone gives the same definite result (law 9).

The tables of possible situations make this exact. Kept alone, some answers leave more rows of each table than all of
them do; they decide if none of these rows leads elsewhere. Each table on its own says which of its answers it cannot do
without while the other tables stay as told; where that is enough, no smaller set exists. Where it is not (two answers
could each stand for the other), sets are tried by size."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import combinations

from hcc_logic.engine.conditions import Clause, Condition
from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.situations import Bands, Selected
from hcc_logic.engine.truth import Truth
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.plausibility import doubt
from hcc_logic.inputs.questions import PLACE, QUESTIONS, in_order_of_questions
from hcc_logic.patient.criteria import PLAIN, READ_BY, TABLES, Situation, select
from hcc_logic.patient.criteria.bands import CLOTTING_WAYS, NOT_SURE, bands
from hcc_logic.report.next_questions import LOOSENING_ONLY
from hcc_logic.rules.topic import Topic

_DECIDE_NOTHING = {"liver": LOOSENING_ONLY}
_READ = {table: read - _DECIDE_NOTHING.get(table, frozenset()) for table, read in READ_BY.items()}
"""Table -> the answers that can narrow it. What only loosens a safety rule of the liver decides nothing there."""

Kept = tuple[str, ...]


class SomeAnswers:
    """What is left of each table when only some of one reader's answers are kept. Lives as long as one explanation."""

    def __init__(self, answers: Answers, situation: Situation) -> None:
        self._answers = answers
        self.selected: Selected = situation.selected
        told = [name for name in QUESTIONS if name in answers.known and answers.known[name] != NOT_SURE]
        self.of_table: Mapping[str, Kept] = {
            table: tuple([name for name in told if name in read]) for table, read in _READ.items()
        }
        self._bands = {name: bands(Answers({name: answers.known[name]})) for name in told}
        self._rows: dict[tuple[str, Kept], int] = {}
        self._kept: dict[tuple[str, int], Kept] = {}
        self._certain: dict[Condition, Kept] = {}

    def rows(self, table: str, kept: Kept) -> int:
        """The rows of a table that these answers alone leave."""
        if not kept:
            return TABLES[table].every
        found = self._rows.get((table, kept))
        if found is None and table in PLAIN and len(kept) > 1:
            found = self._rows[table, kept] = self.rows(table, kept[:-1]) & self.rows(table, kept[-1:])
        elif found is None:
            found = self._rows[table, kept] = select(table, self._bands_of(kept)) or TABLES[table].every
        return found

    def _bands_of(self, kept: Kept) -> Bands:
        """Several answers of one table are read each by itself, but for a prothrombin time and its normal value."""
        if all(name in kept for name in CLOTTING_WAYS["pt_seconds"]):
            return bands(Answers({name: self._answers.known[name] for name in kept}))
        return {name: band for one in kept for name, band in self._bands[one].items()}

    def decide(self, topic: Topic, evaluation: Evaluation) -> Kept:
        """The smallest set of answers that alone gives the definite status of the topic; of several, the one that
        stands first in the order of the questions. Empty where the rules give it whatever the answers are."""
        decision_list = topic.decision_list
        told = {table: given for table in decision_list.tables if (given := self.of_table[table])}
        parts = [
            _Part(
                table,
                given,
                sum(rows for found, rows in evaluation.giving(table) if found and found != evaluation.found),
                partial(decision_list.said, decision_list.place[table]),
            )
            for table, given in told.items()
        ]
        places = [decision_list.place[part.table] for part in parts]

        def enough(said: Sequence[int]) -> bool:
            return evaluation.with_said(dict(zip(places, said, strict=False))) == evaluation.found

        return self._smallest(parts, enough)

    def make_certain(self, condition: Condition) -> Kept:
        """The smallest set of answers that alone makes a condition certain that all of them make certain. Empty where
        they do not."""
        known = self._certain.get(condition)
        if known is None and condition.truth(self.selected) is not Truth.YES:
            known = self._certain[condition] = ()
        if known is None and not condition.clause.parts and condition.clause.settling is Truth.NO:
            known = self._certain[condition] = self.enough_for(condition)
        if known is None:
            tables = dict.fromkeys(criterion.table for criterion in condition.criteria())
            parts = [self._part_of(condition, table) for table in tables if self.of_table[table]]

            def enough(said: Sequence[int]) -> bool:
                left = {part.table: rows for part, rows in zip(parts, said, strict=False)}
                return self._certain_with(condition, left)

            known = self._certain[condition] = self._smallest(parts, enough)
        return known

    def enough_for(self, condition: Condition) -> Kept:
        """A small set of answers that alone makes a condition certain: of every "or" the alternative that takes the
        fewest. The smallest of all where it asks of each table by itself. Empty where all answers do not make it
        certain."""
        enough = self._enough(condition.clause)
        return self.make_certain(condition) if enough is None else enough

    def _enough(self, clause: Clause) -> Kept | None:
        """None where no alternative of an "or" is certain by itself."""
        ways: list[Kept | None] = [
            None if self.selected[table] & ~mask else self._needed(table, TABLES[table].every & ~mask)
            for table, mask in clause.masks.items()
        ]
        ways += [self._enough(part) for part in clause.parts]
        certain = [way for way in ways if way is not None]
        if clause.settling is Truth.YES:
            return min(certain, key=lambda way: (len(way), [PLACE[name] for name in way]), default=None)
        return in_order_of_questions(name for way in certain for name in way) if len(certain) == len(ways) else None

    def _part_of(self, condition: Condition, table: str) -> _Part:
        groups = _groups(condition, table)
        undoing = sum(rows for rows in groups if not self._certain_with(condition, {table: rows}))
        return _Part(table, self.of_table[table], undoing, partial(_filled, groups))

    def _certain_with(self, condition: Condition, left: Mapping[str, int]) -> bool:
        return condition.truth({**self.selected, **left}) is Truth.YES

    def _smallest(self, parts: Sequence[_Part], enough: Callable[[Sequence[int]], bool]) -> Kept:
        """The smallest set that is enough; `enough` is asked with what the first tables say, the others as told."""
        needed = {part.table: self._needed(part.table, part.astray) for part in parts}
        union = in_order_of_questions(name for kept in needed.values() for name in kept)
        said = [part.says(self.rows(part.table, _among(union, part.told))) for part in parts]
        if enough(said):
            return union
        tried, more = self._with_a_few_more(parts, enough, union, said)
        if more:
            return more
        least = len(union) + tried
        for size in range(least, sum(len(part.told) for part in parts) + 1):
            if found := self._of_size(parts, enough, size, [len(needed[part.table]) for part in parts]):
                return min(found, key=lambda kept: [PLACE[name] for name in kept])
        return ()

    def _with_a_few_more(
        self, parts: Sequence[_Part], enough: Callable[[Sequence[int]], bool], union: Kept, said: Sequence[int]
    ) -> tuple[int, Kept]:
        """Where no answer of the union can be done without, every set that is enough holds all of them: those with one
        and two answers more, in order. `said`: what the tables say with the union. Returns by how many more sets
        were tried in vain, and what was found."""
        if not all(
            self._cannot_spare(part.table, part.astray, name) for part in parts for name in _among(union, part.told)
        ):
            return 0, ()
        rest = in_order_of_questions(name for part in parts for name in part.told if name not in union)
        for size in (1, 2):
            for more in combinations(rest, size):
                kept = (*union, *more)
                with_more = [
                    one if part.read.isdisjoint(more) else part.says(self.rows(part.table, _among(kept, part.told)))
                    for part, one in zip(parts, said, strict=True)
                ]
                if enough(with_more):
                    return 0, in_order_of_questions(kept)
        return 3, ()

    def _cannot_spare(self, table: str, astray: int, name: str) -> bool:
        """Do all other answers of the table leave rows that lead astray?"""
        return bool(self.rows(table, tuple([one for one in self.of_table[table] if one != name])) & astray)

    def _of_size(
        self, parts: Sequence[_Part], enough: Callable[[Sequence[int]], bool], size: int, least: Sequence[int]
    ) -> list[Kept]:
        """Every set of this size that is enough, each table's answers chosen in turn."""
        found: list[Kept] = []

        def choose(place: int, said: tuple[int, ...], kept: Kept) -> None:
            if place == len(parts):
                if len(kept) == size:
                    found.append(in_order_of_questions(kept))
                return
            part = parts[place]
            most = size - len(kept) - sum(least[place + 1 :])
            for option, says in self._options(part, most):
                if enough((*said, says)):
                    choose(place + 1, (*said, says), (*kept, *option))

        choose(0, (), ())
        return found

    def _options(self, part: _Part, most: int) -> list[tuple[Kept, int]]:
        """Sets of at most so many answers of one table, without those that say no more than a smaller or earlier
        one."""
        options: list[tuple[Kept, int]] = []
        said: list[int] = []
        for size in range(min(most, len(part.told)) + 1):
            for kept in combinations(part.told, size):
                says = part.says(self.rows(part.table, kept))
                if not any(earlier & ~says == 0 for earlier in said):
                    said.append(says)
                    options.append((kept, says))
        return options

    def _needed(self, table: str, astray: int) -> Kept:
        """The smallest set of one table's answers that leaves none of the rows that lead astray. Many rules and entries
        ask the same of a table."""
        found = self._kept.get((table, astray))
        if found is None:
            found = self._kept[table, astray] = self._look_for_needed(table, astray)
        return found

    def _look_for_needed(self, table: str, astray: int) -> Kept:
        told = self.of_table[table]
        if not self.rows(table, ()) & astray:
            return ()
        if len(told) == 1:
            return told
        fixed = [name for name in told if self._cannot_spare(table, astray, name)]
        rest = [name for name in told if name not in fixed]
        for size in range(len(rest) + 1):
            for more in combinations(rest, size):
                kept = in_order_of_questions((*fixed, *more))
                if not self.rows(table, kept) & astray:
                    return kept
        return told


@dataclass(frozen=True, slots=True)
class _Part:
    """One table in a search. `told`: its answers; `astray`: rows that must be ruled out whatever the other tables keep;
    `says`: what its rows say, as bits of a number, so that two sets of rows that make no difference are the same."""

    table: str
    told: Kept
    astray: int
    says: Callable[[int], int]

    @property
    def read(self) -> frozenset[str]:
        """Every answer that the table is read from."""
        return _READ[self.table]


def _among(kept: Kept, told: Kept) -> Kept:
    return tuple([name for name in told if name in kept])


@cache
def _groups(condition: Condition, table: str) -> tuple[int, ...]:
    """The rows of a table, those together that say the same about the condition. Rules only."""
    criteria = [one for one in condition.criteria() if one.table == table]
    return tuple(TABLES[table].by_truths(criteria).values())


def _filled(groups: tuple[int, ...], rows: int) -> int:
    """Every group that some of these rows are in, whole: rows of one group make no difference."""
    return sum(group for group in groups if group & rows)


def with_confirmation(deciding: Kept, answers: Answers) -> Kept:
    """The deciding answers with that of the confirmed units where one of them counts only by it."""
    if not any(doubt(name, answers.known[name]) for name in deciding):
        return deciding
    return in_order_of_questions((*deciding, "units_confirmed"))
