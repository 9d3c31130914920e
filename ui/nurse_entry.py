"""What a nurse enters, in the order of a slip: choices count at once, numbers with one key, and blank is not known."""

from __future__ import annotations

from functools import partial

import streamlit as st

from hcc_content import screens
from hcc_logic import QUESTIONS
from ui import form, form_signs, links, mend, site, state, text
from wording import Given, Phrasebook

FACTS = (
    "pvtt_type",
    "main_trunk_complete_block",
    "thrombus_nature",
    "extrahepatic_spread",
    "ecog",
    "setting",
    "ascites",
    "encephalopathy",
    "varices",
    "child_pugh_class",
)
"""What is chosen; the rest of the questions is one link away."""
COUNT = "nurse.count"


def show(book: Phrasebook, given: Given) -> None:
    """Signs, choices, numbers, and what keeps a number from counting."""
    said = book.tools.nurse
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        text.say(book.pair(f"**{said.signs}**", _signs(book, given)))
        st.button(said.no_signs, key=state.view_key("nurse.no_signs"), on_click=form_signs.none_of_them)
        links.link(book, site.QUESTIONS, said.which_sign, step="signs")
    grid = st.grid(3, min_column_width=150, gap="small")
    for field in FACTS:
        if not screens.closed_by(field, given.conditions):
            with grid.container():
                form.select(book, field, partial(form.option, book, field))
    fields = [field for part in screens.REPORT for field in part.fields if QUESTIONS[field].kind != "choice"]
    mend.summary(book, [one for one in given.problems if one.field in fields], int(state.place(COUNT, "0")))
    with st.container(key="table"), st.container(key=form.NUMBERS):
        _numbers(book, given, fields)
    st.button(
        book.ui.form.count, key=state.view_key("nurse.count"), type="primary", shortcut="Ctrl+Enter", on_click=_count
    )
    links.link(book, site.CHECK, said.more)


def _signs(book: Phrasebook, given: Given) -> str:
    """What was said on signs, as names."""
    told = given.values.get("red_flags")
    if not told:
        return book.ui.results.not_known
    return book.row(form.option(book, "red_flags", code) for code in told)


def _numbers(book: Phrasebook, given: Given, fields: list[str]) -> None:
    grid = st.grid(2, min_column_width=270, gap="xsmall")
    for name in fields:
        if name in screens.CHOOSER_BEFORE:
            with grid.container():
                form.chooser(book, screens.CHOOSER_BEFORE[name], row=True)
        if not screens.closed_by(name, given.conditions):
            with grid.container():
                form.row(book, name)
                form.remarks(book, name, given)


def _count() -> None:
    state.set_place(COUNT, str(int(state.place(COUNT, "0")) + 1))
