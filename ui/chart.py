"""Charts of published results for groups of people, always with the same facts in words.

Only on pages that open when asked for.
"""

from __future__ import annotations

from ui import library, text
from ui.words import words


def show(language: str, name: str) -> None:
    """One set of results."""
    said = library.tree(language, "charts").get(name)
    if not isinstance(said, dict):
        text.small(words(language)("article.unwritten"))
        return
    text.say(said.get("title", ""))
