"""Check my answers: one line for each, with a small link that changes it and comes back."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from hcc_content import screens
from hcc_logic.patient.contradictions import find
from ui import alarm, clashes, form, links, site, state, text
from ui.answers import gather
from wording import Given, Phrasebook, answers
from wording.contradictions import contradictions
from wording.emergency import emergency


def show(book: Phrasebook) -> None:
    """What does not fit first, then every answer; what does not count stands apart with the reason."""
    state.set_place(form.RETURN, site.CHECK)
    given = gather()
    text.title(book.ui.check.title)
    alarm.show(book, emergency(book, given.answers))
    anything = given.values or given.unknown or given.problems or given.set_aside
    text.say(book.ui.check.lead if anything else book.ui.check.nothing)
    clashes.show(book, contradictions(book, find(given.answers)), given)
    with st.container(key="answers"):
        for screen in screens.ALL:
            for name in screen.fields:
                _line(book, name, given, always=screen in screens.FIRST and name != "child_pugh_points")
    _set_aside(book, given)
    form.onward(book)
    links.link(book, site.QUESTIONS, book.ui.form.to_report, step="report")
    _more(book, given)


def _line(book: Phrasebook, name: str, given: Given, *, always: bool) -> None:
    """One answer and what keeps it from counting. `always`: named also while it is not answered."""
    if screens.closed_by(name, given.conditions):
        return
    said = answers.answer(book, name, given)
    wrong = [answers.problem_words(book, problem) for problem in given.problems if problem.field == name]
    if not said and not wrong and always:
        said = book.pair(answers.name_of(book, name), book.ui.check.not_answered)
    lines = [
        text.md(line) for line in (said, *(book.sentences([book.ui.check.not_used, one]) for one in wrong)) if line
    ]
    if lines:
        with st.container(horizontal=True, gap="small", key=f"row-{name}"):
            st.markdown("  \n".join(lines), anchors=False, width="stretch")
            _change(book, name)


def _change(book: Phrasebook, name: str) -> None:
    """A short link to the eye, with the name of the answer for those who listen."""
    step = "signs" if name == "red_flags" else name
    label = book.ui.check.change(name=text.md(answers.name_of(book, name)))
    links.link(book, site.QUESTIONS, label, step=step)


def _set_aside(book: Phrasebook, given: Given) -> None:
    """Answers that do not count; once for those with one reason, why, and the way to the question that decides it."""
    for why, same in groupby(answers.set_aside(book, given), key=lambda one: one.why):
        first, *others = same
        text.bullets(one.line for one in (first, *others))
        text.small(why)
        form.change_link(book, first.decided_by, book.ui.check.change_label(name=first.decided_name))


def _more(book: Phrasebook, given: Given) -> None:
    """Everything that may still be added, shut: a link for each question that is not answered."""
    opened = st.expander(book.ui.check.more_title, key=state.view_key("more-facts"), on_change="rerun")
    if not opened.open:
        return
    with opened:
        text.small(book.ui.check.more_lead)
        for screen in (*screens.REPORT, *screens.MORE):
            names = [name for name in screen.fields if name not in given.values and name not in given.unknown]
            if names:
                text.heading(book.questions.screens[screen.id].title)
            with st.container(horizontal=True, gap="xsmall"):
                for name in names:
                    form.change_link(book, name, book.ui.check.answer_label(name=answers.name_of(book, name)))
