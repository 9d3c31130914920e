"""In place of a page that does not exist: said in the reader's language, with the ways on."""

from __future__ import annotations

import streamlit as st

from ui import links, site, text
from wording import Phrasebook


def show(book: Phrasebook) -> None:
    """Nothing here depends on the address that was asked for."""
    said = book.ui.not_found
    st.set_page_config(page_title=said.title)
    text.title(said.title)
    text.say(said.text)
    for url in (site.START, site.EMERGENCY, *site.SECTIONS):
        links.link(book, url)
