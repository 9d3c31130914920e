"""What each guideline says on a topic, for one reader: each line with exactly one label (CH-86)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hcc_logic.report.explanation import GuidelinePosition, PositionReason
from wording.answers import names_of
from wording.phrasebook import Phrasebook

SILENT = "no_statement"
FACTS_NAMED = 3
"""An open entry names at most so many of the facts that it depends on."""


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """One entry: its stance, its sentence in our words, and its label: on what it depends whether it speaks about the
    reader, else how it was seen where it was not read in the text, else empty."""

    id: str
    stance: str
    label: str
    sentence: str

    def headed(self, book: Phrasebook) -> str:
        """The stance with its label."""
        return book.aside(self.stance, [self.label] if self.label else [])


@dataclass(frozen=True, slots=True)
class ToldPosition:
    """One guideline: its place and year, the entry that speaks for it, what might speak under it, and the newer edition
    where there is one."""

    id: str
    name: str
    first: ToldEntry
    under: tuple[ToldEntry, ...]
    newer: str


@dataclass(frozen=True, slots=True)
class ToldSilence:
    """Guidelines that say nothing to the reader, by name, and how: nothing that we have read, only about others, or
    about something that no question asks."""

    names: str
    says: str


@dataclass(frozen=True, slots=True)
class ToldPositions:
    """Who speaks to the reader on a topic, and who does not."""

    speaking: tuple[ToldPosition, ...]
    silent: tuple[ToldSilence, ...]
    citations: tuple[str, ...]


def guideline_name(book: Phrasebook, edition: str) -> str:
    """A guideline by its place and year."""
    return book.guidelines.editions[edition].short


def speaking(positions: Sequence[GuidelinePosition]) -> list[GuidelinePosition]:
    """Those that say something."""
    return [position for position in positions if position.stance != SILENT]


def cited(positions: Sequence[GuidelinePosition]) -> tuple[str, ...]:
    """Everything that positions rest on."""
    return tuple(name for position in positions for reason in position.reasons for name in reason.sources)


def positions(book: Phrasebook, found: Sequence[GuidelinePosition]) -> ToldPositions:
    """All positions on one topic."""
    return ToldPositions(
        speaking=tuple(_position(book, position) for position in speaking(found)),
        silent=tuple(_silent(book, found)),
        citations=cited(found),
    )


def _position(book: Phrasebook, position: GuidelinePosition) -> ToldPosition:
    """The first entry carries the stance; of the others only those are told that are still open."""
    first, *others = position.reasons
    return ToldPosition(
        position.guideline,
        guideline_name(book, position.guideline),
        _entry(book, first),
        tuple(_entry(book, reason) for reason in others if reason.outcome == "might_hold"),
        book.guidelines.editions[position.guideline].newer or "",
    )


def _entry(book: Phrasebook, reason: PositionReason) -> ToldEntry:
    """An open entry that was not read says so after its sentence, since its label says on what it depends."""
    words, name = book.guidelines, reason.sources[0]
    seen = [words.seen[reason.code]] if reason.code in words.seen else []
    if reason.outcome == "might_hold":
        label, sentence = _depends(book, reason.depends_on), book.aside(words.entries[name], seen)
    else:
        label, sentence = "".join(seen), words.entries[name]
    return ToldEntry(name, words.stances[reason.stance], label, sentence)


def _depends(book: Phrasebook, facts: Sequence[str]) -> str:
    names, labels = names_of(book, facts[:FACTS_NAMED]), book.guidelines.labels
    if not names:
        return labels.depends_on_open
    if len(facts) > FACTS_NAMED:
        return labels.depends_on_more(facts=book.row(names))
    return labels.depends_on(facts=book.both(names))


def _silent(book: Phrasebook, found: Sequence[GuidelinePosition]) -> list[ToldSilence]:
    """Those of which we read nothing on the topic first, then those with entries that are not about the reader, or
    about facts that no question asks."""
    labels = book.guidelines.labels
    said = {
        "": book.guidelines.stances[SILENT],
        "speaks_for_others": labels.speaks_for_others,
        "not_asked": labels.not_asked,
    }
    silent: dict[str, list[str]] = {code: [] for code in said}
    for position in found:
        if position.stance == SILENT:
            code = position.reasons[0].code if position.reasons else ""
            silent[code].append(guideline_name(book, position.guideline))
    return [ToldSilence(book.both(names), said[code]) for code, names in silent.items() if names]
