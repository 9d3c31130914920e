"""Answers that cannot all be true, shown back in plain words."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui import text
from wording import Phrasebook
from wording.contradictions import ToldContradiction


def show(book: Phrasebook, found: Sequence[ToldContradiction]) -> None:
    """One warning that names them all. Nothing where the answers fit."""
    if not found:
        return
    said = book.ui.check
    lines = [f"- {text.md(one.what)} {text.md(one.mend)}" for one in found]
    st.warning("\n".join([f"**{text.md(said.does_not_fit_title)}**", "", *lines, "", text.md(said.does_not_fit)]))
