"""A card: one treatment for this reader, in at most 80 words; behind a second fold, who says what."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from ui import links, mine, site, sources, state, text
from wording import Phrasebook
from wording.positions import ToldPosition
from wording.topics import ToldPoint, ToldTopic


def show(book: Phrasebook, topic: ToldTopic) -> None:
    """A line with name and mark that opens the card. What is stopped has a stronger edge."""
    with st.container(key=f"card-{'stop-' if topic.stopped else ''}{topic.id}"):
        label = f"**{text.md(topic.name)}** {text.md(topic.mark)}"
        opened = st.expander(label, key=state.view_key(f"topic.{topic.id}"), on_change="rerun")
        if opened.open:
            with opened:
                _card(book, topic)


def _card(book: Phrasebook, topic: ToldTopic) -> None:
    said = book.ui.results
    text.say(topic.what)
    _points(book, said.for_it, topic.for_it, within=f"for-{topic.id}")
    _points(book, said.against, topic.against, within=f"against-{topic.id}")
    if topic.care:
        text.say(book.pair(f"**{said.care}**", topic.care) if topic.treats else topic.care)
    elif topic.shown == "not_now" and not topic.against:
        text.say(topic.short)
    _places(topic)
    open_checks = said.checks(n=len(topic.checks)) if topic.checks else ""
    if small := book.sentences([topic.could_change, open_checks]):
        text.small(small)
    text.say(said.ask(question=topic.ask[0]))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        mine.button(book, f"topic:{topic.id}", within="card")
        labels = (said.put_question, said.question_is_on)
        mine.button(book, f"ask:{topic.id}:0", within="card", labels=labels)
        if topic.read_more:
            _read(book, topic.read_more[0])
    _who_says_what(book, topic)


def _points(book: Phrasebook, label: str, points: Sequence[ToldPoint], *, within: str) -> None:
    """Facts that speak one way, each a link to its answer, with the places whose guidelines say so."""
    if not points:
        return
    with st.container(key=f"points-{within}", horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.markdown(f"**{text.md(label)}**", anchors=False, width="content")
        for point in points:
            links.link(book, site.QUESTIONS, book.aside(point.says, point.places), step=point.field)


def _places(topic: ToldTopic) -> None:
    """Places with a shape for what their guidelines say; the word behind each shape is there for those who listen."""
    if not topic.places:
        return
    told = (
        f"<span class='place'>{escape(place.name)} "
        + " ".join(
            f"<span aria-hidden='true'>{shape}</span><span class='heard'>{escape(word)}</span>"
            for shape, word in place.views
        )
        + "</span>"
        for place in topic.places
    )
    st.html(f"<p class='places'>{' '.join(told)}</p>")


def _who_says_what(book: Phrasebook, topic: ToldTopic) -> None:
    """The last layer: every guideline with its sentence, what else counts, and where it all comes from."""
    said = book.ui.results
    opened = st.expander(said.who_says, key=state.view_key(f"says.{topic.id}"), on_change="rerun")
    if not opened.open:
        return
    with opened:
        speaking = topic.positions.speaking
        if speaking:
            text.small(book.tools.nurse.shapes)
            text.table([said.guideline, said.sentence], [_row(book, position) for position in speaking])
        for silence in topic.positions.silent:
            text.small(book.pair(silence.names, silence.says))
        for label, names in _caveats(book, speaking).items():
            text.small(book.pair(label, book.row(names)))
        if newer := [position.name for position in speaking if position.newer]:
            text.small(said.newer(names=book.row(newer)))
        for label, lines in (
            (said.listed_for, (topic.listed_for,)),
            (said.not_usual, (topic.not_usual,)),
            (said.team_checks, topic.team_checks),
            (said.ask_too, (*topic.ask[1:], *topic.ask_of_change)),
        ):
            if any(lines):
                text.say(f"**{label}**")
                text.bullets(lines)
        for target in topic.read_more[1:]:
            _read(book, target)
        sources.expander(book, topic.citations, within=f"topic.{topic.id}")


def _row(book: Phrasebook, position: ToldPosition) -> tuple[str, str]:
    """One guideline with its stance, and its sentences: what it says first, then what it might say."""
    first = position.first
    stance = first.stance if first.label in book.guidelines.seen.values() else first.headed(book)
    entries = (position.first, *position.under)
    return book.pair(position.name, stance), book.sentences(entry.sentence for entry in entries)


def _caveats(book: Phrasebook, speaking: Sequence[ToldPosition]) -> dict[str, list[str]]:
    """How far a text was seen, where it was not read: each remark once, with the guidelines that it is about."""
    found: dict[str, list[str]] = {}
    for position in speaking:
        if position.first.label in book.guidelines.seen.values():
            found.setdefault(position.first.label, []).append(position.name)
    return found


def _read(book: Phrasebook, target: str) -> None:
    url = site.target_url(target)
    links.link(book, url, book.ui.results.read_more(name=site.places(book)[url].nav))
