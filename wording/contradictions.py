"""Answers that cannot all be true, shown back in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hcc_logic.patient.contradictions import Contradiction
from hcc_logic.report.explanation import ContradictionFound
from wording.phrasebook import Phrasebook


@dataclass(frozen=True, slots=True)
class ToldContradiction:
    """What does not fit, the answers that it is about (each once), and how to mend it."""

    id: str
    fields: tuple[str, ...]
    what: str
    mend: str


def contradictions(
    book: Phrasebook, found: Iterable[Contradiction | ContradictionFound]
) -> tuple[ToldContradiction, ...]:
    """Each kind once, with every answer that it is about."""
    fields: dict[str, list[str]] = {}
    for one in found:
        fields.setdefault(one.code, []).extend(one.fields)
    return tuple(_told(book, code, names) for code, names in fields.items())


def _told(book: Phrasebook, code: str, fields: Iterable[str]) -> ToldContradiction:
    said = book.reasons.contradictions[code]
    return ToldContradiction(code, tuple(dict.fromkeys(fields)), said.what, said.mend)
