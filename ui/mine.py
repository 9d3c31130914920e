"""What a reader marks for the own page: a button, ticks, a line in own words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from zlib import crc32

import streamlit as st

from ui import state, text
from wording import Phrasebook
from wording.mine import MATTERS, QUESTIONS

OWN_WORDS = {QUESTIONS: "question", MATTERS: "matter"}
"""Articles on which readers can write something of their own, and what it is then."""
_LONGEST = 200


def button(book: Phrasebook, name: str, *, within: str, labels: tuple[str, str] | None = None) -> None:
    """Puts something on the reader's own page, or takes it off. `name`: see `state.mine`; `within`: the part of the
    page, so that one thing may be offered twice; `labels`: what it says before and after, where two stand together."""
    there = name in state.mine()
    put_on, is_on = labels or (book.ui.mine.put_on, book.ui.mine.is_on)
    st.button(
        is_on if there else put_on,
        key=state.view_key(f"mine.{within}.{name}"),
        on_click=state.take_off_my_page if there else state.put_on_my_page,
        args=(name,),
        wrap=True,
    )


def picks(lines: Sequence[str], where: str) -> None:
    """A tick for each line. `where`: "page:section", which with the number of the line is its id."""
    for number, line in enumerate(lines):
        name = f"pick:{where}:{number}"
        st.checkbox(text.md(line), name in state.mine(), key=state.pick_key(name), on_change=_pick, args=(name,))


def _pick(name: str) -> None:
    (state.put_on_my_page if state.picked(name) else state.take_off_my_page)(name)


def own_words(book: Phrasebook, page: str, *, told: bool = True) -> None:
    """A line that the reader writes; it goes on the own page. `told`: whether what was written is shown below."""
    kind = OWN_WORDS[page]
    label = book.ui.mine.own_question if kind == "question" else book.ui.mine.own_matter
    with st.container(key=state.view_key(f"own.{kind}"), gap="xsmall"):
        st.text_input(label, max_chars=_LONGEST, key=state.pick_key(f"own.{kind}"), autocomplete="off")
        st.button(book.ui.mine.put_on, key=state.view_key(f"own.{kind}.put"), on_click=partial(_own, kind))
        for name in state.mine() if told else ():
            if name.startswith(f"own:{kind}:"):
                text.say(f"✓ {name.split(':', 2)[2]}")


def _own(kind: str) -> None:
    said = " ".join(str(state.picked(f"own.{kind}") or "").split())
    if said:
        state.put_on_my_page(f"own:{kind}:{said}")
        state.set_picked(f"own.{kind}", "")


def named(name: str) -> str:
    """A name for a widget about something on the own page, without what a reader typed."""
    return f"own-{crc32(name.encode()):08x}" if name.startswith("own:") else name
