"""A link as a whole card: its title, a line, and its tag inside. The style sheet stretches the link over the card."""

from __future__ import annotations

import streamlit as st

from ui import links, state, text
from wording import Phrasebook

NARROWEST = 280
"""How narrow a card may get, in pixels, before its neighbour moves below it."""


def grid(name: str, *, narrowest: int = NARROWEST) -> st.delta_generator.DeltaGenerator:
    """Cards side by side where there is room, one below the other on a phone. Tab order is reading order."""
    return st.grid(min_column_width=narrowest, gap="small", key=f"cards-{name}")


def card(book: Phrasebook, url: str, title: str, line: str = "", *, within: str, tag: str = "", step: str = "") -> None:
    """One card. `within`: the part of the page, so that one page may be offered twice."""
    with st.container(border=True, key=state.view_key(f"card.{within}.{url}"), gap=None):
        links.link(book, url, title, step=step)
        if line or tag:
            st.markdown(_below(line, tag), anchors=False)


def _below(line: str, tag: str) -> str:
    parts = [text.md(line) if line else "", f":gray-badge[{text.md(tag)}]" if tag else ""]
    return "  \n".join(part for part in parts if part)
