"""The glossary, with search."""

from __future__ import annotations

import streamlit as st

from ui import glossary, library, state, text
from ui.words import words


def show(language: str) -> None:
    """Every word, or those that hold what the reader typed, in either language."""
    w = words(language)
    text.title(w("glossary.title"))
    text.say(w("glossary.lead"))
    typed = st.text_input(w("glossary.search"), key=state.view_key("glossary"), placeholder=w("glossary.search_hint"))
    sought = (typed or "").strip().casefold()
    found = [
        term
        for term in library.terms(language).values()
        if not sought or any(sought in name.casefold() for name in (term.term, term.plain, *term.also_called))
    ]
    if not found:
        st.warning(w("glossary.none"))
        return
    text.small(w("glossary.found_one") if len(found) == 1 else w("glossary.found", n=len(found)))
    glossary.entries(language, sorted(found, key=lambda term: term.term.casefold()))
