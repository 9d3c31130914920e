"""The answer on paper: every family opened to one line a treatment. The style sheet hides it on the screen."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ui import text
from wording import Phrasebook, Told
from wording.answer import ToldAnswer


def show(book: Phrasebook, told: Told) -> None:
    """What was told, never what is only supposed."""
    said, found = book.ui.results, told.answer
    with st.container(key="results-paper", gap="small"):
        if told.facts:
            text.say(book.pair(f"**{said.told}**", book.series(fact.line for fact in told.facts)))
        if not found.urgent:  # then every treatment waits, and the alert fills the page
            text.say(book.pair(f"**{said.families_title}**", said.no_ranking))
            with st.container(key="paper-families"):
                st.markdown("\n".join(_families(book, found)), anchors=False)
        if found.next_steps:
            text.say(f"**{said.next_title}**")
            text.bullets(step.says for step in found.next_steps)


def _families(book: Phrasebook, found: ToldAnswer) -> Iterator[str]:
    for family in found.families:
        yield f"\n**{text.md(family.name)}**\n"
        yield from (f"- {text.md(book.pair(topic.name, topic.mark))}" for topic in family.topics)
