"""The drawing of the portal vein with parts to tap: the same answer as the radio beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

import pictures
from hcc_content.screens import EVERY_PLACE
from ui import state
from wording import Phrasebook

PICTURE, _NAME = "where-in-the-vein", "spots"


@cache
def _spots() -> ComponentRenderer:
    """Made in a running server: only that knows the folder of the script."""
    return st.components.v2.component(
        "guide-parts.spots",
        js="spots.js",
        html='<div data-drawing aria-hidden="true"></div>',
        isolate_styles=False,
    )


def show(book: Phrasebook, chosen: str | None, pick: Callable[[str], None]) -> None:
    """The tree as far as the reader says, with nothing claimed before that. `pick` is called with what was tapped."""
    said = book.figures[PICTURE]
    drawing = pictures.draw(PICTURE, said.labels, state={"place": state_of(chosen)})
    _spots()(
        key=state.view_key(_NAME),
        data={"svg": drawing, "value": chosen},
        on_pick_change=lambda: pick(_tapped()),
    )


def state_of(chosen: str | None) -> str:
    """The state of the picture for an answer: "ask" before one and for "I don't know"."""
    if chosen == "present_place_unknown":
        return "somewhere"
    return chosen if chosen in EVERY_PLACE else "ask"


def _tapped() -> str:
    return str(state.view(_NAME).pick or "")
