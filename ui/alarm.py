"""Emergency first: what to do, as soon as an answer names a sign.

The way to all numbers stands at the top of every page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import streamlit as st

from hcc_logic.patient.emergency import Level
from ui import links, settings, signs, site, text
from wording import Phrasebook
from wording.emergency import FEW, ToldEmergency, ToldNumber, ambulances, ward_line


def show(book: Phrasebook, found: ToldEmergency | None, *, short: bool = False) -> None:
    """Nothing where no answer names a sign. `short`: a few numbers and what to do; the rest is one link away."""
    if found is None:
        return
    (st.error if found.level == "call_now" else st.warning)("\n".join(_lines(book, found, short=short)))
    if short:
        with st.container(key="alarm-more"):
            links.link(book, site.EMERGENCY)


def call(number: ToldNumber) -> str:
    """A number that a phone can dial."""
    return f"[{text.md(number.number)}](tel:{number.dialled})"


def numbers(book: Phrasebook, which: Level, *, few: bool = False) -> Iterator[str]:
    """Whom to ring, as Markdown, each by name. For help at once: the chosen place alone, or every place where none is
    chosen; then the reader's ward. For what is of the day: the ward. `few`: where all places stand on the same page."""
    ward = ward_line(book, settings.ward())
    if ward is not None and which == "call_today":
        yield f"**{book.pair(ward.place, call(ward))}**"
    if which == "call_now":
        yield ambulance(book, few=few)
    if ward is not None and which == "call_now":
        yield book.pair(ward.place, call(ward))


def ambulance(book: Phrasebook, *, few: bool = False) -> str:
    """Whom to ring for help at once, as Markdown: the chosen place alone, or every place where none is chosen."""
    told = ambulances(book, settings.place_first(book))
    if settings.place():
        return f"**{book.pair(told[0].place, call(told[0]))}**"
    first = rows(told[:FEW])
    return first if few else f"{first}  \n{row(book, told[FEW:])}"


def row(book: Phrasebook, told: Iterable[ToldNumber]) -> str:
    """Several numbers in little room: the place is part of what is tapped."""
    return " ".join(f"[{text.md(book.pair(one.place, one.number))}](tel:{one.dialled})" for one in told)


def rows(told: Iterable[ToldNumber]) -> str:
    """A few numbers, each on a line of its own: a shaking hand must not ring another country."""
    return "  \n".join(f"[{text.md(one.place)} {text.md(one.number)}](tel:{one.dialled})" for one in told)


def _lines(book: Phrasebook, found: ToldEmergency, *, short: bool) -> Iterator[str]:
    first = numbers(book, found.level, few=short)
    said = [f"**{text.md(found.title)}**", *first, text.md(found.elsewhere), text.md(found.text)]
    yield "  \n".join(line for line in said if line)
    yield ""
    for sign in found.signs:
        yield from signs.lines(book, sign)
    yield ""
    yield from (f"{number}. {text.md(step)}" for number, step in enumerate(found.what_to_do.steps, 1))
    yield f"\n{text.md(found.what_to_do.nobody_answers)}\n"
    if short:
        return
    yield f"**{text.md(book.emergency.say.title)}**\n"
    yield from (f"- {text.md(line)}" for line in found.say)
