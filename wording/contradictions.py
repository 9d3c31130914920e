"""Answers that cannot all be true, shown back in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hcc_logic.patient.contradictions import Contradiction
from hcc_logic.report.explanation import ContradictionFound
from wording.phrasebook import Phrasebook


@dataclass(frozen=True, slots=True)
class ToldContradiction:
    """What does not fit, and how to mend it."""

    id: str
    fields: tuple[str, ...]
    what: str
    mend: str


def contradictions(
    book: Phrasebook, found: Iterable[Contradiction | ContradictionFound]
) -> tuple[ToldContradiction, ...]:
    """Each in words."""
    return tuple(_told(book, one) for one in found)


def _told(book: Phrasebook, one: Contradiction | ContradictionFound) -> ToldContradiction:
    said = book.reasons.contradictions[one.code]
    return ToldContradiction(one.code, one.fields, said.what, said.mend)
