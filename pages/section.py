"""A section: what is in it, one link per page."""

from __future__ import annotations

from ui import library, links, site, text
from ui.words import words


def show(language: str, place: site.Place) -> None:
    """The pages of a section in reading order, each with its first sentence."""
    w = words(language)
    text.title(place.title)
    text.say(w(f"sections.{place.id}.lead"))
    found = site.in_section(language, place.id)
    for other in found:
        links.link(language, other.url, other.title)
        if other.kind == "article":
            text.small(library.pages(language)[other.id].lead.text)
    if not found:
        text.say(w("section_page.empty"))
