"""The table to type from a report, in the order of a lab slip. It is read as a whole: one message for 25 fields."""

from __future__ import annotations

import streamlit as st

from hcc_content import screens
from hcc_logic import QUESTIONS
from ui import form, mend, state, text
from wording import Given, Phrasebook

COUNT = "report.count"
"""The note on how often the reader had the numbers read."""


def show(book: Phrasebook, given: Given) -> None:
    """What to mend first, then the table by the parts of the slip, and the button that reads it."""
    said = book.questions.steps["report"]
    text.title(said.title)
    text.say(said.lead or "")
    fields = [field for part in screens.REPORT for field in part.fields]
    problems = [problem for problem in given.problems if problem.field in fields]
    mend.summary(book, problems, int(state.place(COUNT, "0")))
    with st.container(key="table"), st.container(key=form.NUMBERS):
        for part in screens.REPORT:
            _part(book, part, given)
    counted, read = state.place(COUNT) != "", sum(field in given.values for field in fields)
    st.button(
        book.ui.form.count,
        key=state.view_key("count"),
        type="secondary" if counted else "primary",
        shortcut="Ctrl+Enter",
        on_click=_count,
    )
    if read:
        text.small(book.ui.form.counted(n=read))
    day = not {"ecog", "setting"} & {*given.values, *given.unknown}
    if day:  # who came here first was not asked yet
        form.to_step("liver", book.ui.form.next, first=counted, within="on")
    form.onward(book, first=counted and not day)


def _part(book: Phrasebook, part: screens.Screen, given: Given) -> None:
    text.heading(book.questions.screens[part.id].title)
    asked = screens.asked(part, given.conditions)
    for name in part.fields:
        if name in screens.CHOOSER_BEFORE:
            form.chooser(book, screens.CHOOSER_BEFORE[name], row=True)
    grid = st.grid(3, min_column_width=290, gap="small")
    for name in asked:
        with grid.container():
            if QUESTIONS[name].kind == "choice":
                form.choice(book, name, row=True)
            else:
                form.row(book, name)
            form.remarks(book, name, given)


def _count() -> None:
    state.set_place(COUNT, str(int(state.place(COUNT, "0")) + 1))
