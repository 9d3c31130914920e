"""Guidelines side by side on one topic: one form for every place, in one fixed order, silence included."""

from __future__ import annotations

from dataclasses import dataclass

from hcc_logic.report.explanation import GuidelinePosition, TopicVerdict
from wording.phrasebook import Phrasebook
from wording.positions import cited, guideline_name, heard, silent, speaking, unread
from wording.topics import topic_name


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One guideline: its place and year; each stance with a sentence; whether missing answers could change it (empty
    where not); and how far we read it."""

    id: str
    name: str
    says: tuple[tuple[str, str], ...]
    might: str
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
    """One topic: who says what, who is silent (empty where nobody is), and why they may differ."""

    id: str
    name: str
    lines: tuple[ToldLine, ...]
    silent: str
    differences: tuple[ToldDifference, ...]
    citations: tuple[str, ...]


def compare(book: Phrasebook, topic: TopicVerdict) -> Comparison:
    """One topic, line by line."""
    names = silent(book, topic.by_guideline)
    return Comparison(
        id=topic.topic,
        name=topic_name(book, topic.topic),
        lines=tuple(_line(book, position) for position in speaking(topic.by_guideline)),
        silent=book.tools.compare.silent(names=names) if names else "",
        differences=tuple(
            ToldDifference(name, said.title, said.one, said.other, said.why, said.sources)
            for name, said in book.disagreements.items()
            if topic.topic in said.topics
        ),
        citations=cited(topic.by_guideline),
    )


def how_many_speak(book: Phrasebook, topic: TopicVerdict) -> str:
    """How many guidelines speak about a topic. A count of voices is no measure of worth."""
    n = len(speaking(topic.by_guideline))
    return book.tools.compare.speak_one if n == 1 else book.tools.compare.speak(n=n)


def _line(book: Phrasebook, position: GuidelinePosition) -> ToldLine:
    edition, words = book.guidelines.editions[position.guideline], book.guidelines
    marks = unread(book, position)
    read = [mark[:1].upper() + mark[1:] + book.tools.compare.stop for mark in marks] or [edition.read]
    return ToldLine(
        position.guideline,
        guideline_name(book, position.guideline),
        tuple((words.stances[entry.stance], words.entries[entry.id]) for entry in heard(position)),
        book.ui.results.might if position.outcome == "might_hold" else "",
        book.sentences([*read, edition.newer or ""]),
    )
