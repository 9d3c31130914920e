"""Cases for review: a sheet that clinicians tick, sign and print."""

from __future__ import annotations

import streamlit as st

from ui import site, state, text
from wording import Phrasebook, case_sheet, cases


def show(book: Phrasebook) -> None:
    """For whom it is and how to fill it in; then one group at a time, and the whole as a file."""
    text.title(site.places(book)[site.REVIEW].title)
    every = cases.count()
    text.say(book.cases.lead(n=every))
    text.say(book.cases.who)
    with text.box("note", "review"):
        text.say(f"**{book.cases.not_reviewed}**")
        text.say(book.cases.no_advice)
        text.say(book.cases.made_up)
    text.heading(book.cases.how_title)
    text.bullets(book.cases.how, numbered=True)
    text.bullets([book.cases.by_hand, book.cases.your_words, book.cases.kept])
    text.heading(book.cases.statuses_title)
    text.bullets(book.pair(f"**{status.name}**", status.means) for status in book.topics.statuses.values())
    with st.container(key="review-file"):
        text.heading(book.cases.file_title)
        text.say(book.cases.file)
        st.download_button(
            book.cases.download(n=every),
            data=lambda: case_sheet.document(book, cases.sheet(book)),
            file_name=f"cases-for-review-{book.code}.html",
            mime="text/html",
            on_click="ignore",
            key=state.view_key("review.file"),
        )
    _group(book)


def _group(book: Phrasebook) -> None:
    sizes = cases.sizes()
    with st.container(key="review-choice"):
        name = st.pills(
            book.cases.group,
            list(sizes),
            default=next(iter(sizes)),
            required=True,
            format_func=lambda name: book.cases.group_option(name=cases.group_name(book, name), n=sizes[name]),
            key=state.view_key("review.group"),
        )
    if name is None:
        return
    told = cases.group(book, name)
    with st.container(key="cases-group"):
        text.heading(cases.group_name(book, name))
        text.say(cases.agreement(book, told))
        text.small(cases.made_with(book))
    st.html(f"<style>{case_sheet.style()}</style>")
    st.html(case_sheet.part(book, told))
