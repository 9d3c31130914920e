"""Pages of docs/ that are made from data and committed: write one, or say whether it is up to date."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def keep(path: Path, text: str, command: str, arguments: Sequence[str]) -> int:
    """Write the page at `path`, counted from the root. With `--check` among the arguments only look: exit status 1 when
    the page is not what `command` makes today."""
    page = ROOT / path
    if "--check" in arguments:
        if page.exists() and page.read_text(encoding="utf-8") == text:
            return 0
        print(f"{path.as_posix()} is not up to date; run: {command}", file=sys.stderr)
        return 1
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")
    print(f"wrote {path.as_posix()}")
    return 0
