"""What every page shares: the bar with places, language, display and help; the foot; the page language."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from hcc_content.languages import default_language, languages
from serving.page_script import PAGE_SCRIPT
from ui import links, settings, site, state, text
from wording import Phrasebook, phrasebook
from wording.emergency import ambulances, ward_line
from wording.mine import counted
from wording.signs import at_once

FOLDER = Path(__file__).parent
STYLE = f"<style>{(FOLDER / 'style.css').read_text(encoding='utf-8')}</style>"
# Text that is set very large leaves a phone no room for a bar of three lines: only the way to help stays put.
LARGE = (FOLDER / "large.css").read_text(encoding="utf-8")
LARGE_FROM = 150
# The picture in the browser's tab. Drawn here: Streamlit's own icons would be fetched from another host.
ICON = (FOLDER / "icon.svg").read_text(encoding="utf-8")
WIDE = ("start", "section")
"""Kinds of pages that use the width of a desk. Others are read in one column."""
WIDE_TOOLS = (site.NURSE, site.RESULTS, site.QUESTIONS, site.SCORES, site.COMPARE, site.MY_PAGE)


def language() -> Phrasebook:
    """The words of this reader's language, plain or gentle: the one in the address, else the browser's."""
    asked = state.language_in_address()
    code = asked if asked in languages() else default_language(state.browser_locale())
    state.keep_language(code)
    return phrasebook(code, settings.words())


def top(book: Phrasebook, url: str) -> None:
    """The bar that stays at its place on every page: the four places, the other language, display, help."""
    st.html(STYLE)
    st.html(f"<style>{_style_of(book, url)}</style>")
    with st.container(
        key="bar", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="xsmall"
    ):
        with st.container(width="content", key="home-link"):
            links.link(book, site.START)
        here = _here(book, url)
        with st.container(key="places", horizontal=True, width="content", gap="xsmall"):
            for name, label in _places(book).items():
                with st.container(width="content", key=f"{'here' if name == here else 'place'}-{name}"):
                    links.link(book, _door(name), label)
        with st.container(key="languages", horizontal=True, width="content", gap="xsmall"):
            for other, entry in languages().items():
                if other != book.code:
                    links.link(phrasebook(other, settings.words()), url, entry.short, step=state.step())
        with st.container(width="content", key="display"):
            settings.in_bar(book, url)
        with st.container(width="content", key="emergency-link"):
            links.link(book, site.EMERGENCY, book.ui.chrome.unwell)
    if url not in (site.EMERGENCY, site.REVIEW, site.MY_PAGE):
        _on_paper(book)
    if state.just_cleared():
        st.success(book.ui.chrome.cleared)


def _places(book: Phrasebook) -> dict[str, str]:
    """The four places by their short names, the last with the number of things that the reader put there."""
    places, n = book.ui.chrome.places, counted(book, state.kept())
    mine = book.ui.chrome.count(name=places.mine, n=n) if n else places.mine
    return {"what": places.what, "can": places.can, "me": places.me, "mine": mine}


def _here(book: Phrasebook, url: str) -> str:
    """Which of the four places a page belongs to; empty where none."""
    place = site.places(book)[url]
    return next((name for name, urls in site.PLACES.items() if url in urls or place.section in urls), "")


def _door(name: str) -> str:
    """Where a place begins. Who has answered something comes back to what guidelines say to it; a nurse has a frame."""
    first = site.PLACES[name][0]
    if first != site.QUESTIONS:
        return first
    if settings.reader() == "nurse":
        return site.NURSE
    return site.RESULTS if state.answered() else first


def _style_of(book: Phrasebook, url: str) -> str:
    """The size of the text, and how wide this page may be."""
    place, size = site.places(book)[url], settings.size()
    wide = place.kind in WIDE or url in WIDE_TOOLS
    rules = f":root {{ font-size: {settings.BASE * size / 100}%; --app-column: {'none' if wide else '44rem'}; }}"
    return f"{rules}\n{LARGE}" if size >= LARGE_FROM else rules


def _on_paper(book: Phrasebook) -> None:
    """Emergency help comes first on every print-out, where no link helps. The style sheet hides it on the screen."""
    numbers = [book.pair(one.place, one.number) for one in ambulances(book, settings.place_first(book))]
    if ward := ward_line(book, settings.ward()):
        numbers.insert(0, book.pair(ward.place, ward.number))
    with text.box("now", "on-paper"):
        text.say(f"**{book.ui.article.call_now}**")
        text.say(book.series([*numbers, book.ui.chrome.elsewhere]))
        text.bullets(at_once(book))


def head(book: Phrasebook, url: str) -> None:
    """The name of the page in the window, and the way back up to its section."""
    place = site.places(book)[url]
    st.set_page_config(
        page_title=place.title if place.kind == "start" else f"{place.title} – {book.ui.site.name}",
        page_icon=ICON,
        layout="wide",
    )
    if place.section and url not in site.FIRST_PAGES:
        with st.container(key="crumbs"):
            links.link(book, place.section, f"‹ {text.md(book.ui.sections[place.section].title)}")


def bottom(book: Phrasebook, url: str) -> None:
    """The foot of every page."""
    with st.container(key="foot"):
        text.small(f"{book.ui.site.not_reviewed_short} {book.ui.chrome.footer}")
        with st.container(key="foot-tools", horizontal=True, gap="small"):
            for target in (site.GLOSSARY, "reference", "old-claims", "about", "privacy"):
                links.link(book, target)
            with st.popover(book.ui.chrome.clear, key=state.view_key("clear"), wrap=True):
                settings.clearing(book, within="foot")
    where = f"{url}.{state.step()}.{state.place(state.SHOWN)}" if url == site.QUESTIONS else url
    mark = f'<span data-page-language="{book.language.html}" data-page-place="{where}"></span>'
    st.html(f"{mark}<script>{PAGE_SCRIPT}</script>", unsafe_allow_javascript=True)
