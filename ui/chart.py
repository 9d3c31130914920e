"""Results for groups of people: shut until the reader asks, then one study at a time, with the same facts in words.

One study at a time, because rows of different people must not be compared, and because one is enough to take in.
"""

from __future__ import annotations

import streamlit as st

from hcc_content.models import ChartRow, ChartWords, Outcome
from hcc_content.sources import outcomes_of
from ui import sources, state, text
from wording import Phrasebook, plots

DRAWING_WIDTH = 520


def show(book: Phrasebook, name: str, *, within: str) -> None:
    """One set of results. `within` names the part of the page, so that two pages may hold the same set."""
    said, place = book.charts[name], f"{within}.{name}"
    text.subheading(said.title)
    with text.box("note", f"chart-{within}-{name}"):
        text.say(said.before)
    seen = state.place(place)
    if not seen:
        _ways_in(book, place, drawn="picture", told="words")
        return
    text.say(said.how_to_read)
    text.say(said.measure)
    shown = outcomes_of(name)
    at = _at(book, place, len(shown))
    _row(book, said, said.rows[shown[at].id], shown[at], within=place, drawn=seen == "picture")
    text.say(said.after)
    with st.container(horizontal=True):
        if seen == "words":
            _button(book.ui.chart.show_picture, place, "picture")
        else:
            _button(book.ui.chart.only_words, place, "words")
        _button(book.ui.chart.close, place, "")


def _row(book: Phrasebook, said: ChartWords, row: ChartRow, outcome: Outcome, *, within: str, drawn: bool) -> None:
    """One study: who, what was seen, how sure that is, and on request where it comes from."""
    st.markdown(f"**{text.md(book.aside(plots.heading(book, row), [row.year]))}**", anchors=False)
    text.small(row.people)
    text.say(row.words)
    if drawn:
        st.image(plots.draw(book, said, row, outcome), alt=plots.spoken(book, row), width=DRAWING_WIDTH)
    text.small(row.uncertainty)
    sources.expander(book, row.sources, within=f"{within}.{outcome.id}")


def _at(book: Phrasebook, place: str, total: int) -> int:
    """Which row is open. The buttons stand above it, so that they stay where the finger is."""
    at = min(max(int(state.place(f"{place}.row", "0")), 0), total - 1)
    if total > 1:
        text.small(book.ui.chart.row(n=at + 1, total=total))
        with st.container(horizontal=True):
            for label, to in ((book.ui.chart.row_back, at - 1), (book.ui.chart.row_on, at + 1)):
                st.button(
                    label,
                    key=state.view_key(f"{place}.{'on' if to > at else 'back'}"),
                    on_click=state.set_place,
                    args=(f"{place}.row", str(to)),
                    disabled=not 0 <= to < total,
                )
    return at


def _ways_in(book: Phrasebook, place: str, *, drawn: str, told: str) -> None:
    with st.container(horizontal=True):
        _button(book.ui.chart.show_picture, place, drawn)
        _button(book.ui.chart.only_words, place, told)


def _button(label: str, place: str, to: str) -> None:
    st.button(label, key=state.view_key(f"{place}.{to or 'close'}"), on_click=state.set_place, args=(place, to))
