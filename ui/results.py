"""What can be done in a situation like mine, on the screen: the answer, the families, what to do next."""

from __future__ import annotations

import streamlit as st

from pictures import draw
from ui import links, mine, result_card, site, state, text
from wording import Phrasebook, Told
from wording.answer import ToldAnswer
from wording.families import ToldFamily
from wording.next_steps import ToldStep

PICTURE_WIDTH = 280
"""In CSS pixels: its letters are as large as small text, and the answer stays on the first screen of a phone."""


def answer(book: Phrasebook, told: Told) -> None:
    """One or two sentences, the facts behind them, and the vein."""
    with st.container(key="results-top", horizontal=True, gap="medium"):
        with st.container(key="results-said", width="stretch", gap="small"):
            with text.box("lead", "answer"):
                text.say(book.sentences(told.answer.sentences))
            _echo(book, told)
            _onward(book, told)
        if not told.answer.urgent:
            _picture(book, told)


def families(book: Phrasebook, found: ToldAnswer) -> None:
    """Treatments and care, a line for each family; its cards are drawn once it is opened. While a sign asks for help,
    all of it waits behind one line."""
    with st.container(key="results-families", gap="xsmall"):
        if found.calm:
            text.heading(book.ui.results.families_title)
            _families(book, found)
            return
        opened = st.expander(book.ui.results.families_title, key=state.view_key("families"), on_change="rerun")
        if opened.open:
            with opened:
                _families(book, found)


def _families(book: Phrasebook, found: ToldAnswer) -> None:
    text.small(book.ui.results.no_ranking)
    for family in found.families:
        opened = st.expander(_line(book, found, family), key=state.view_key(f"family.{family.id}"), on_change="rerun")
        if opened.open:
            with opened:
                for topic in family.topics:
                    result_card.show(book, topic)
    if found.aside:
        label = book.ui.results.aside(n=len(found.aside))
        opened = st.expander(label, key=state.view_key("aside"), on_change="rerun")
        if opened.open:
            with opened:
                for topic in found.aside:
                    said = text.md(topic.because or topic.what)
                    st.markdown(f"**{text.md(topic.name)}**  \n{said}", anchors=False)


def side(book: Phrasebook, told: Told) -> None:
    """What to do next, and the way to the own page."""
    said = book.ui.results
    if told.answer.next_steps:
        text.heading(said.next_title)
    for step in told.answer.next_steps:
        _step(book, step)
    if kept := state.mine():
        links.link(book, site.MY_PAGE, book.aside(said.my_page, [str(len(kept))]))


def _line(book: Phrasebook, found: ToldAnswer, family: ToldFamily) -> str:
    """A family: its name, which the style sheet gives a line of its own, and its marks. Where nearly all is open, the
    map says on what it hangs, and in an emergency the alert."""
    quiet = found.knows_little or found.urgent
    says = book.series([family.says, *([family.why] if family.why and not quiet else [])])
    return f"**{text.md(family.name)}** {family.shapes} {text.md(says)}"


def _echo(book: Phrasebook, told: Told) -> None:
    """The deciding facts as statements; a tap on one changes it."""
    said = book.ui.results
    if not told.facts:
        links.link(book, site.QUESTIONS, said.start)
        return
    with st.container(key="results-echo", horizontal=True, gap="small", vertical_alignment="center"):
        for fact in told.answer.facts:
            links.link(book, site.QUESTIONS, f"{fact.line} ✎", step=fact.id)
        more = told.answer.more_facts
        links.link(book, site.CHECK, said.more_facts(n=more) if more and told.answer.facts else said.change)


def _onward(book: Phrasebook, told: Told) -> None:
    """What makes the answer sharper: the next question, and the numbers of a report until they are there. Not while a
    sign asks for help at once."""
    if told.answer.urgent or not told.facts:
        return
    with st.container(key="results-onward", horizontal=True, gap="small", vertical_alignment="center"):
        if told.ask_next:
            not_known = told.reading.given.unknown
            first = next((field for field in told.answer.open_fields if field not in not_known), "more")
            links.link(book, site.QUESTIONS, book.ui.results.one_more, step=first)
        if not told.answer.report_is_read:
            with st.container(key="results-report", width="content"):
                links.link(book, site.QUESTIONS, book.ui.form.to_report, step="report")


def _picture(book: Phrasebook, told: Told) -> None:
    """The vein as far as the reader says that the cancer reaches; nothing where that is open or disputed."""
    drawn = told.answer.drawn
    words = book.figures["types"]
    if drawn:
        alt = book.pair(words.title, words.controls["type"].options[drawn])
        with st.container(key="results-picture", width="content"):
            st.image(draw("types", words.labels, state={"type": drawn}), alt=alt, width=PICTURE_WIDTH)


def _step(book: Phrasebook, step: ToldStep) -> None:
    with st.container(key=f"step-{step.id.replace(':', '-')}", gap="xsmall"):
        text.say(step.says)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            for field in step.fields:
                name = book.questions.fields[field].name
                links.link(book, site.QUESTIONS, book.ui.results.look_again(name=name), step=field)
            mine.button(book, step.id, within="next")
