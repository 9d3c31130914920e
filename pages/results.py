"""What guidelines say, and why: everything on this page is drawn from one explanation."""

from __future__ import annotations

from hcc_logic import explain
from ui import clashes, form, fresh, links, results, site, text
from ui.answers import Given, gather
from ui.words import Words, words


def show(language: str) -> None:
    """Emergency first; then what you told us, what would help most, and every topic."""
    w = words(language)
    given = gather()
    explanation = explain(given.answers)
    text.title(w("results.title"))
    form.emergency(language, given)
    text.say(w("results.lead"))
    text.small(w("site.not_reviewed"))
    clashes.show(language, given)
    _told(language, w, given)
    _liver_class(w, explanation.scores.child_pugh.grade)
    results.ask_next(language, explanation)
    text.small(w("results.tap"))
    results.detail_switch(language)
    results.groups(language, explanation, explanation.what_if)
    results.order(language, explanation)
    results.facts_to_ask(language, explanation)
    text.small(w("results.evidence_date", date=explanation.evidence_date))
    text.small(w("results.changed"))
    fresh.banner(language, "results")
    for tool in (site.CHECKLIST, site.COMPARE, site.RULES):
        links.link(language, tool)


def _told(language: str, w: Words, given: Given) -> None:
    text.heading(w("results.you_told"))
    if given.nothing:
        text.say(w("results.nothing_yet"))
        links.link(language, site.QUESTIONS, w("results.start"))
        return
    text.bullets(
        w.pair(f"**{form.name_of(language, name)}**", form.answer_words(language, name, given)) for name in given.values
    )
    links.link(language, site.CHECK, w("results.change"))


def _liver_class(w: Words, grade: str | None) -> None:
    text.heading(w("results.class_title"))
    text.say(w(f"results.class_text.{grade or 'open'}"))
