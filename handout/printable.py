"""What the fonts of the paper can print. A character that they lack must not cost the reader the paper."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
CHARACTERS = FONTS / "characters.txt"
"""Every character that both weights hold; written with the fonts by tools/paper_fonts.py."""
INSTEAD = "□"
_RUN = re.compile(r"[!-~]{25}(?=[!-~])")


def printable(text: str) -> str:
    """One line that can be printed: other characters become □, and a run of letters without a space can be broken."""
    known = _characters()
    return _RUN.sub(
        "\\g<0>\u200b", "".join(letter if letter in known else INSTEAD for letter in " ".join(text.split()))
    )


@cache
def _characters() -> frozenset[str]:
    return frozenset(CHARACTERS.read_text(encoding="utf-8"))
