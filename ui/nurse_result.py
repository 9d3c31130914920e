"""What follows from a nurse's entries, beside them: scores with what they were made of, and who says what."""

from __future__ import annotations

import streamlit as st

from ui import clashes, links, site, state, text
from wording import Phrasebook, Told
from wording.overview import ToldOverview, overview

FIRST = ("child_pugh", "albi", "cheng", "vp", "bclc", "cnlc")
"""Scores on which guidelines lean; the others are one link away."""


def show(book: Phrasebook, told: Told) -> None:
    """Scores, what does not fit, and the table of guidelines; one sentence of each for the treatment that is chosen."""
    if told.contradictions:
        clashes.show(book, told.contradictions, told.reading.given)
    _scores(book, told)
    for step in told.answer.next_steps:
        if step.fields:
            st.warning(text.md(step.says))
    found = overview(book, told.answer.topics)
    _table(book, found)
    _sentences(book, told, found)


def _scores(book: Phrasebook, told: Told) -> None:
    said = book.tools.scores
    first = [score for score in told.scores if score.id in FIRST]
    text.heading(said.summary)
    text.table([said.score, said.result], [(score.name, score.result) for score in first])
    with st.expander(said.used):
        text.table([said.score, said.used, said.missing], [(one.name, one.used, one.missing) for one in first])
    links.link(book, site.SCORES)


def _table(book: Phrasebook, found: ToldOverview) -> None:
    said = book.tools.nurse
    text.heading(said.who)
    if not found.rows:
        text.say(book.tools.compare.nobody)
        return
    with st.container(key="nurse-table"):
        text.wide_table([said.treatment, *found.places], [(row.name, *row.shapes) for row in found.rows])
    text.small(said.shapes)


def _sentences(book: Phrasebook, told: Told, found: ToldOverview) -> None:
    said = book.tools.nurse
    chosen = st.selectbox(
        said.choose,
        [row.id for row in found.rows],
        index=None,
        format_func={row.id: row.name for row in found.rows}.__getitem__,
        key=state.view_key(f"nurse.topic.{book.code}"),
    )
    if chosen:
        for position in told.topic(chosen).positions.speaking:
            entry = position.first
            text.say(book.pair(f"**{position.name}** {entry.headed(book)}", entry.sentence))
        links.link(book, site.COMPARE)
