"""The rule book: every rule, note, limit and guideline line, with files to take along."""

from __future__ import annotations

import streamlit as st

from ui import fresh, links, rule_book, site, text
from ui.tool_words import tool_words


def show(language: str) -> None:
    """For whom it is, then a choice, then the rows of that choice."""
    w = tool_words(language, "rulebook")
    text.title(site.places(language)[site.RULES].title)
    text.say(w("lead"))
    text.say(w("who"))
    text.say(w("skip"))
    links.link(language, site.REVIEW)
    text.heading(w("how_title"))
    text.bullets(w.items("how"))
    fresh.banner(language, "rules")
    text.heading(w("filter_title"))
    topic, edition = rule_book.filters(language)
    every = rule_book.everything(language)
    shown = rule_book.chosen_rows(topic, edition)
    if not shown:
        st.warning(w("none"))
        return
    if topic is None and edition is None and not every:
        text.say(w("pick"))
        rule_book.files(language, shown)
        rule_book.contents(language)
        rule_book.limits(language, [row for row in shown if row.kind == "threshold"])
        return
    text.small(w("shown", n=len(shown), total=len(rule_book.every_row())))
    rule_book.files(language, shown)
    rule_book.book(language, shown)
