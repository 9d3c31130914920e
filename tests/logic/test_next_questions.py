""" "Cannot say yet" still teaches: the answers that are named would help, and say where they lead."""

from __future__ import annotations

import random

import pytest
from answer_space import VALUES, Raw, consistent
from law_kit import CHUNKS, RULED, amount, partial, said
from people import fit

from hcc_logic import parse_answers
from hcc_logic.patient.criteria import Situation
from hcc_logic.report.explanation import TopicVerdict
from hcc_logic.report.next_questions import NOT_WORTH_ASKING
from hcc_logic.rules.treatments import TOPICS
from tests.conftest import Tally

chunks = pytest.mark.parametrize("chunk", range(CHUNKS))


@chunks
def test_would_help_names_answers_that_help(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"help {chunk}")
    tried = 0
    for _ in range(amount(25, 4_000)):
        raw = partial(rng)
        explanation = said(raw)
        unsure = [
            verdict for verdict in explanation.topics if verdict.status == "cannot_say" and verdict.topic in RULED
        ]
        for verdict in unsure:
            assert verdict.would_help or not mendable(verdict, raw), (verdict.topic, verdict.possible, raw)
            assert set(verdict.would_help) <= set(TOPICS[verdict.topic].facts), verdict.topic
            for name in verdict.would_help:
                assert name not in raw or raw[name] in ("not_sure", "present_place_unknown"), (verdict.topic, name)
            tried += 1
        named = {name for verdict in explanation.topics for name in verdict.would_help}
        assert set(explanation.ask_next) <= named
        if "child_pugh_class" in named and "child_pugh_class" not in raw:
            assert explanation.ask_next[0] == "child_pugh_class"
    tally("would_help helps", tried, 0)


def test_every_answer_that_would_help_can_help(tally: Tally) -> None:
    """Each single field that is named rules something out for at least one value that contradicts nothing."""
    rng = random.Random("every answer helps")
    tried, broken = 0, []
    for _ in range(amount(15, 2_000)):
        raw = partial(rng)
        unsure = [verdict for verdict in said(raw).topics if verdict.status == "cannot_say" and verdict.topic in RULED]
        for verdict in rng.sample(unsure, min(3, len(unsure))):
            tried += len(verdict.would_help)
            broken += [(verdict.topic, name, raw) for name in verdict.would_help if not shrinks(verdict, name, raw)]
    tally("every answer named would help", tried, len(broken))
    assert not broken, (len(broken), broken[0])


def test_a_nature_that_is_not_sure_is_still_worth_asking() -> None:
    """`not_sure` is the same as unknown (D-18): the nature is what would decide."""
    verdict = said({"thrombus_nature": "not_sure", "pvtt_type": "III"}).topic("anticoagulation_discussion")
    assert verdict.status == "cannot_say"
    assert "thrombus_nature" in verdict.would_help
    assert all(
        shrinks(verdict, name, {"thrombus_nature": "not_sure", "pvtt_type": "III"}) for name in verdict.would_help
    )


@pytest.mark.parametrize(("white_cells", "bands"), [(None, {"low", "high"}), (6, {"low", "high"}), (1.2, {"low"})])
def test_white_cells_close_only_bands_that_lie_above_them_whole(white_cells: float | None, bands: set[str]) -> None:
    haic = said(fit(neutrophils_10e9_l=None, wbc_10e9_l=white_cells)).topic("haic")
    assert {band for answer in haic.leads_to for band in answer.values} == bands


def shrinks(verdict: TopicVerdict, name: str, raw: Raw) -> bool:
    for value in VALUES[name]:
        told = {**raw, name: value}
        if value != "not_sure" and consistent(told):
            selected = Situation.of(parse_answers(told)).selected
            if set(TOPICS[verdict.topic].decision_list.possible(selected)) < set(verdict.possible):
                return True
    return False


def mendable(verdict: TopicVerdict, raw: Raw) -> bool:
    """A single further answer would rule something out."""
    return any(
        name not in raw and shrinks(verdict, name, raw)
        for name in TOPICS[verdict.topic].facts
        if name not in ("blood_thinner", "bile_duct_thrombus", *NOT_WORTH_ASKING)
    )


def test_next_answers_say_where_they_lead(tally: Tally) -> None:
    rng = random.Random("next answers")
    tried = 0
    for _ in range(amount(15, 2_000)):
        raw = partial(rng)
        for verdict in rng.sample(said(raw).topics, 6):
            for answer in verdict.leads_to:
                assert set(answer.possible) <= set(verdict.possible)
                assert answer.field in verdict.would_help
                tried += 1
    tally("next answers stay inside what is possible", tried, 0)
