"""One question on the screen, wherever it stands: its answers, how a number was read, and what keeps it from counting.

Nothing is preselected, a blank counts as not known, and what is typed stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

import streamlit as st

from hcc_content.screens import BOTH_BRANCHES, CHOOSERS, SCREEN_OF, offered
from hcc_logic import QUESTIONS
from hcc_logic.inputs.answers import UNKNOWN_WORD
from hcc_logic.inputs.questions import Question
from ui import links, site, state, text
from ui.answers import printed_unit, settle
from wording import Given, Phrasebook, Problem, answers

RETURN = "return"
"""The note on where the reader was before a single question: a step of the form, or the address of a page."""
NUMBERS = "numbers"
"""The container in which a phone shows its number keys; see guide_parts/assets/mend.js."""


def question(book: Phrasebook, name: str, given: Given, *, titled: bool = False, alone: bool = True) -> None:
    """One question with its answers and where to look. `titled`: the title of the page asks it already. `alone`: a
    number that is not known can be said so; beside other questions a blank says it."""
    q = QUESTIONS[name]
    if q.kind in ("choice", "boolean"):
        choice(book, name, titled=titled)
    elif q.kind == "list":
        _ticks(book, q, titled=titled)
    else:
        with st.container(key=NUMBERS):
            number(book, name, alone=alone)
    if hint := answers.hint(book, name):
        text.small(hint)
    remarks(book, name, given)


def choice(book: Phrasebook, name: str, *, titled: bool = False, row: bool = False) -> None:
    """A question with one answer out of a few."""
    codes = offered(QUESTIONS[name])
    if state.get("q", name) not in (None, *codes):
        state.put("q", name, None)  # from an older edition: no answer to this question
    st.radio(
        text.md(answers.name_of(book, name) if row else book.questions.fields[name].ask),
        codes,
        index=None,
        format_func=lambda code: text.md(option(book, name, code)),
        key=state.key("q", name),
        horizontal=row,
        label_visibility="collapsed" if titled else "visible",
        persist_state="session",
    )


def chooser(book: Phrasebook, name: str, *, row: bool = False) -> None:
    """The choice between the ways in which a report may print something; the questions after it follow."""
    said = book.questions.choosers[name]
    st.radio(
        text.md(said.ask),
        [*CHOOSERS[name], UNKNOWN_WORD],
        index=None,
        format_func=lambda way: said.options.get(way, book.ui.form.unknown),
        key=state.key("q", name),
        horizontal=row,
        persist_state="session",
    )
    text.small(said.help)


def select(book: Phrasebook, name: str, said: Callable[[str], str]) -> None:
    """A question with one answer out of a few, in the room of a line. `said`: an answer by its code, in words."""
    st.selectbox(
        answers.name_of(book, name),
        offered(QUESTIONS[name]),
        index=None,
        placeholder=book.ui.results.not_known,
        format_func=said,
        key=state.key("q", name),
        persist_state="session",
    )


def number(book: Phrasebook, name: str, *, alone: bool) -> None:
    """A number with its unit, or that it is not known."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _typed(book, name, waits=False)
    _ticks_beside(book, name, (*QUESTIONS[name].choices, *([UNKNOWN_WORD] if alone else [])), waits=False)


def row(book: Phrasebook, name: str) -> None:
    """A number in a table: name, number, unit. It is read with all others when the reader asks for it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key=f"row-{name}"):
        st.markdown(f"**{text.md(answers.on_the_slip(book, name))}**", anchors=False, width="stretch")
        _typed(book, name, waits=True)
    _ticks_beside(book, name, QUESTIONS[name].choices, waits=True)


def _typed(book: Phrasebook, name: str, *, waits: bool) -> None:
    q = QUESTIONS[name]
    st.text_input(
        text.md(answers.on_the_slip(book, name)),
        key=state.key("q", name),
        on_change=_when(waits),
        label_visibility="collapsed" if waits else "visible",
        persist_state="session",
        width=96 if waits else 220,
        autocomplete="off",
    )
    if q.other_units:
        _unit(book, q, waits=waits)
    elif unit := answers.unit(book, q.unit or ""):
        st.caption(text.md(unit), width=104)


def remarks(book: Phrasebook, name: str, given: Given) -> None:
    """How an answer was read, and what keeps it from counting. Amber: red is for emergencies."""
    if read := answers.read_as(book, given, name):
        text.small(read)
    if tick := given.beside.get(name):
        text.small(book.ui.form.beside(option=answers.option(book, name, tick)))
    for problem in given.problems:
        if problem.field == name:
            _problem(book, problem)
    for warning in answers.warning_words(book, given, name):
        st.warning(text.md(warning))


def change_link(book: Phrasebook, name: str, label: str) -> None:
    """A link to one question alone. Nothing where no step asks it."""
    if name in SCREEN_OF:
        links.link(book, site.QUESTIONS, label, step=name)


def to_step(name: str, label: str, *, first: bool = False, within: str = "to") -> None:
    """The way to another step from within the form. A link to the page where the reader already is would draw the step
    and leave the address as it is. `first`: it is the one thing to do next; `within`: where two lead to one step."""
    st.button(
        label,
        key=state.view_key(f"{within}.{name}"),
        type="primary" if first else "tertiary",
        on_click=state.go_to_step,
        args=(name,),
        wrap=True,
    )


def onward(book: Phrasebook, *, first: bool = True) -> None:
    """The link to the answer. `first`: it is the one thing to do next, and looks like it."""
    with st.container(key="onward" if first else "ways-answer", width="content"):
        links.link(book, site.RESULTS, book.ui.form.see_answer)


def _when(waits: bool) -> Literal["ignore", "rerun"]:
    return "ignore" if waits else "rerun"


def option(book: Phrasebook, name: str, code: str) -> str:
    """An answer as the form offers it: one branch beside both, and the day with the number that doctors use."""
    if name == "pvtt_type" and code in ("II", BOTH_BRANCHES):
        return book.ui.form.one_branch if code == "II" else book.ui.form.both_branches
    said = answers.option(book, name, code)
    return book.aside(said, [code]) if name == "ecog" and code != UNKNOWN_WORD else said


def _unit(book: Phrasebook, q: Question, *, waits: bool) -> None:
    """The unit that the report prints. Set beforehand only where the reader's place prints no other."""
    if state.get("unit", q.name) is None and (unit := printed_unit(q)):
        state.put("unit", q.name, unit)
    st.selectbox(
        book.ui.form.unit(name=answers.name_of(book, q.name)),
        [str(q.unit), *q.other_units],
        index=None,
        placeholder=book.ui.form.unit_empty,
        format_func=book.ui.units.__getitem__,
        filter_mode=None,
        key=state.key("unit", q.name),
        on_change=_when(waits),
        label_visibility="collapsed",
        persist_state="session",
        width=104 if waits else 130,
    )


def _problem(book: Phrasebook, problem: Problem) -> None:
    """What keeps a number from counting: a question with its answers as buttons, or what to mend."""
    st.warning(text.md(book.sentences([answers.problem_words(book, problem), book.ui.check.not_used])))
    if problem.offers:
        with st.container(horizontal=True, gap="small"):
            for place, offer in enumerate(problem.offers):
                st.button(
                    text.md(answers.offer_words(book, problem, offer)),
                    key=state.view_key(f"means.{problem.field}.{place}"),
                    on_click=settle,
                    args=(problem, offer),
                )


def _ticks(book: Phrasebook, q: Question, *, titled: bool) -> None:
    if not titled:
        text.say(f"**{book.questions.fields[q.name].ask}**")
    text.small(book.ui.form.pick_all)
    for code in (*(code for code in q.choices if code != "none"), "none", UNKNOWN_WORD):
        st.checkbox(
            text.md(answers.option(book, q.name, code)),
            key=state.key("q", f"{q.name}.{code}"),
            on_change=keep_apart,
            args=(q.name, code),
            persist_state="session",
        )


def keep_apart(name: str, code: str) -> None:
    """After a tick: "none of these" and "I don't know" never stand beside another answer."""
    if not state.get("q", f"{name}.{code}"):
        return
    alone = code in ("none", UNKNOWN_WORD)
    others = (*QUESTIONS[name].choices, UNKNOWN_WORD) if alone else ("none", UNKNOWN_WORD)
    untick(name, (other for other in others if other != code))


def untick(name: str, codes: Iterable[str]) -> None:
    """Take ticks away. For a button: runs before the page is drawn."""
    for code in codes:
        if state.get("q", f"{name}.{code}"):
            state.put("q", f"{name}.{code}", False)


def _ticks_beside(book: Phrasebook, name: str, codes: Iterable[str], *, waits: bool) -> None:
    """Answers to a question for a number that are no number."""
    for code in codes:
        st.checkbox(
            text.md(answers.option(book, name, code)),
            key=state.key("q", f"{name}.{code}"),
            on_change=_when(waits),
            persist_state="session",
        )
