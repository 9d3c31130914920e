"""One frame for ten minutes: entry at the left, what follows at the right, the script and the paper below."""

from __future__ import annotations

import streamlit as st

from ui import alarm, answers, links, mine, nurse_entry, nurse_result, results, site, state, text
from wording import Phrasebook, Told
from wording.mine import QUESTIONS

PATIENT_VIEW = "nurse.patient"
MINUTES = "ten-minutes"
ENTRY_WIDTH = 440
"""In CSS pixels: the table of guidelines needs the rest of a desk."""


def show(book: Phrasebook) -> None:
    """The frame, or what the patient is shown: one picture, large type, no scores."""
    said, told = book.tools.nurse, answers.told(book)
    text.title(site.places(book)[site.NURSE].title)
    shown = state.place(PATIENT_VIEW) != ""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            said.back if shown else said.patient_view,
            key=state.view_key("patient_view"),
            shortcut="Alt+P",
            on_click=state.set_place,
            args=(PATIENT_VIEW, "" if shown else "yes"),
        )
        links.link(book, site.MY_PAGE, said.paper)
        links.link(book, site.article_url("consultation"))
    if shown:
        _patient(book, told)
        return
    text.small(said.lead)
    alarm.show(book, told.emergency, short=True)
    with st.container(key="nurse-cols", horizontal=True, gap="medium"):
        with st.container(key="nurse-entry", width=ENTRY_WIDTH, gap="small"):
            text.heading(said.entry)
            nurse_entry.show(book, told.reading.given)
        with st.container(key="nurse-result", width="stretch", gap="small"):
            nurse_result.show(book, told)
    _script(book, told)


def _script(book: Phrasebook, told: Told) -> None:
    """The steps with ticks; what to ask can be put on the patient's page from here."""
    with st.container(key="nurse-cols-script", horizontal=True, gap="medium"):
        with st.container(width="stretch", gap="xsmall"):
            text.heading(book.tools.nurse.script)
            part = next(part for part in book.pages["consultation"].sections if part.id == MINUTES)
            for number, step in enumerate(step for block in part.blocks for step in getattr(block, "steps", ())):
                st.checkbox(text.md(step), key=state.pick_key(f"script.{number}"), persist_state="session")
        with st.container(width="stretch", gap="xsmall"):
            text.heading(book.ui.mine.suggested)
            for step in told.answer.next_steps:
                text.say(step.says)
                mine.button(book, step.id, within="nurse")
            mine.own_words(book, QUESTIONS)


def _patient(book: Phrasebook, told: Told) -> None:
    with st.container(key="patient-view"):
        alarm.show(book, told.emergency, short=True)
        results.answer(book, told)
