"""Links between pages: real <a href>, by address. Each carries the language on."""

from __future__ import annotations

import streamlit as st

from ui import site, state


def link(language: str, url: str, label: str | None = None) -> None:
    """A link to a page of this app. Nothing is drawn where the page does not exist yet."""
    place = site.places(language).get(url)
    if place is not None:
        st.page_link(site.page(language, url), label=label or place.nav, query_params={state.LANGUAGE: language})


def go(language: str, url: str) -> None:
    """Leave for another page now. Only after a button, never by surprise."""
    st.switch_page(site.page(language, url), query_params={state.LANGUAGE: language})
