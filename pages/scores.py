"""All scores with their inputs, for nurses. The patient's pages never show it."""

from __future__ import annotations

from ui import all_scores, answers, clashes, links, site, text
from wording import Phrasebook


def show(book: Phrasebook) -> None:
    """What a score is not, then every score."""
    said, told = book.tools.scores, answers.told(book)
    text.title(site.places(book)[site.SCORES].title)
    text.say(said.lead)
    with text.box("note", "scores"):
        text.say(f"**{said.not_for_patients}**")
        text.bullets(said.limits)
    if told.facts:
        links.link(book, site.CHECK, said.change)
    else:
        text.say(said.nothing)
        links.link(book, site.QUESTIONS, said.enter)
    if told.contradictions:
        clashes.show(book, told.contradictions, told.reading.given)
        text.say(said.clash)
        return
    all_scores.show(book, told.scores)
    links.link(book, site.article_url("consultation"))
