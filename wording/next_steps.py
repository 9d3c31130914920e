"""What a reader can do next, at most five things: what does not fit, what to find out, whom to ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from wording.contradictions import contradictions
from wording.fact_words import most_open, named
from wording.reading import Reading
from wording.topics import ToldTopic

MOST, BESIDE_AN_ALERT = 5, 2
LINKS = 3
FACTS_ASKED = 2
KNOWN_AT_HOME = ("red_flags", "bleeding_now", "ecog")
"""Facts that no team needs to look up."""
_ASKED_FOR = {"confirm_thrombus_nature": 0, "biliary_drainage": 0, "mdt_review": 0, "antiviral_hbv": 1}
"""What is asked for before or beside every treatment, and with which of its questions."""


@dataclass(frozen=True, slots=True)
class ToldStep:
    """One step: its id on the reader's own page, what to do, and the answers to look at again for it."""

    id: str
    says: str
    fields: tuple[str, ...] = ()


def next_steps(reading: Reading, topics: dict[str, ToldTopic]) -> tuple[ToldStep, ...]:
    """The next steps, what does not fit first."""
    steps = {step.id: step for step in reversed(tuple(_every(reading, topics)))}  # of two on one thing, the first
    calm = reading.explanation.emergency.level is None
    return tuple(islice(reversed(steps.values()), MOST if calm else BESIDE_AN_ALERT))


def _every(reading: Reading, topics: dict[str, ToldTopic]) -> Iterator[ToldStep]:
    book, found = reading.book, reading.explanation
    if found.emergency.level == "call_now":
        return
    for clash in contradictions(book, found.contradictions)[:2]:
        yield ToldStep(f"fact:{clash.fields[0]}", clash.what, clash.fields[:LINKS])
    if (differs := _letter_differs(reading)) and not found.contradictions:
        yield differs
    asked = [field for field in most_open(found) if field not in KNOWN_AT_HOME]
    if any(topic.shown == "depends" for topic in topics.values()):
        for field in asked[:FACTS_ASKED]:
            yield ToldStep(f"fact:{field}", book.ui.results.find_out(name=named(book, field)))
    for slug, place in _ASKED_FOR.items():
        if topics[slug].shown == "talked_about" and not _settled(reading, slug):
            asks = topics[slug].ask[place]
            yield ToldStep(f"ask:{slug}:{place}", book.pair(topics[slug].name, asks) if place else asks)


def _settled(reading: Reading, slug: str) -> bool:
    """What the vein holds need not be asked for once the reader has told it."""
    return slug == "confirm_thrombus_nature" and reading.given.values.get("thrombus_nature") not in (None, "not_sure")


def _letter_differs(reading: Reading) -> ToldStep | None:
    """The letter says one thing on the liver, the values another."""
    score = reading.explanation.scores.child_pugh
    if score.stated.agrees is not False:
        return None
    stated = f"{score.stated.grade or ''}{score.stated.points or ''}"
    low, high = score.points_range
    counted = f"{score.grade or ''}{low if low == high else f'{low}–{high}'}"
    field = "child_pugh_points" if score.stated.points else "child_pugh_class"
    return ToldStep(f"fact:{field}", reading.book.ui.results.letter_differs(stated=stated, counted=counted), (field,))
