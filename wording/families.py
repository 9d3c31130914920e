"""Treatments and care in six families, a line each: how many stand under which mark, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from hcc_content.codes import families as every_family
from wording.marks import count, shapes
from wording.phrasebook import Phrasebook
from wording.topics import ToldTopic


@dataclass(frozen=True)
class ToldFamily:
    """One family with what is in it for this reader, in the fixed order of the logic."""

    id: str
    topics: tuple[ToldTopic, ...]
    book: Phrasebook

    @property
    def name(self) -> str:
        """Its name."""
        return self.book.ui.results.families[self.id]

    @cached_property
    def counted(self) -> dict[str, int]:
        """Mark -> how many."""
        return count(topic.shown for topic in self.topics)

    @property
    def shapes(self) -> str:
        """One shape for each: "● ● ◐"; what is talked about first."""
        return shapes(self.counted)

    @property
    def says(self) -> str:
        """The same in words: "2 talked about, 1 open"."""
        words = self.book.ui.results.counted
        return self.book.row(words[name](n=n) for name, n in self.counted.items() if n)

    @property
    def why(self) -> str:
        """What most of the open ones hang on, else what stands against those that are not usual; empty where neither
        can be named."""
        said = self.book.ui.results
        if hangs := _most_often(topic.depends for topic in self.topics):
            return said.depends(facts=self.book.both(hangs))
        facts = _most_often(tuple(point.says for point in topic.against) for topic in self.topics if not topic.for_it)
        return said.because(facts=self.book.both(facts)) if facts else ""


def families(book: Phrasebook, topics: Iterable[ToldTopic]) -> tuple[ToldFamily, ...]:
    """Every family in which something is about this reader."""
    told = [topic for topic in topics if topic.shown != "aside"]
    held = {name: tuple(topic for topic in told if topic.family == name) for name in every_family()}
    return tuple(ToldFamily(name, members, book) for name, members in held.items() if members)


def _most_often(found: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The facts that most topics of a family share; those of the first topic where several are as frequent."""
    told = [tuple(one) for one in found if one]
    return max(told, key=told.count) if told else ()
