"""Refusals shared by the scores: a value that cannot exist is an error, never a grade."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Literal

from hcc_logic.inputs.thresholds import MANY_TUMOURS

# How many tumours: a number, or "diffuse" (too many to count; more than three, decision D-27).
Count = int | Literal["diffuse"]


def finite(name: str, value: float) -> float:
    """The value, or ValueError when it is infinite or not a number."""
    if not math.isfinite(value):
        raise ValueError(f"{name} must be a finite number, got {value}")
    return value


def positive(name: str, value: float) -> float:
    """The value, or ValueError when it is zero, negative or not finite."""
    if finite(name, value) <= 0:
        raise ValueError(f"{name} must be above 0, got {value}")
    return value


def not_negative(name: str, value: float) -> float:
    """The value, or ValueError when it is negative or not finite."""
    if finite(name, value) < 0:
        raise ValueError(f"{name} must not be negative, got {value}")
    return value


def one_of(name: str, value: str, choices: Collection[str]) -> str:
    """The value, or ValueError when it is not one of the choices."""
    if value not in choices:
        raise ValueError(f"{name} must be one of {', '.join(choices)}, got {value}")
    return value


def not_empty(**possible: Collection[object]) -> None:
    """ValueError for an empty collection: "nothing is possible" would read as "does not apply"."""
    for name, values in possible.items():
        if not values:
            raise ValueError(f"{name} must hold at least one possible value")


def whole_count(count: Count) -> Count:
    """The tumour count, or ValueError when it is negative or an unknown word."""
    if isinstance(count, str):
        if count != "diffuse":
            raise ValueError(f"tumour count must be a number or 'diffuse', got {count}")
    elif count < 0:
        raise ValueError(f"tumour count must not be negative, got {count}")
    return count


def many(count: Count) -> bool:
    """True for four or more tumours (`MANY_TUMOURS`) and for diffuse growth (decision D-27)."""
    return count == "diffuse" or MANY_TUMOURS.reached_by(count)
