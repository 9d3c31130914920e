"""A treatment from content/<language>/treatments/."""

from __future__ import annotations

from ui import links, site, treatment
from wording import Phrasebook


def show(book: Phrasebook, place: site.Place) -> None:
    """The treatment, and the way back to all of them."""
    treatment.show(book, place.id)
    links.link(book, "treatments", book.ui.treatment.all)
