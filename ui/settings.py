"""What is set once for the window: who reads, where, the ward's number, which words, how large the text.

Drawn in the bar's popover, but for those that the page itself draws: two widgets for one thing, both told what is set,
can take back a tap that comes while the page is being drawn."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from hcc_content.phrases.ui import Setting
from ui import site, state, text
from wording import Phrasebook
from wording.kept import SETTINGS
from wording.locale import region

WORDS, SIZES = SETTINGS["words"], SETTINGS["size"]
HELP = ("place", "ward")
"""What help at once needs to know."""
ALL = ("size", "reader", "words", *HELP)
ON_PAGE = {site.START: ALL[1:], site.EMERGENCY: HELP}
"""The settings that a page draws itself, by its address."""
BASE = 112.5
"""The text at its usual size, in percent of what the reader's browser is set to."""


def reader() -> str:
    """Who reads: "me", "family" or "nurse"."""
    return state.setting("reader", SETTINGS["reader"][0])


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
    return place() or region(book, state.browser_locale())


def ward() -> str:
    """The telephone number of the reader's ward as it was typed; empty where there is none."""
    return state.setting("ward").strip()


def size() -> int:
    """How large the text is, in percent of the usual."""
    return int(state.setting("size", SIZES[0]))


def in_bar(book: Phrasebook, url: str) -> None:
    """The popover in the bar. Its contents are drawn once it is opened: who only reads does not pay for them."""
    with st.popover(book.ui.chrome.display, key=state.view_key("settings"), on_change="rerun", wrap=True) as opened:
        if opened.open:
            _draw(book, [name for name in ALL if name not in ON_PAGE.get(url, ())])
            with st.expander(book.ui.chrome.clear):
                clearing(book, within="bar")


def on_page(book: Phrasebook, url: str) -> None:
    """The settings of a page that draws some itself."""
    _draw(book, ON_PAGE[url])


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


def _draw(book: Phrasebook, names: Sequence[str]) -> None:
    """These settings with their choices."""
    said = book.ui.settings
    choices = {"size": said.size, "reader": said.reader, "words": said.words}
    if not set(names) <= set(HELP):
        st.markdown(f"**{text.md(said.title)}**", anchors=False)
    for name in names:
        match name:
            case "place":
                _place(book)
            case "ward":
                _ward(book)
            case _:
                _choice(name, choices[name])
    if not set(names) <= set(HELP):
        text.small(said.kept)


def _place(book: Phrasebook) -> None:
    names = {region.id: region.name for region in book.emergency.regions}
    st.selectbox(
        book.ui.settings.place,
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=book.ui.settings.place_hint,
        key=state.setting_key("place"),
        persist_state="session",
    )


def _ward(book: Phrasebook) -> None:
    st.text_input(
        book.ui.settings.ward,
        type="phone",
        autocomplete="off",
        placeholder=book.ui.settings.ward_hint,
        max_chars=40,
        key=state.setting_key("ward"),
        persist_state="session",
    )


def _choice(name: str, words: Setting) -> None:
    st.segmented_control(
        words.name,
        SETTINGS[name],
        default=None if state.setting(name) else SETTINGS[name][0],
        required=True,
        format_func=words.options.__getitem__,
        key=state.setting_key(name),
        persist_state="session",
        wrap=True,
    )
