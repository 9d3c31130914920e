"""What each guideline says: the sentence shown is the one that carries the stance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from hcc_logic import explain, parse_answers
from wording import phrasebook
from wording.comparison import compare
from wording.positions import positions, speaking

ANSWERS: list[Mapping[str, Any]] = [
    {},
    {"thrombus_nature": "tumour", "pvtt_type": "II", "child_pugh_class": "A", "ecog": "1"},
    {"pvtt_type": "III", "child_pugh_class": "B", "main_trunk_complete_block": "yes", "portal_collaterals": "poor"},
    {"main_trunk_complete_block": "yes", "child_pugh_class": "A"},
]


@pytest.mark.parametrize("answers", ANSWERS)
def test_the_sentence_shown_carries_the_stance(answers: Mapping[str, Any]) -> None:
    book = phrasebook("en")
    for topic in explain(parse_answers(answers)).topics:
        told = {one.id: one for one in positions(book, topic.by_guideline).speaking}
        assert list(told) == [position.guideline for position in speaking(topic.by_guideline)]
        for position in speaking(topic.by_guideline):
            first, where = told[position.guideline].first, (topic.topic, position.guideline)
            assert first.id == position.reasons[0].entry, where
            assert first.stance == book.guidelines.stances[position.stance], where
            assert first.sentence.startswith(book.guidelines.entries[first.id]), where


def test_silence_is_told_and_is_no_stance() -> None:
    book, topic = phrasebook("en"), explain(parse_answers({})).topic("haic")
    told, lines = positions(book, topic.by_guideline), compare(book, topic)
    assert told.silent and told.silent == lines.silent
    assert len(told.speaking) == len(lines.lines) == len(speaking(topic.by_guideline)) > 2


def test_what_was_not_read_is_marked() -> None:
    book = phrasebook("en")
    topic = explain(parse_answers(ANSWERS[1])).topic("surgery_upfront")
    unread = {reason.entry for one in topic.by_guideline for reason in one.reasons if reason.code == "not_checked"}
    told = {
        entry.id
        for one in positions(book, topic.by_guideline).speaking
        for entry in (one.first, *one.under)
        if book.guidelines.seen["not_checked"] in entry.label + entry.sentence
    }
    assert unread and told == unread
