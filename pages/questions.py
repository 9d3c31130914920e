"""The questionnaire: a few questions a screen, back and next, everything kept."""

from __future__ import annotations

import streamlit as st

from ui import form, links, screens, site, state, text
from ui.answers import Given, gather
from ui.screens import AGREED, SCREEN, TRIED
from ui.words import Words, words


def show(language: str) -> None:
    """The screen where the reader is."""
    w = words(language)
    if state.place(AGREED) != "yes":
        _intro(language, w)
        return
    given = gather()
    screen = screens.BY_ID.get(state.place(SCREEN), screens.PATH[0])
    title = form.screen_words(language, screen.id).get("title", screen.id)
    text.small(_progress(w, screen.id, given))
    text.title(title)
    _summary(language, w, screen, given)
    if screen.id != "safety":
        form.emergency(language, given)
    if lead := form.screen_words(language, screen.id).get("lead"):
        text.say(lead)
    for name in screen.fields:
        form.question(language, name, given)
    _buttons(language, w, screen, given)


def _intro(language: str, w: Words) -> None:
    text.title(w("form.title"))
    text.say(w("form.intro_lead"))
    text.bullets(w.items("form.intro_points"))
    text.heading(w("form.intro_privacy_title"))
    text.say(w("form.intro_privacy"))
    st.button(
        w("form.intro_yes"), key=state.view_key("agree"), type="primary", on_click=state.set_place, args=(AGREED, "yes")
    )
    text.small(w("form.intro_no"))
    links.link(language, site.RESULTS)


def _progress(w: Words, screen_id: str, given: Given) -> str:
    row = [screen.id for screen in screens.path(given.values)]
    if screen_id in row:
        return w("form.progress", step=row.index(screen_id) + 1, total=len(row))
    return w("form.more_title")


def _summary(language: str, w: Words, screen: screens.Screen, given: Given) -> None:
    """After Next was pressed with something to mend: all of it at the top, in words."""
    wrong = [problem for problem in given.problems if problem.field in screen.fields]
    if not wrong or state.place(TRIED) != screen.id:
        return
    heading = w("form.problem_title") if len(wrong) == 1 else w("form.problems_title", n=len(wrong))
    st.error(
        "\n".join(
            [f"**{text.md(heading)}**", "", *(f"- {text.md(form.message(language, problem))}" for problem in wrong)]
        )
    )


def _buttons(language: str, w: Words, screen: screens.Screen, given: Given) -> None:
    wrong = any(problem.field in screen.fields for problem in given.problems)
    back, following = screens.before(screen.id, given.values), screens.after(screen.id, given.values)

    def move(to: str) -> None:
        state.set_place(SCREEN, to)

    with st.container(horizontal=True, gap="small"):
        if back:
            st.button(w("form.back"), key=state.view_key(f"back.{screen.id}"), on_click=move, args=(back,))
        if wrong:
            st.button(
                w("form.next"),
                key=state.view_key(f"next.{screen.id}"),
                type="primary",
                on_click=state.set_place,
                args=(TRIED, screen.id),
            )
        elif following:
            st.button(
                w("form.next"),
                key=state.view_key(f"next.{screen.id}"),
                type="primary",
                on_click=move,
                args=(following,),
            )
        elif st.button(w("form.to_check"), key=state.view_key(f"next.{screen.id}"), type="primary"):
            links.go(language, site.CHECK)
    text.small(w("form.saved"))
    if not wrong and following:
        links.link(language, site.CHECK, w("form.to_check"))
        links.link(language, site.RESULTS, w("form.to_results_now"))
