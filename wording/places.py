"""What the guidelines of each place say on a topic, in a word: "China ● USA ○". No tally."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hcc_logic.report.explanation import GuidelinePosition, PositionReason
from hcc_logic.rules.guidelines import EDITIONS
from wording.marks import SHAPES
from wording.phrasebook import Phrasebook

FOR, AGAINST = ("recommended", "may_consider"), ("not_recommended", "contraindicated")

_GROUPS = {"bclc2022": "bclc", "bclc2026": "bclc", "baveno8": "baveno", "ilts_ilca2024": "transplant"}
_SHAPES = {
    "recommended": SHAPES["talked_about"],
    "may_consider": SHAPES["depends"],
    "open": SHAPES["depends"],
    "not_recommended": SHAPES["not_now"],
    "contraindicated": SHAPES["not_now"],
}


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A place and what its guidelines say, each view once as (shape, word): where they differ, both stand here."""

    name: str
    views: tuple[tuple[str, str], ...]


def place_of(edition: str) -> str:
    """Where an edition comes from: a country or region, or an international group."""
    return _GROUPS.get(edition) or EDITIONS[edition].country


def place_name(book: Phrasebook, edition: str) -> str:
    """The same by name."""
    return book.ui.results.places[place_of(edition)]


def places(book: Phrasebook, found: Sequence[GuidelinePosition]) -> tuple[ToldPlace, ...]:
    """Every place whose guidelines say something to this reader, or might; in the order of the words, which is fixed.
    An edition that a newer one replaces is left out where the newer one speaks too."""
    speaking = {one.guideline: one for one in found if one.stance != "no_statement"}
    views: dict[str, dict[str, str]] = {}
    for name, position in speaking.items():
        if EDITIONS[name].newer_edition not in speaking:
            view = position.stance if position.outcome == "holds" else "open"
            views.setdefault(place_of(name), {}).setdefault(_SHAPES[view], book.ui.results.stances[view])
    names = book.ui.results.places
    return tuple(ToldPlace(said, tuple(views[place].items())) for place, said in names.items() if place in views)


def speaking(found: Sequence[GuidelinePosition], *stances: str) -> list[tuple[str, PositionReason]]:
    """(edition, entry) of those that certainly speak to this reader, and so."""
    certain = [one for one in found if one.outcome == "holds" and one.stance in stances]
    return [(one.guideline, reason) for one in certain for reason in one.reasons if reason.stance in stances]
