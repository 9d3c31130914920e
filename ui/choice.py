"""A choice that several tools offer."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui import state
from wording import Phrasebook
from wording.topics import topic_name


def topic(book: Phrasebook, label: str, hint: str, slugs: Sequence[str], *, key: str) -> str | None:
    """One topic by its name; none at first."""
    found: str | None = st.selectbox(
        label,
        slugs,
        index=None,
        placeholder=hint,
        format_func=lambda slug: topic_name(book, slug),
        key=state.view_key(key),
    )
    return found
