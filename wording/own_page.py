"""The reader's own page: what to carry into the room. One content for the screen and for paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from wording.answers import name_of
from wording.emergency import FEW, ambulances, ward_line
from wording.kept import DONE, FIRST, MINE
from wording.marks import SHAPES
from wording.mine import leans, line, names, part_of
from wording.phrasebook import Phrasebook
from wording.signs import at_once
from wording.told import Told

PartId = Literal["questions", "known", "unknown", "options", "matters"]


@dataclass(frozen=True)
class Help:
    """Whom to ring, and for what. `numbers`: name and number, the reader's own place first; `elsewhere`: what holds
    where none of them does, empty where the reader chose a place."""

    title: str
    numbers: tuple[tuple[str, str], ...]
    elsewhere: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One line. `id`: as in `wording.mine`, empty where the reader cannot take it off; `sign`: ●, ◐ or ○ where it is
    about a treatment, with `why` in one line; `first`: one of the three that the reader marked; `done`: ticked."""

    says: str
    id: str = ""
    sign: str = ""
    why: str = ""
    first: bool = False
    done: bool = False


@dataclass(frozen=True)
class Part:
    """A heading with its lines; a part without lines is not there. `note`: what to do with it, or empty."""

    id: PartId
    title: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True)
class OwnPage:
    """Everything on it, in one language. `foot`: what has to be said once, such as that no clinician has read this."""

    language: str
    title: str
    help: Help
    parts: tuple[Part, ...]
    foot: tuple[str, ...]


def own_page(
    book: Phrasebook, told: Told | None, kept: Mapping[str, object], *, first_place: str = "", date: str = ""
) -> OwnPage:
    """What a reader carries into the room. `told`: of the reader's answers; None where there are none. `kept`: what the
    reader's tab keeps (see `wording.kept`). `first_place`: the region whose numbers come first where none is chosen;
    `date`: of the day on which it is made, as it is to be read."""
    said = book.ui.mine
    mine = {name: spoken for name in names(kept, MINE) if (spoken := line(book, told, name))}
    parts = (
        Part("questions", said.asks, tuple(_questions(mine, kept)), said.asks_note),
        Part("known", said.known, tuple(_known(book, told))),
        Part("unknown", said.facts, tuple(_unknown(book, told, mine))),
        Part("options", said.topics, tuple(_options(book, told, mine)), said.topics_note if told else ""),
        Part("matters", said.matters, tuple(_matters(book, mine, kept))),
    )
    foot = [book.ui.site.not_reviewed_short, book.ui.chrome.footer]
    if told:
        foot.insert(0, told.evidence_date)
    if date:
        foot.insert(0, date)
    return OwnPage(
        language=book.language.html,
        title=said.title,
        help=_help(book, kept, first_place),
        parts=tuple(part for part in parts if part.lines),
        foot=tuple(foot),
    )


def _help(book: Phrasebook, kept: Mapping[str, object], first_place: str) -> Help:
    place = str(kept.get("set.place") or "")
    found = [*ambulances(book, place or first_place)[: 1 if place else FEW]]
    ward = ward_line(book, str(kept.get("set.ward") or ""))
    numbers = [(one.place, one.number) for one in (*found, *([ward] if ward else []))]
    elsewhere = "" if place else book.ui.chrome.elsewhere
    return Help(book.ui.mine.call, tuple(numbers), elsewhere, at_once(book))


def _questions(mine: Mapping[str, str], kept: Mapping[str, object]) -> Iterator[Line]:
    asked = [name for name in mine if part_of(name) == "questions"]
    chosen, done = names(kept, FIRST), names(kept, DONE)
    for name in sorted(asked, key=lambda name: name not in chosen):
        yield Line(mine[name], name, first=name in chosen, done=name in done)


def _unknown(book: Phrasebook, told: Told | None, mine: Mapping[str, str]) -> Iterator[Line]:
    """What the reader put there; then what most hangs on."""
    chosen = [name for name in mine if part_of(name) == "unknown"]
    for name in chosen:
        yield Line(mine[name], name)
    if told and told.answer.calm:
        for field in told.answer.open_fields:
            if f"fact:{field}" not in chosen:
                yield Line(name_of(book, field))


def _options(book: Phrasebook, told: Told | None, mine: Mapping[str, str]) -> Iterator[Line]:
    """What the reader put there, each with why; then what is talked about or open, a line for each kind."""
    chosen = [name for name in mine if part_of(name) == "options"]
    for name in chosen:
        topic = told.topic(name.partition(":")[2]) if told else None
        if topic:
            yield Line(topic.name, name, SHAPES.get(topic.shown, ""), topic.short)
        else:
            yield Line(mine[name], name)
    if told is None or told.answer.urgent:
        return
    for family in told.answer.families:
        for shown in ("talked_about", "depends"):
            topics = [one for one in family.topics if one.shown == shown and f"topic:{one.id}" not in chosen]
            if topics:
                says = book.pair(family.name, book.row(topic.name for topic in topics))
                yield Line(says, sign=SHAPES[shown], why=family.why if shown == "depends" else "")


def _known(book: Phrasebook, told: Told | None) -> Iterator[Line]:
    if told and told.facts:
        yield Line(book.series(fact.line for fact in told.facts))


def _matters(book: Phrasebook, mine: Mapping[str, str], kept: Mapping[str, object]) -> Iterator[Line]:
    for name, spoken in mine.items():
        if part_of(name) == "matters":
            yield Line(spoken, name)
    for spoken in leans(book, kept).values():
        yield Line(spoken)
