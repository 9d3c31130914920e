"""All treatments, by family. The order is no ranking."""

from __future__ import annotations

from ui import figure, library, links, site, text
from ui.words import words

FAMILIES = (
    "transarterial",
    "radiation",
    "systemic",
    "percutaneous",
    "curative",
    "portal_pressure",
    "supportive",
    "emerging",
)


def show(language: str) -> None:
    """The family tree as a picture and as links."""
    w = words(language)
    text.title(w("sections.treatments.title"))
    text.say(w("sections.treatments.lead"))
    for place in site.in_section(language, "treatments"):
        if place.kind != "treatment":
            links.link(language, place.url, place.title)
    figure.show(language, "family-tree", within="treatments")
    entries = library.treatments(language)
    families = [*FAMILIES, *sorted({entry.family for entry in entries.values()} - set(FAMILIES))]
    for family in families:
        members = [slug for slug, entry in entries.items() if entry.family == family]
        if members:
            text.heading(w(f"families.{family}"))
        for slug in members:
            links.link(language, site.treatment_url(slug), entries[slug].name)
            text.small(w(f"evidence_status.{entries[slug].status}"))
