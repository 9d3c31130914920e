"""The glossary, with search."""

from __future__ import annotations

import streamlit as st

from ui import glossary, state, text
from wording import Phrasebook


def show(book: Phrasebook) -> None:
    """Every word, or those that hold what the reader typed, in either language."""
    text.title(book.ui.glossary.title)
    text.say(book.ui.glossary.lead)
    typed = st.text_input(
        book.ui.glossary.search, key=state.view_key("glossary"), placeholder=book.ui.glossary.search_hint
    )
    sought = (typed or "").strip().casefold()
    found = [
        term
        for term in book.terms.values()
        if not sought or any(sought in name.casefold() for name in (term.term, term.plain, *term.also_called))
    ]
    if not found:
        st.warning(book.ui.glossary.none)
        return
    text.small(book.ui.glossary.found_one if len(found) == 1 else book.ui.glossary.found(n=len(found)))
    glossary.entries(book, sorted(found, key=lambda term: term.term.casefold()))
