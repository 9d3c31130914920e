"""An article on the screen: lead, sections of blocks, what to do, what to ask, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import streamlit as st

from hcc_content.models import (
    Block,
    CallNowBlock,
    CallTodayBlock,
    CardBlock,
    ChartBlock,
    ClaimBlock,
    FigureBlock,
    LinkBlock,
    ListBlock,
    NoteBlock,
    Page,
    PageSection,
    SayBlock,
    StepsBlock,
    TableBlock,
)
from ui import chart, figure, glossary, library, links, site, sources, text
from ui.words import Words, words


def show(language: str, page_id: str) -> None:
    """One article."""
    page = library.pages(language)[page_id]
    w = words(language)
    text.title(page.title)
    with text.box("lead", page_id):
        text.say(page.lead.text)
    for part in page.sections:
        section(language, page_id, part)
    closing(w, page_id, page.can_do, page.to_ask)
    sources.expander(w, cited(language, page), within=page_id)


def section(language: str, page_id: str, part: PageSection) -> None:
    """One part of an article under its heading."""
    text.heading(part.heading)
    for number, block in enumerate(part.blocks):
        draw(language, block, within=f"{page_id}.{part.id}.{number}")
    glossary.buttons(language, part.terms, within=f"{page_id}.{part.id}")


def closing(w: Words, within: str, can_do: Iterable[str], to_ask: Iterable[str]) -> None:
    """What the reader can do, and ask."""
    can_do, to_ask = list(can_do), list(to_ask)
    if can_do:
        text.heading(w("article.can_do"))
        text.bullets(can_do)
    if to_ask:
        text.heading(w("article.to_ask"))
        with text.box("note", f"ask-{within}"):
            text.bullets(to_ask)


def draw(language: str, block: Block, *, within: str) -> None:
    """One block."""
    w = words(language)
    match block:
        case SayBlock():
            text.say(block.say)
        case ListBlock():
            text.bullets(block.items)
        case StepsBlock():
            text.bullets(block.steps, numbered=True)
        case FigureBlock():
            figure.show(language, block.figure, within=within)
        case ChartBlock():
            chart.show(language, block.chart, within=within)
        case NoteBlock():
            with text.box("note", within):
                text.say(block.note)
        case CallNowBlock():
            call(w, "now", block.call_now, within=within)
        case CallTodayBlock():
            call(w, "today", block.call_today, within=within)
        case TableBlock():
            text.table(block.table.columns, block.table.rows)
        case CardBlock():
            _card(language, block.card, within)
        case ClaimBlock():
            _claim(language, block.claim, within)
        case LinkBlock():
            _link(language, block.link)


def call(w: Words, when: str, signs: Iterable[str], *, within: str) -> None:
    """Signs to act on: now (red) or today."""
    with text.box(when, within):
        st.markdown(f"**{text.md(w(f'article.call_{when}'))}**", anchors=False)
        text.bullets(signs)


def cited(language: str, page: Page) -> Iterator[str]:
    """Every id that an article cites, with those of its cards, claims and pictures."""
    yield from page.lead.sources
    for section in page.sections:
        for block in section.blocks:
            yield from block.sources
            match block:
                case CardBlock():
                    card = library.card(language, block.card)
                    yield from card.sources if card else ()
                case ClaimBlock():
                    claim = library.claim(language, block.claim)
                    yield from claim.sources if claim else ()
                case FigureBlock():
                    said = library.figure(language, block.figure)
                    yield from said.sources if said else ()
                case _:
                    pass


def _card(language: str, name: str, within: str) -> None:
    card, w = library.card(language, name), words(language)
    if card is None:
        return
    with text.box("card", within):
        text.subheading(card.title)
        for label, said in (
            (w("card.people_read"), card.people_read),
            (w("article.today"), card.today),
            (w("card.why_changed"), card.why_changed),
            (w("card.ask"), card.ask),
        ):
            st.markdown(f"**{text.md(label)}**  \n{text.md(said)}", anchors=False)
        text.small(card.dates)


def _claim(language: str, name: str, within: str) -> None:
    claim, w = library.claim(language, name), words(language)
    if claim is None:
        return
    with text.box("card", within):
        st.markdown(f"**{text.md(w('article.old'))}**  \n{text.md(claim.old)}", anchors=False)
        st.markdown(f"**{text.md(w('article.today'))}**  \n{text.md(claim.today)}", anchors=False)


def _link(language: str, target: str) -> None:
    kind, _, slug = target.rpartition(":")
    url = site.treatment_url(slug) if kind == "treatment" else site.article_url(slug)
    if url not in site.places(language):
        url = slug
    links.link(language, url)
