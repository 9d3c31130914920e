"""Emergency help: signs, what to say, numbers by place."""

from __future__ import annotations

import streamlit as st

from ui import alarm, article, sources, text
from wording import Phrasebook
from wording.emergency import ToldNumber, ambulances, crisis_lines


def show(book: Phrasebook) -> None:
    """Nothing here depends on an answer."""
    said = book.emergency
    text.title(said.title)
    text.say(said.lead)
    with text.box("now", "number"):
        for number in ambulances(book):
            _number(book, number)
        text.say(book.ui.chrome.elsewhere)
    article.call(book, "now", said.now.signs, within="emergency")
    text.say(said.hospital)
    article.call(book, "today", said.today.signs, within="emergency")
    text.say(said.today.worse)
    text.heading(said.say.title)
    text.bullets(said.say.lines)
    text.heading(said.numbers.title)
    text.say(said.numbers.lead)
    text.subheading(said.numbers.not_checked_title)
    text.bullets(book.pair(one.place, alarm.call(one)) for one in ambulances(book, checked=False))
    text.small(said.numbers.not_checked)
    text.say(said.numbers.ward)
    text.heading(said.numbers.crisis)
    text.say(said.numbers.crisis_lead)
    text.bullets(book.pair(one.place, alarm.call(one)) for one in crisis_lines(book))
    sources.expander(book, [*said.now.sources, *said.say.sources], within="emergency")


def _number(book: Phrasebook, number: ToldNumber) -> None:
    st.markdown(f"**{book.pair(number.place, alarm.call(number))}**", anchors=False)
