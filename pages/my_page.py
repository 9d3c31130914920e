"""The reader's own page: what to carry into the room."""

from __future__ import annotations

from ui import text
from wording import Phrasebook


def show(book: Phrasebook) -> None:
    """What the reader put here."""
    text.title(book.ui.mine.title)
