"""The one table of pages: which function draws which address.

A page made by code is one row of TOOLS; articles, treatments and sections come from content.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

import streamlit as st

from pages import (
    article,
    check,
    compare,
    emergency,
    glossary,
    my_page,
    nurse_frame,
    questions,
    results,
    rule_book,
    scores,
    section,
    sources,
    start,
    tace_list,
    treatment,
    treatment_list,
    vignettes,
)
from ui import site
from ui.site import Tool
from wording import Phrasebook

TOOLS: Mapping[str, Tool] = {
    site.EMERGENCY: Tool("reference", lambda book: book.ui.chrome.emergency, emergency.show),
    site.QUESTIONS: Tool("situation", lambda book: book.ui.form.title, questions.show),
    site.CHECK: Tool("situation", lambda book: book.ui.check.title, check.show),
    site.RESULTS: Tool("situation", lambda book: book.ui.results.title, results.show),
    site.MY_PAGE: Tool("prepare", lambda book: book.ui.mine.title, my_page.show),
    site.GLOSSARY: Tool("reference", lambda book: book.ui.glossary.title, glossary.show),
    site.SOURCES: Tool("reference", lambda book: book.ui.sources.title, sources.show),
    site.RULES: Tool("reference", lambda book: book.ui.tools.rule_book, rule_book.show),
    site.REVIEW: Tool("reference", lambda book: book.ui.tools.vignettes, vignettes.show),
    site.COMPARE: Tool("reference", lambda book: book.ui.tools.compare, compare.show),
    site.CHECKLIST: Tool("situation", lambda book: book.ui.tools.checklist, tace_list.show),
    site.NURSE: Tool("nurses", lambda book: book.tools.nurse.title, nurse_frame.show),
    site.SCORES: Tool("nurses", lambda book: book.ui.tools.scores, scores.show),
}


@cache
def pages(book: Phrasebook) -> Mapping[str, st.Page]:
    """Every page of this language by address. Titles follow the language; addresses never do.

    The objects are made in the first run of a script and shared by all readers: `st.navigation`, `st.page_link` and
    `st.switch_page` only read them. Only `Page.run` uses them up; see `ui.guide`.
    """
    made = [
        st.Page(partial(_show, book, place), title=place.title, url_path=place.url, default=place.url == site.START)
        for place in site.places(book).values()
    ]
    return {page.url_path or site.START: page for page in made}


def _show(book: Phrasebook, place: site.Place) -> None:
    match place.kind:
        case "start":
            start.show(book)
        case "section" if place.id == "treatments":
            treatment_list.show(book)
        case "section":
            section.show(book, place)
        case "article":
            article.show(book, place)
        case "treatment":
            treatment.show(book, place)
        case "tool":
            TOOLS[place.id].show(book)


site.register(site.Table(TOOLS, pages))
