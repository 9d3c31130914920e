"""Guidelines side by side on one topic: one form for every place, in one fixed order, silence included."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hcc_logic.report.explanation import TopicVerdict
from hcc_logic.rules.guidelines import EDITIONS
from wording.phrasebook import Phrasebook
from wording.positions import ToldPosition, ToldSilence, positions, speaking
from wording.topics import topic_name


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One guideline: what it says, and how far we read it."""

    position: ToldPosition
    how_read: str


@dataclass(frozen=True, slots=True)
class ToldDifference:
    """Where guidelines part ways, with our own reading of the reason."""

    id: str
    title: str
    one: str
    other: str
    why: str
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One topic: who says what, who is silent, and why they may differ."""

    id: str
    name: str
    lines: tuple[ToldLine, ...]
    silent: tuple[ToldSilence, ...]
    differences: tuple[ToldDifference, ...]
    citations: tuple[str, ...]


def compare(book: Phrasebook, topic: TopicVerdict) -> Comparison:
    """One topic, line by line."""
    told = positions(book, topic.by_guideline)
    return Comparison(
        id=topic.topic,
        name=topic_name(book, topic.topic),
        lines=tuple(_line(book, position) for position in told.speaking),
        silent=told.silent,
        differences=tuple(
            ToldDifference(name, said.title, said.one, said.other, said.why, said.sources)
            for name, said in book.disagreements.items()
            if topic.topic in said.topics and _about_reader(topic, said.sources)
        ),
        citations=told.citations,
    )


def _about_reader(topic: TopicVerdict, cited: Collection[str]) -> bool:
    """Does each edition speak to the reader, or might it, on whose entries a text on differences rests? A text in
    general words must not say more than the lines above it (CH-14)."""
    for position in topic.by_guideline:
        own = {
            entry.id
            for entry in EDITIONS[position.guideline].stances
            if topic.topic in entry.topics and entry.id in cited
        }
        if own and own.isdisjoint(reason.entry for reason in position.reasons):
            return False
    return True


def how_many_speak(book: Phrasebook, topic: TopicVerdict) -> str:
    """How many guidelines speak about a topic. A count of voices is no measure of worth."""
    n = len(speaking(topic.by_guideline))
    return book.tools.compare.speak_one if n == 1 else book.tools.compare.speak(n=n)


def _line(book: Phrasebook, position: ToldPosition) -> ToldLine:
    return ToldLine(position, book.sentences([book.guidelines.editions[position.id].read, position.newer]))
