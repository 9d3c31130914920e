"""An article on the screen: lead, sections of blocks, what to do, what to ask, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext

import streamlit as st

from hcc_content.models import (
    Block,
    CallBlock,
    CardBlock,
    ChartBlock,
    ClaimBlock,
    FigureBlock,
    LinkBlock,
    ListBlock,
    NoteBlock,
    Page,
    PageSection,
    PicksBlock,
    SayBlock,
    StepsBlock,
    TableBlock,
    WeighBlock,
    WhatToDoBlock,
)
from ui import chart, figure, glossary, links, mine, recall, signs, site, sources, text, weigh
from wording import Phrasebook
from wording.signs import cited as cited_by_signs


def show(book: Phrasebook, page_id: str) -> None:
    """One article."""
    page = book.pages[page_id]
    text.title(page.title)
    with text.box("lead", page_id):
        text.say(page.lead.text)
    if page_id in mine.OWN_WORDS:
        mine.own_words(book, page_id)
    for part in page.sections:
        section(book, page_id, part)
    closing(book, page_id, page.can_do, page.to_ask)
    sources.expander(book, cited(book, page), within=page_id)


def section(book: Phrasebook, page_id: str, part: PageSection) -> None:
    """One part of an article under its heading."""
    text.heading(part.heading)
    with recall.answer(book, f"{page_id}:{part.id}") if part.recall else nullcontext():
        for number, block in enumerate(part.blocks):
            draw(book, block, within=f"{page_id}.{part.id}.{number}")
        glossary.buttons(book, part.terms, within=f"{page_id}.{part.id}")


def closing(book: Phrasebook, within: str, can_do: Iterable[str], to_ask: Iterable[str]) -> None:
    """What the reader can do, and ask."""
    can_do, to_ask = list(can_do), list(to_ask)
    if can_do:
        text.heading(book.ui.article.can_do)
        text.bullets(can_do)
    if to_ask:
        text.heading(book.ui.article.to_ask)
        with text.box("note", f"ask-{within}"):
            text.bullets(to_ask)


def draw(book: Phrasebook, block: Block, *, within: str) -> None:
    """One block."""
    match block:
        case SayBlock():
            text.say(block.say)
        case ListBlock():
            text.bullets(block.items)
        case StepsBlock():
            text.bullets(block.steps, numbered=True)
        case FigureBlock():
            figure.show(book, block.figure, within=within)
        case ChartBlock():
            chart.show(book, block.chart, within=within)
        case NoteBlock():
            with text.box("note", within):
                text.say(block.note)
        case CallBlock():
            signs.show(book, block.call, within=within)
        case WhatToDoBlock():
            signs.what_to_do(book, block.what_to_do)
        case TableBlock():
            text.table(block.table.columns, block.table.rows)
        case PicksBlock():
            mine.picks(block.picks, ":".join(within.split(".")[:2]))
        case WeighBlock():
            weigh.show(book, block.weigh)
        case CardBlock():
            _card(book, block.card, within)
        case ClaimBlock():
            _claim(book, block.claim, within)
        case LinkBlock():
            _link(book, block.link)


def cited(book: Phrasebook, page: Page) -> Iterator[str]:
    """Every id that an article cites, with those of its cards, claims, pictures and signs."""
    yield from page.lead.sources
    for section in page.sections:
        for block in section.blocks:
            yield from block.sources
            match block:
                case CardBlock():
                    yield from book.cards[block.card].sources
                case ClaimBlock():
                    yield from book.claims[block.claim].sources
                case FigureBlock():
                    yield from book.figures[block.figure].sources
                case CallBlock():
                    yield from cited_by_signs(book, block.call)
                case WhatToDoBlock():
                    yield from book.signs.levels[block.what_to_do].sources
                case _:
                    pass


def _card(book: Phrasebook, name: str, within: str) -> None:
    card = book.cards[name]
    with text.box("card", within):
        text.subheading(card.title)
        for label, said in (
            (book.ui.card.people_read, card.people_read),
            (book.ui.article.today, card.today),
            (book.ui.card.why_changed, card.why_changed),
            (book.ui.card.ask, card.ask),
        ):
            st.markdown(f"**{text.md(label)}**  \n{text.md(said)}", anchors=False)
        text.small(card.dates)


def _claim(book: Phrasebook, name: str, within: str) -> None:
    claim = book.claims[name]
    with text.box("card", within):
        st.markdown(f"**{text.md(book.ui.article.old)}**  \n{text.md(claim.old)}", anchors=False)
        st.markdown(f"**{text.md(book.ui.article.today)}**  \n{text.md(claim.today)}", anchors=False)


def _link(book: Phrasebook, target: str) -> None:
    links.link(book, site.target_url(target))
