"""What the reader's own tab keeps: handed to its storage after each run, and asked back by a new session.

A session ends when the line is cut for more than two minutes, when the server is started anew, when the reader loads
the page again. The tab does not end then; so what the reader said lives there. See guide_parts/assets/keep.js.
"""

from __future__ import annotations

import time
from functools import cache
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from ui import state
from wording import Phrasebook
from wording.kept import fitting

_PART = "keep"
_LOOKS, _PAUSE = 40, 0.03
"""How often, and how many seconds apart, a new session looks whether the browser has answered: 1.2 s in all. Where no
answer comes the page is drawn empty, and a late one still fills it."""
_A_DAY = 86_400
# A field that is about to be filled is not painted empty first.
_STYLE = '<style>[data-filling] [class*="st-key-answer"] { visibility: hidden }</style>'


def restore(book: Phrasebook, url: str) -> None:
    """Write down what is kept, or ask for it in the first run of a session and wait for it. Stands before the page."""
    places = [region.id for region in book.emergency.regions]

    def take() -> None:
        answer: Any = state.view(_PART)
        if answer is None:  # cleared a moment ago
            return
        if answer.kept and answer.kept.get("session") == state.session():
            state.restore(fitting(answer.kept.get("kept"), places))
        if answer.forget:
            state.clear_for(str(answer.forget))

    state.finish_clearing()
    ask = 0 if state.is_restored() else state.ask_again()
    st.html(_STYLE)
    _part()(
        key=state.view_key(_PART),
        data={
            "session": state.session(),
            "ask": ask,
            "place": f"{url}?{state.step()}",
            "kept": {} if ask else state.kept(),
            "cleared": state.cleared_here(),
            "heard": state.cleared_for(),
        },
        on_kept_change=take,
        on_forget_change=take,
        height=1,
    )
    _run_when_the_line_is_back()
    if ask == 1 and state.has_browser():
        _wait()


def _wait() -> None:
    """The answer of the browser breaks this run off, and what stood on the screen stays there meanwhile."""
    spot = st.empty()
    for _ in range(_LOOKS):
        time.sleep(_PAUSE)
        spot.empty()


@st.fragment(run_every=_A_DAY)
def _run_when_the_line_is_back() -> None:
    """Nothing. But with a fragment that runs by the clock, Streamlit runs the script at once when a lost line is back;
    without one it waits for a tap, and that tap is lost where the session is a new one."""


@cache
def _part() -> ComponentRenderer:
    return st.components.v2.component("guide-parts.keep", js="keep.js")
