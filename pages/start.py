"""The first page: what this is about in a picture and two sentences, and four doors."""

from __future__ import annotations

import streamlit as st

import pictures
from hcc_content.phrases.ui import Door
from ui import cards, links, settings, site, state, text
from wording import Phrasebook

PICTURE = "in-the-vein"


def show(book: Phrasebook) -> None:
    """Fits one phone screen down to the last door; a desk has picture and settings beside the doors."""
    said = book.ui.start
    with st.container(key="home", gap="small"):
        with st.container(key="home-title", gap=None):
            text.title(said.title)
        with st.container(key="home-picture"):
            words = book.figures[PICTURE]
            st.image(pictures.draw(PICTURE, words.labels), alt=words.alt, width="stretch")
        with st.container(key="home-doors", gap="small"):
            text.say(said.lead)
            _doors(book)
            _also(book)
            text.small(said.nothing_needed)
            with st.expander(said.about_title):
                _about(book)
        with st.container(key="home-settings", border=True, gap="small"):
            settings.on_page(book, site.START)


def _doors(book: Phrasebook) -> None:
    doors = book.ui.start.doors
    about_me = site.RESULTS if state.answered() else site.QUESTIONS
    with cards.grid("doors"):
        _door(book, "understand", doors.what)
        _door(book, "treatments", doors.can)
        _door(book, about_me, doors.me)
        _door(book, site.MY_PAGE, doors.ask)


def _door(book: Phrasebook, url: str, door: Door) -> None:
    cards.card(book, url, door.title, door.text, within="door")


def _also(book: Phrasebook) -> None:
    said = book.ui.start
    text.small(said.also_title)
    with st.container(key="home-also", horizontal=True, gap="small"):
        links.link(book, site.QUESTIONS, said.also.report, step="signs")
        links.link(book, site.EMERGENCY, said.also.unwell)
        links.link(book, site.article_url("for-family"), said.also.family)
        links.link(book, "nurses", said.also.nurse)


def _about(book: Phrasebook) -> None:
    site_words = book.ui.site
    text.say(site_words.not_reviewed)
    text.subheading(site_words.for_title)
    text.say(site_words.for_)
    text.say(site_words.intended_use)
    text.subheading(site_words.not_for_title)
    text.say(site_words.not_for)
