"""What every page shares: menu, languages, emergency help at the top; clearing, status and the page language at
the bottom.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from hcc_content.languages import default_language, languages
from serving.page_script import PAGE_SCRIPT
from ui import links, site, state, text
from wording import Phrasebook, phrasebook
from wording.emergency import ambulances
from wording.signs import every_sign

STYLE = f"<style>{(Path(__file__).parent / 'style.css').read_text(encoding='utf-8')}</style>"
# The picture in the browser's tab. Drawn here: Streamlit's own icons would be fetched from another host.
ICON = (Path(__file__).parent / "icon.svg").read_text(encoding="utf-8")


def language() -> Phrasebook:
    """The words of this reader's language: the one in the address, else the browser's."""
    asked = state.language_in_address()
    code = asked if asked in languages() else default_language(state.browser_locale())
    state.keep_language(code)
    return phrasebook(code)


def top(book: Phrasebook, url: str) -> None:
    """The bar that is at the same place on every page: menu, languages, emergency help."""
    st.html(STYLE)
    with st.container(
        key="bar", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="xsmall"
    ):
        with st.popover(book.ui.chrome.menu, key=state.view_key(f"menu.{url}")):  # another page, another menu: it shuts
            links.link(book, site.START)
            for section in site.SECTIONS:
                links.link(book, section)
            links.link(book, site.GLOSSARY)
        with st.container(key="languages", horizontal=True, width="content", gap="small"):
            for other, entry in languages().items():
                if other != book.code:
                    links.link(phrasebook(other), url, entry.short, step=state.step())
        with st.container(width="content", key="emergency-link"):
            links.link(book, site.EMERGENCY, book.ui.chrome.emergency)
    if url not in (site.EMERGENCY, site.REVIEW):
        _on_paper(book)
    if state.just_cleared():
        st.success(book.ui.chrome.cleared)


def _on_paper(book: Phrasebook) -> None:
    """Emergency help comes first on every print-out, where no link helps. The style sheet hides it on the screen."""
    numbers = [book.pair(one.place, one.number) for one in ambulances(book)]
    with text.box("now", "on-paper"):
        text.say(f"**{book.ui.article.call_now}**")
        text.say(book.series([*numbers, book.ui.chrome.elsewhere]))
        text.bullets(sign.name for sign in every_sign(book) if sign.level == "call_now")


def head(book: Phrasebook, url: str) -> None:
    """The name of the page in the window, and the way back up."""
    place = site.places(book)[url]
    st.set_page_config(
        page_title=place.title if place.kind == "start" else f"{place.title} – {book.ui.site.name}", page_icon=ICON
    )
    if place.kind == "start":
        return
    with st.container(horizontal=True, key="crumbs", gap="small"):
        links.link(book, site.START)
        if place.section:
            links.link(book, place.section)


def bottom(book: Phrasebook, url: str) -> None:
    """The foot of every page."""
    with st.container(key="foot"):
        text.small(f"{book.ui.site.not_reviewed_short} {book.ui.chrome.footer}")
        with st.container(key="foot-tools", horizontal=True, gap="small"):
            links.link(book, "about")
            links.link(book, site.GLOSSARY)
            links.link(book, site.SOURCES)
            with st.popover(book.ui.chrome.clear, key=state.view_key("clear")):
                text.say(book.ui.chrome.clear_ask)
                st.button(
                    book.ui.chrome.clear_yes, key=state.view_key("clear_yes"), on_click=state.clear, type="primary"
                )
                text.small(book.ui.chrome.clear_nothing)
    where = f"{url}.{state.step()}.{state.place(state.SHOWN)}" if url == site.QUESTIONS else url
    mark = f'<span data-page-language="{book.language.html}" data-page-place="{where}"></span>'
    st.html(f"{mark}<script>{PAGE_SCRIPT}</script>", unsafe_allow_javascript=True)
