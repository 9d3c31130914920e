"""Emergency help: whom to ring, the signs in six groups, what to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import streamlit as st

from hcc_content.sign_groups import GROUPS
from hcc_logic.patient.emergency import Level
from ui import alarm, settings, signs, site, sources, state, text
from wording import Phrasebook
from wording.emergency import FEW, ambulances, checked, crisis_lines
from wording.signs import LEVELS, ToldSign, every_sign, level


def show(book: Phrasebook) -> None:
    """Nothing here depends on an answer. One tap leads from a sign to the number to ring and what to do."""
    said, chosen = book.emergency, settings.place()
    every_number = ambulances(book, settings.place_first(book))
    text.title(said.title)
    text.say(said.lead)
    with text.box("now", "number"):
        st.markdown("  \n".join(alarm.numbers(book, "call_now", few=True)), anchors=False)
        if not chosen:
            text.small(book.ui.chrome.elsewhere)
    text.say(f"**{said.pick}**")
    every = {sign.id: sign for sign in every_sign(book)}
    with st.container(key="sign-groups", gap="xsmall"):
        for group, names in GROUPS.items():
            with st.expander(f"**{text.md(book.signs.groups[group])}**", key=state.view_key(f"group.{group}")):
                told = [every[name] for name in names]
                _which(book, told)
                signs.boxes(book, told, within=f"group-{group}", full=True, numbers=partial(_first, book))
    text.say(said.hospital)
    with st.expander(said.numbers.others, key=state.view_key("other-numbers")):
        text.say(alarm.row(book, every_number[1 if chosen else FEW :]))
        text.say(book.ui.chrome.elsewhere)
    text.heading(said.say.title)
    text.bullets(said.say.lines)
    text.heading(said.numbers.title)
    text.say(said.numbers.ward)
    settings.on_page(book, site.EMERGENCY)
    text.heading(said.numbers.crisis)
    text.say(said.numbers.crisis_lead)
    text.bullets(book.pair(one.place, alarm.call(one)) for one in crisis_lines(book, settings.place_first(book)))
    text.say(said.numbers.crisis_elsewhere)
    with st.expander(checked(book), key=state.view_key("numbers-from")):
        text.bullets(f"[{one.place}]({one.url})" for one in (*ambulances(book), *crisis_lines(book)))
    sources.expander(book, _cited(book), within="emergency")


def _which(book: Phrasebook, told: Sequence[ToldSign]) -> None:
    """Where a group asks for help at two levels: first which sign asks for which. Nobody should take the wrong box."""
    names = {which: [sign.name for sign in told if sign.level == which] for which in LEVELS}
    if all(names.values()):
        for which, same in names.items():
            text.small(book.pair(level(book, which).title, book.series(same)))


def _first(book: Phrasebook, which: Level) -> Iterator[str]:
    """Whom to ring; where the ward's number is not known, where to find it."""
    found = tuple(alarm.numbers(book, which, few=True))
    yield from found
    if not found:
        yield book.emergency.numbers.ward_unknown


def _cited(book: Phrasebook) -> Iterator[str]:
    for words in book.signs.levels.values():
        yield from words.sources
    for sign in book.signs.signs.values():
        yield from sign.sources
    yield from book.emergency.say.sources
