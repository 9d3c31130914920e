"""A section: its answer where it has one, a picture, and its pages as cards."""

from __future__ import annotations

from collections.abc import Mapping

from hcc_content.words import sentences
from ui import cards, figure, site, sources, state, text
from wording import Phrasebook

PICTURES: Mapping[str, str] = {"understand": "how-it-forms-invasion"}
"""The picture of a section that has one."""
AFTER_ANSWERS = (site.CHECK, site.RESULTS, site.CHECKLIST)
"""Pages that say something only of answers."""


def show(book: Phrasebook, place: site.Place) -> None:
    """The pages of a section in reading order, each with its first sentence."""
    said = book.ui.sections[place.id]
    text.title(place.title)
    text.say(said.answer.text if said.answer else said.lead)
    if place.id in PICTURES:
        figure.show(book, PICTURES[place.id], within=place.id)
    with cards.grid(place.id):
        for other in site.in_section(book, place.id):
            if other.url not in AFTER_ANSWERS or state.answered():
                cards.card(book, other.url, other.title, first_sentence(book, other), within=place.id)
    if said.answer:
        sources.expander(book, said.answer.sources, within=place.id)


def first_sentence(book: Phrasebook, place: site.Place) -> str:
    """What an article begins with; empty for a page of code."""
    return sentences(book.pages[place.id].lead.text, book.code)[0] if place.kind == "article" else ""
