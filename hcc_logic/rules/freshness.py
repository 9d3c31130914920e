"""Which sources are due for review.

Every source has a month checked and a month by which it must be looked at again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hcc_logic.evidence.citations import Source, sources
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.guidelines.edition import Edition

Standing = Literal["current", "partly_updated", "superseded"]


@dataclass(frozen=True, slots=True)
class Due:
    """A source to look at again. `newer`: the edition that has come since; the older one stays, with its year.
    `used`: it has entries in the logic."""

    source: Source
    newer: str | None
    used: bool


def due(month: str) -> list[Due]:
    """Sources whose review is due in `month` (YYYY-MM) or before, those with entries in the logic first."""
    found = [_due(source) for source in sources().values() if source.review_by <= month]
    return sorted(found, key=lambda item: (not item.used, item.source.review_by, item.source.id))


def _due(source: Source) -> Due:
    edition = EDITIONS.get(source.id)
    return Due(source, edition.newer_edition if edition else None, edition is not None)


def standing(edition: Edition) -> Standing:
    """Whether a newer edition replaces it, revises single statements of it, or neither."""
    if edition.newer_edition:
        return "superseded"
    return "partly_updated" if edition.partly_updated_by else "current"


def report(month: str) -> Iterator[str]:
    """Lines for people who keep the evidence."""
    items = due(month)
    yield f"{len(items)} of {len(sources())} sources are due for review by {month}"
    for item in items:
        newer = f"; newer edition: {item.newer}" if item.newer else ""
        used = "" if item.used else " (not a position)"
        yield f"  {item.source.id}{used}: checked {item.source.date_checked}, due {item.source.review_by}{newer}"
