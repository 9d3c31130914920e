"""What the tests look for in the words of one language: one block for each language in `languages.yaml`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("languages.yaml")


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """How this language says something. Fails for a language without a block."""
    blocks = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    assert language in blocks, f"{FILE.name} has no block for {language}: docs/adding.md, A language"
    return re.compile(blocks[language][name])
