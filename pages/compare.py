"""Guidelines, line by line: for the reader's own answers, or for a made-up person who is named as one."""

from __future__ import annotations

from hcc_logic import explain, parse_answers
from ui import answers, compare, fresh, links, site, text
from wording import Phrasebook, tell


def show(book: Phrasebook) -> None:
    """Whom the lines are about, how to read them, then topic by topic."""
    said, own = book.tools.compare, answers.told(book)
    told = own if own.facts else tell(explain(parse_answers(compare.EXAMPLE)), book)
    text.title(site.places(book)[site.COMPARE].title)
    text.say(said.lead)
    if own.facts:
        text.heading(said.yours_title)
        text.say(said.yours)
        if own.contradictions:
            text.say(said.clash)
        links.link(book, site.CHECK, said.change)
    else:
        compare.example(book, told.facts)
        links.link(book, site.QUESTIONS, said.own)
    text.heading(said.how_title)
    text.bullets(said.how)
    links.link(book, site.article_url("guidelines-east-west"), said.prose)
    explanation = told.reading.explanation
    chosen = compare.choose(book, explanation)
    every = compare.everything(book)
    if chosen is not None:
        compare.show(book, explanation.topic(chosen))
    elif every:
        for topic in compare.topics(explanation):
            compare.show(book, topic)
    else:
        compare.contents(book, explanation)
    links.link(book, site.RULES)
    fresh.banner(book, "compare")
