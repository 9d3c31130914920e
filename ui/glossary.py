"""Words explained: a small button beside a text, and one entry of the glossary."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st
from hcc_content.models import Term

from ui import library, state, text
from ui.words import words


def buttons(language: str, slugs: Iterable[str], *, within: str) -> None:
    """One button per term, reachable by keyboard; pressing it shows what the word means."""
    known = [(slug, term) for slug in dict.fromkeys(slugs) if (term := library.term(language, slug))]
    if not known:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        text.small(words(language)("article.words"))
        for slug, term in known:
            with st.popover(term.term, key=state.view_key(f"term.{within}.{slug}"), type="tertiary"):
                text.say(term.definition)


def entry(language: str, term: Term) -> None:
    """One word, in full."""
    w = words(language)
    text.subheading(term.term)
    text.say(term.definition)
    if term.also_called:
        text.small(w("glossary.other", names=" · ".join(term.also_called)))
