"""Signs to call for, on every page in the same words, parted by how soon they ask for help."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import streamlit as st

from hcc_content.models import Call
from hcc_logic.patient.emergency import Level
from ui import text
from wording import Phrasebook
from wording.signs import LEVELS, ToldSign, level, signs


def show(book: Phrasebook, call: Call, *, within: str) -> None:
    """The signs that a page or a treatment names."""
    boxes(book, signs(book, call), within=within)


def boxes(
    book: Phrasebook,
    told: Iterable[ToldSign],
    *,
    within: str,
    full: bool = False,
    numbers: Callable[[Level], Iterable[str]] = lambda _: (),
) -> None:
    """Signs in a box for each level: now (red) or today. `full`: with what each may look like, and what to do.
    `numbers`: whom to ring for a level, as Markdown; they come first."""
    told = tuple(told)
    for which in LEVELS:
        chosen = [sign for sign in told if sign.level == which]
        if chosen:
            with text.box("now" if which == "call_now" else "today", within):
                st.markdown(f"**{text.md(level(book, which).title)}**", anchors=False)
                if first := list(numbers(which)):
                    st.markdown("  \n".join(first), anchors=False)
                st.markdown("\n".join(line for sign in chosen for line in lines(book, sign, full=full)), anchors=False)
                _closing(book, which, full=full)


def what_to_do(book: Phrasebook, which: Level) -> None:
    """What a level asks for at this hour, and what to do if nobody answers."""
    said = level(book, which)
    text.bullets(said.steps, numbered=True)
    text.say(said.nobody_answers)


def lines(book: Phrasebook, sign: ToldSign, *, full: bool = False) -> Iterator[str]:
    """A sign as Markdown, with the steps of its own below it."""
    name = f"**{text.md(sign.name)}**" if full else text.md(sign.name)
    more = book.sentences([sign.now_if, sign.looks if full else "", sign.why])
    yield f"- {name}  \n  {text.md(more)}" if more else f"- {name}"
    yield from (f"    {number}. {text.md(step)}" for number, step in enumerate(sign.steps, 1))


def _closing(book: Phrasebook, which: Level, *, full: bool) -> None:
    said = level(book, which)
    if full:
        text.bullets(said.steps, numbered=True)
    if said.worse:
        text.say(said.worse)
    text.say(said.nobody_answers)
