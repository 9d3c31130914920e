"""A section: what is in it, one link per page."""

from __future__ import annotations

from ui import links, site, text
from wording import Phrasebook


def show(book: Phrasebook, place: site.Place) -> None:
    """The pages of a section in reading order, each with its first sentence."""
    text.title(place.title)
    text.say(book.ui.sections[place.id].lead)
    found = site.in_section(book, place.id)
    for other in found:
        links.link(book, other.url, other.title)
        if other.kind == "article":
            text.small(book.pages[other.id].lead.text)
    if not found:
        text.say(book.ui.section_page.empty)
