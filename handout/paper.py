"""From the reader's own page to a PDF."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from handout.printable import FONTS, printable
from wording.own_page import OwnPage

_HERE = Path(__file__).parent
_SOURCE = (_HERE / "paper.typ").read_text(encoding="utf-8")
_SECONDS = 15
_LONGEST = 40_000
"""Letters on one page of a reader. What the guide tells one reader has a tenth of that."""


class PressError(Exception):
    """The paper could not be made. Says why, and nothing of what was to stand on it."""


def pdf(pages: Sequence[OwnPage]) -> bytes:
    """The paper: a page in each of its languages, one after another, on as few A4 sheets as they need.

    Raises ValueError where there is nothing to print or far too much, PressError where it cannot be made.
    """
    data = [_printable(asdict(page)) for page in pages]
    if not data or len(json.dumps(data, ensure_ascii=False)) > _LONGEST * len(data):
        raise ValueError("one page of a reader for each language, none of them a book")
    return _pressed({"source": _SOURCE, "fonts": str(FONTS), "data": data})


def _pressed(job: dict[str, Any]) -> bytes:
    command = [sys.executable, "-I", str(_HERE / "press.py")]
    try:
        done = subprocess.run(command, input=json.dumps(job).encode(), capture_output=True, timeout=_SECONDS)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise PressError("the press took too long") from None
    if done.returncode or not done.stdout.startswith(b"%PDF"):
        raise PressError(f"the press ended with status {done.returncode}")
    return done.stdout


def _printable(value: Any) -> Any:
    match value:
        case str():
            return printable(value)
        case dict():
            return {name: _printable(one) for name, one in value.items()}
        case list() | tuple():
            return [_printable(one) for one in value]
    return value
