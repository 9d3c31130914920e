"""The reader's own page: what to carry into the room."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ui import alarm, answers, cards, links, mine, paper, save, site, state, text
from wording import Phrasebook, Told
from wording.mine import MATTERS, QUESTIONS
from wording.own_page import Help, Line, OwnPage, Part, own_page

RECALL = "teach-back"


def show(book: Phrasebook) -> None:
    """Whom to ring, then what the reader put here and told, part by part; at the end, the file of all of it."""
    said = book.ui.mine
    text.title(said.title)
    text.say(said.lead)
    told = answers.told(book)
    page = own_page(book, told if state.answered() else None, state.kept())
    _emergency(book, page.help)
    _questions(book, told, _part(page, "questions"))
    for name in ("known", "unknown", "options"):
        if part := _part(page, name):
            _shut(book, part)
    text.heading(said.matters)
    if part := _part(page, "matters"):
        for line in part.lines:
            _line(book, line)
    else:
        text.say(said.matters_empty)
    links.link(book, MATTERS)
    paper.buttons(book)
    text.heading(said.more)
    with cards.grid("mine"):
        for url in _more(book):
            cards.card(book, url, site.places(book)[url].title, within="mine")
    save.show(book)


def _part(page: OwnPage, name: str) -> Part | None:
    return next((part for part in page.parts if part.id == name), None)


def _emergency(book: Phrasebook, found: Help) -> None:
    """Whom to ring, and for what: first on the screen and on paper."""
    with text.box("now", "mine"):
        st.markdown("  \n".join(alarm.numbers(book, "call_now", few=True)), anchors=False)
        if found.elsewhere:
            text.say(found.elsewhere)
        with st.expander(f"**{text.md(found.title)}**"):
            text.bullets(found.signs)


def _questions(book: Phrasebook, told: Told, part: Part | None) -> None:
    """What to ask, to be ticked in the room; what is worth asking; a question in one's own words; more to choose."""
    said = book.ui.mine
    text.heading(said.asks)
    lines = part.lines if part else ()
    for line in lines:
        key = f"done.{mine.named(line.id)}"
        st.checkbox(
            f"**★ {text.md(line.says)}**" if line.first else text.md(line.says),
            line.done,
            key=state.pick_key(key),
            on_change=_take_done,
            args=(line.id, key),
        )
    if lines:
        text.small(said.asks_note)
        with st.expander(said.change):
            for before, one in zip((None, *lines), lines, strict=False):
                _change(book, one, before)
    else:
        text.say(said.asks_empty)
    mine.own_words(book, QUESTIONS, told=False)
    _suggested(book, told)
    links.link(book, QUESTIONS)


def _take_done(name: str, key: str) -> None:
    state.set_done(name, bool(state.picked(key)))


def _change(book: Phrasebook, line: Line, before: Line | None) -> None:
    """One question: whether it comes first, its place among its like, and off the page."""
    said, name = book.ui.mine, mine.named(line.id)
    with st.container(key=state.view_key(f"change.{name}"), gap="xsmall"):
        text.say(line.says)
        with st.container(horizontal=True, gap="small"):
            st.button(
                said.is_first if line.first else said.first,
                key=state.view_key(f"first.{name}"),
                on_click=partial(state.set_first, line.id, not line.first),
            )
            if before is not None and before.first == line.first:
                st.button(
                    said.up(question=line.says),
                    key=state.view_key(f"up.{name}"),
                    on_click=partial(state.move_up, line.id, before.id),
                )
            _off(book, line)


def _suggested(book: Phrasebook, told: Told) -> None:
    """What is worth asking for, as far as it does not stand here already: nobody needs to begin with an empty page."""
    steps = [step for step in told.answer.next_steps if step.id not in state.mine()]
    if steps:
        text.subheading(book.ui.mine.suggested)
    for step in steps:
        with st.container(key=f"suggested-{step.id.replace(':', '-')}", gap="xsmall"):
            text.say(step.says)
            mine.button(book, step.id, within="suggested")


def _shut(book: Phrasebook, part: Part) -> None:
    with st.expander(f"**{text.md(part.title)}**", key=state.view_key(f"part.{part.id}")):
        for line in part.lines:
            _line(book, line)
        if part.note:
            text.small(part.note)


def _line(book: Phrasebook, line: Line) -> None:
    with st.container(
        key=state.view_key(f"mine-line.{mine.named(line.id)}") if line.id else None,
        horizontal=True,
        vertical_alignment="center",
    ):
        text.say(book.sentences([f"{line.sign} {line.says}" if line.sign else line.says, line.why]))
        if line.id:
            _off(book, line)


def _off(book: Phrasebook, line: Line) -> None:
    st.button(
        book.ui.mine.take_off(name=line.says),
        key=state.view_key(f"off.{mine.named(line.id)}"),
        on_click=state.take_off_my_page,
        args=(line.id,),
    )


def _more(book: Phrasebook) -> list[str]:
    """Where something can be found to put here, then the pages that prepare a visit."""
    first = site.RESULTS if state.answered() else site.QUESTIONS
    drawn = (QUESTIONS, MATTERS)
    articles = [place.url for place in site.in_section(book, "prepare") if place.kind == "article"]
    return [first, *(url for url in articles if url not in drawn), "prepare"]
