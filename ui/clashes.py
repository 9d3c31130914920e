"""Answers that cannot all be true, shown back in plain words, each with the way to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui import form, text
from wording import Given, Phrasebook, answers
from wording.contradictions import ToldContradiction


def show(book: Phrasebook, found: Sequence[ToldContradiction], given: Given) -> None:
    """What does not fit, with the answers that it is about and a link to each. Nothing where the answers fit."""
    if not found:
        return
    said = book.ui.check
    st.warning(f"**{text.md(said.does_not_fit_title)}**  \n{text.md(said.does_not_fit)}")
    for one in found:
        with text.box("note", f"clash-{one.id}"):
            text.say(book.sentences([one.what, one.mend]))
            text.bullets(line for name in one.fields if (line := answers.answer(book, name, given)))
            with st.container(horizontal=True, gap="small"):
                for name in one.fields:
                    label = said.change_label(name=answers.name_of(book, name))
                    form.change_link(book, name, label)
