"""Guidelines side by side, line by line: one template for every place, in one fixed order, silence included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from hcc_logic import Explanation
from hcc_logic.report.explanation import TopicVerdict
from ui import choice, sources, state, text
from wording import Phrasebook
from wording.answers import ToldFact
from wording.comparison import ToldDifference, ToldLine, compare, how_many_speak
from wording.positions import speaking
from wording.topics import topic_name

EXAMPLE: Mapping[str, Any] = {
    "red_flags": ["none"],
    "bleeding_now": "no",
    "thrombus_nature": "tumour",
    "pvtt_type": "II",
    "pvtt_both_sides": False,
    "main_trunk_complete_block": "no",
    "extrahepatic_spread": "none",
    "child_pugh_class": "A",
    "ecog": "1",
    "setting": "first_diagnosis",
}
"""A made-up person, shown while the reader has told nothing, and named as an example."""


def example(book: Phrasebook, facts: Sequence[ToldFact]) -> None:
    """Who the made-up person is."""
    said = book.tools.compare
    with text.box("note", "example"):
        text.subheading(said.example_title)
        text.say(said.example)
        text.say(said.example_person)
        text.bullets(fact.line for fact in facts)


def topics(explanation: Explanation) -> list[TopicVerdict]:
    """Topics that at least one edition speaks about for these people, in the fixed order."""
    return [topic for topic in explanation.topics if speaking(topic.by_guideline)]


def everything(book: Phrasebook) -> bool:
    """Whether the reader wants all topics on one page."""
    return st.toggle(book.tools.compare.everything, key=state.view_key("compare_all"))


def contents(book: Phrasebook, explanation: Explanation) -> None:
    """Which topics there are, and how many guidelines speak about them."""
    text.say(book.tools.compare.pick)
    text.bullets(
        book.pair(f"**{topic_name(book, topic.topic)}**", how_many_speak(book, topic)) for topic in topics(explanation)
    )


def choose(book: Phrasebook, explanation: Explanation) -> str | None:
    """One topic, or all while nothing is chosen."""
    said = book.tools.compare
    slugs = [topic.topic for topic in explanation.topics if topic.by_guideline]
    return choice.topic(book, said.topic, said.topic_hint, slugs, key="compare.topic")


def show(book: Phrasebook, verdict: TopicVerdict) -> None:
    """One topic: who says what, who is silent, and why they may differ."""
    said, topic = book.tools.compare, compare(book, verdict)
    text.heading(topic.name)
    if topic.lines:
        text.table([said.place, said.says], [_line(book, line) for line in topic.lines])
    else:
        text.say(said.nobody)
    for silence in topic.silent:
        text.small(book.pair(silence.names, silence.says))
    _differences(book, topic.id, topic.differences)
    sources.expander(book, topic.citations, within=f"compare.{topic.id}")


def _line(book: Phrasebook, line: ToldLine) -> tuple[str, str]:
    """Place and year; then each stance with one sentence, and how far we read it. The same for every place."""
    entries = (line.position.first, *line.position.under)
    told = [book.pair(f"**{entry.headed(book)}**", entry.sentence) for entry in entries]
    return f"**{line.position.name}**", book.sentences([*told, f"*{line.how_read}*"])


def _differences(book: Phrasebook, topic: str, found: Sequence[ToldDifference]) -> None:
    """Where guidelines part ways on this topic, in one box; the reason is our own reading and says so."""
    if not found:
        return
    said = book.tools.compare
    with text.box("note", f"differ-{topic}"):
        text.subheading(said.differ)
        for one in found:
            lines = [
                f"**{one.title}**",
                book.pair(f"*{said.one}*", one.one),
                book.pair(f"*{said.other}*", one.other),
                book.pair(f"*{said.our_reading}*", one.why),
            ]
            st.markdown("  \n".join(text.md(line) for line in lines), anchors=False)
        sources.expander(book, [name for one in found for name in one.citations], within=f"differ.{topic}")
