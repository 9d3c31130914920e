"""Treatments by place: what guidelines of each place say to one reader, as a shape in each box. Silence is a dash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wording.phrasebook import Phrasebook
from wording.topics import ToldTopic

SILENT = "–"


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One treatment: a box for each place of the table."""

    id: str
    name: str
    shapes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldOverview:
    """The places that say something, in their fixed order, and the treatments that they speak of."""

    places: tuple[str, ...]
    rows: tuple[ToldRow, ...]


def overview(book: Phrasebook, topics: Mapping[str, ToldTopic]) -> ToldOverview:
    """Treatments of the cancer that are about this reader and of which somebody speaks. Where the guidelines of one
    place differ, its box holds each of their shapes."""
    told = [topic for topic in topics.values() if topic.treats and topic.shown != "aside" and topic.places]
    speak = {place.name for topic in told for place in topic.places}
    names = tuple(name for name in book.ui.results.places.values() if name in speak)
    return ToldOverview(names, tuple(ToldRow(topic.id, topic.name, _boxes(topic, names)) for topic in told))


def _boxes(topic: ToldTopic, names: tuple[str, ...]) -> tuple[str, ...]:
    held = {place.name: " ".join(shape for shape, _ in place.views) for place in topic.places}
    return tuple(held.get(name, SILENT) for name in names)
