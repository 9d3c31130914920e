"""The questions on the screen.

Nothing is preselected, "I don't know" stands on every question, and what is typed stays.
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from hcc_content.screens import CHOOSERS, SCREEN_OF
from hcc_logic import QUESTIONS
from hcc_logic.inputs.answers import UNKNOWN_WORD
from hcc_logic.inputs.questions import Question
from hcc_logic.patient import contradictions
from hcc_logic.patient.emergency import CALL_NOW_SIGNS
from ui import alarm, figure, links, site, state, text
from ui.answers import settle
from wording import Given, Phrasebook, Problem, answers
from wording.contradictions import contradictions as told_contradictions
from wording.emergency import emergency


def question(book: Phrasebook, name: str, given: Given) -> None:
    """One question with its answers, where to look, how a number was read, and what keeps it from counting."""
    q = QUESTIONS[name]
    if q.kind in ("choice", "boolean"):
        _choice(book, q)
    elif q.kind == "list":
        _ticks(book, q, given)
    else:
        _number(book, q)
    if read := answers.read_back(book, given, name):
        text.small(read)
    if hint := answers.hint(book, name):
        text.small(hint)
    if tick := given.beside.get(name):
        text.small(book.ui.form.beside(option=answers.option(book, name, tick)))
    for problem in given.problems:
        if problem.field == name:
            _problem(book, problem)
    for warning in answers.warning_words(book, given, name):
        st.warning(text.md(warning))
    if name == "pvtt_type":
        _type_picture(book, given)


def chooser(book: Phrasebook, name: str) -> None:
    """The choice between the ways in which a report may print something; the questions after it follow."""
    said = book.questions.choosers[name]
    st.radio(
        text.md(said.ask),
        [*CHOOSERS[name], UNKNOWN_WORD],
        index=None,
        format_func=lambda way: said.options.get(way, book.ui.form.unknown),
        key=state.key("q", name),
        persist_state="session",
    )
    text.small(said.help)


def change_button(book: Phrasebook, name: str, label: str, *, within: str) -> None:
    """A button that opens the screen of a question. Nothing where no screen asks it."""
    if name in SCREEN_OF and st.button(label, key=state.view_key(f"change.{within}.{name}")):
        state.set_place(state.SCREEN, SCREEN_OF[name].id)
        links.go(book, site.QUESTIONS)


def _problem(book: Phrasebook, problem: Problem) -> None:
    """What keeps a number from counting: a question with its answers as buttons, or what to mend."""
    said = text.md(book.sentences([answers.problem_words(book, problem), book.ui.check.not_used]))
    if not problem.offers:
        st.error(said)
        return
    st.warning(said)
    with st.container(horizontal=True, gap="small"):
        for number, offer in enumerate(problem.offers):
            st.button(
                text.md(answers.offer_words(book, problem, offer)),
                key=state.view_key(f"means.{problem.field}.{number}"),
                on_click=settle,
                args=(problem, offer),
            )


def _choice(book: Phrasebook, q: Question) -> None:
    choices = ("true", "false") if q.kind == "boolean" else q.choices
    st.radio(
        _label(book, q),
        [*choices, UNKNOWN_WORD],
        index=None,
        format_func=lambda code: answers.option(book, q.name, code),
        key=state.key("q", q.name),
        persist_state="session",
    )


def _ticks(book: Phrasebook, q: Question, given: Given) -> None:
    text.say(f"**{_label(book, q)}**")
    text.small(book.ui.form.pick_all)
    choices = [choice for choice in q.choices if choice != "none"]
    if q.name == "red_flags":
        _tick_all(book, q, [choice for choice in choices if choice in CALL_NOW_SIGNS])
        alarm.show(book, emergency(book, given.answers))
        choices = [choice for choice in choices if choice not in CALL_NOW_SIGNS]
    _tick_all(book, q, [*choices, "none", UNKNOWN_WORD])
    for found in contradictions.find(given.answers):
        if found.fields == (q.name,):  # "none of these" beside a sign
            (told,) = told_contradictions(book, [found])
            st.warning(text.md(book.sentences([told.what, told.mend])))


def _tick_all(book: Phrasebook, q: Question, choices: Iterable[str]) -> None:
    for choice in choices:
        st.checkbox(
            answers.option(book, q.name, choice), key=state.key("q", f"{q.name}.{choice}"), persist_state="session"
        )


def _number(book: Phrasebook, q: Question) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            _label(book, q), key=state.key("q", q.name), persist_state="session", width=170, autocomplete="off"
        )
        if q.other_units:
            st.segmented_control(
                book.ui.form.unit,
                [str(q.unit), *q.other_units],
                default=str(q.unit),
                required=True,
                format_func=book.ui.units.__getitem__,
                key=state.key("unit", q.name),
                persist_state="session",
            )
        elif unit := answers.unit(book, q.unit or ""):
            text.small(unit)
    for choice in (*q.choices, UNKNOWN_WORD):
        st.checkbox(
            answers.option(book, q.name, choice), key=state.key("q", f"{q.name}.{choice}"), persist_state="session"
        )


def _label(book: Phrasebook, q: Question) -> str:
    return text.md(book.questions.fields[q.name].ask)


def _type_picture(book: Phrasebook, given: Given) -> None:
    """The vessel tree, drawn as far as the reader says the cancer reaches."""
    chosen = given.values.get("pvtt_type")
    if chosen is None or chosen in ("I0", "present_place_unknown"):
        chosen = "none" if chosen is None else str(chosen)
    if chosen == "II" and given.values.get("pvtt_both_sides") is True:
        chosen = "II_both"
    figure.show(book, "types", within="question", fixed={"type": chosen})
