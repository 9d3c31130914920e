"""The map of "it depends": a button for each pair of answers, and under it what would be if it were so.

What is supposed is never told as fact: it stands in a marked box, has no button for the own page, is not printed, and
which box is open is kept nowhere but in the view."""

from __future__ import annotations

import streamlit as st

from hcc_content.codes import families_of_treatment
from hcc_logic import explain
from ui import state, text
from wording import Phrasebook, Told, tell
from wording.families import ToldFamily
from wording.marks import SHAPES
from wording.settling_map import ToldCell

OPEN = "supposed"


def show(book: Phrasebook, told: Told) -> None:
    """The map, while more is open than talked about."""
    found = told.answer.map
    if found is None:
        return
    said = book.ui.results
    with st.container(key="results-map", gap="xsmall"):
        text.heading(said.map_title)
        text.small(said.map_lead)
        for number, row in enumerate(found.rows):
            with st.container(key=f"map-row-{number}", horizontal=True, gap="xsmall"):
                for cell in row:
                    _button(book, cell)
        opened = next((cell for cell in found.cells if cell.id == state.view(OPEN)), None)
        if opened is not None:
            _supposed(book, told, opened)


def _button(book: Phrasebook, cell: ToldCell) -> None:
    st.button(
        "  \n".join([text.md(book.row(cell.facts)), *(f"**{text.md(line)}**" for line in cell.says)]),
        key=state.view_key(f"cell.{cell.id}"),
        on_click=state.set_view,
        args=(OPEN, cell.id),
        type="primary" if cell.id == state.view(OPEN) else "secondary",
        width="stretch",
        wrap=True,
    )


def _supposed(book: Phrasebook, told: Told, cell: ToldCell) -> None:
    said, given = book.ui.results, told.reading.given
    found = tell(explain(given.answers, suppose=cell.suppose), book, given).answer
    with st.container(border=True, key="results-supposed"):
        text.subheading(said.supposed(facts=book.row(cell.facts)))
        text.small(said.supposed_note)
        lines = [_line(book, family) for family in found.families if family.id in families_of_treatment()]
        text.bullets(line for line in lines if line)
        if not any(lines):
            text.say(found.sentences[0])
        st.button(said.supposed_close, key=state.view_key("supposed-close"), on_click=state.set_view, args=(OPEN, ""))


def _line(book: Phrasebook, family: ToldFamily) -> str:
    """What of a family is talked about there, or open; empty where nothing is."""
    names = {
        mark: [topic.name for topic in family.topics if topic.shown == mark] for mark in ("talked_about", "depends")
    }
    told = [f"{SHAPES[mark]} {book.row(held)}" for mark, held in names.items() if held]
    return "  \n".join([f"**{family.name}**", *told]) if told else ""
