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

TOOLS: Mapping[str, Tool] = {
    site.EMERGENCY: Tool("reference", "chrome.emergency", emergency.show),
    site.QUESTIONS: Tool("situation", "form.title", questions.show),
    site.CHECK: Tool("situation", "check.title", check.show),
    site.RESULTS: Tool("situation", "results.title", results.show),
    site.GLOSSARY: Tool("reference", "glossary.title", glossary.show),
    site.SOURCES: Tool("reference", "sources.title", sources.show),
    site.RULES: Tool("reference", "tools.rule_book", rule_book.show),
    site.REVIEW: Tool("reference", "tools.vignettes", vignettes.show),
    site.COMPARE: Tool("reference", "tools.compare", compare.show),
    site.CHECKLIST: Tool("situation", "tools.checklist", tace_list.show),
    site.SCORES: Tool("nurses", "tools.scores", scores.show),
}


@cache
def pages(language: str) -> Mapping[str, st.Page]:
    """Every page of this language by address. Titles follow the language; addresses never do.

    The objects are made in the first run of a script and shared by all readers: `st.navigation`, `st.page_link` and
    `st.switch_page` only read them. Only `Page.run` uses them up; see `ui.guide`.
    """
    made = [
        st.Page(partial(_show, language, place), title=place.title, url_path=place.url, default=place.url == site.START)
        for place in site.places(language).values()
    ]
    return {page.url_path or site.START: page for page in made}


def _show(language: str, place: site.Place) -> None:
    match place.kind:
        case "start":
            start.show(language)
        case "section" if place.id == "treatments":
            treatment_list.show(language)
        case "section":
            section.show(language, place)
        case "article":
            article.show(language, place)
        case "treatment":
            treatment.show(language, place)
        case "tool":
            TOOLS[place.id].show(language)


site.register(site.Table(TOOLS, pages))
