"""The step of the vein: the place, on the drawing or in the list, and whether blood still flows where that is open."""

from __future__ import annotations

import streamlit as st

from hcc_content.screens import MAY_BLOCK_THE_TRUNK
from ui import form, spots, state, text
from wording import Given, Phrasebook

PLACE, BLOCK, NATURE = "pvtt_type", "main_trunk_complete_block", "thrombus_nature"


def show(book: Phrasebook, given: Given) -> None:
    """The step with its title."""
    text.title(book.questions.screens["vein"].title)
    text.say(book.ui.form.tap)
    place(book)
    if state.get("q", PLACE) in MAY_BLOCK_THE_TRUNK or state.get("q", BLOCK) is not None:
        form.question(book, BLOCK, given)
    form.to_step(NATURE, book.ui.form.not_cancer)


def place(book: Phrasebook) -> None:
    """The drawing and the list, which say the same."""
    grid = st.grid(2, min_column_width=300, gap="medium")
    with grid.container():
        spots.show(book, state.get("q", PLACE), _pick)
    with grid.container():
        form.choice(book, PLACE, titled=True)


def _pick(code: str) -> None:
    state.put("q", PLACE, code)
