"""What every page shares: menu, languages, emergency help at the top; clearing, status and the page language at
the bottom.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from serving.page_script import PAGE_SCRIPT
from ui import library, links, screens, site, state, text
from ui.words import Words, words

STYLE = f"<style>{(Path(__file__).parent / 'style.css').read_text(encoding='utf-8')}</style>"
# The picture in the browser's tab. Drawn here: Streamlit's own icons would be fetched from another host.
ICON = (Path(__file__).parent / "icon.svg").read_text(encoding="utf-8")


def language() -> str:
    """The language of this reader: the one in the address, else the browser's."""
    asked = state.language_in_address()
    code = asked if asked in library.languages() else library.default_language(state.browser_locale())
    state.keep_language(code)
    return code


def top(code: str, url: str) -> None:
    """The bar that is at the same place on every page: menu, languages, emergency help."""
    w = words(code)
    st.html(STYLE)
    with st.container(
        key="bar", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="xsmall"
    ):
        with st.popover(w("chrome.menu"), key=state.view_key(f"menu.{url}")):  # another page, another menu: it shuts
            links.link(code, site.START)
            for section in site.SECTIONS:
                links.link(code, section)
            links.link(code, site.GLOSSARY)
        with st.container(key="languages", horizontal=True, width="content", gap="small"):
            for other, entry in library.languages().items():
                if other != code:
                    links.link(other, url, entry.short)
        with st.container(width="content", key="emergency-link"):
            links.link(code, site.EMERGENCY, w("chrome.emergency"))
    if url not in (site.EMERGENCY, site.REVIEW):
        _on_paper(code)
    if state.just_cleared():
        st.success(w("chrome.cleared"))


def _on_paper(code: str) -> None:
    """Emergency help comes first on every print-out, where no link helps. The style sheet hides it on the screen."""
    w, said = words(code), Words(code, library.tree(code, "emergency"))
    checked = [region for region in said.find("regions") or [] if region["checked"]]
    numbers = [w.pair(region["name"], region["ambulance"]) for region in checked]
    with text.box("now", "on-paper"):
        text.say(f"**{said('now.title')}**")
        text.say(w("punctuation.semicolon").join([*numbers, w("chrome.elsewhere")]))
        text.bullets(said.items("now.signs"))


def head(code: str, url: str) -> None:
    """The name of the page in the window, and the way back up."""
    place = site.places(code)[url]
    w = words(code)
    st.set_page_config(
        page_title=place.title if place.kind == "start" else f"{place.title} – {w('site.name')}", page_icon=ICON
    )
    if place.kind == "start":
        return
    with st.container(horizontal=True, key="crumbs", gap="small"):
        links.link(code, site.START)
        if place.section:
            links.link(code, place.section)


def bottom(code: str, url: str) -> None:
    """The foot of every page."""
    w = words(code)
    with st.container(key="foot"):
        text.small(f"{w('site.not_reviewed_short')} {w('chrome.footer')}")
        with st.container(key="foot-tools", horizontal=True, gap="small"):
            links.link(code, "about")
            links.link(code, site.GLOSSARY)
            links.link(code, site.SOURCES)
            with st.popover(w("chrome.clear"), key=state.view_key("clear")):
                text.say(w("chrome.clear_ask"))
                st.button(w("chrome.clear_yes"), key=state.view_key("clear_yes"), on_click=state.clear, type="primary")
                text.small(w("chrome.clear_nothing"))
    where = f"{url}.{state.place(screens.SCREEN)}.{state.place(screens.AGREED)}" if url == site.QUESTIONS else url
    mark = f'<span data-page-language="{library.languages()[code].html}" data-page-place="{where}"></span>'
    st.html(f"{mark}<script>{PAGE_SCRIPT}</script>", unsafe_allow_javascript=True)
