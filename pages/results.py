"""What can be done in a situation like mine: everything on this page is told from one explanation."""

from __future__ import annotations

import streamlit as st

from ui import alarm, answers, form, not_used, result_facts, result_map, result_paper, results, site, state, text
from wording import Phrasebook


def show(book: Phrasebook) -> None:
    """Emergency first; then the answer, what it depends on, treatments by family, and what to do next."""
    state.set_place(form.RETURN, site.RESULTS)
    said, told = book.ui.results, answers.told(book)
    text.title(said.title)
    alarm.show(book, told.emergency, short=True)
    not_used.show(book, told.reading.given.problems)
    with st.container(key="results-cols", horizontal=True, gap="medium"):
        with st.container(key="results-facts", width=210):
            result_facts.show(book, told.reading.given)
        with st.container(key="results-main", width="stretch"):
            results.answer(book, told)
            result_map.show(book, told)
            results.families(book, told.answer)
        with st.container(key="results-side", width=260):
            results.side(book, told)
    result_paper.show(book, told)
    text.small(book.sentences([said.lead, told.evidence_date]))
