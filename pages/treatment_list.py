"""What can be done: yes, and on what it depends; then the kinds of treatment. The order is no ranking."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from hcc_content.models import Status, Treatment
from pages.section import first_sentence
from ui import cards, links, site, sources, state, text
from wording import Phrasebook

USED: tuple[Status, ...] = ("standard", "guideline-dependent")
"""Standings of what is used when cancer is in the vein. All others stand one tap away."""
DAYS = "walk-"
"""How the names of the walks through a day begin."""


def show(book: Phrasebook) -> None:
    """The answer, then each kind of treatment with its treatments inside."""
    words, said = book.ui.sections["treatments"], book.ui.treatment_list
    text.title(words.title)
    if words.answer:
        text.say(words.answer.text)
    links.link(book, site.RESULTS if state.answered() else site.QUESTIONS, said.about_me)
    text.heading(said.families_title)
    shown = {slug for family in said.families for slug in _used(book, family)}
    with cards.grid("families", narrowest=400):
        for family, line in said.families.items():
            with st.expander(f"**{text.md(book.ui.families[family])}** {text.md(line)}"):
                _treatments(book, _used(book, family), within=family)
        with st.expander(f"**{text.md(said.other)}** {text.md(said.other_lead)}"):
            _treatments(book, (slug for slug in book.treatments if slug not in shown), within="other")
    text.heading(said.days)
    articles = [place for place in site.in_section(book, "treatments") if place.kind == "article"]
    with cards.grid("days"):
        _articles(book, (place for place in articles if place.id.startswith(DAYS)), within="days")
        living = book.ui.sections["living"]
        cards.card(book, "living", living.title, living.lead, within="days")
    with st.expander(f"**{text.md(said.more)}**"), cards.grid("more"):
        _articles(book, (place for place in articles if not place.id.startswith(DAYS)), within="more")
    if words.answer:
        sources.expander(book, words.answer.sources, within="treatments")


def _used(book: Phrasebook, family: str) -> list[str]:
    return [slug for slug, one in book.treatments.items() if one.family == family and one.status in USED]


def _treatments(book: Phrasebook, slugs: Iterable[str], *, within: str) -> None:
    with cards.grid(within):
        for slug in slugs:
            one: Treatment = book.treatments[slug]
            tag = book.ui.evidence_status[one.status]
            cards.card(book, site.treatment_url(slug), one.name, tag=tag, within=within)


def _articles(book: Phrasebook, places: Iterable[site.Place], *, within: str) -> None:
    for place in places:
        cards.card(book, place.url, place.title, first_sentence(book, place), within=within)
