"""The statuses that a topic can have, ordered from most closed to most open, and how they combine."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from functools import cache


class Status(StrEnum):
    """What guidelines say about a topic for a situation like this one. Never a recommendation to a person."""

    STOPPED = "stopped"
    USUALLY_NOT = "usually_not"
    SOMETIMES = "sometimes"
    LISTED = "listed"
    NOT_RELEVANT = "not_relevant"
    CANNOT_SAY = "cannot_say"


ORDER = (Status.STOPPED, Status.USUALLY_NOT, Status.SOMETIMES, Status.LISTED, Status.NOT_RELEVANT, Status.CANNOT_SAY)


def settle(possible: Collection[Status]) -> Status:
    """The status for a set of possible ones: that one if it is alone, else "cannot say yet"."""
    return next(iter(possible)) if len(possible) == 1 else Status.CANNOT_SAY


def settle_readings(statuses: Collection[Status]) -> Status:
    """One status for contradictory answers, from the status in every reading: the same one, else the more careful side
    (D-23)."""
    distinct = set(statuses)
    if len(distinct) == 1:
        return distinct.pop()
    for careful in (Status.STOPPED, Status.USUALLY_NOT):
        if careful in distinct:
            return careful
    return Status.CANNOT_SAY


def in_order(statuses: Collection[Status]) -> list[Status]:
    """Statuses from most closed to most open."""
    return [status for status in ORDER if status in statuses]


_BIT = {status: 1 << place for place, status in enumerate(ORDER)}


def bits(statuses: Iterable[Status]) -> int:
    """A set of statuses as a number: one bit each, the most closed lowest."""
    return sum(_BIT[status] for status in frozenset(statuses))


@cache
def from_bits(found: int) -> tuple[Status, ...]:
    """The statuses of such a number, from most closed to most open."""
    return tuple(status for status in ORDER if found & _BIT[status])


@cache
def words(found: int) -> tuple[str, ...]:
    """The same in words, as the explanation holds them."""
    return tuple(status.value for status in from_bits(found))


class Mark(StrEnum):
    """What a reader meets first: one of three, from the possible statuses alone (law 11)."""

    TALKED_ABOUT = "talked_about"
    NOT_NOW = "not_now"
    DEPENDS = "depends"


_TALKED_ABOUT = bits((Status.LISTED, Status.SOMETIMES))
_NOT_NOW = bits((Status.USUALLY_NOT, Status.STOPPED, Status.NOT_RELEVANT))


@cache
def mark(found: int) -> Mark:
    """The mark of a set of possible statuses in bits. Nothing possible at all says nothing: it depends."""
    if found and not found & ~_TALKED_ABOUT:
        return Mark.TALKED_ABOUT
    return Mark.NOT_NOW if found and not found & ~_NOT_NOW else Mark.DEPENDS
