"""Answers that do not count yet, in one line, with the way to them."""

from __future__ import annotations

from collections.abc import Iterable

from ui import links, site, text
from wording import Phrasebook, Problem, answers


def show(book: Phrasebook, problems: Iterable[Problem]) -> None:
    """Nothing where every answer counts."""
    if said := answers.not_used(book, problems):
        with text.box("note", "not-used"):
            text.say(said)
            links.link(book, site.CHECK, book.ui.form.to_check)
