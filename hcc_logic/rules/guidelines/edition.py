"""A guideline edition: what it says on each topic, and for whom (D-02 to D-05)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from hcc_logic.engine.conditions import AllOf, Condition

StanceWord = Literal["recommended", "may_consider", "not_recommended", "contraindicated"]
Seen = Literal["text", "report", "no"]
"""How far the wording of an entry was seen: in the text itself, in somebody else's report of it (a transcription, news,
another paper), or nowhere."""
CAREFUL_FIRST: tuple[StanceWord, ...] = ("contraindicated", "not_recommended", "may_consider", "recommended")
_CAREFUL = {word: place for place, word in enumerate(CAREFUL_FIRST)}


@dataclass(frozen=True)
class Stance:
    """One entry of an edition.

    `when`: the people it speaks about. An entry in favor is narrowed by limits that were only assumed; an entry against
    speaks about everybody whom its sentence names (D-04, CH-14). `seen`: an entry that was not seen in the text is
    shown with a label and decides nothing (D-02). `general`: a rule that other entries of the edition make more
    exact."""

    id: str
    topics: tuple[str, ...]
    stance: StanceWord
    when: Condition
    seen: Seen = "text"
    general: bool = False

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The answers that its population is read from."""
        return self.when.read_from()

    @cached_property
    def narrowness(self) -> int:
        """How many limits the population has; the narrower of two entries that fit is the edition's stance (D-05)."""
        return len(self.when.parts) if isinstance(self.when, AllOf) else 1 if self.when.criteria() else 0


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition. `table_cell`: only single table cells without limits were read; shown, never a position.
    `newer_edition`: what replaces it. `partly_updated_by`: what revises single statements of it, while the rest
    stands. `told_by`: the edition whose sentences, which were read, stand for what this one says in the same words
    (CH-49)."""

    id: str
    country: str
    year: int
    stances: tuple[Stance, ...]
    table_cell: bool = False
    newer_edition: str | None = None
    partly_updated_by: str | None = None
    told_by: str | None = None


def decisive_first(stances: Iterable[Stance]) -> list[Stance]:
    """The order of entries that certainly speak about a reader; the first one speaks for the edition (D-05, CH-14).

    An entry that decides against stands before one in favor, a general rule after what makes it more exact, the
    narrower entry before the wider one; between equals the more careful one is first."""
    return sorted(
        stances, key=lambda s: (min(_CAREFUL[s.stance], 2), s.general, -s.narrowness, _CAREFUL[s.stance], s.id)
    )


def most_careful_first(stances: Iterable[Stance]) -> list[Stance]:
    """The order of entries that might speak about a reader: the most careful one first, then the narrower one."""
    return sorted(stances, key=lambda s: (_CAREFUL[s.stance], s.general, -s.narrowness, s.id))
