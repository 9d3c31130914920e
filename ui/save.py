"""The reader's own file: saved from the browser and opened in it. No copy stays on the server, so Streamlit's own
buttons for files are not used. See guide_parts/assets/save.js."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

import export
from ui import state, text
from wording import Phrasebook

_PART = "save"
_BUTTON = '<button type="button"></button>'
_HTML = f'<div data-own-file>{_BUTTON}{_BUTTON}<input type="file" hidden></div>'


def show(book: Phrasebook) -> None:
    """Save what this tab keeps, or open what was saved: shut at first. Above, once, what became of an opened file."""
    said, kept = book.ui.save, state.kept()
    if happened := state.told_once():
        st.info(text.md(happened))
    with st.expander(f"**{text.md(said.title)}**", key=state.view_key("save.part")):
        text.say(said.lead)
        text.say(said.replaces)
        _part()(
            key=state.view_key(_PART),
            data={
                "name": said.file,
                "text": export.saved(kept, book).decode() if kept else "",
                "most": export.MOST,
                "save": said.save,
                "open": said.open,
            },
            on_file_change=lambda: _take(book),
        )
        if kept:
            text.small(said.no_file)


@cache
def _part() -> ComponentRenderer:
    return st.components.v2.component("guide-parts.save", js="save.js", html=_HTML, isolate_styles=False)


def _take(book: Phrasebook) -> None:
    answer: Any = state.view(_PART)
    if answer is not None and answer.file is not None:
        state.tell_once(take(book, answer.file))


def take(book: Phrasebook, handed: object) -> str:
    """Put what a file holds in the place of what stands here, if it can be used; in either case, a sentence on what
    happened. `handed`: what the browser read, {"text": ...}, or why it did not, {"problem": ...}."""
    said = book.ui.save
    try:
        found = export.opened(_bytes(handed), [region.id for region in book.emergency.regions])
    except export.FileProblem as problem:
        return _refused(book, problem)
    state.replace(found.kept)
    return said.left_out(n=found.left_out) if found.left_out else said.opened


def _bytes(handed: object) -> bytes:
    match handed:
        case {"text": str(read)}:
            return read.encode("utf-8", "surrogatepass")
        case {"problem": "too_big"}:
            raise export.FileProblem("too_big")
    raise export.FileProblem("not_text")


def _refused(book: Phrasebook, problem: export.FileProblem) -> str:
    said = book.ui.save
    match problem.code:
        case "damaged":
            return said.damaged
        case "newer":
            return said.newer
        case "empty":
            return said.empty
    return said.foreign
