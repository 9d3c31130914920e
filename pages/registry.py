"""Which function draws which page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

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

Draw = Callable[[], None]


def pages(language: str) -> list[st.Page]:
    """Every page of this language for st.navigation. Titles follow the language; addresses never do."""
    return [
        st.Page(_draw(language, place), title=place.title, url_path=place.url, default=place.url == site.START)
        for place in site.places(language).values()
    ]


def _draw(language: str, place: site.Place) -> Draw:
    return partial(_run, language, place)


def _run(language: str, place: site.Place) -> None:
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
            _tool(language, place.id)


def _tool(language: str, name: str) -> None:
    match name:
        case site.EMERGENCY:
            emergency.show(language)
        case site.QUESTIONS:
            questions.show(language)
        case site.CHECK:
            check.show(language)
        case site.RESULTS:
            results.show(language)
        case site.GLOSSARY:
            glossary.show(language)
        case site.SOURCES:
            sources.show(language)
        case site.RULES:
            rule_book.show(language)
        case site.REVIEW:
            vignettes.show(language)
        case site.COMPARE:
            compare.show(language)
        case site.CHECKLIST:
            tace_list.show(language)
        case site.SCORES:
            scores.show(language)
