"""Which entries stand behind the voice of a guideline: the sentence shown is the one that carries the stance."""

from __future__ import annotations

from functools import cache

from hcc_logic.report.explanation import GuidelinePosition
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.guidelines.edition import Stance


@cache
def _entries() -> dict[str, Stance]:
    return {stance.id: stance for edition in EDITIONS.values() for stance in edition.stances}


def entries(voice: GuidelinePosition) -> list[Stance]:
    """The entries that fit the reader, those with the stance of the voice first."""
    found = [
        _entries()[name]
        for name in dict.fromkeys(name for reason in voice.reasons for name in reason.sources)
        if name in _entries()
    ]
    return sorted(found, key=lambda stance: stance.stance != voice.stance)


def heard(voice: GuidelinePosition) -> list[Stance]:
    """What to show: the entry that carries the stance; while it is open which fits, one entry for each stance."""
    found = entries(voice)
    if voice.outcome == "holds":
        return found[:1]
    return list({stance.stance: stance for stance in reversed(found)}.values())[::-1]
