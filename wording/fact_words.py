"""Facts inside a sentence: "your liver class", "liver class B". A fact without short words is named by its question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hcc_logic import Explanation
from hcc_logic.patient.routine_checks import CLEAR
from wording.answers import line, name_of, value
from wording.given import Given
from wording.phrasebook import Phrasebook

FACTS = ("pvtt_type", "main_trunk_complete_block", "child_pugh_class", "ecog", "extrahepatic_spread")
"""The facts that decide most, in the order in which they are told."""
_FIRST = {name: place for place, name in enumerate((*FACTS, "thrombus_nature", "setting"))}


def named(book: Phrasebook, field: str) -> str:
    """A fact that is open, as a sentence names it."""
    facts, names = book.ui.results.facts, book.ui.results.names
    if field in facts:
        return facts[field].name
    return names.get(field) or book.ui.punctuation.quote(text=name_of(book, field))


def statement(book: Phrasebook, field: str, answer: Any, given: Given | None = None) -> str:
    """An answer in a word or two, or as the line that tells it elsewhere."""
    said = book.ui.results.facts.get(field)
    if said and isinstance(answer, str):
        return said.is_[answer]
    if field == "red_flags":  # signs stand by themselves
        return value(book, field, answer)
    return line(book, field, answer, given.typed.get(field) if given else None)


def either(book: Phrasebook, field: str, answers: Sequence[Any]) -> str:
    """Several answers that lead to the same, as one statement."""
    said = book.ui.results.facts.get(field)
    together = said.together.get("+".join(map(str, answers))) if said else None
    return together or book.either([statement(book, field, answer) for answer in answers])


def weightiest(fields: Iterable[str]) -> list[str]:
    """Facts, those first that decide most; the others keep their order."""
    return sorted(dict.fromkeys(fields), key=lambda field: _FIRST.get(field, len(_FIRST)))


def most_open(found: Explanation) -> list[str]:
    """The open facts on which most hangs: those of the map first, where there is one."""
    of_the_map = (found.map.rows, found.map.columns) if found.map else ()
    return list(dict.fromkeys((*of_the_map, *open_facts(found.ask_next, found.ask_next))))


def open_facts(would_help: Iterable[str], ask_next: Sequence[str]) -> list[str]:
    """What a topic hangs on, those first that settle most. What a team checks in everybody is named only where nothing
    else is open."""
    order = {field: place for place, field in enumerate(ask_next)}
    found = sorted(would_help, key=lambda field: order.get(field, len(order)))
    return [field for field in found if field not in CLEAR and field != "red_flags"] or found
