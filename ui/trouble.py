"""What a reader sees when something failed: kind words and the emergency numbers. What the log gets: the place only.

Read straight from content and drawn with plain elements, because words, links or navigation may be what failed.
"""

from __future__ import annotations

import logging
from pathlib import Path

from hcc_content.languages import languages
from ui import alarm, state, text
from wording import Phrasebook, phrasebook
from wording.emergency import ambulances

_log = logging.getLogger("guide")


def on_page(book: Phrasebook, problem: Exception) -> None:
    """In place of a page that failed, below the bar with its link to emergency help."""
    _note(problem)
    ui = book.ui
    with text.box("note", "trouble-page"):
        text.heading(ui.trouble.title)
        text.say(ui.trouble.text)
        text.say(ui.trouble.emergency)
        _numbers(book)


def anywhere(code: str | None, problem: Exception) -> None:
    """In place of everything, where bar, foot or navigation failed. `code` is None where the language is not known."""
    _note(problem)
    for known in [code] if code else _asked():
        book = phrasebook(known)
        ui = book.ui
        with text.box("note", f"trouble-{known}"):
            text.title(ui.trouble.title)
            text.say(ui.trouble.text)
            text.say(book.ui.article.call_now)
            _numbers(book)


def in_callback(problem: Exception) -> bool:
    """For `st.App(on_script_error=...)`: what `draw` never saw, as a fault in a button's callback. True: it is told."""
    anywhere(None, problem)
    return True


def hush() -> None:
    """Keep Streamlit's log of such faults away: a fault's own message may hold an answer. `_note` tells the place."""
    logging.getLogger("streamlit.error_util").addFilter(lambda record: record.exc_info is None)


def _asked() -> list[str]:
    """The language in the address; every language where that cannot be read."""
    try:
        asked = state.language_in_address()
    except Exception:  # whatever made the language unknown may fail here again
        asked = ""
    return [asked] if asked in languages() else list(languages())


def _numbers(book: Phrasebook) -> None:
    text.bullets(book.pair(one.place, alarm.call(one)) for one in ambulances(book))


def _note(problem: Exception) -> None:
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    _log.error("page failed: %s at %s", type(problem).__name__, where)
