"""Links between pages: real <a href>, by address. Each carries the language on."""

from __future__ import annotations

import streamlit as st

from ui import site, state
from wording import Phrasebook


def link(book: Phrasebook, url: str, label: str | None = None) -> None:
    """A link to a page of this app. Nothing is drawn where the page does not exist yet."""
    place = site.places(book).get(url)
    if place is not None:
        st.page_link(site.page(book, url), label=label or place.nav, query_params={state.LANGUAGE: book.code})


def go(book: Phrasebook, url: str) -> None:
    """Leave for another page now. Only after a button, never by surprise."""
    st.switch_page(site.page(book, url), query_params={state.LANGUAGE: book.code})
