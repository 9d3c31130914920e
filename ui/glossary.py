"""Words explained: a small button beside a text, and one entry of the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from hcc_content.models import Term
from ui import library, state, text
from ui.words import words

AT_ONCE = 40


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


def entries(language: str, terms: Sequence[Term]) -> None:
    """Words in full. Few large texts and not hundreds of small ones: an old phone draws them much sooner."""
    for start in range(0, len(terms), AT_ONCE):
        lines = []
        for term in terms[start : start + AT_ONCE]:
            known_as = words(language)("glossary.other", names=" · ".join(term.also_called)) if term.also_called else ""
            lines.append("  \n".join(text.md(part) for part in (f"**{term.term}**", term.definition, known_as) if part))
        st.markdown("\n\n".join(lines), anchors=False)
