"""A treatment on the screen: one template for every treatment, East and West alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import streamlit as st

from hcc_content.models import Effect, Items, Passage, Treatment
from ui import article, figure, glossary, library, links, site, sources, text
from ui.words import Words, words


def show(language: str, slug: str) -> None:
    """One treatment page."""
    page = library.treatments(language)[slug]
    w = words(language)
    text.title(page.name)
    st.badge(w(f"evidence_status.{page.status}"), color="gray")
    if page.also_called:
        text.small(w("treatment.also_called", names=" · ".join(page.also_called)))
    with text.box("note", f"in-short-{slug}"):
        text.heading(w("treatment.in_short"))
        text.bullets(page.in_short.points)
    _passage(w, "what_it_is", page.what_it_is)
    glossary.buttons(language, page.terms, within=slug)
    _passage(w, "how_it_works", page.how_it_works)
    if page.how_it_works.figure:
        figure.show(language, page.how_it_works.figure, within=slug)
    _items(w, "step_by_step", page.step_by_step, numbered=True)
    _passage(w, "how_long", page.how_long)
    _passage(w, "how_it_feels", page.how_it_feels)
    _effects(w, "common_effects", page.common_effects)
    _effects(w, "serious_effects", page.serious_effects)
    text.heading(w("treatment.when_to_call"))
    if page.when_to_call.now:
        article.call(w, "now", page.when_to_call.now, within=slug)
    if page.when_to_call.today:
        article.call(w, "today", page.when_to_call.today, within=slug)
    _items(w, "usually_not", page.usually_not)
    _items(w, "at_home", page.at_home)
    _passage(w, "combined_with", page.combined_with)
    if page.guidelines_say:
        text.heading(w("treatment.guidelines_say"))
        text.bullets(said.text for said in page.guidelines_say)
        links.link(language, site.RESULTS, w("treatment.to_situation"))
    _passage(w, "how_sure", page.how_sure)
    article.closing(w, slug, page.can_do, page.to_ask)
    sources.expander(w, cited(page), within=slug)


def cited(page: Treatment) -> Iterator[str]:
    """Every id that a treatment page cites."""
    for part in (
        page.in_short, page.what_it_is, page.how_it_works, page.step_by_step, page.how_long, page.how_it_feels,
        *page.common_effects, *page.serious_effects, page.usually_not, page.at_home, page.when_to_call,
        page.combined_with, *page.guidelines_say, page.how_sure,
    ):  # fmt: skip
        yield from part.sources


def _passage(w: Words, name: str, passage: Passage) -> None:
    text.heading(w(f"treatment.{name}"))
    text.say(passage.text)


def _items(w: Words, name: str, items: Items, *, numbered: bool = False) -> None:
    if items.items:
        text.heading(w(f"treatment.{name}"))
        text.bullets(items.items, numbered=numbered)


def _effects(w: Words, name: str, effects: Iterable[Effect]) -> None:
    effects = list(effects)
    text.heading(w(f"treatment.{name}"))
    if not effects:
        text.say(w("treatment.no_effects"))
        return
    columns = [w("treatment.what"), w("treatment.how_often"), w("treatment.when")]
    text.table(columns, [(effect.what, effect.how_often, effect.when) for effect in effects])
