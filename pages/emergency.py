"""Emergency help: numbers by place, signs, what to say."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ui import alarm, signs, sources, text
from wording import Phrasebook
from wording.emergency import ToldNumber, ambulances, checked, crisis_lines
from wording.signs import every_sign


def show(book: Phrasebook) -> None:
    """Nothing here depends on an answer."""
    said = book.emergency
    text.title(said.title)
    text.say(said.lead)
    with text.box("now", "number"):
        for number in ambulances(book):
            _number(book, number)
        text.say(book.ui.chrome.elsewhere)
    text.say(said.hospital)
    signs.boxes(book, every_sign(book), within="emergency", full=True)
    text.heading(said.say.title)
    text.bullets(said.say.lines)
    text.heading(said.numbers.title)
    text.say(said.numbers.ward)
    text.heading(said.numbers.crisis)
    text.say(said.numbers.crisis_lead)
    text.bullets(book.pair(one.place, alarm.call(one)) for one in crisis_lines(book))
    text.say(said.numbers.crisis_elsewhere)
    text.small(checked(book))
    text.small(book.row(f"[{one.place}]({one.url})" for one in (*ambulances(book), *crisis_lines(book))))
    sources.expander(book, _cited(book), within="emergency")


def _number(book: Phrasebook, number: ToldNumber) -> None:
    st.markdown(f"**{book.pair(number.place, alarm.call(number))}**", anchors=False)


def _cited(book: Phrasebook) -> Iterator[str]:
    for words in book.signs.levels.values():
        yield from words.sources
    for sign in book.signs.signs.values():
        yield from sign.sources
    yield from book.emergency.say.sources
