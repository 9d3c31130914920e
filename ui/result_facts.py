"""The facts that decide most, left of the answer where there is room: changing one changes the answer at once."""

from __future__ import annotations

from functools import partial

from hcc_content.screens import closed_by
from hcc_logic import QUESTIONS
from ui import form, links, site, text
from wording import Given, Phrasebook
from wording.fact_words import FACTS, statement


def show(book: Phrasebook, given: Given) -> None:
    """The same answers as in the form, in the same widgets' keys."""
    said = book.ui.results
    text.heading(said.my_facts)
    for field in FACTS:
        if not closed_by(field, given.conditions):
            form.select(book, field, partial(_short, book, field))
    links.link(book, site.CHECK, said.change)


def _short(book: Phrasebook, field: str, code: str) -> str:
    """An answer in a word or two; in the form's words where the form offers more than the logic knows."""
    return statement(book, field, code) if code in QUESTIONS[field].choices else form.option(book, field, code)
