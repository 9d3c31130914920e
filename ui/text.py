"""Plain texts on the screen, as Markdown, and the small boxes they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

_SPECIAL = re.compile(r"([$~<])")


def md(text: object) -> str:
    """Text for Markdown, with the characters escaped that Streamlit would read as formulas or tags."""
    return _SPECIAL.sub(r"\\\1", str(text).strip())


def say(text: object) -> None:
    """A paragraph."""
    st.markdown(md(text), anchors=False)


def small(text: object) -> None:
    """A quiet line."""
    st.caption(md(text))


def bullets(items: Iterable[object], *, numbered: bool = False) -> None:
    """A list."""
    lines = [f"{f'{i}.' if numbered else '-'} {md(item)}" for i, item in enumerate(items, 1)]
    if lines:
        st.markdown("\n".join(lines), anchors=False)


def title(text: str) -> None:
    """The one title of a page."""
    st.title(md(text), anchor=False)


def heading(text: str) -> None:
    """A part of a page."""
    st.header(md(text), anchor=False)


def subheading(text: str) -> None:
    """A part of a part."""
    st.subheader(md(text), anchor=False)


def box(kind: str, name: str) -> DeltaGenerator:
    """A calm box: note, today, now (the only red thing), card. Styled in ui/style.css by its key."""
    return st.container(border=True, key=f"box-{kind}-{name}")


def table(columns: Sequence[object], rows: Iterable[Sequence[object]]) -> None:
    """A small table. With more than three columns it becomes a list of cards, which a phone can show."""
    rows = list(rows)
    if len(columns) <= 3:
        wide_table(columns, rows)
        return
    for row in rows:
        first, *others = row
        lines = [
            f"**{md(first)}**",
            *(f"{md(name)}: {md(cell)}" for name, cell in zip(columns[1:], others, strict=False)),
        ]
        with st.container(border=True):
            st.markdown("  \n".join(lines), anchors=False)


def wide_table(columns: Sequence[object], rows: Iterable[Sequence[object]]) -> None:
    """A table as it is, however many columns it has. Give it a key whose style lets it scroll sideways."""
    st.markdown("\n".join([_row(columns), _row(["---"] * len(columns)), *map(_row, rows)]), anchors=False)


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(md(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
