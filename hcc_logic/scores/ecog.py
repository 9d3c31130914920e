"""ECOG performance status: how much daily life a person manages, 0 (as before) to 4 (in bed or a chair all day).

Source: Oken 1982, http://livertoolph.com/calculators/bclc.aspx (verified - read). Score slug `ecog` of scores.yaml.
5 (death) is never offered. Only limits caused by the cancer count for BCLC (decision D-27).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

Band = Literal["fit_for_most_trials", "limited", "poor"]

VALUES = (0, 1, 2, 3, 4)
LIMITED_FROM = 2
POOR_FROM = 3


def parse(value: int | str) -> int:
    """The status as a number; the questionnaire gives "0" to "4", integers are accepted too.

    ValueError for anything else.
    """
    if isinstance(value, bool) or str(value) not in {str(known) for known in VALUES}:
        raise ValueError(f"ECOG must be 0 to 4, got {value}")
    return int(value)


def band(status: int) -> Band:
    """0-1 fit for most trials, 2 limited, 3-4 poor."""
    parse(status)
    if status >= POOR_FROM:
        return "poor"
    return "limited" if status >= LIMITED_FROM else "fit_for_most_trials"


def possible_values(answers: int | str | Collection[int] | None) -> tuple[int, ...]:
    """Every status that is possible, rising.

    0 to 4 when unknown; several when the reader wavers ("about half the day" is 2 or 3).
    """
    if answers is None:
        return VALUES
    if isinstance(answers, int | str):
        return (parse(answers),)
    if not answers:
        raise ValueError("ECOG must hold at least one possible value")
    return tuple(sorted({parse(answer) for answer in answers}))
