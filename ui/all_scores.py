"""Every score on the screen, for nurses: result, inputs used and missing, formula, groups, source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from ui import sources, state, text
from wording import Phrasebook
from wording.scores import ToldScore
from wording.sources import sources as told_sources


def show(book: Phrasebook, found: Sequence[ToldScore]) -> None:
    """All scores, liver first, in the fixed order of the logic."""
    said = book.tools.scores
    text.heading(said.summary)
    text.table([said.score, said.result], [(score.name, score.result) for score in found])
    for score in found:
        _score(book, score)


def _score(book: Phrasebook, score: ToldScore) -> None:
    said = book.tools.scores
    with text.box("card", f"score-{score.id}"):
        text.heading(score.name)
        text.say(score.means)
        for label, value in ((score.label, score.result), (said.used, score.used), (said.missing, score.missing)):
            st.markdown(text.md(book.pair(f"**{label}**", value)), anchors=False)
        for note in score.notes:
            text.small(note)
        with st.expander(said.formula, key=state.view_key(f"formula.{score.id}")):
            text.bullets(score.formula)
            _list(said.bands, score.bands)
            documents = [sources.line(one) for one in told_sources(book, score.citations).documents]
            text.small(book.pair(book.ui.article.sources, book.series(documents)))


def _list(label: str, lines: Iterable[str]) -> None:
    st.markdown("\n".join([f"**{text.md(label)}**", "", *(f"- {text.md(line)}" for line in lines)]), anchors=False)
