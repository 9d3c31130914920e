"""Pictures on the screen: the drawing, its words, and buttons that change it. The words alone tell the same."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

import pictures
from hcc_content.models import FigureWords
from ui import state, text
from wording import Phrasebook


def show(book: Phrasebook, name: str, *, within: str, fixed: Mapping[str, str] | None = None) -> None:
    """A picture with its controls.

    `within` names the page part, so that one picture may stand twice. `fixed` sets controls from outside.
    """
    said = book.figures[name]
    chosen = dict(fixed or {})
    known = pictures.FIGURES.get(name)
    if known is not None:
        for control, options in known.controls.items():
            if control not in chosen:
                chosen[control] = _control(said, name, control, options, within)
    steps = known.steps if known is not None else len(said.steps)
    at = _at(name, within, steps)
    step = said.steps[at - 1] if steps and len(said.steps) >= at else None
    alt = step.alt if step else said.alt
    drawing = _draw(name, said, chosen, at if steps else None)
    if drawing:
        st.image(drawing, alt=alt, width="stretch")
    caption = step.caption if step else said.caption
    if caption:
        text.say(caption)
    if not drawing:
        text.say(alt)
    if steps:
        _steps(book, name, within, at, steps)
    if drawing:
        with st.expander(book.ui.article.picture_words, key=state.view_key(f"alt.{within}.{name}")):
            text.say(alt)


def _draw(name: str, said: FigureWords, chosen: Mapping[str, str], step: int | None) -> str:
    """The drawing; empty where it cannot be made. Then its words stand in its place; the tests draw every picture."""
    if name not in pictures.FIGURES:
        return ""
    try:
        return pictures.draw(name, said.labels, state=chosen, step=step)
    except KeyError:
        return ""


def _control(said: FigureWords, name: str, control: str, options: tuple[str, ...], within: str) -> str:
    spoken = said.controls[control]
    picked = st.segmented_control(
        spoken.label,
        list(options),
        default=options[0],
        required=True,
        format_func=spoken.options.__getitem__,
        key=state.view_key(f"figure.{within}.{name}.{control}"),
        persist_state="session",  # the same page in another language is another page to Streamlit
    )
    return str(picked or options[0])


def _at(name: str, within: str, steps: int) -> int:
    at = int(state.place(f"figure.{within}.{name}", "1"))
    return min(max(at, 1), max(steps, 1))


def _steps(book: Phrasebook, name: str, within: str, at: int, steps: int) -> None:
    """Back and on. Both buttons are always there, so that nothing jumps under a finger."""

    def move(by: int) -> None:
        state.set_place(f"figure.{within}.{name}", str(at + by))

    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            book.ui.article.step_back,
            key=state.view_key(f"back.{within}.{name}"),
            on_click=move,
            args=(-1,),
            disabled=at <= 1,
        )
        st.button(
            book.ui.article.step_on,
            key=state.view_key(f"on.{within}.{name}"),
            on_click=move,
            args=(1,),
            disabled=at >= steps,
        )
        text.small(book.ui.article.step(n=at, total=steps))
