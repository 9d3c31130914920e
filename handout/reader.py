"""Whose paper it is: the own page in each language, from what a reader's tab keeps or from a file of answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from hcc_logic import Answers, explain
from wording import Given, Phrasebook, entered, phrasebook, tell
from wording.kept import ANSWER, answered, fitting
from wording.locale import region, report_units
from wording.own_page import OwnPage, own_page


def from_kept(kept: object, languages: Sequence[str], locale: str, day: date) -> list[OwnPage]:
    """From what the tab keeps (see `wording.kept`), as far as it fits. `locale`: of the browser; `day`: of the visit to
    the guide, as it stands on the paper."""
    places = [one.id for one in phrasebook(languages[0]).emergency.regions]
    found = fitting(kept, places)
    start = f"{ANSWER}."
    entries = {name.removeprefix(start): value for name, value in found.items() if name.startswith(start)}
    given = entered.given(entries, report_units(locale)) if answered(entries) else None
    return _pages(given, found, languages, locale, day)


def from_answers(answers: Answers, languages: Sequence[str], day: date) -> list[OwnPage]:
    """From answers alone."""
    return _pages(Given(answers), {}, languages, "", day)


def _pages(
    given: Given | None, kept: Mapping[str, object], languages: Sequence[str], locale: str, day: date
) -> list[OwnPage]:
    explanation = explain(given.answers) if given else None
    pages = []
    for code in languages:
        book = phrasebook(code, str(kept.get("set.words", "plain")))
        told = tell(explanation, book, given) if explanation else None
        place = region(book, locale)
        pages.append(own_page(book, told, kept, first_place=place, date=_day(book, day)))
    return pages


def _day(book: Phrasebook, day: date) -> str:
    return book.ui.paper.made(year=day.year, month=f"{day.month:02}", day=f"{day.day:02}")
