"""Laws 11 and 13, the map and what is supposed: one property each over random answers, and marks and `if_clear` over
the whole space of each topic. Laws 9 and 10 from the answers on are in `test_second_reading.py`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from answer_space import FIELDS, VALUES, Raw, checked, consistent, draw, fits, may_complete
from law_kit import CHUNKS, DEEP, MILD, RULED, amount, partial, possible, said
from people import TUMOUR
from second_reading import ROUTINE, clear_beside, mark
from test_whole_space import left, some, space, statuses, union, up_to

from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.status import bits
from hcc_logic.engine.status import mark as mark_of_bits
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.patient.criteria import TABLES
from hcc_logic.patient.criteria.bands import band_of
from hcc_logic.report.settling_map import MOST_VALUES
from hcc_logic.rules.treatments import TOPICS
from tests.conftest import Tally

chunks = pytest.mark.parametrize("chunk", range(CHUNKS))
PARTIAL = 300_000 if DEEP else 12_000


def started(rng: random.Random) -> Raw:
    """What is known of somebody who has begun to answer: the illness in part, and this and that."""
    illness = {name: value for name, value in checked(TUMOUR).items() if rng.random() < 0.4}
    raw = {**partial(rng, (0, 0.1, 0.3)), **illness}
    return raw if consistent(raw) else illness if consistent(illness) else {}


def dumped(explanation: Explanation, *without: str) -> dict[str, Any]:
    return {name: value for name, value in explanation.model_dump().items() if name not in without}


# --- law 11: marks follow -------------------------------------------------------------------------------------------


@chunks
def test_the_mark_follows_from_what_is_possible(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"marks {chunk}")
    number, seen = amount(60, 8_000), set()
    for turn in range(number):
        raw = draw(rng, 0.5) if turn % 4 == 0 else partial(rng)
        for verdict in said(raw).topics:
            assert verdict.mark == mark(verdict.possible), (verdict, raw)
            seen.add(verdict.mark)
    assert seen == {"talked_about", "not_now", "depends"}
    tally("11 marks follow", number, 0)


@up_to(PARTIAL)
@pytest.mark.parametrize("slug", RULED)
def test_marks_and_clear_checks_over_the_whole_space(slug: str, limit: int, tally: Tally) -> None:
    """For every choice of situations that answers can leave: the mark, and what stays possible if the routine checks
    are clear, from the situations alone."""
    here, decision_list = space(slug), TOPICS[slug].decision_list
    clear = {name: clear_rows(name) for name in here.tables}
    choices = left(here)
    tried = 0
    for places in some([len(choice) for choice in choices], limit, random.Random(f"marks {slug}")):
        chosen = [choice[place] for choice, place in zip(choices, places, strict=True)]
        masks = [sum(groups[group] for group in kept) for groups, kept in zip(here.groups, chosen, strict=True)]
        evaluation = Evaluation(decision_list, here.selected(masks))
        expected = statuses(union(here.result, chosen))
        if expected:
            assert mark_of_bits(evaluation.found) == mark(expected), chosen
        rows = {name: mask & clear[name] for name, mask in zip(here.tables, masks, strict=True)}
        if all(rows.values()):
            kept = [
                tuple(group for group in one if groups[group] & rows[name])
                for name, groups, one in zip(here.tables, here.groups, chosen, strict=True)
            ]
            assert evaluation.with_rows(rows) == bits(statuses(union(here.result, kept))), chosen
        tried += 1
    tally("11 marks, whole space", tried, 0)


def clear_rows(name: str) -> int:
    """The rows of one table in which every routine check is clear."""
    table = TABLES[name]
    rows = table.every
    for field, value in checked(ROUTINE).items():
        if field in table.fields:
            rows &= sum(table.masks[field][band] for band in band_of(field, value))
    assert rows
    return rows


# --- the map --------------------------------------------------------------------------------------------------------


def marks(raw: Raw, told: Explanation) -> dict[str, str]:
    """Topic -> mark for these answers; the two topics about the answers themselves keep theirs."""
    here = possible(raw)
    return {verdict.topic: mark(here.get(verdict.topic, frozenset(verdict.possible))) for verdict in told.topics}


@chunks
def test_every_box_of_the_map_is_true(chunk: int, tally: Tally) -> None:
    """Its marks are those of the answers with the two of the box; `if_clear`: and with all routine checks clear."""
    rng = random.Random(f"map {chunk}")
    tried, drawn = 0, set()
    while tried < amount(300, 20_000):
        raw = started(rng)
        explanation = said(raw)
        found = explanation.map
        if found is None:
            tried += 1
            continue
        drawn |= {found.rows, found.columns}
        for name in (found.rows, found.columns):
            assert raw.get(name, "not_sure") == "not_sure", (name, raw)
            assert name not in ROUTINE
            assert QUESTIONS[name].kind == "boolean" or len(QUESTIONS[name].choices) <= MOST_VALUES
        boxes = {(cell.row, cell.column): cell for cell in found.cells}
        assert len(boxes) == len(found.cells)
        assert set(boxes) == set(pairs(checked(raw), found.rows, found.columns)), (found.rows, found.columns, raw)
        for (row, column), cell in boxes.items():
            told = checked({**raw, found.rows: row, found.columns: column})
            assert cell.marks == marks(told, explanation), (row, column, raw)
            assert cell.if_clear == marks(clear_beside(told), explanation), (row, column, raw)
            tried += 1
    assert len(drawn) > 4
    tally("map, boxes", tried, 0)


def pairs(known: Raw, one: str, other: str) -> Iterator[tuple[Any, Any]]:
    """Every pair of answers to two open questions that contradicts nothing."""
    rest = {name: value for name, value in known.items() if name not in (one, other)}
    for row, column in product(VALUES[one], VALUES[other]):
        complete = may_complete(one, row) and may_complete(other, column)
        if complete and fits(rest, one, row) and fits({**rest, one: row}, other, column):
            yield row, column


@chunks
def test_a_box_of_the_map_says_what_explain_says(chunk: int, tally: Tally) -> None:
    """The same through explain() for one box of each map."""
    rng = random.Random(f"box {chunk}")
    number = amount(15, 1_500)
    for _ in range(number):
        raw = started(rng)
        found = said(raw).map
        if found is not None:
            cell = rng.choice(found.cells)
            told = {**raw, found.rows: cell.row, found.columns: cell.column}
            assert cell.marks == {verdict.topic: verdict.mark for verdict in said(told).topics}, (cell, raw)
            clear = said({**raw, **clear_beside(checked(told))})
            for verdict in clear.topics:  # a clear check may settle the alarm; a box speaks of the other topics
                assert verdict.topic == "emergency_now" or cell.if_clear[verdict.topic] == verdict.mark, (cell, raw)
    tally("map, through explain", number, 0)


def test_no_map_under_a_contradiction_or_where_all_is_told(tally: Tally) -> None:
    rng = random.Random("no map")
    number = amount(15, 500)
    for _ in range(number):
        explanation = said(draw(rng, 0.6))
        assert explanation.map is None or not explanation.contradictions
    assert said({"thrombus_nature": "none", "pvtt_type": "III"}).map is None
    assert said({}).map is not None
    tally("map, none under a contradiction", number, 0)


# --- what is supposed -----------------------------------------------------------------------------------------------


@chunks
def test_supposed_answers_are_read_as_told_and_never_written(chunk: int, tally: Tally) -> None:
    """In every topic, contradictory ones and those in place of an answer included."""
    rng = random.Random(f"suppose {chunk}")
    number = amount(25, 2_500)
    for turn in range(number):
        raw = draw(rng, 0.4) if turn % 4 == 0 else partial(rng)
        more = {name: rng.choice(VALUES[name]) for name in rng.sample(FIELDS, rng.randint(1, 3))}
        answers = parse_answers(raw)
        supposed = explain(answers, suppose=more)
        told = said({**raw, **more})
        assert supposed.topics == told.topics, (more, raw)
        assert dumped(supposed) == dumped(told), (more, raw)
        assert supposed.answers == answers
        assert supposed.supposed == parse_answers(more).known
        with pytest.raises(ValueError, match="supposed"):
            supposed.to_json()
        assert told.supposed == {}
        assert told.to_json()
    tally("suppose, as told", number, 0)


def test_nothing_supposed_is_an_explanation_of_what_was_told() -> None:
    answers = parse_answers({"ecog": "1"})
    assert explain(answers, suppose={}).to_json() == explain(answers).to_json()
    assert explain(answers, suppose={"age": "unknown"}).to_json() == explain(answers).to_json()


# --- law 13: not confirmed, not used --------------------------------------------------------------------------------

DOUBTFUL: dict[str, tuple[float, ...]] = {
    "bilirubin_umol_l": (1, 3.5, 9.8),
    "creatinine_umol_l": (10, 12, 15),
}
"""Accepted as they stand, but ordinary in the other unit (`unit_plausibility` of the list of changes)."""
SAY_THE_SAME = ("child_pugh_class", "child_pugh_points", "kidney_failure")
"""Beside them the number would say nothing new."""
ONLY_TOLD = ("not_confirmed", "ask_next", "scores")
"""What may say that a value is held."""


def without_remarks(value: Any) -> Any:
    """The scores without what they say about held values."""
    if isinstance(value, dict):
        return {name: without_remarks(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [without_remarks(part) for part in value if part != "unit_not_confirmed"]
    return value


@chunks
def test_a_number_that_is_not_confirmed_changes_nothing(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"held {chunk}")
    number = amount(25, 2_500)
    for turn in range(number):
        raw = draw(rng, 0.5) if turn % 5 == 0 else partial(rng)
        names = rng.sample(sorted(DOUBTFUL), rng.randint(1, len(DOUBTFUL)))
        raw = {name: value for name, value in raw.items() if name not in (*names, "units_confirmed")}
        held = {name: rng.choice(DOUBTFUL[name]) for name in names}
        before, after = said(raw), said({**raw, **held})
        assert dumped(after, *ONLY_TOLD) == dumped(before, *ONLY_TOLD), (held, raw)
        assert without_remarks(after.scores.model_dump()) == without_remarks(before.scores.model_dump()), (held, raw)
        assert after.not_confirmed == tuple(name for name in QUESTIONS if name in held)
        assert before.not_confirmed == ()
        assert after.ask_next[: len(held)] == after.not_confirmed, (held, raw)
        assert [n for n in after.ask_next if n not in held] == [n for n in before.ask_next if n not in held]
    tally("13 not confirmed, not used", number, 0)


@chunks
def test_a_confirmed_number_is_used(chunk: int, tally: Tally) -> None:
    """Confirmed it does what any other number of its band does, so that the law above is not one of silence."""
    rng = random.Random(f"confirmed {chunk}")
    number, moved = amount(25, 2_500), 0
    for _ in range(number):
        raw = {**partial(rng), **(MILD if rng.random() < 0.3 else {}), **(TUMOUR if rng.random() < 0.3 else {})}
        raw = {key: value for key, value in raw.items() if key not in (*DOUBTFUL, "units_confirmed", *SAY_THE_SAME)}
        name, ordinary = rng.choice((("bilirubin_umol_l", 14), ("creatinine_umol_l", 80)))
        value = rng.choice(DOUBTFUL[name])
        confirmed = said({**raw, name: value, "units_confirmed": [name]})
        assert confirmed.not_confirmed == ()
        alike = said({**raw, name: ordinary})
        for one, other in zip(confirmed.topics, alike.topics, strict=True):
            assert (one.status, one.possible) == (other.status, other.possible), (one.topic, value, raw)
        moved += [one.possible for one in alike.topics] != [one.possible for one in said(raw).topics]
    assert moved
    tally("13 confirmed, used", number, 0)
