"""Content for the screens: read once for the life of the server (restart after editing content), in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from hcc_content.errors import ContentError
from hcc_content.languages import default_language as default_language
from hcc_content.languages import languages as languages
from hcc_content.loader import load_library, load_order
from hcc_content.models import Card, ChartWords, Claim, FigureWords, Page, Term, Treatment

T = TypeVar("T")


@cache
def pages(language: str) -> dict[str, Page]:
    """Every article of a language by id, in reading order."""
    return _ordered(load_order().pages, load_library(language).pages)


@cache
def treatments(language: str) -> dict[str, Treatment]:
    """Every treatment page of a language by slug, in the order of the family tree."""
    return _ordered(load_order().treatments, load_library(language).treatments)


@cache
def tree(language: str, name: str) -> Mapping[str, Any]:
    """A file of words whose arrangement the screens decide, such as "questions".

    Empty where it cannot be read: the tests say so first.
    """
    try:
        words: Mapping[str, Any] = getattr(load_library(language), name).words
    except ContentError:
        return {}
    return words


def term(language: str, slug: str) -> Term | None:
    """A word of the glossary."""
    return terms(language).get(slug)


@cache
def terms(language: str) -> Mapping[str, Term]:
    """The glossary of a language."""
    return load_library(language).glossary.terms


@cache
def figure(language: str, name: str) -> FigureWords | None:
    """The words of a picture."""
    return load_library(language).figures.get(name)


@cache
def chart(language: str, name: str) -> ChartWords | None:
    """The words of a chart."""
    return load_library(language).charts.get(name)


@cache
def card(language: str, name: str) -> Card | None:
    """A card on statements that seem to clash."""
    return load_library(language).cards.get(name)


@cache
def claim(language: str, name: str) -> Claim | None:
    """An old statement beside what is known today."""
    return load_library(language).claims.get(name)


def _ordered(named: tuple[str, ...], entries: Mapping[str, T]) -> dict[str, T]:
    place = {slug: number for number, slug in enumerate(named)}
    return dict(sorted(entries.items(), key=lambda item: (place.get(item[0], len(place)), item[0])))
