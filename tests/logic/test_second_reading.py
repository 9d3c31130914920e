"""`deciding` and `if_clear` against a second reading, which tries subsets and answers one by one (laws 9 and 10)."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from answer_space import FIELDS, VALUES, Raw, checked, complete, consistent, draw, draw_consistent, fits
from law_kit import CHUNKS, RULED, amount, fitter, possible, said
from people import TUMOUR, WELL, fit
from second_reading import NEVER_ROUTINE, ROUTINE, Subsets, checks_that_move, clear_beside

from hcc_logic import explain, parse_answers
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.report.explanation import ClearPossible, ClearStatus, TopicVerdict
from hcc_logic.rules.treatments import TOPICS
from tests.conftest import Tally

chunks = pytest.mark.parametrize("chunk", range(CHUNKS))
LOOSENING = ("blood_thinner", "bile_duct_thrombus")
"""With them a set of answers may leave more open than without (D-26), so that law 1 does not name what is needed."""
EVERY_SUBSET_UP_TO = 8
MOST_TRIES = 6_000


def settled(rng: random.Random) -> Raw:
    """Answers of a reader for whom many topics are settled, several of them by more than one answer."""
    start = draw_consistent(rng, rng.choice((0.1, 0.3)))
    raw = fitter(rng, {**start, **{k: v for k, v in checked(TUMOUR).items() if rng.random() < 0.6}})
    return complete(rng, raw) if rng.random() < 0.2 else raw


def few(rng: random.Random) -> Raw:
    """So few answers that every subset of them can be tried, most of them such as close or settle something."""
    likely = ("ecog", "bleeding_now", "red_flags", "child_pugh_class", "setting", "thrombus_nature", "pvtt_type")
    names = [name for name in likely if rng.random() < 0.5]
    names += rng.sample(FIELDS, rng.randint(0, EVERY_SUBSET_UP_TO - len(names)))
    raw: Raw = {}
    for name in names:
        value = rng.choice(VALUES[name])
        if fits(raw, name, value):
            raw[name] = value
    return raw


# --- law 9 ----------------------------------------------------------------------------------------------------------


@chunks
def test_no_subset_of_few_answers_is_smaller_or_earlier(chunk: int, tally: Tally) -> None:
    """Every subset, without any shortcut, of all topics."""
    rng = random.Random(f"every subset {chunk}")
    number = amount(40, 4_000)
    for _ in range(number):
        raw = few(rng)
        subsets = Subsets(raw)
        for verdict in said(raw).topics:
            expected = (
                subsets.first_smallest(verdict.topic, most=EVERY_SUBSET_UP_TO) if verdict.status != "cannot_say" else ()
            )
            assert verdict.deciding == expected, (verdict.topic, raw)
    tally("9 deciding, every subset of few answers", number, 0)


@chunks
def test_the_deciding_answers_are_the_first_smallest_set(chunk: int, tally: Tally) -> None:
    """Of many answers: enough alone, none can be left out, and no set of at most three answers is smaller or stands
    earlier in the order of the questions."""
    rng = random.Random(f"deciding {chunk}")
    number = amount(40, 4_000)
    small = 0
    for _ in range(number):
        raw = {name: value for name, value in settled(rng).items() if name not in LOOSENING}
        subsets = Subsets(raw)
        for verdict in said(raw).topics:
            deciding = verdict.deciding
            if verdict.status == "cannot_say":
                assert deciding == (), (verdict.topic, raw)
                continue
            assert list(deciding) == [name for name in QUESTIONS if name in deciding], (verdict.topic, raw)
            assert subsets.enough(verdict.topic, deciding), (verdict.topic, deciding, raw)
            for name in deciding:
                others = tuple(other for other in deciding if other != name)
                assert not subsets.enough(verdict.topic, others), (verdict.topic, name, raw)
            if 0 < len(deciding) <= 3 and subsets.tries(verdict.topic, deciding) <= MOST_TRIES:
                better = next(subsets.smaller_than(verdict.topic, deciding), None)
                assert better is None, (verdict.topic, deciding, better, raw)
                small += 1
    assert small > number
    tally("9 deciding, first smallest set", number, 0)


@chunks
def test_the_deciding_answers_alone_explain_the_status(chunk: int, tally: Tally) -> None:
    """From the answers on, as a reader meets it; under a contradiction nothing decides."""
    rng = random.Random(f"alone {chunk}")
    number = amount(12, 800)
    for turn in range(number):
        raw = draw(rng, 0.5) if turn % 4 == 0 else settled(rng)
        explanation = said(raw)
        told = parse_answers(raw).known
        for deciding in {verdict.deciding for verdict in explanation.topics}:
            assert set(deciding) <= set(told)
            alone = explain(Answers({name: told[name] for name in deciding}))
            for verdict in explanation.topics:
                if verdict.deciding == deciding and (deciding or not explanation.contradictions):
                    same = alone.topic(verdict.topic).status == verdict.status
                    assert same or verdict.status == "cannot_say", (verdict.topic, deciding, raw)
        if explanation.contradictions:
            for slug in RULED:
                assert explanation.topic(slug).deciding == (), (slug, raw)
    tally("9 deciding, alone", number, 0)


# --- law 10 ---------------------------------------------------------------------------------------------------------


def half_told(rng: random.Random) -> Raw:
    """What the illness is, is told in part; of the routine checks few are."""
    raw = checked(settled(rng))
    for name in ROUTINE:
        less = {other: value for other, value in raw.items() if other != name}
        if rng.random() < 0.8 and consistent(less):
            raw = less
    return raw


def given(verdict: TopicVerdict) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(possible statuses, checks) of `if_clear`; empty where it is null."""
    match verdict.if_clear:
        case ClearStatus(status=status, checks=checks):
            return (status,), checks
        case ClearPossible(possible=possible_, checks=checks):
            return possible_, checks
    return (), ()


def waiting(rng: random.Random, number: int) -> Iterator[tuple[Raw, tuple[TopicVerdict, ...]]]:
    for _ in range(number):
        raw = checked(half_told(rng))
        yield raw, said(raw).topics


@chunks
def test_if_clear_is_what_follows_from_clear_checks(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"clear {chunk}")
    number, met = amount(60, 6_000), 0
    for raw, verdicts in waiting(rng, number):
        clear = clear_beside(raw)
        for verdict in verdicts:
            left, checks = given(verdict)
            if not checks:
                continue
            met += 1
            assert not NEVER_ROUTINE & set(checks), (verdict.topic, checks, raw)
            assert not set(raw) & set(checks), (verdict.topic, checks, raw)
            assert set(checks) <= set(TOPICS[verdict.topic].facts), (verdict.topic, checks)
            assert verdict.status == "cannot_say", (verdict.topic, raw)
            assert (len(left) == 1) is isinstance(verdict.if_clear, ClearStatus), verdict
            filled = possible({**raw, **{name: clear[name] for name in checks}})[verdict.topic]
            assert filled == set(left), (verdict.topic, filled, verdict.if_clear, raw)
            everything = possible(clear)[verdict.topic]
            assert everything == set(left), (verdict.topic, everything, verdict.if_clear, raw)
    assert met > number
    tally("10 if clear, what follows", number, 0)


@chunks
def test_if_clear_names_the_checks_that_can_change_the_topic(chunk: int, tally: Tally) -> None:
    """Null exactly where no answer to an unanswered routine check would change the topic, or a contradiction stands."""
    rng = random.Random(f"checks {chunk}")
    number = amount(12, 1_200)
    for raw, verdicts in waiting(rng, number):
        for verdict in verdicts:
            _, checks = given(verdict)
            if verdict.topic in RULED:
                moving = checks_that_move(raw, verdict.topic) if verdict.status == "cannot_say" else set()
                assert set(checks) == moving, (verdict.topic, checks, moving, raw)
            else:
                assert verdict.if_clear is None
    tally("10 if clear, which checks", number, 0)


def test_ch_17_a_check_that_matters_once_the_others_are_clear_is_named() -> None:
    """A clear head rules class C out here, which shows only once bleeding, kidneys and dye close nothing."""
    raw: Raw = {"thrombus_nature": "tumour", "pvtt_type": "II", "ecog": "0", "bilirubin_umol_l": 14, "inr": 1.05}
    found = said(raw).topic("sirt").if_clear
    assert isinstance(found, ClearStatus)
    assert found.status == "sometimes"
    assert "encephalopathy" in found.checks


def test_if_clear_is_silent_under_a_contradiction(tally: Tally) -> None:
    rng = random.Random("contradiction")
    number = 0
    for _ in range(amount(12, 800)):
        explanation = said(draw(rng, 0.6))
        if explanation.contradictions:
            number += 1
            assert all(verdict.if_clear is None for verdict in explanation.topics)
    assert number
    tally("10 if clear, contradictions", number, 0)


def test_every_routine_check_is_clear_somewhere() -> None:
    """The list of changes and the questions agree, and a topic waits for each check that some rule reads."""
    assert set(ROUTINE) <= set(QUESTIONS)
    assert not set(ROUTINE) & NEVER_ROUTINE
    told = {name: value for name, value in fit(setting=None, pvtt_type=None).items() if name not in ROUTINE}
    resected = {**told, "setting": "after_curative_resection", "thrombus_nature": "none", "tumour_count": 0}
    resected = {name: value for name, value in resected.items() if name in WELL or name in ("setting", "tumour_count")}
    seen = {
        name
        for raw in (told, {"ecog": "0"}, {}, resected, {"varices": "none"}, {"thrombus_nature": "none"})
        for verdict in said(raw).topics
        for name in given(verdict)[1]
    }
    read = {name for slug in RULED for name in TOPICS[slug].facts}
    assert seen == set(ROUTINE) & read - {"blood_thinner"}  # it can only loosen a rule (D-26)
