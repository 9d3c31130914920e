"""The statuses that a topic can have, ordered from most closed to most open, and how they combine."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


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
