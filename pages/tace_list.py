"""The TACE checklist: a list of questions, never a yes or a no."""

from __future__ import annotations

from hcc_logic import explain
from ui import checklist, clashes, form, links, site, text
from ui.answers import gather
from ui.tool_words import tool_words


def show(language: str) -> None:
    """Emergency first; then what teams look at, one by one, and what to ask."""
    w = tool_words(language)
    given = gather()
    lines = explain(given.answers).tace_checklist
    text.title(site.places(language)[site.CHECKLIST].title)
    form.emergency(language, given)
    text.say(w("checklist.lead"))
    text.say(w("checklist.no_answer"))
    if given.nothing:
        text.say(w("checklist.nothing"))
        links.link(language, site.QUESTIONS, w("compare.own"))
    else:
        links.link(language, site.CHECK, w("compare.change"))
    clashes.show(language, given)
    checklist.two_taps(language, lines)
    checklist.questions(language, lines)
    text.heading(w("checklist.one_by_one"))
    text.small(w("checklist.old_lead"))
    checklist.factors(language, lines, told=not given.nothing)
    links.link(language, site.treatment_url("ctace"), w("checklist.read_tace"))
    checklist.source_list(language, lines)
