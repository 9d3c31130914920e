"""From what stands in the widgets to what the reader gave, and what there is to tell of it."""

from __future__ import annotations

from hcc_logic import explain
from hcc_logic.inputs.questions import Question
from ui import state
from wording import Given, Offer, Phrasebook, Problem, Told, entered, tell
from wording.locale import report_units

OWN_UNITS = ("cn",)
"""Places where reports print the unit in which the logic counts, for every number of the form."""


def told(book: Phrasebook) -> Told:
    """Everything there is to tell this reader."""
    given = gather()
    return tell(explain(given.answers), book, given)


def gather() -> Given:
    """Everything the reader gave so far."""
    return entered.given(state.entries(), report_units(state.browser_locale()))


def printed_unit(question: Question) -> str:
    """The unit that reports in the reader's place print, where they print no other; empty where it may be any."""
    return str(question.unit) if state.setting("place") in OWN_UNITS else ""


def settle(problem: Problem, offer: Offer) -> None:
    """Take a number as it was offered. For a button: runs before the page is drawn."""
    for name, value in entered.settle(problem, offer).items():
        kind, _, rest = name.partition(".")
        state.put(kind, rest, value)
