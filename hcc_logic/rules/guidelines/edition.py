"""A guideline edition: what it says on each topic, and for whom (D-02 to D-05)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from hcc_logic.engine.conditions import AllOf, Condition

StanceWord = Literal["recommended", "may_consider", "not_recommended", "contraindicated"]
Seen = Literal["text", "report", "no"]
"""How far the wording of an entry was seen: in the text itself, in somebody else's report of it (a transcription, news,
another paper), or nowhere."""
CAREFUL_FIRST: tuple[StanceWord, ...] = ("contraindicated", "not_recommended", "may_consider", "recommended")


@dataclass(frozen=True)
class Stance:
    """One entry of an edition.

    `when`: the people it speaks about. `seen`: an entry that was not seen in the text is shown with a label and decides
    nothing (D-02)."""

    id: str
    topics: tuple[str, ...]
    stance: StanceWord
    when: Condition
    seen: Seen = "text"

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
    stands."""

    id: str
    country: str
    year: int
    stances: tuple[Stance, ...]
    table_cell: bool = False
    newer_edition: str | None = None
    partly_updated_by: str | None = None


def strongest(stances: list[Stance]) -> Stance:
    """The stance that speaks for the edition when several entries fit (D-05)."""
    return min(
        stances, key=lambda s: (s.stance != "contraindicated", -s.narrowness, CAREFUL_FIRST.index(s.stance), s.id)
    )


def most_open(stances: list[Stance]) -> Stance:
    """The stance shown while it is open which entries fit: what the edition lists it for, not an exception to it.

    It always goes with the label that missing answers could change it; every open entry stands among the reasons.
    """
    return min(stances, key=lambda s: (-CAREFUL_FIRST.index(s.stance), s.narrowness, s.id))
