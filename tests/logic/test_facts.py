"""`Topic.facts` is derived from the rules and the tables: no other answer moves the topic."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping

import pytest
from answer_space import FIELDS, VALUES, Raw, fits
from law_kit import CHUNKS, RULED, amount, partial, possible

from hcc_logic.rules.topic import Topic
from hcc_logic.rules.treatments import TOPICS
from tests.conftest import Tally

TELLS: Mapping[str, Collection[str]] = {"tumour_sizes_cm": ("tumour_count", "largest_cm")}
"""A list of sizes is read as the count and the largest size that it tells."""


def one_more(rng: random.Random, number: int) -> Iterator[tuple[str, Raw, Raw]]:
    """Consistent answers, without and with one of them: (its field, fewer answers, more answers)."""
    for _ in range(number):
        fewer = partial(rng)
        for name in rng.sample([name for name in FIELDS if name not in fewer], min(6, len(FIELDS) - len(fewer))):
            value = rng.choice(VALUES[name])
            if fits(fewer, name, value):
                yield name, fewer, {**fewer, name: value}


def moved_by_others(rng: random.Random, number: int) -> Iterator[tuple[str, str, Raw]]:
    """(topic, field, answers) for every answer that moves a topic without being one of its facts; either way round:
    what is possible without it is what is possible with it."""
    before: tuple[Raw, dict[str, frozenset[str]]] = ({}, {})
    for name, fewer, more in one_more(rng, number):
        if fewer is not before[0]:
            before = fewer, possible(fewer)
        after = possible(more)
        for slug in RULED:
            own = TOPICS[slug].facts
            if after[slug] != before[1][slug] and not any(told in own for told in TELLS.get(name, (name,))):
                yield slug, name, more


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_other_answer_moves_a_topic(chunk: int, tally: Tally) -> None:
    number = amount(120, 20_000)
    wrong = list(moved_by_others(random.Random(f"facts {chunk}"), number))
    tally("only the facts of a topic move it", number, len(wrong))
    assert not wrong, (len(wrong), wrong[0])


@pytest.mark.parametrize(("slug", "name"), [("tace", "ecog"), ("active_follow_up", "tumour_share_of_liver_pct")])
def test_a_fact_that_is_left_out_is_noticed(slug: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    derived = Topic.facts.func

    def without_one(topic: Topic) -> tuple[str, ...]:
        return tuple(fact for fact in derived(topic) if (topic.slug, fact) != (slug, name))

    monkeypatch.setattr(Topic, "facts", property(without_one))
    found = moved_by_others(random.Random("facts 0"), 2_000)
    assert next(((topic, field) for topic, field, _ in found), None) == (slug, name)
