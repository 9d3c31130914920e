"""What to mend after numbers were read: a summary that takes the focus, with a link to each field. Amber, never red."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from ui import state
from wording import Phrasebook, Problem, answers


@cache
def _mend() -> ComponentRenderer:
    """Made in a running server: only that knows the folder of the script."""
    return st.components.v2.component(
        "guide-parts.mend", js="mend.js", html="<div data-summary></div>", isolate_styles=False
    )


def summary(book: Phrasebook, problems: Iterable[Problem], count: int) -> None:
    """Nothing to see without problems. `count`: how often the reader asked to have the numbers read; with each time
    the focus moves to the summary once. The same part of the page gives a phone its number keys, and sends what stands
    in the table when the reader leaves it."""
    mend = [{"field": _css(problem.field), "text": answers.problem_words(book, problem)} for problem in problems]
    shown = mend if count else []
    _mend()(
        key=state.view_key("mend"),
        data={"title": book.ui.form.mend_title if shown else "", "mend": shown, "count": count},
        on_typed_change=lambda: None,  # the run itself is what is wanted
    )


def _css(field: str) -> str:
    """The class that Streamlit gives to the widget of a field."""
    return "st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", state.key("q", field))
