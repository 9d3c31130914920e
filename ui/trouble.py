"""What a reader sees when something failed: kind words and the emergency numbers. What the log gets: the place only.

Read straight from content and drawn with plain elements, because words, links or navigation may be what failed.
"""

from __future__ import annotations

import logging
from pathlib import Path

import streamlit as st

from hcc_content.languages import languages
from hcc_content.loader import load_library
from ui import state, text

_log = logging.getLogger("guide")


def on_page(code: str, problem: Exception) -> None:
    """In place of a page that failed, below the bar with its link to emergency help."""
    _note(problem)
    ui = load_library(code).ui
    with text.box("note", "trouble-page"):
        text.heading(ui["trouble.title"])
        text.say(ui["trouble.text"])
        text.say(ui["trouble.emergency"])
        st.markdown(_numbers(code), anchors=False)


def anywhere(code: str | None, problem: Exception) -> None:
    """In place of everything, where bar, foot or navigation failed. `code` is None where the language is not known."""
    _note(problem)
    _draw([code] if code else _asked())


def in_callback(_problem: Exception) -> bool:
    """For `st.App(on_script_error=...)`: what no boundary saw, as a fault in a button's callback. True: it is told."""
    _draw(_asked())
    return True


def hush() -> None:
    """Streamlit logs what no boundary saw with its message, which may hold an answer. From now on only its place."""
    logging.getLogger("streamlit.error_util").addFilter(_only_the_place)


def _only_the_place(record: logging.LogRecord) -> bool:
    problem = record.exc_info[1] if record.exc_info else None
    if problem is not None:
        record.msg, record.args, record.exc_info = "page failed: %s", (_place(problem),), None
    return True


def _draw(codes: list[str]) -> None:
    for code in codes:
        ui, emergency = load_library(code).ui, load_library(code).emergency
        with text.box("note", f"trouble-{code}"):
            text.title(ui["trouble.title"])
            text.say(ui["trouble.text"])
            text.say(emergency["now.title"])
            st.markdown(_numbers(code), anchors=False)


def _asked() -> list[str]:
    """The language in the address; every language where that cannot be read."""
    try:
        asked = state.language_in_address()
    except Exception:  # whatever made the language unknown may fail here again
        asked = ""
    return [asked] if asked in languages() else list(languages())


def _numbers(code: str) -> str:
    emergency = load_library(code).emergency
    regions = [region for region in emergency.words["regions"] if region["checked"]]
    return "\n".join(
        "- "
        + emergency["call_region"].format(
            region=region["name"], number=f"[{region['ambulance']}](tel:{region['ambulance']})"
        )
        for region in regions
    )


def _note(problem: Exception) -> None:
    _log.error("page failed: %s", _place(problem))


def _place(problem: BaseException) -> str:
    """Kind and place of a fault, without its message."""
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"{type(problem).__name__} at {where}"
