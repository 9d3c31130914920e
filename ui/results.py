"""What guidelines say, on the screen: what was told of one explanation, drawn."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from ui import form, links, site, sources, state, text
from wording import Phrasebook, Told
from wording.positions import ToldPosition, ToldPositions
from wording.topics import ToldGroup, ToldTopic

EVERY_DETAIL = "every-detail"


def groups(book: Phrasebook, told: Told) -> None:
    """Every topic, in the fixed order of the logic, under its heading. Nothing is left out."""
    for group in told.groups:
        text.heading(group.name)
        text.say(group.means)
        if group.id == "not_relevant":
            _aside(book, group)
        else:
            for topic in group.topics:
                _card(book, topic)


def _aside(book: Phrasebook, group: ToldGroup) -> None:
    """What is about other people or another time, shut: by name and with the reason."""
    with st.expander(book.ui.results.aside(n=len(group.topics)), key=state.view_key("aside")):
        for topic in group.topics:
            st.markdown(f"**{text.md(topic.name)}**  \n{text.md(' '.join(topic.reasons))}", anchors=False)


def _card(book: Phrasebook, topic: ToldTopic) -> None:
    """One topic: its name and, in a line or two, why it stands here or what would settle it. The rest opens on
    request."""
    if every_detail():
        with text.box("card", topic.id):
            text.subheading(topic.name)
            text.say(topic.short)
            _details(book, topic)
        return
    label = f"**{text.md(topic.name)}**  \n{text.md(topic.short)}"
    opened = st.expander(label, key=state.view_key(f"details.{topic.id}"), on_change="rerun")
    if opened.open:
        with opened:
            _details(book, topic)


def every_detail() -> bool:
    """Whether the reader asked for everything at once, as for printing."""
    return bool(state.view(EVERY_DETAIL))


def detail_switch(book: Phrasebook) -> None:
    """One switch that opens every topic: a shut one would be missing on paper."""
    st.toggle(book.ui.results.every_detail, key=state.view_key(EVERY_DETAIL))


def _details(book: Phrasebook, topic: ToldTopic) -> None:
    """What it is, why, what could change it, who says what, what is open, whom to ask, where it comes from."""
    said = book.ui.results
    text.say(topic.what)
    if topic.listed_for:
        st.markdown(f"**{text.md(said.listed_for)}**  \n{text.md(topic.listed_for)}", anchors=False)
    _labelled(said.open_answers, topic.open_answers)
    if topic.possible:
        text.small(topic.possible)
    _labelled(said.why, topic.why)
    if topic.not_usual:
        text.say(topic.not_usual)
    if topic.could_change:
        _labelled(said.change_title, topic.could_change)
        text.small(said.change_lead)
    _labelled(said.who_says, _positions(book, topic.positions))
    _labelled(said.team_checks, topic.team_checks)
    _labelled(said.ask, topic.ask)
    for target in topic.read_more:
        _read_more(book, site.target_url(target))
    sources.expander(book, topic.citations, within=f"topic.{topic.id}")


def order(book: Phrasebook, told: Told) -> None:
    """The order in which guidelines take things up. Not a ranking."""
    text.heading(book.ui.results.order_title)
    text.say(book.ui.results.order_lead)
    text.bullets(told.order, numbered=True)
    if told.order_open:
        text.small(told.order_open)


def ask_next(book: Phrasebook, told: Told) -> None:
    """The one or two answers that would settle most, each with a way to give it."""
    if not told.ask_next:
        return
    said = book.ui.results
    with text.box("note", "ask-next"):
        text.heading(said.ask_next_title)
        text.say(said.ask_next if len(told.ask_next) == 1 else said.ask_next_two)
        for question in told.ask_next:
            form.change_link(book, question.id, said.answer_it(name=question.name))


def facts_to_ask(book: Phrasebook, told: Told) -> None:
    """One list of what to ask the team for, with where it may stand."""
    said = book.ui.results
    text.heading(said.to_ask_team_title)
    if not told.to_ask_team:
        text.say(said.to_ask_team_none)
        return
    text.say(said.to_ask_team)
    text.bullets(book.pair(f"**{question.name}**", question.where) for question in told.to_ask_team)


def _positions(book: Phrasebook, positions: ToldPositions) -> Iterable[str]:
    for position in positions.speaking:
        yield _position(book, position)
    for silence in positions.silent:
        yield book.pair(silence.names, silence.says)


def _position(book: Phrasebook, position: ToldPosition) -> str:
    """One guideline: what it says, under it what it might say, and its newer edition."""
    first = f"{book.pair(f'**{position.name}**', position.first.headed(book))}  \n  {position.first.sentence}"
    said = book.sentences([first, position.newer])
    return "\n  - ".join([said, *(book.pair(one.headed(book), one.sentence) for one in position.under)])


def _read_more(book: Phrasebook, url: str) -> None:
    links.link(book, url, book.ui.results.read_more(name=site.places(book)[url].nav))


def _labelled(label: str, lines: Iterable[str]) -> None:
    """A list under its label. Nothing where there are no lines."""
    if lines := list(lines):
        st.markdown("\n".join([f"**{text.md(label)}**", "", *(f"- {text.md(line)}" for line in lines)]), anchors=False)
