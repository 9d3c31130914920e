"""A treatment on the screen: one template for every treatment, East and West alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import streamlit as st

from hcc_content.models import Effect, Items, Passage, Treatment
from ui import answers, article, figure, glossary, links, signs, site, sources, text
from wording import Phrasebook
from wording.signs import cited as cited_by_signs


def show(book: Phrasebook, slug: str) -> None:
    """One treatment page."""
    page = book.treatments[slug]
    text.title(page.name)
    st.badge(book.ui.evidence_status[page.status], color="gray")
    if page.also_called:
        text.small(book.ui.treatment.also_called(names=" · ".join(page.also_called)))
    with text.box("note", f"in-short-{slug}"):
        text.heading(book.ui.treatment.in_short)
        text.bullets(page.in_short.points)
    _passage(book.ui.treatment.what_it_is, page.what_it_is)
    glossary.buttons(book, page.terms, within=slug)
    _passage(book.ui.treatment.how_it_works, page.how_it_works)
    if page.how_it_works.figure:
        figure.show(book, page.how_it_works.figure, within=slug)
    _items(book.ui.treatment.step_by_step, page.step_by_step, numbered=True)
    _passage(book.ui.treatment.how_long, page.how_long)
    _passage(book.ui.treatment.how_it_feels, page.how_it_feels)
    _effects(book, book.ui.treatment.common_effects, page.common_effects)
    _effects(book, book.ui.treatment.serious_effects, page.serious_effects)
    if page.without_it:
        _effects(book, book.ui.treatment.without_it, page.without_it)
    text.heading(book.ui.treatment.when_to_call)
    signs.show(book, page.when_to_call, within=slug)
    _items(book.ui.treatment.usually_not, page.usually_not)
    _items(book.ui.treatment.at_home, page.at_home)
    _passage(book.ui.treatment.combined_with, page.combined_with)
    if page.guidelines_say:
        text.heading(book.ui.treatment.guidelines_say)
        text.bullets(said.text for said in page.guidelines_say)
        _for_you(book, page)
        links.link(book, site.RESULTS, book.ui.treatment.to_situation)
    _passage(book.ui.treatment.how_sure, page.how_sure)
    article.closing(book, slug, page.can_do, page.to_ask)
    sources.expander(book, cited(book, page), within=slug)


def cited(book: Phrasebook, page: Treatment) -> Iterator[str]:
    """Every id that a treatment page cites, with those of its signs."""
    for part in (
        page.in_short, page.what_it_is, page.how_it_works, page.step_by_step, page.how_long, page.how_it_feels,
        *page.common_effects, *page.serious_effects, *page.without_it, page.usually_not, page.at_home,
        page.combined_with, *page.guidelines_say, page.how_sure,
    ):  # fmt: skip
        yield from part.sources
    yield from cited_by_signs(book, page.when_to_call)


def _for_you(book: Phrasebook, page: Treatment) -> None:
    """Where the topic of the treatment stands for this reader, once there are answers."""
    if page.topic is None or answers.gather().nothing:
        return
    topic = answers.told(book).topic(page.topic)
    text.say(book.pair(f"**{book.ui.treatment.for_you}**", topic.mark))
    if topic.shown != "depends":  # there the mark says it
        text.say(topic.short)


def _passage(heading: str, passage: Passage) -> None:
    text.heading(heading)
    text.say(passage.text)


def _items(heading: str, items: Items, *, numbered: bool = False) -> None:
    if items.items:
        text.heading(heading)
        text.bullets(items.items, numbered=numbered)


def _effects(book: Phrasebook, heading: str, effects: Iterable[Effect]) -> None:
    effects = list(effects)
    text.heading(heading)
    if not effects:
        text.say(book.ui.treatment.no_effects)
        return
    columns = [book.ui.treatment.what, book.ui.treatment.how_often, book.ui.treatment.when]
    text.table(columns, [(effect.what, effect.how_often, effect.when) for effect in effects])
