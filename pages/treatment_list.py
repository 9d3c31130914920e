"""All treatments, by family. The order is no ranking."""

from __future__ import annotations

from ui import figure, links, site, text
from wording import Phrasebook


def show(book: Phrasebook) -> None:
    """The family tree as a picture and as links."""
    said = book.ui.sections["treatments"]
    text.title(said.title)
    text.say(said.lead)
    for place in site.in_section(book, "treatments"):
        if place.kind != "treatment":
            links.link(book, place.url, place.title)
    figure.show(book, "family-tree", within="treatments")
    for family, name in book.ui.families.items():
        text.heading(name)
        for slug, treatment in book.treatments.items():
            if treatment.family == family:
                links.link(book, site.treatment_url(slug), treatment.name)
                text.small(book.ui.evidence_status[treatment.status])
