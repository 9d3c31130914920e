"""A choice that several tools offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from ui import state
from wording import Phrasebook
from wording.topics import topic_name


def topic(book: Phrasebook, label: str, hint: str, slugs: Sequence[str], *, key: str) -> str | None:
    """One topic by its name; none at first."""
    return one(book, label, hint, slugs, lambda slug: topic_name(book, slug), key=key)


def one(
    book: Phrasebook, label: str, hint: str, options: Sequence[str], name: Callable[[str], str], *, key: str
) -> str | None:
    """One of many from a box; none at first. What was chosen stays when the language changes. The box is another one
    in each language: a browser keeps the words of a box that it knows, and hands them back as the choice."""
    before = state.place(key)
    found: str | None = st.selectbox(
        label,
        options,
        index=options.index(before) if before in options else None,
        placeholder=hint,
        format_func=name,
        key=state.view_key(f"{key}.{book.code}"),
    )
    state.set_place(key, found or "")
    return found
