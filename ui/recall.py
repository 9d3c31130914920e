"""Saying something in one's own words: the answer stays shut until it is asked for. Nothing is counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from ui import state, text
from wording import Phrasebook

_GOT = "recall"


@contextmanager
def answer(book: Phrasebook, name: str) -> Iterator[None]:
    """What is drawn within stands in the answer. `name`: "page:section"; below it the reader says whether it is clear,
    and what is not goes on the own page."""
    said, again, got = book.ui.mine.recall, f"again:{name}", f"{_GOT}.{name}"
    text.say(said.first)
    with st.expander(said.show):
        yield
        with st.container(horizontal=True, gap="small"):
            st.button(said.got, key=state.view_key(f"got.{name}"), on_click=_clear, args=(got, again), wrap=True)
            st.button(said.not_yet, key=state.view_key(again), on_click=_not_clear, args=(got, again), wrap=True)
        if again in state.mine():
            text.say(said.not_yet_reply)
        elif state.place(got):
            text.say(said.got_reply)


def _clear(got: str, again: str) -> None:
    state.set_place(got, "yes")
    state.take_off_my_page(again)


def _not_clear(got: str, again: str) -> None:
    state.set_place(got, "")
    state.put_on_my_page(again)
