"""Links between pages: real <a href>, by address. Each carries the language on."""

from __future__ import annotations

import streamlit as st

from ui import site, state


def link(language: str, url: str, label: str | None = None) -> None:
    """A link to a page of this app. Nothing is drawn where the page does not exist yet."""
    place = site.places(language).get(url)
    if place is not None:
        st.page_link(page(place), label=label or place.nav, query_params={state.LANGUAGE: language})


def go(language: str, url: str) -> None:
    """Leave for another page now. Only after a button, never by surprise."""
    st.switch_page(page(site.places(language)[url]), query_params={state.LANGUAGE: language})


def page(place: site.Place) -> st.Page:
    """Streamlit's own name for a page. Links are matched by address; the function behind it is registered in app.py."""
    return st.Page(_elsewhere, title=place.title, url_path=place.url, default=place.url == site.START)


def _elsewhere() -> None:
    """Never run: pages are run by the objects that app.py registers."""
