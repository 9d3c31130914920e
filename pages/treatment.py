"""A treatment from content/<language>/treatments/."""

from __future__ import annotations

from ui import links, site, treatment
from ui.words import words


def show(language: str, place: site.Place) -> None:
    """The treatment, and the way back to all of them."""
    treatment.show(language, place.id)
    links.link(language, "treatments", words(language)("treatment.all"))
