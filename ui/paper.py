"""The reader's own page as a PDF: buttons that save it or open it, in this language or in all at once."""

from __future__ import annotations

import json
from functools import cache
from urllib.parse import urlencode

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from hcc_content.languages import languages
from ui import state, text
from wording import Phrasebook

FILE = "my-page.pdf"
"""As it is saved: a name that tells nobody of an illness."""


def buttons(book: Phrasebook) -> None:
    """One pair of buttons for each wish. What the tab keeps is sent when one is pressed; see guide_parts."""
    said = book.ui.paper
    text.small(said.hint)
    _paper()(
        key=state.view_key("paper"),
        data={
            "wishes": [_wish(book, wish) for wish in _wishes(book.code)],
            "kept": json.dumps(state.kept()),
            "locale": state.browser_locale(),
            "file": FILE,
            "making": said.making,
            "ready": said.ready,
            "failed": said.failed,
        },
    )


def _wishes(code: str) -> list[list[str]]:
    """This language, and this one before all others."""
    return [[code], [code, *(other for other in languages() if other != code)]]


def _wish(book: Phrasebook, wish: list[str]) -> dict[str, str]:
    names = book.both([languages()[code].short for code in wish])
    said = book.ui.paper
    return {
        "query": urlencode([("lang", code) for code in wish]),
        "save": said.save(languages=names),
        "open": said.open(languages=names),
    }


@cache
def _paper() -> ComponentRenderer:
    """Made in a running server: only that knows the folder of the script."""
    return st.components.v2.component(
        "guide-parts.paper", js="paper.js", html="<div data-paper></div>", isolate_styles=False
    )
