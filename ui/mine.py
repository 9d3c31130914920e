"""What a reader marks for the own page: one button, and what it does."""

from __future__ import annotations

import streamlit as st

from ui import state
from wording import Phrasebook


def button(book: Phrasebook, name: str, *, within: str, labels: tuple[str, str] | None = None) -> None:
    """Puts something on the reader's own page, or takes it off. `name`: see `state.mine`; `within`: the part of the
    page, so that one thing may be offered twice; `labels`: what it says before and after, where two stand together."""
    there = name in state.mine()
    put_on, is_on = labels or (book.ui.mine.put_on, book.ui.mine.is_on)
    st.button(
        is_on if there else put_on,
        key=state.view_key(f"mine.{within}.{name}"),
        on_click=state.take_off_my_page if there else state.put_on_my_page,
        args=(name,),
        wrap=True,
    )
