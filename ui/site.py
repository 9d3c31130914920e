"""Which pages there are, in which section, at which address.

Articles and treatments come from content; adding one touches only content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

import streamlit as st

from hcc_content.models import Section
from wording import Phrasebook

Kind = Literal["start", "section", "article", "treatment", "tool"]

SECTIONS = get_args(Section)
START = "home"
EMERGENCY = "emergency-help"
QUESTIONS = "my-answers"
CHECK = "check-my-answers"
RESULTS = "what-guidelines-say"
MY_PAGE = "my-page"
GLOSSARY = "words-explained"
SOURCES = "all-sources"
RULES = "rule-book"
REVIEW = "cases-for-review"
COMPARE = "guidelines-line-by-line"
CHECKLIST = "tace-checklist"
SCORES = "all-scores"
NURSE = "nurse"

# The four places of the bar: where each begins, then the sections and pages that belong to it.
PLACES: Mapping[str, tuple[str, ...]] = {
    "what": ("understand",),
    "can": ("treatments", "living"),
    "me": (QUESTIONS, RESULTS, CHECK, "situation", "nurses"),
    "mine": (MY_PAGE, "prepare"),
}
FIRST_PAGES = (QUESTIONS, RESULTS, MY_PAGE, EMERGENCY)
"""Pages of code that the bar leads to: no way back up stands above them."""

# Articles that a tool stands beside. Content names no tool: it knows only its own pages.
TOOL_BESIDE = {"guidelines-east-west": COMPARE, "consultation": NURSE, "walk-tace": CHECKLIST}


@dataclass(frozen=True, slots=True)
class Place:
    """One page: its fixed address, what draws it, and its title in one language."""

    url: str
    kind: Kind
    id: str
    section: str
    title: str
    nav: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A page made by code rather than told by content: its section, its title in a language, what draws it."""

    section: str
    title: Callable[[Phrasebook], str]
    show: Callable[[Phrasebook], None]


@dataclass(frozen=True, slots=True)
class Table:
    """The table of pages as `pages.registry` hands it down: tools by address, and Streamlit's pages of a language."""

    tools: Mapping[str, Tool]
    pages: Callable[[Phrasebook], Mapping[str, st.Page]]


_table: Table | None = None


def register(table: Table) -> None:
    """Take the table from `pages.registry`, which does this when it is imported. Nothing here may import pages."""
    global _table
    _table = table


def table() -> Table:
    """The registered table. Raises LookupError before `pages.registry` was imported."""
    if _table is None:
        raise LookupError("pages.registry must be imported first")
    return _table


def page(book: Phrasebook, url: str) -> st.Page:
    """The very object that st.navigation knows for an address. Raises KeyError where there is none."""
    return table().pages(book)[url]


@cache
def places(book: Phrasebook) -> dict[str, Place]:
    """Every page by address, in reading order."""
    found = [Place(START, "start", START, "", book.ui.site.name, book.ui.chrome.home)]
    for section, said in book.ui.sections.items():
        found.append(Place(section, "section", section, "", said.title, said.title))
    for url, tool in table().tools.items():
        title = tool.title(book)
        found.append(Place(url, "tool", url, tool.section, title, title))
    for page_id, page in book.pages.items():
        found.append(Place(article_url(page_id), "article", page_id, page.section, page.title, page.nav))
    for slug, entry in book.treatments.items():
        found.append(Place(treatment_url(slug), "treatment", slug, "treatments", entry.name, entry.nav))
    return {place.url: place for place in found}


def article_url(page_id: str) -> str:
    """The address of an article: its id, unless a page of code already has that address."""
    return f"{page_id}-page" if page_id in table().tools or page_id in SECTIONS or page_id == START else page_id


def treatment_url(slug: str) -> str:
    """The address of a treatment page."""
    return f"treatment-{slug}"


def target_url(target: str) -> str:
    """The address of what content points at: a page by its id, or treatment:<id>."""
    kind, _, slug = target.rpartition(":")
    return treatment_url(slug) if kind == "treatment" else article_url(slug)


def in_section(book: Phrasebook, section: str) -> list[Place]:
    """The pages of a section, in reading order."""
    return [place for place in places(book).values() if place.section == section]


def neighbours(book: Phrasebook, place: Place) -> tuple[Place | None, Place | None]:
    """The page before and after, in the same section and of the same kind."""
    row = [other for other in in_section(book, place.section) if other.kind == place.kind]
    at = next((i for i, other in enumerate(row) if other.url == place.url), None)
    if at is None:
        return None, None
    return (row[at - 1] if at else None), (row[at + 1] if at + 1 < len(row) else None)
