"""Guidelines, line by line: for the reader's own answers, or for a made-up person who is named as one."""

from __future__ import annotations

from hcc_logic import explain, parse_answers
from ui import compare, fresh, links, site, text
from ui.answers import gather
from ui.tool_words import tool_words


def show(language: str) -> None:
    """Whom the lines are about, how to read them, then topic by topic."""
    w = tool_words(language)
    given = gather()
    explanation = explain(parse_answers(compare.EXAMPLE) if given.nothing else given.answers)
    text.title(site.places(language)[site.COMPARE].title)
    text.say(w("compare.lead"))
    if given.nothing:
        compare.example(language)
        links.link(language, site.QUESTIONS, w("compare.own"))
    else:
        text.heading(w("compare.yours_title"))
        text.say(w("compare.yours"))
        if explanation.contradictions:
            text.say(w("compare.clash"))
        links.link(language, site.CHECK, w("compare.change"))
    text.heading(w("compare.how_title"))
    text.bullets(w.items("compare.how"))
    links.link(language, site.article_url("guidelines-east-west"), w("compare.prose"))
    chosen = compare.choose(language, explanation)
    every = compare.everything(language)
    if chosen is not None:
        compare.show(language, explanation.topic(chosen))
    elif every:
        for topic in compare.topics(explanation):
            compare.show(language, topic)
    else:
        compare.contents(language, explanation)
    links.link(language, site.RULES)
    fresh.banner(language, "compare")
