"""Every document that the guide rests on."""

from __future__ import annotations

from hcc_content.sources import load_sources
from ui import fresh, links, site, sources, text
from ui.words import words


def show(language: str) -> None:
    """One line per document, newest first."""
    w = words(language)
    text.title(w("sources.title"))
    text.say(w("sources.lead"))
    fresh.banner(language, "sources")
    links.link(language, site.RULES)
    every = sorted(load_sources().values(), key=lambda source: (-(source.year or 0), source.title))
    text.small(w("sources.count", n=len(every)))
    text.bullets(sources.line(w, source) for source in every)
