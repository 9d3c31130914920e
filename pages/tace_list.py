"""The TACE checklist: a list of questions, never a yes or a no."""

from __future__ import annotations

from ui import alarm, answers, checklist, clashes, links, site, text
from wording import Phrasebook


def show(book: Phrasebook) -> None:
    """Emergency first; then what teams look at, one by one, and what to ask."""
    said, told = book.tools.checklist, answers.told(book)
    text.title(site.places(book)[site.CHECKLIST].title)
    alarm.show(book, told.emergency)
    text.say(said.lead)
    text.say(said.no_answer)
    if told.facts:
        links.link(book, site.CHECK, book.tools.compare.change)
    else:
        text.say(said.nothing)
        links.link(book, site.QUESTIONS, book.tools.compare.own)
    clashes.show(book, told.contradictions, told.reading.given)
    checklist.two_taps(book, told.checklist)
    checklist.questions(book, told.checklist)
    text.heading(said.one_by_one)
    text.small(said.old_lead)
    checklist.show(book, told.checklist, told=bool(told.facts))
    links.link(book, site.treatment_url("ctace"), said.read_tace)
    checklist.source_list(book, told.checklist)
