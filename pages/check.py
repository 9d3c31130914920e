"""Check my answers: everything the reader told us, with a way to change each part."""

from __future__ import annotations

import streamlit as st

from hcc_content import screens
from hcc_logic.patient.contradictions import find
from ui import alarm, clashes, links, site, state, text
from ui.answers import gather
from wording import Given, Phrasebook, answers
from wording.contradictions import contradictions
from wording.emergency import emergency


def show(book: Phrasebook) -> None:
    """Answers by screen; contradictions first, in plain words."""
    given = gather()
    text.title(book.ui.check.title)
    alarm.show(book, emergency(book, given.answers))
    text.say(book.ui.check.lead if given.values or given.unknown or given.problems else book.ui.check.nothing)
    clashes.show(book, contradictions(book, find(given.answers)))
    for screen in screens.path(given.values):
        _part(book, screen, given)
    _go_on(book)
    text.heading(book.ui.form.more_title)
    text.small(book.ui.form.more_lead)
    for screen in screens.MORE:
        _part(book, screen, given)


def _part(book: Phrasebook, screen: screens.Screen, given: Given) -> None:
    title = book.questions.screens[screen.id].title
    wrong = {problem.field: problem for problem in given.problems}
    rows = []
    for name in screen.fields:
        said = answers.answer(book, name, given) or ("" if screen in screens.MORE else book.ui.check.not_answered)
        if name in wrong:
            said = answers.problem_words(book, wrong[name])
        if said:
            rows.append((answers.name_of(book, name), said))
    with st.container(border=True):
        (text.subheading if screen in screens.MORE else text.heading)(title)
        for name, said in rows:
            st.markdown(f"**{text.md(name)}**  \n{text.md(said)}", anchors=False)
        if st.button(book.ui.check.change_label(name=title), key=state.view_key(f"change.{screen.id}")):
            state.set_place(state.SCREEN, screen.id)
            links.go(book, site.QUESTIONS)


def _go_on(book: Phrasebook) -> None:
    if st.button(book.ui.form.to_results, key=state.view_key("to_results"), type="primary"):
        links.go(book, site.RESULTS)
