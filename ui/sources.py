"""Where a statement comes from, out of the way and one tap away."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from ui import state, text
from wording import Phrasebook
from wording.sources import ToldSource, sources


def expander(book: Phrasebook, ids: Iterable[str], *, within: str) -> None:
    """The sources of a page or of a part of it."""
    told = sources(book, ids)
    with st.expander(book.ui.article.sources, key=state.view_key(f"sources.{within}")):
        if told.none:
            text.say(told.none)
        text.bullets(line(source) for source in told.documents)
        if told.own:
            text.bullets([told.own])
        if told.checked:
            text.small(told.checked)


def line(source: ToldSource) -> str:
    """One document in a line, with a link where it has an address."""
    title = source.title.replace("[", "(").replace("]", ")")
    return f"{f'[{title}]({source.address})' if source.address else title}{source.more}"
