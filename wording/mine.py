"""What a reader put on the own page, in words: told when it is drawn, so that a change of language changes it too."""

from __future__ import annotations

from wording.answers import name_of
from wording.phrasebook import Phrasebook
from wording.told import Told

KINDS = ("topic", "ask", "fact")
"""In the order in which the page shows them."""


def line(book: Phrasebook, told: Told | None, name: str) -> str:
    """One thing by its id, such as "topic:tace", "ask:tace:0" or "fact:inr"; empty for an id that is not known, as in
    what an older version of the guide kept. `told`: what there is to tell of the reader's answers; None where there are
    none."""
    kind, _, rest = name.partition(":")
    match kind:
        case "topic":
            return _topic(book, told, rest)
        case "ask":
            return _ask(book, *rest.rpartition(":")[::2])
        case "fact":
            return _fact(book, told, rest)
    return ""


def _topic(book: Phrasebook, told: Told | None, slug: str) -> str:
    if slug not in book.topics.topics:
        return ""
    name = book.topics.topics[slug].name
    return book.ui.mine.mark(name=name, mark=told.topic(slug).mark) if told else name


def _ask(book: Phrasebook, slug: str, number: str) -> str:
    words = book.topics.topics.get(slug)
    if words is None or not number.isdecimal() or int(number) >= len(words.ask):
        return ""
    return book.ui.mine.about(topic=words.name, question=words.ask[int(number)])


def _fact(book: Phrasebook, told: Told | None, field: str) -> str:
    """What the reader answered, by now; else the name of what is still to be found out."""
    if field not in book.questions.fields:
        return ""
    known = next((fact.line for fact in told.facts if fact.id == field), "") if told else ""
    return known or name_of(book, field)
