"""Emergency first: what to do, as soon as an answer names a sign.

The way to all numbers stands at the top of every page.
"""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ui import signs, text
from wording import Phrasebook
from wording.emergency import ToldEmergency, ToldNumber


def show(book: Phrasebook, found: ToldEmergency | None) -> None:
    """Nothing where no answer names a sign."""
    if found is not None:
        (st.error if found.level == "call_now" else st.warning)("\n".join(_lines(book, found)))


def call(number: ToldNumber) -> str:
    """A number that a phone can dial."""
    return f"[{number.number}](tel:{number.dialled})"


def _lines(book: Phrasebook, found: ToldEmergency) -> Iterator[str]:
    numbers = [book.pair(one.place, call(one)) for one in found.numbers]
    said = [f"**{text.md(found.title)}**", *numbers, text.md(found.elsewhere), text.md(found.text)]
    yield "  \n".join(line for line in said if line)
    yield ""
    for sign in found.signs:
        yield from signs.lines(book, sign)
    yield ""
    yield from (f"{number}. {text.md(step)}" for number, step in enumerate(found.what_to_do.steps, 1))
    yield f"\n{text.md(found.what_to_do.nobody_answers)}\n"
    yield f"**{text.md(book.emergency.say.title)}**\n"
    yield from (f"- {text.md(line)}" for line in found.say)
