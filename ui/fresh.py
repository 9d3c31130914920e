"""How fresh the evidence is: a quiet box."""

from __future__ import annotations

from datetime import date

from ui import text
from wording import Phrasebook
from wording.freshness import freshness


def this_month() -> str:
    """The month of the reader's visit, YYYY-MM."""
    return f"{date.today():%Y-%m}"


def banner(book: Phrasebook, within: str) -> None:
    """What is due for a new look this month."""
    with text.box("note", f"fresh-{within}"):
        text.small(book.pair(f"**{book.tools.fresh.title}**", freshness(book, this_month())))
