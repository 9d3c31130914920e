"""One question alone: by its address, or one after the other as far as an answer would settle something."""

from __future__ import annotations

import streamlit as st

from hcc_content.screens import ASKED, CHOOSER_BEFORE, CHOOSERS, SCREEN_OF, closed_by
from hcc_logic import QUESTIONS, Explanation, explain
from hcc_logic.report.next_questions import SPEAKS_ABOUT_ANSWERS
from ui import form, form_vein, links, mend, site, state, text
from ui.answers import gather
from wording import Given, Phrasebook
from wording.topics import topic_name

MORE = "more"
_NOW, _SKIPPED = "more.now", "more.skipped"
_NAMED = 3
"""How many topics are named that an answer would settle."""
_FIELDS_OF_CHOOSERS = {
    field: chooser for chooser in CHOOSER_BEFORE.values() for ways in CHOOSERS[chooser].values() for field in ways
}


def show(book: Phrasebook, name: str, given: Given) -> None:
    """The question of an address. Whoever came by "one more question" goes on from here; all others go back."""
    _ask(book, name, given, explain(given.answers))
    if state.place(form.RETURN) == MORE:
        _go_on(book, name)
    else:
        _done(book)


def more(book: Phrasebook, given: Given) -> None:
    """The open question whose answer would settle most. It stays until the reader goes on, whatever is answered."""
    name = state.place(_NOW) if state.place(form.RETURN) == MORE else ""
    state.set_place(form.RETURN, MORE)
    found = explain(given.answers)
    name = name or _following(given, found)
    state.set_place(_NOW, name)
    if not name:
        text.title(book.questions.steps[MORE].title)
        text.say(book.ui.form.nothing_open)
        form.onward(book)
        return
    _ask(book, name, given, found)
    _go_on(book, name)


def _following(given: Given, found: Explanation, after: str = "") -> str:
    """The next question worth asking: not one that the reader does not know or skipped; empty where none is left."""
    told = {*given.unknown, *state.place(_SKIPPED).split(","), after, "red_flags"}
    for name in found.ask_next:
        condition = ASKED.get(name)
        decides = condition.field if condition is not None and condition.field in QUESTIONS else name
        if decides in told:  # who does not know whether it applies cannot say more
            continue
        first = name if decides in given.values else decides  # what decides whether it is asked at all
        for one in (first, name):
            if (
                one in SCREEN_OF
                and one not in told
                and one not in given.values
                and not closed_by(one, given.conditions)
            ):
                return one
    return ""


def _ask(book: Phrasebook, name: str, given: Given, found: Explanation) -> None:
    """The question, after the one that decides whether it is asked."""
    because = closed_by(name, given.conditions)
    text.title(book.questions.fields[because if because in QUESTIONS else name].ask)
    if settles := _settles(book, found, name):
        text.small(settles)
    mend.summary(book, (), 0)
    if because in CHOOSERS or name in _FIELDS_OF_CHOOSERS:
        form.chooser(book, _FIELDS_OF_CHOOSERS[name])
    elif because:
        form.question(book, because, given, titled=QUESTIONS[because].kind in ("choice", "boolean", "list"))
    if because:
        return
    if name == form_vein.PLACE:
        form_vein.place(book)
    else:
        form.question(book, name, given, titled=QUESTIONS[name].kind in ("choice", "boolean", "list"))


def _settles(book: Phrasebook, found: Explanation, name: str) -> str:
    """The topics that one answer would settle, treatments first; empty where it would settle none by itself."""
    settled = [
        verdict
        for verdict in found.topics
        if verdict.topic not in SPEAKS_ABOUT_ANSWERS
        and any(lead.field == name and len(lead.possible) == 1 for lead in verdict.leads_to)
    ]
    names = [topic_name(book, one.topic) for one in sorted(settled, key=lambda one: one.kind != "treatment")]
    if len(names) <= _NAMED:
        return book.ui.form.would_settle(names=book.row(names)) if names else ""
    return book.ui.form.would_settle_more(names=book.row(names[:_NAMED]), n=len(names) - _NAMED)


def _go_on(book: Phrasebook, name: str) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(book.ui.form.next, key=state.view_key("next"), type="primary", on_click=_next, args=(name,))
        st.button(book.ui.form.skip, key=state.view_key("skip"), on_click=_skip, args=(name,))
    with st.container(horizontal=True, gap="small", key="ways"):
        form.onward(book, first=False)
        links.link(book, site.CHECK, book.ui.form.to_check)


def _next(name: str) -> None:
    """On to the next question; one that was left blank is not asked again."""
    given = gather()
    if name not in given.values and name not in given.unknown:
        _leave(name)
    following = _following(given, explain(given.answers), after=name)
    if not following:
        state.set_place(_NOW, "")
    state.go_to_step(following or MORE)


def _skip(name: str) -> None:
    _leave(name)
    _next(name)


def _leave(name: str) -> None:
    state.set_place(_SKIPPED, ",".join(sorted({*state.place(_SKIPPED).split(","), name} - {""})))


def _done(book: Phrasebook) -> None:
    """Back to where the reader was: a page, or a step of the form."""
    where = state.place(form.RETURN, site.RESULTS)
    if where in site.places(book):
        with st.container(key="onward", width="content"):
            links.link(book, where, book.ui.form.done)
    else:
        form.to_step(where, book.ui.form.done, first=True)
