"""Links between pages: real <a href>, by address. Each carries the language on."""

from __future__ import annotations

import streamlit as st

from ui import site, state
from wording import Phrasebook


def link(book: Phrasebook, url: str, label: str | None = None, *, step: str = "") -> None:
    """A link to a page of this app, or to a step of the form. Nothing is drawn where the page does not exist yet."""
    place = site.places(book).get(url)
    if place is not None:
        address = {state.LANGUAGE: book.code, **({state.STEP: step} if step else {})}
        st.page_link(site.page(book, url), label=label or place.nav, query_params=address)


def go(book: Phrasebook, url: str) -> None:
    """Leave for another page now. Only after a button, never by surprise."""
    st.switch_page(site.page(book, url), query_params={state.LANGUAGE: book.code})
