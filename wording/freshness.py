"""How fresh the evidence is, said calmly: what is due for a new look, and where a newer edition exists."""

from __future__ import annotations

from hcc_logic.rules.freshness import due
from wording.phrasebook import Phrasebook
from wording.positions import guideline_name


def freshness(book: Phrasebook, month: str) -> str:
    """What is due by a month (YYYY-MM). Only guideline texts with entries in the logic count; a study does not go out
    of date this way."""
    said = book.tools.fresh
    items = [item for item in due(month) if item.used]
    newer = [guideline_name(book, item.source.id) for item in items if item.newer]
    return book.sentences(
        [
            said.due(n=len(items), month=month) if items else said.none(month=month),
            said.newer(names=book.both(newer)) if newer else "",
            said.calm if items else "",
        ]
    )
