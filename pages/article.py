"""An article from content/<language>/pages/."""

from __future__ import annotations

from ui import article, links, outlook, site
from ui.words import words


def show(language: str, place: site.Place) -> None:
    """The article, and the next one of its section."""
    if place.id == outlook.PAGE:
        outlook.show(language)
    else:
        article.show(language, place.id)
    if place.id in site.TOOL_BESIDE:
        links.link(language, site.TOOL_BESIDE[place.id])
    _, following = site.neighbours(language, place)
    if following is not None:
        links.link(language, following.url, words(language)("chrome.next_page", title=following.nav))
