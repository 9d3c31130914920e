"""Signs to act on: one wording each, and the level that the logic gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from hcc_content import codes
from hcc_content.models import Call
from hcc_logic import parse_answers
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient.emergency import FIELDS, Level, look
from wording.phrasebook import Phrasebook

LEVELS: tuple[Level, ...] = get_args(Level)
CONFUSION = {"grade_1_2": "known_confusion", "grade_3_4": "confusion"}
"""The sign that an answer on clear thinking is: what the letter calls grade 1 or 2 is known to the team."""


@dataclass(frozen=True, slots=True)
class ToldSign:
    """A sign. `steps`: what to do where that is not what its level asks for; `now_if`: what makes it a sign to call for
    now; `why`: why it matters where it is named."""

    id: str
    level: Level
    name: str
    looks: str = ""
    steps: tuple[str, ...] = ()
    now_if: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ToldLevel:
    """What a level asks for. `worse`: what makes it more urgent; empty where nothing is."""

    level: Level
    title: str
    steps: tuple[str, ...]
    nobody_answers: str
    worse: str


def level(book: Phrasebook, which: Level) -> ToldLevel:
    """What to do at this hour, and what to do if nobody answers."""
    said = book.signs.levels[which]
    now = which == "call_now"
    title = book.ui.article.call_now if now else book.ui.article.call_today
    return ToldLevel(which, title, said.steps, said.nobody_answers, "" if now else book.signs.worse)


def signs(book: Phrasebook, call: Call) -> tuple[ToldSign, ...]:
    """The signs that a page or a treatment names, in its order."""
    why = {name: passage.text for name, passage in call.why.items()}
    given = parse_answers(call.given)
    return tuple(_sign(book, name, given, why.get(name, "")) for name in call.signs)


def every_sign(book: Phrasebook) -> tuple[ToldSign, ...]:
    """Every sign that the form asks for, in the order of the form."""
    return tuple(_sign(book, name, Answers()) for name in codes.signs())


def at_once(book: Phrasebook) -> tuple[str, ...]:
    """The names of all signs that ask for help now."""
    return tuple(sign.name for sign in every_sign(book) if sign.level == "call_now")


def ticked(book: Phrasebook, answers: Answers) -> tuple[ToldSign, ...]:
    """The signs that a reader ticked, and the one that the answer on clear thinking is."""
    known = [name for name in answers.get("red_flags") or () if name in book.signs.signs]
    confused = CONFUSION.get(answers.get("encephalopathy"))
    return tuple(_sign(book, name, answers) for name in dict.fromkeys([*known, *([confused] if confused else [])]))


def in_short(book: Phrasebook, name: str) -> str:
    """What to do about a sign, in a line: its own steps or the first of its level, and what makes it more urgent."""
    sign = _sign(book, name, Answers())
    return book.sentences([*(sign.steps or level(book, sign.level).steps[:1]), sign.now_if])


def cited(book: Phrasebook, call: Call) -> Iterator[str]:
    """Every id on which the signs of a page rest."""
    for name in call.signs:
        yield from book.signs.others[name].sources if name in book.signs.others else book.signs.signs[name].sources
    for which in {sign.level: None for sign in signs(book, call)}:
        yield from book.signs.levels[which].sources
    for passage in call.why.values():
        yield from passage.sources


def _sign(book: Phrasebook, name: str, answers: Answers, why: str = "") -> ToldSign:
    if name in book.signs.others:
        other = book.signs.others[name]
        return ToldSign(name, other.level, other.name, now_if=other.now_if or "", why=why)
    said = book.signs.signs[name]
    return ToldSign(name, _level(name, answers), said.name, said.looks, said.steps, said.now_if or "", why)


def _level(name: str, answers: Answers) -> Level:
    """How soon the logic asks for help for one sign alone, with the other answers as they are.
    Raises LookupError for a sign without a level, which the logic does not have."""
    found = look(answers.without(FIELDS).told("red_flags", (name,))).level
    if found is None:
        raise LookupError(name)
    return found
