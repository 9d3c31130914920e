"""What is set once for the window: who reads, where, the ward's number, which words, how large the text.

Drawn in the bar's popover, or on a page that has room for it, and never twice in one run: a widget stands once."""

from __future__ import annotations

import streamlit as st

from ui import state, text
from wording import Phrasebook

READERS = ("me", "family", "nurse")
WORDS = ("plain", "gentle")
SIZES = ("100", "125", "150", "200")
BASE = 112.5
"""The text at its usual size, in percent of what the reader's browser is set to."""
_BAR = "settings"


def words() -> str:
    """ "plain", or "gentle": without the word that some families avoid."""
    return state.setting("words", WORDS[0])


def place() -> str:
    """The region of emergency.yaml that the reader chose; empty where none is."""
    return state.setting("place")


def ward() -> str:
    """The telephone number of the reader's ward as it was typed; empty where there is none."""
    return state.setting("ward").strip()


def size() -> int:
    """How large the text is, in percent of the usual."""
    return int(state.setting("size", SIZES[0]))


def in_bar(book: Phrasebook) -> None:
    """The popover in the bar. Its contents are drawn once it is opened: who only reads does not pay for them."""
    with st.popover(book.ui.chrome.display, key=state.view_key(_BAR), on_change="rerun", wrap=True) as opened:
        if opened.open:
            show(book)
            with st.expander(book.ui.chrome.clear):
                clearing(book, within="bar")


def on_page(book: Phrasebook) -> None:
    """On a page with room for it, unless the popover shows it."""
    if not _open_in_bar():
        show(book)


def clearing(book: Phrasebook, *, within: str) -> None:
    """Asks once more, then forgets everything."""
    text.say(book.ui.chrome.clear_ask)
    st.button(
        book.ui.chrome.clear_yes,
        key=state.view_key("clear_yes" if within == "foot" else f"clear_yes.{within}"),
        on_click=state.clear,
        type="primary",
        wrap=True,
    )
    text.small(book.ui.chrome.clear_nothing)


def show(book: Phrasebook) -> None:
    """Every setting with its choices."""
    said = book.ui.settings
    st.markdown(f"**{text.md(said.title)}**", anchors=False)
    _choice(said.size.name, SIZES, said.size.options, "size")
    _choice(said.reader.name, READERS, said.reader.options, "reader")
    _choice(said.words.name, WORDS, said.words.options, "words")
    names = {region.id: region.name for region in book.emergency.regions}
    st.selectbox(
        said.place,
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=said.place_hint,
        key=state.setting_key("place"),
        persist_state="session",
    )
    st.text_input(
        said.ward,
        type="phone",
        autocomplete="off",
        placeholder=said.ward_hint,
        max_chars=40,
        key=state.setting_key("ward"),
        persist_state="session",
    )
    text.small(said.kept)


def _choice(name: str, codes: tuple[str, ...], options: dict[str, str], setting: str) -> None:
    st.segmented_control(
        name,
        codes,
        default=None if state.setting(setting) else codes[0],
        required=True,
        format_func=options.__getitem__,
        key=state.setting_key(setting),
        persist_state="session",
        wrap=True,
    )


def _open_in_bar() -> bool:
    opened = state.view(_BAR)
    return bool(opened and opened.get("open"))
