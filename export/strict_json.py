"""JSON that means one thing only."""

from __future__ import annotations

import json
from typing import Any


def strict_json(text: str) -> Any:
    """The value that stands in a text. ValueError for what is no JSON, for a name that stands twice in one object, for
    NaN and infinity, and for brackets in brackets without end."""
    try:
        return json.loads(text, object_pairs_hook=_each_once, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")
