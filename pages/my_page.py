"""The reader's own page: what to carry into the room."""

from __future__ import annotations

import streamlit as st

from ui import alarm, answers, cards, mine, settings, site, state, text
from wording import Phrasebook, Told
from wording.mine import KINDS, line
from wording.signs import every_sign


def show(book: Phrasebook) -> None:
    """Whom to ring, then what the reader put here; what to do where it is still empty."""
    said = book.ui.mine
    text.title(said.title)
    text.say(said.lead)
    _emergency(book)
    told = answers.told(book)
    lines = {name: spoken for name in state.mine() if (spoken := line(book, told if state.answered() else None, name))}
    if not lines:
        text.heading(said.empty_title)
        text.bullets(said.empty[:1] if state.answered() else said.empty)
    titles = {"topic": said.topics, "ask": said.asks, "fact": said.facts}
    for kind in KINDS:
        chosen = {name: spoken for name, spoken in lines.items() if name.startswith(f"{kind}:")}
        if chosen:
            text.heading(titles[kind])
            for name, spoken in chosen.items():
                _line(book, name, spoken)
    _suggested(book, told)
    text.heading(said.more)
    with cards.grid("mine"):
        for url in _more(book):
            cards.card(book, url, site.places(book)[url].title, within="mine")


def _suggested(book: Phrasebook, told: Told) -> None:
    """What is worth asking for, as far as it does not stand here already: nobody needs to begin with an empty page."""
    steps = [step for step in told.answer.next_steps if step.id not in state.mine()]
    if steps:
        text.heading(book.ui.mine.suggested)
    for step in steps:
        with st.container(key=f"suggested-{step.id.replace(':', '-')}", gap="xsmall"):
            text.say(step.says)
            mine.button(book, step.id, within="suggested")


def _emergency(book: Phrasebook) -> None:
    """Whom to ring, and for what: first on the screen and on paper."""
    with text.box("now", "mine"):
        st.markdown("  \n".join(alarm.numbers(book, "call_now", few=True)), anchors=False)
        if not settings.place():
            text.say(book.ui.chrome.elsewhere)
        with st.expander(f"**{text.md(book.ui.mine.call)}**"):
            text.bullets(sign.name for sign in every_sign(book) if sign.level == "call_now")


def _line(book: Phrasebook, name: str, spoken: str) -> None:
    with st.container(key=state.view_key(f"mine-line.{name}"), horizontal=True, vertical_alignment="center"):
        text.say(spoken)
        st.button(
            book.ui.mine.take_off(name=spoken),
            key=state.view_key(f"off.{name}"),
            on_click=state.take_off_my_page,
            args=(name,),
        )


def _more(book: Phrasebook) -> list[str]:
    """Where something can be found to put here, then the pages that prepare a visit."""
    first = site.RESULTS if state.answered() else site.QUESTIONS
    articles = [place.url for place in site.in_section(book, "prepare") if place.kind == "article"]
    return [first, *articles, "prepare"]
