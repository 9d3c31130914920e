"""Words of the tools: the rule book, the side-by-side page, the TACE checklist, the nurse's scores.

Each file of words is joined with the chrome of its language, so that punctuation and buttons are at hand.
"""

from __future__ import annotations

from functools import cache

from ui import library
from ui.words import Words, words


@cache
def tool_words(language: str, name: str = "tools") -> Words:
    """The words of one tool file together with the chrome."""
    return Words(language, {**words(language).tree, **library.tree(language, name)})
