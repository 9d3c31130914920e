"""Words explained: a small button beside a text, and one entry of the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from hcc_content.models import Term
from ui import state, text
from wording import Phrasebook
from wording.signs import in_short

AT_ONCE = 40


def buttons(book: Phrasebook, slugs: Iterable[str], *, within: str) -> None:
    """One button per term, reachable by keyboard; pressing it shows what the word means."""
    known = list(dict.fromkeys(slugs))
    if not known:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        text.small(book.ui.article.words)
        for slug in known:
            term = book.terms[slug]
            with st.popover(term.term, key=state.view_key(f"term.{within}.{slug}"), type="tertiary"):
                text.say(_meaning(book, term))


def entries(book: Phrasebook, terms: Sequence[Term]) -> None:
    """Words in full. Few large texts and not hundreds of small ones: an old phone draws them much sooner."""
    for start in range(0, len(terms), AT_ONCE):
        lines = []
        for term in terms[start : start + AT_ONCE]:
            known_as = book.ui.glossary.other(names=" · ".join(term.also_called)) if term.also_called else ""
            lines.append(
                "  \n".join(text.md(part) for part in (f"**{term.term}**", _meaning(book, term), known_as) if part)
            )
        st.markdown("\n\n".join(lines), anchors=False)


def _meaning(book: Phrasebook, term: Term) -> str:
    """What a word means, and what to do where it is a sign to act on."""
    return book.sentences([term.definition, in_short(book, term.sign) if term.sign else ""])
