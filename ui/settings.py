"""What is set once for the window: who reads, where, the ward's number, which words, how large the text.

Drawn in the bar's popover, and on pages that have room for it. Each widget shows what is set, and sets it."""

from __future__ import annotations

import streamlit as st

from hcc_content.phrases.ui import Setting
from ui import state, text
from wording import Phrasebook
from wording.kept import SETTINGS

READERS, WORDS, SIZES = (SETTINGS[name] for name in ("reader", "words", "size"))
BASE = 112.5
"""The text at its usual size, in percent of what the reader's browser is set to."""


def words() -> str:
    """ "plain", or "gentle": without the word that some families avoid."""
    return state.setting("words", WORDS[0])


def place() -> str:
    """The region of emergency.yaml that the reader chose; empty where none is."""
    return state.setting("place")


def place_first(book: Phrasebook) -> str:
    """Whose number comes first: the chosen region, else the one that the reader's browser is set to. That one is a
    guess, so its number never stands alone; where the browser is set to another language than the page, it says nothing
    of this reader."""
    speaks, _, country = state.browser_locale().replace("_", "-").lower().partition("-")
    country = country.rpartition("-")[2] if speaks == book.code.partition("-")[0] else ""
    return place() or next((region.id for region in book.emergency.regions if country in region.id.split("-")), "")


def ward() -> str:
    """The telephone number of the reader's ward as it was typed; empty where there is none."""
    return state.setting("ward").strip()


def size() -> int:
    """How large the text is, in percent of the usual."""
    return int(state.setting("size", SIZES[0]))


def in_bar(book: Phrasebook) -> None:
    """The popover in the bar. Its contents are drawn once it is opened: who only reads does not pay for them."""
    with st.popover(book.ui.chrome.display, key=state.view_key("settings"), on_change="rerun", wrap=True) as opened:
        if opened.open:
            show(book, within="bar")
            with st.expander(book.ui.chrome.clear):
                clearing(book, within="bar")


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


def show(book: Phrasebook, *, within: str) -> None:
    """Every setting with its choices."""
    said = book.ui.settings
    st.markdown(f"**{text.md(said.title)}**", anchors=False)
    _choice("size", SIZES, said.size, within)
    _choice("reader", READERS, said.reader, within)
    _choice("words", WORDS, said.words, within)
    where(book, within=within)
    text.small(said.kept)


def where(book: Phrasebook, *, within: str) -> None:
    """The place of the reader and the number of the ward: what help at once needs."""
    said = book.ui.settings
    names = {region.id: region.name for region in book.emergency.regions}
    st.selectbox(
        said.place,
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=said.place_hint,
        key=_shows("place", within, None),
        on_change=_take,
        args=("place", within),
    )
    st.text_input(
        said.ward,
        type="phone",
        autocomplete="off",
        placeholder=said.ward_hint,
        max_chars=40,
        key=_shows("ward", within, ""),
        on_change=_take,
        args=("ward", within),
    )


def _choice(name: str, codes: tuple[str, ...], words: Setting, within: str) -> None:
    st.segmented_control(
        words.name,
        codes,
        required=True,
        format_func=words.options.__getitem__,
        key=_shows(name, within, codes[0]),
        on_change=_take,
        args=(name, within),
        wrap=True,
    )


def _shows(name: str, within: str, unset: str | None) -> str:
    """The key of a widget, which from now on shows what is set. `unset`: what it shows where nothing is."""
    state.set_view(f"set.{within}.{name}", state.setting(name) or unset)
    return state.view_key(f"set.{within}.{name}")


def _take(name: str, within: str) -> None:
    """What the reader chose is set now. For a widget: runs before the page is drawn."""
    state.set_setting(name, str(state.view(f"set.{within}.{name}") or ""))
