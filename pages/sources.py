"""Every document that the guide rests on."""

from __future__ import annotations

from hcc_content.sources import load_sources
from ui import fresh, links, site, sources, text
from wording import Phrasebook
from wording.sources import source_words


def show(book: Phrasebook) -> None:
    """One line per document, newest first."""
    text.title(book.ui.sources.title)
    text.say(book.ui.sources.lead)
    fresh.banner(book, "sources")
    links.link(book, site.RULES)
    every = sorted(load_sources().values(), key=lambda source: (-(source.year or 0), source.title))
    text.small(book.ui.sources.count(n=len(every)))
    text.bullets(sources.line(source_words(book, source)) for source in every)
