"""The answer on paper: every family opened to one line a treatment. The style sheet hides it on the screen."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ui import text
from wording import Phrasebook, Told


def show(book: Phrasebook, told: Told) -> None:
    """What was told, never what is only supposed."""
    with st.container(key="results-paper"):
        st.markdown("\n".join(_lines(book, told)), anchors=False)


def _lines(book: Phrasebook, told: Told) -> Iterator[str]:
    said, found = book.ui.results, told.answer
    if told.facts:
        yield f"**{text.md(said.told)}**\n"
        yield from (f"- {text.md(fact.line)}" for fact in told.facts)
    for family in found.families:
        yield f"\n**{text.md(family.name)}**\n"
        yield from (f"- {text.md(book.pair(topic.name, topic.mark))}" for topic in family.topics)
    if found.next_steps:
        yield f"\n**{text.md(said.next_title)}**\n"
        yield from (f"- {text.md(step.says)}" for step in found.next_steps)
