"""All scores with their inputs, for nurses. The patient's pages never show it."""

from __future__ import annotations

from hcc_logic import explain
from ui import all_scores as drawn
from ui import clashes, links, site, text
from ui.answers import gather
from ui.tool_words import tool_words


def show(language: str) -> None:
    """What a score is not, then every score."""
    w = tool_words(language)
    given = gather()
    text.title(site.places(language)[site.SCORES].title)
    text.say(w("scores.lead"))
    with text.box("note", "scores"):
        text.say(f"**{w('scores.not_for_patients')}**")
        text.bullets(w.items("scores.limits"))
    if given.nothing:
        text.say(w("scores.nothing"))
    links.link(
        language,
        site.QUESTIONS if given.nothing else site.CHECK,
        w("scores.enter" if given.nothing else "scores.change"),
    )
    explanation = explain(given.answers)
    if explanation.contradictions:
        clashes.show(language, given)
        text.say(w("scores.clash"))
        return
    drawn.show(language, given, explanation.score_results)
    links.link(language, site.article_url("consultation"))
