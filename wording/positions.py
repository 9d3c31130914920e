"""What each guideline says on a topic, for one reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from hcc_logic.report.explanation import GuidelinePosition
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.guidelines.edition import Stance
from wording.phrasebook import Phrasebook

MARKS = ("seen_in_report", "not_checked", "table_cell")
SILENT = "no_statement"


@dataclass(frozen=True, slots=True)
class ToldPosition:
    """One guideline: its place and year, its stance with remarks on how far that can be trusted, its sentence in our
    words."""

    id: str
    name: str
    stance: str
    marks: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class ToldPositions:
    """Who speaks on a topic, and who says nothing that we have read (empty where nobody is silent)."""

    speaking: tuple[ToldPosition, ...]
    silent: str
    silence: str
    """What the silent ones say: nothing we have read."""
    citations: tuple[str, ...]


@cache
def _entries() -> dict[str, Stance]:
    return {stance.id: stance for edition in EDITIONS.values() for stance in edition.stances}


def entries(position: GuidelinePosition) -> list[Stance]:
    """The entries that fit the reader, those with the stance of the position first."""
    named = dict.fromkeys(name for reason in position.reasons for name in reason.sources)
    found = [_entries()[name] for name in named if name in _entries()]
    return sorted(found, key=lambda entry: entry.stance != position.stance)


def heard(position: GuidelinePosition) -> list[Stance]:
    """What to show: the entry that carries the stance; while it is open which fits, one entry for each stance."""
    found = entries(position)
    if position.outcome == "holds":
        return found[:1]
    return list({entry.stance: entry for entry in reversed(found)}.values())[::-1]


def guideline_name(book: Phrasebook, edition: str) -> str:
    """A guideline by its place and year."""
    return book.guidelines.editions[edition].short


def unread(book: Phrasebook, position: GuidelinePosition) -> list[str]:
    """Remarks on entries that were not read in the text."""
    codes = {reason.code for reason in position.reasons}
    return [book.ui.results.marks[code] for code in MARKS if code in codes]


def speaking(positions: Sequence[GuidelinePosition]) -> list[GuidelinePosition]:
    """Those that say something."""
    return [position for position in positions if position.stance != SILENT]


def silent(book: Phrasebook, positions: Sequence[GuidelinePosition]) -> str:
    """The names of those that say nothing we have read."""
    return book.both([guideline_name(book, one.guideline) for one in positions if one.stance == SILENT])


def cited(positions: Sequence[GuidelinePosition]) -> tuple[str, ...]:
    """Everything that positions rest on."""
    return tuple(name for position in positions for reason in position.reasons for name in reason.sources)


def positions(book: Phrasebook, found: Sequence[GuidelinePosition]) -> ToldPositions:
    """All positions on one topic."""
    return ToldPositions(
        speaking=tuple(_position(book, position) for position in speaking(found)),
        silent=silent(book, found),
        silence=book.guidelines.stances[SILENT],
        citations=cited(found),
    )


def _position(book: Phrasebook, position: GuidelinePosition) -> ToldPosition:
    newer = book.guidelines.editions[position.guideline].newer
    marks = unread(book, position)
    marks += [newer.rstrip(".。")] if newer else []
    marks += [book.ui.results.might] if position.outcome == "might_hold" else []
    return ToldPosition(
        position.guideline,
        guideline_name(book, position.guideline),
        book.guidelines.stances[position.stance],
        tuple(marks),
        book.guidelines.entries[entries(position)[0].id],
    )
