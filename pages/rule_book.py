"""The rule book: every rule, note, limit and guideline line, with files to take along."""

from __future__ import annotations

import streamlit as st

from ui import fresh, links, rule_book, site, text
from wording import Phrasebook, rules


def show(book: Phrasebook) -> None:
    """For whom it is, then a choice, then the rows of that choice."""
    text.title(site.places(book)[site.RULES].title)
    text.say(book.rulebook.lead)
    text.say(book.rulebook.who)
    text.say(book.rulebook.skip)
    links.link(book, site.REVIEW)
    text.heading(book.rulebook.how_title)
    text.bullets(book.rulebook.how)
    fresh.banner(book, "rules")
    text.heading(book.rulebook.filter_title)
    topic, edition = rule_book.filters(book)
    every = rule_book.everything(book)
    shown = rules.chosen_rows(topic, edition)
    if not shown:
        st.warning(book.rulebook.none)
        return
    if topic is None and edition is None and not every:
        text.say(book.rulebook.pick)
        rule_book.files(book, shown)
        rule_book.contents(book)
        rule_book.limits(book, shown)
        return
    text.small(book.rulebook.shown(n=len(shown), total=len(rules.every_row())))
    rule_book.files(book, shown)
    rule_book.rows(book, shown)
