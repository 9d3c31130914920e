"""How fresh the evidence is, said calmly: what is due for a new look this month, and where a newer edition exists."""

from __future__ import annotations

from datetime import date

from hcc_logic.rules.freshness import due
from ui import library, results, text
from ui.tool_words import tool_words


def this_month() -> str:
    """The month of the reader's visit, YYYY-MM."""
    return f"{date.today():%Y-%m}"


def banner(language: str, within: str) -> None:
    """A quiet box. Only guideline texts with entries in the logic count; a study does not go out of date this way."""
    w = tool_words(language)
    month = this_month()
    items = [item for item in due(month) if item.used]
    lines = [w("fresh.due", n=len(items), month=month) if items else w("fresh.none", month=month)]
    newer = [results.guideline_name(language, item.source.id) for item in items if item.newer]
    if newer:
        lines.append(w("fresh.newer", names=w.join(newer, "and")))
    if items:
        lines.append(w("fresh.calm"))
    with text.box("note", f"fresh-{within}"):
        text.small(w.pair(f"**{w('fresh.title')}**", library.languages()[language].space_between.join(lines)))
