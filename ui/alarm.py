"""Emergency first: what to do, as soon as an answer names a sign.

The way to all numbers stands at the top of every page.
"""

from __future__ import annotations

import streamlit as st

from ui import text
from wording import Phrasebook
from wording.emergency import ToldEmergency, ToldNumber


def show(book: Phrasebook, found: ToldEmergency | None) -> None:
    """Nothing where no answer names a sign."""
    if found is None:
        return
    numbers = [book.pair(one.place, call(one)) for one in found.numbers]
    said = [f"**{text.md(found.title)}**", *numbers, text.md(found.elsewhere), text.md(found.text)]
    lines = "  \n".join(line for line in said if line)
    (st.error if found.level == "call_now" else st.warning)(lines)


def call(number: ToldNumber) -> str:
    """A number that a phone can dial."""
    return f"[{number.number}](tel:{number.dialled})"
