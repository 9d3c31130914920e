"""The form: three rounds with an answer after each, every step at its own address."""

from __future__ import annotations

import streamlit as st

from hcc_content.screens import BY_ID, FIRST, LATER, REPORT, SCREEN_OF
from ui import form, form_report, form_signs, form_single, form_vein, links, settings, site, state, text
from ui.answers import gather
from wording import Given, Phrasebook, answers
from wording.emergency import emergency

_ROUND_ONE = tuple(step.id for step in FIRST)
_TOGETHER = {"day": "liver"}
"""Two short steps on one screen."""
_FIELDS = {
    "vein": BY_ID["vein"].fields,
    "liver": (*BY_ID["liver"].fields, *BY_ID["day"].fields),
    "report": tuple(field for part in REPORT for field in part.fields),
}
"""The questions of a step: what keeps their answers from counting is told beside them."""


def show(book: Phrasebook) -> None:
    """The step that the address names, the first without one. A sign of danger comes before every step."""
    given = gather()
    told = emergency(book, given.answers)
    if told is not None and form_signs.interrupts(given, told):
        state.set_place(state.SHOWN, "help")
        form_signs.interrupt(book, given, told)
        return
    state.set_place(state.SHOWN, "")
    step = _step()
    if step in _ROUND_ONE:
        text.small(_progress(book, step, given))
        if settings.reader() == "family":
            text.small(book.ui.form.for_family)
    if told is not None:
        form_signs.reminder(book, told)
    if step in (*_ROUND_ONE, "report"):
        state.set_place(form.RETURN, step)
    _draw(book, step, given)


def _step() -> str:
    asked = state.step()
    asked = _TOGETHER.get(asked, asked)
    return asked if asked in (*_ROUND_ONE, *LATER) or (asked in SCREEN_OF and asked != "red_flags") else "signs"


def _draw(book: Phrasebook, step: str, given: Given) -> None:
    match step:
        case "signs":
            form_signs.show(book, given)
        case "vein":
            form_vein.show(book, given)
            form.to_step("liver", book.ui.form.next, first=True)
            _ways_out(book, given, "vein", back="signs")
        case "liver":
            _liver_and_day(book, given)
            form.onward(book)
            form.to_step("report", book.ui.form.to_report)
            _ways_out(book, given, "liver", back="vein", answer=False)
        case "report":
            form_report.show(book, given)
            _ways_out(book, given, "report", back="liver", answer=False)
        case "more":
            form_single.more(book, given)
        case _:
            form_single.show(book, step, given)


def _liver_and_day(book: Phrasebook, given: Given) -> None:
    text.title(book.questions.screens["liver"].title)
    grid = st.grid(2, min_column_width=300, gap="medium")
    with grid.container():
        form.question(book, "child_pugh_class", given)
        if given.values.get("child_pugh_class") or state.get("q", "child_pugh_points"):
            form.question(book, "child_pugh_points", given, alone=False)
    with grid.container():
        for field in BY_ID["day"].fields:
            form.question(book, field, given)


def _ways_out(book: Phrasebook, given: Given, here: str, *, back: str, answer: bool = True) -> None:
    """Every way stays open, whatever was typed."""
    if said := answers.not_used(book, (problem for problem in given.problems if problem.field not in _FIELDS[here])):
        text.small(said)
    with st.container(horizontal=True, gap="small", key="ways"):
        form.to_step(back, book.ui.form.back)
        if answer:
            form.onward(book, first=False)
        links.link(book, site.CHECK, book.ui.form.to_check)
    text.small(book.ui.form.saved)


def _progress(book: Phrasebook, step: str, given: Given) -> str:
    """The steps by name, in one line: what is answered, and where the reader is."""
    said = book.ui.form
    names = [
        said.step_done(name=said.steps[one.id])
        if any(field in given.values or field in given.unknown for field in one.fields)
        else said.steps[one.id]
        for one in FIRST
    ]
    here = [
        f"**{name}**" if _TOGETHER.get(one.id, one.id) == step else name for one, name in zip(FIRST, names, strict=True)
    ]
    return f"{' · '.join(here)} → {said.to_answer}"
