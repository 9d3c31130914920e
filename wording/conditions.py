"""Conditions of rules in the words of one language, told from their tree."""

from __future__ import annotations

from hcc_logic.engine.conditions import Condition, Joins, written
from wording.phrasebook import Phrasebook


def condition_words(book: Phrasebook, condition: Condition, emphasis: str = "") -> str:
    """A condition in words: each criterion by its words, joined as it is joined in the rule. `emphasis` is set on both
    sides of each joining word, such as "**" for a screen that reads Markdown."""
    said = book.rulebook.joins
    joins = Joins(
        both=f"{emphasis}{said.and_}{emphasis}",
        either=f"{emphasis}{said.or_}{emphasis}",
        opposite=f"{emphasis}{said.not_}{emphasis}",
        brackets=said.brackets,
        always=f"{emphasis}{said.always}{emphasis}",
        never=f"{emphasis}{said.never}{emphasis}",
    )
    return written(condition, lambda criterion: book.rulebook.criteria[criterion.code], joins)
