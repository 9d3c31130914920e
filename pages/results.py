"""What guidelines say, and why: everything on this page is told from one explanation."""

from __future__ import annotations

from ui import alarm, answers, clashes, form, fresh, links, not_used, results, site, state, text
from wording import Phrasebook, Told


def show(book: Phrasebook) -> None:
    """Emergency first; then what you told us, what would help most, and every topic."""
    state.set_place(form.RETURN, site.RESULTS)
    said, told = book.ui.results, answers.told(book)
    text.title(said.title)
    alarm.show(book, told.emergency)
    text.say(said.lead)
    text.small(book.ui.site.not_reviewed)
    clashes.show(book, told.contradictions, told.reading.given)
    _facts(book, told)
    text.heading(said.class_title)
    text.say(told.liver_class)
    results.ask_next(book, told)
    text.small(said.tap)
    results.detail_switch(book)
    results.groups(book, told)
    results.order(book, told)
    results.facts_to_ask(book, told)
    text.small(told.evidence_date)
    text.small(said.changed)
    fresh.banner(book, "results")
    for tool in (site.CHECKLIST, site.COMPARE, site.RULES):
        links.link(book, tool)


def _facts(book: Phrasebook, told: Told) -> None:
    said = book.ui.results
    text.heading(said.you_told)
    not_used.show(book, told.reading.given.problems)
    if not told.facts:
        text.say(said.nothing_yet)
        links.link(book, site.QUESTIONS, said.start)
        return
    text.bullets(fact.line for fact in told.facts)
    links.link(book, site.CHECK, said.change)
