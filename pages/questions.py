"""The questionnaire: a few questions a screen, back and next, everything kept."""

from __future__ import annotations

import streamlit as st

from hcc_content import screens
from ui import alarm, form, links, not_used, site, state, text
from ui.answers import gather
from ui.state import AGREED, SCREEN
from wording import Given, Phrasebook
from wording.emergency import emergency


def show(book: Phrasebook) -> None:
    """The screen where the reader is."""
    if state.place(AGREED) != "yes":
        _intro(book)
        return
    given = gather()
    screen = screens.BY_ID.get(state.place(SCREEN), screens.PATH[0])
    said = book.questions.screens[screen.id]
    text.small(_progress(book, screen.id, given))
    text.title(said.title)
    if screen.id != "safety":
        alarm.show(book, emergency(book, given.answers))
    if said.lead:
        text.say(said.lead)
    asked = screens.asked(screen, given.conditions)
    for name in screen.fields:
        if name in screens.CHOOSER_BEFORE:
            form.chooser(book, screens.CHOOSER_BEFORE[name])
        if name in asked:
            form.question(book, name, given)
    not_used.show(book, (problem for problem in given.problems if problem.field not in screen.fields))
    _buttons(book, screen, given)


def _intro(book: Phrasebook) -> None:
    text.title(book.ui.form.title)
    text.say(book.ui.form.intro_lead)
    text.bullets(book.ui.form.intro_points)
    text.heading(book.ui.form.intro_privacy_title)
    text.say(book.ui.form.intro_privacy)
    st.button(
        book.ui.form.intro_yes,
        key=state.view_key("agree"),
        type="primary",
        on_click=state.set_place,
        args=(AGREED, "yes"),
    )
    text.small(book.ui.form.intro_no)
    links.link(book, site.RESULTS)


def _progress(book: Phrasebook, screen_id: str, given: Given) -> str:
    row = [screen.id for screen in screens.path(given.conditions)]
    if screen_id in row:
        return book.ui.form.progress(step=row.index(screen_id) + 1, total=len(row))
    return book.ui.form.more_title


def _buttons(book: Phrasebook, screen: screens.Screen, given: Given) -> None:
    """Back and next. Nothing that was typed shuts the way on."""
    back, following = screens.before(screen.id, given.conditions), screens.after(screen.id, given.conditions)

    def move(to: str) -> None:
        state.set_place(SCREEN, to)

    with st.container(horizontal=True, gap="small"):
        if back:
            st.button(book.ui.form.back, key=state.view_key(f"back.{screen.id}"), on_click=move, args=(back,))
        if following:
            st.button(
                book.ui.form.next,
                key=state.view_key(f"next.{screen.id}"),
                type="primary",
                on_click=move,
                args=(following,),
            )
        elif st.button(book.ui.form.to_check, key=state.view_key(f"next.{screen.id}"), type="primary"):
            links.go(book, site.CHECK)
    text.small(book.ui.form.saved)
    if following:
        links.link(book, site.CHECK, book.ui.form.to_check)
        links.link(book, site.RESULTS, book.ui.form.to_results_now)
