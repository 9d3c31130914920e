"""An article from content/<language>/pages/."""

from __future__ import annotations

from ui import article, links, outlook, site
from wording import Phrasebook


def show(book: Phrasebook, place: site.Place) -> None:
    """The article, and the next one of its section."""
    if place.id == outlook.PAGE:
        outlook.show(book)
    else:
        article.show(book, place.id)
    if place.id in site.TOOL_BESIDE:
        links.link(book, site.TOOL_BESIDE[place.id])
    _, following = site.neighbours(book, place)
    if following is not None:
        links.link(book, following.url, book.ui.chrome.next_page(title=following.nav))
