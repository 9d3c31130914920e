"""Check my answers: everything the reader told us, with a way to change each part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import streamlit as st

from hcc_content import screens
from hcc_logic.patient.contradictions import find
from ui import alarm, clashes, form, links, site, state, text
from ui.answers import gather
from wording import Given, Phrasebook, answers
from wording.answers import ToldAside
from wording.contradictions import contradictions
from wording.emergency import emergency


def show(book: Phrasebook) -> None:
    """Answers by screen; contradictions first. Answers that do not count stand where they were given."""
    given = gather()
    text.title(book.ui.check.title)
    alarm.show(book, emergency(book, given.answers))
    anything = given.values or given.unknown or given.problems or given.set_aside
    text.say(book.ui.check.lead if anything else book.ui.check.nothing)
    clashes.show(book, contradictions(book, find(given.answers)), given, within="check")
    aside = {one.id: one for one in answers.set_aside(book, given)}
    for screen in screens.PATH:
        if screen in screens.path(given.conditions) or aside.keys() & set(screen.fields):
            _part(book, screen, given, aside)
    _go_on(book)
    text.heading(book.ui.form.more_title)
    text.small(book.ui.form.more_lead)
    for screen in screens.MORE:
        _part(book, screen, given, aside)


def _part(book: Phrasebook, screen: screens.Screen, given: Given, aside: Mapping[str, ToldAside]) -> None:
    """What was told on one screen, and the way back to it while it is asked."""
    title = book.questions.screens[screen.id].title
    asked = screens.asked(screen, given.conditions)
    with st.container(border=True):
        (text.subheading if screen in screens.MORE else text.heading)(title)
        for name in screen.fields:
            if name in asked:
                _answer(book, name, given, optional=screen in screens.MORE)
        _set_aside(book, [aside[name] for name in screen.fields if name in aside])
        if asked and st.button(book.ui.check.change_label(name=title), key=state.view_key(f"change.{screen.id}")):
            state.set_place(state.SCREEN, screen.id)
            links.go(book, site.QUESTIONS)


def _answer(book: Phrasebook, name: str, given: Given, *, optional: bool) -> None:
    """One answer as a line, and what keeps a number from counting. An optional question is named once answered."""
    said = answers.answer(book, name, given)
    wrong = [answers.problem_words(book, problem) for problem in given.problems if problem.field == name]
    if not said and not wrong and not optional:
        said = book.pair(answers.name_of(book, name), book.ui.check.not_answered)
    if said:
        text.say(said)
    for problem in wrong:
        st.markdown(f"**{text.md(book.ui.check.not_used)}**  \n{text.md(problem)}", anchors=False)


def _set_aside(book: Phrasebook, told: Sequence[ToldAside]) -> None:
    """Answers that do not count; once for those with one reason, why, and the way to the question that decides it."""
    for why, same in groupby(told, key=lambda one: one.why):
        first, *others = same
        text.bullets(one.line for one in (first, *others))
        text.small(why)
        label = book.ui.check.change_label(name=first.decided_name)
        form.change_button(book, first.decided_by, label, within=f"aside.{first.id}")


def _go_on(book: Phrasebook) -> None:
    if st.button(book.ui.form.to_results, key=state.view_key("to_results"), type="primary"):
        links.go(book, site.RESULTS)
