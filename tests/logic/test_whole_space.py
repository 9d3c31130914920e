"""The whole space, topic by topic: every situation that its rules can tell apart, and what partial answers leave.

A topic's rules make no difference between two situations in which all their criteria agree. So the rows of each table
fall into a few groups, and the product of the groups is every situation that matters: 2.5 million for all topics
together. Three readings are compared on them:

- the decision list as the product folds it,
- the rules read from the top, written here with arrays and nothing else of `decision_list.py`,
- the oracle, which reads decisions and not rules, on concrete answers of one person from each situation.

A partial answer leaves some groups of each table. What is possible then must be exactly the union over its situations:
laws 1 (refinement) and 2 (honesty) follow, since the union only shrinks when groups are taken away.

`make test` goes through topics with up to 60,000 situations or partial answers and samples the rest, `make test-quick`
through those with up to 300.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import prod
from typing import Any

import numpy as np
import pytest
import rule_oracle as oracle
from answer_space import Raw
from law_kit import DEEP, RULED
from numpy.typing import NDArray
from people import REPORT, WELL

from hcc_logic import parse_answers
from hcc_logic.engine.conditions import AllOf, AnyOf, Condition, Constant, Criterion, Not
from hcc_logic.engine.situations import Row, Table
from hcc_logic.engine.status import ORDER, Status
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import IMPOSSIBLE, TABLES, Situation
from hcc_logic.patient.criteria.bands import example
from hcc_logic.rules.treatments import TOPICS
from tests.conftest import Tally

SITUATIONS = 2_000_000 if DEEP else 60_000
"""Topics with more situations, or more partial answers, are sampled."""
PARTIAL = 1_000_000 if DEEP else 60_000
PEOPLE = 2_000_000 if DEEP else 600
QUICK = 300
SAMPLE = 200_000 if DEEP else 3_000
EVERYTHING = {name: table.every for name, table in TABLES.items()}
IMPOSSIBLE_HERE = 0
"""No status: a combination that cannot be."""


@dataclass(frozen=True)
class Space:
    """The situations of one topic. `groups`: for each table the masks of rows that its rules do not tell apart.
    `result`: for each combination of groups the status as a flag (1 << place in ORDER)."""

    tables: tuple[str, ...]
    groups: tuple[tuple[int, ...], ...]
    result: NDArray[np.uint8]

    def selected(self, masks: Sequence[int]) -> dict[str, int]:
        return EVERYTHING | dict(zip(self.tables, masks, strict=True))


def grouped(table: Table, criteria: Sequence[Criterion]) -> tuple[int, ...]:
    """Rows in which the same criteria are true, as masks."""
    groups: dict[tuple[bool, ...], int] = {}
    for index in range(len(table.rows)):
        told = tuple(bool(criterion.mask >> index & 1) for criterion in criteria)
        groups[told] = groups.get(told, 0) | 1 << index
    return tuple(groups.values())


@cache
def space(slug: str) -> Space:
    rules = TOPICS[slug].rules
    conditions = [IMPOSSIBLE, *(rule.condition for rule in rules)]
    criteria = list(dict.fromkeys(criterion for condition in conditions for criterion in condition.criteria()))
    tables = tuple(name for name in TABLES if any(criterion.table == name for criterion in criteria))
    groups = tuple(
        grouped(TABLES[name], [criterion for criterion in criteria if criterion.table == name]) for name in tables
    )
    shape = tuple(map(len, groups))

    def read(condition: Condition) -> NDArray[np.bool_]:
        match condition:
            case Constant(value):
                return np.full((1,) * len(shape), value)
            case Criterion():
                place = tables.index(condition.table)
                axis = [1] * len(shape)
                axis[place] = shape[place]
                return np.array([bool(mask & condition.mask) for mask in groups[place]]).reshape(axis)
            case Not(part):
                return ~read(part)
            case AllOf(parts):
                return np.logical_and.reduce(np.broadcast_arrays(*map(read, parts)))
            case AnyOf(parts):
                return np.logical_or.reduce(np.broadcast_arrays(*map(read, parts)))
        raise TypeError(condition)

    result = np.zeros(shape, dtype=np.uint8)
    decided = np.broadcast_to(read(IMPOSSIBLE), shape).copy()
    for rule in rules:
        first = np.broadcast_to(read(rule.condition), shape) & ~decided
        result[first] = 1 << ORDER.index(rule.status)
        decided |= first
    assert decided.all(), "a situation without a status"
    return Space(tables, groups, result)


def statuses(flags: int) -> tuple[Status, ...]:
    return tuple(status for place, status in enumerate(ORDER) if flags >> place & 1)


def up_to(limit: int) -> pytest.MarkDecorator:
    """The quick run takes few, the full one up to the limit."""
    return pytest.mark.parametrize("limit", [QUICK, pytest.param(limit, marks=pytest.mark.slow)])


def some(shape: Sequence[int], limit: int, rng: random.Random) -> Iterator[tuple[int, ...]]:
    """Every combination of places, or a random sample where there are more than `limit`."""
    if prod(shape) <= limit:
        yield from product(*map(range, shape))
    else:
        for _ in range(min(limit, SAMPLE)):
            yield tuple(rng.randrange(size) for size in shape)


@up_to(SITUATIONS)
@pytest.mark.parametrize("slug", RULED)
def test_every_situation_has_the_status_of_the_first_rule(slug: str, limit: int, tally: Tally) -> None:
    here, decision_list = space(slug), TOPICS[slug].decision_list
    tried = 0
    for places in some(here.result.shape, limit, random.Random(f"situations {slug}")):
        masks = [groups[place] for groups, place in zip(here.groups, places, strict=True)]
        assert decision_list.possible(here.selected(masks)) == statuses(int(here.result[places])), places
        tried += 1
    tally("whole space: every situation of a topic", tried, 0)


# --- partial answers ------------------------------------------------------------------------------------------------


@cache
def selections(name: str) -> frozenset[int]:
    """Every choice of rows that answers to the fields of one table can leave, unanswered ones included."""
    table = TABLES[name]
    found = {table.every}
    for field in table.fields:
        masks = list(table.masks[field].values())
        if field == "pvtt_type":  # a thrombus is there, its place is not told
            masks.append(table.where(lambda facts: facts["cheng"] in ("I", "II", "III", "IV")))
        if field in ("clotting", "bilirubin_umol_l"):  # a blood thinner or a blocked duct: the value or anything lower
            rising = [table.masks[field][band] for band in sorted(table.masks[field])]
            masks += [sum(rising[:number]) for number in range(1, len(rising) + 1)]
        found |= {kept for one in found for mask in masks if (kept := one & mask)}
    return frozenset(found)


def left(here: Space) -> list[list[tuple[int, ...]]]:
    """For each table the different sets of groups, as places, that some answers leave."""
    return [
        sorted({tuple(place for place, mask in enumerate(groups) if mask & rows) for rows in selections(name)})
        for name, groups in zip(here.tables, here.groups, strict=True)
    ]


def union(result: NDArray[np.uint8], chosen: Sequence[tuple[int, ...]]) -> int:
    """The statuses of all situations in the product of these groups, as flags."""
    for places in chosen:
        result = np.bitwise_or.reduce(result[list(places)], axis=0)
    return int(result)


@up_to(PARTIAL)
@pytest.mark.parametrize("slug", RULED)
def test_partial_answers_leave_exactly_the_statuses_of_their_situations(slug: str, limit: int, tally: Tally) -> None:
    here, decision_list = space(slug), TOPICS[slug].decision_list
    choices = left(here)
    tried = 0
    for places in some([len(choice) for choice in choices], limit, random.Random(f"partial {slug}")):
        chosen = [choice[place] for choice, place in zip(choices, places, strict=True)]
        masks = [sum(groups[g] for g in kept) for groups, kept in zip(here.groups, chosen, strict=True)]
        assert decision_list.possible(here.selected(masks)) == statuses(union(here.result, chosen)), chosen
        tried += 1
    tally("whole space: partial answers of a topic", tried, 0)


# --- people ---------------------------------------------------------------------------------------------------------

FIELD_OF = {"clotting": "inr"}
NOT_TOLD = ("class", "safety_class", "points", "letter_points")
"""What a letter states follows from the values."""
EVERYBODY: Raw = {
    **WELL,
    **REPORT,
    "hbv_surface_antigen": "negative",
    "varices": "none",
    "cirrhosis": "mild",
}


def cannot_be_told(row: Row) -> bool:
    """After another treatment it may be that no drug was given; no answer says so, it can only be left open."""
    no_result = row.allows.get("last_systemic_result") == {"absent"}
    return no_result and row.allows["prior_treatment"] == {"other"}


@cache
def told(name: str, mask: int) -> tuple[Raw, ...]:
    """Answers for up to six rows of one group."""
    table = TABLES[name]
    rows = [row for index, row in enumerate(table.rows) if mask >> index & 1 and not cannot_be_told(row)]
    return tuple(
        {
            FIELD_OF.get(field, field): value
            for field in table.fields
            if field not in NOT_TOLD
            for value in (example(FIELD_OF.get(field, field), min(row.allows[field])),)
            if value is not None and value != "absent"
        }
        for row in rows[:: max(1, len(rows) // 6)]
    )


def person(here: Space, masks: Sequence[int], rng: random.Random) -> Any:
    """Parsed and raw answers of somebody in this situation, or None where a few tries find only contradictions."""
    options = [told(name, mask) for name, mask in zip(here.tables, masks, strict=True)]
    for _ in range(6):
        raw: Raw = dict(EVERYBODY)
        for option in options:
            raw |= {name: list(v) if isinstance(v, tuple) else v for name, v in rng.choice(option).items()}
        answers = parse_answers(raw)
        if not contradictions.find(answers):
            return raw, answers
    return None


@up_to(PEOPLE)
@pytest.mark.parametrize("slug", RULED)
def test_the_decisions_give_somebody_in_every_situation_the_same_status(slug: str, limit: int, tally: Tally) -> None:
    here, decision_list = space(slug), TOPICS[slug].decision_list
    rng = random.Random(f"people {slug}")
    met = absent = 0
    for places in some(here.result.shape, limit, rng):
        flags = int(here.result[places])
        if flags == IMPOSSIBLE_HERE:
            continue
        found = person(here, [groups[place] for groups, place in zip(here.groups, places, strict=True)], rng)
        if found is None:
            absent += 1
            continue
        raw, answers = found
        possible = decision_list.possible(Situation.of(answers).selected)
        assert set(possible) == oracle.possible_for(raw, slug), raw
        assert set(statuses(flags)) <= set(possible), raw
        met += 1
    tally("whole space: a person in every situation", met, 0)
    assert met > absent
