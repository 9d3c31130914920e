"""Check my answers: everything the reader told us, with a way to change each part."""

from __future__ import annotations

import streamlit as st

from ui import clashes, form, links, screens, site, state, text
from ui.answers import Given, gather
from ui.words import Words, words


def show(language: str) -> None:
    """Answers by screen; contradictions first, in plain words."""
    w = words(language)
    given = gather()
    text.title(w("check.title"))
    form.emergency(language, given)
    text.say(w("check.lead") if given.values or given.unknown or given.problems else w("check.nothing"))
    clashes.show(language, given)
    for screen in screens.path(given.values):
        _part(language, w, screen, given)
    _go_on(language, w)
    text.heading(w("form.more_title"))
    text.small(w("form.more_lead"))
    for screen in screens.MORE:
        _part(language, w, screen, given)


def _part(language: str, w: Words, screen: screens.Screen, given: Given) -> None:
    title = str(form.screen_words(language, screen.id).get("title", screen.id))
    wrong = {problem.field: problem for problem in given.problems}
    rows = []
    for name in screen.fields:
        said = form.answer_words(language, name, given) or ("" if screen in screens.MORE else w("check.not_answered"))
        if name in wrong:
            said = form.message(language, wrong[name])
        if said:
            rows.append((form.name_of(language, name), said))
    with st.container(border=True):
        (text.subheading if screen in screens.MORE else text.heading)(title)
        for name, said in rows:
            st.markdown(f"**{text.md(name)}**  \n{text.md(said)}", anchors=False)
        if st.button(w("check.change_label", name=title), key=state.view_key(f"change.{screen.id}")):
            state.set_place(screens.SCREEN, screen.id)
            links.go(language, site.QUESTIONS)


def _go_on(language: str, w: Words) -> None:
    if st.button(w("form.to_results"), key=state.view_key("to_results"), type="primary"):
        links.go(language, site.RESULTS)
