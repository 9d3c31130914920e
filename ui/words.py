"""Words of one language, by dotted name. A missing word never stops a reader; the tests find it first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ui import library


@dataclass(frozen=True, slots=True)
class Words:
    """The chrome of one language: buttons, headings, messages."""

    language: str
    tree: Mapping[str, Any]

    def __call__(self, name: str, /, **values: object) -> str:
        """The words for a name such as "form.next", with {places} filled in."""
        found = self.find(name)
        if not isinstance(found, str):
            return name.rsplit(".", 1)[-1].replace("_", " ")
        return found.format(**values) if values else found

    def find(self, name: str) -> Any:
        """Whatever stands under a name: text, list or mapping; None where there is nothing."""
        node: Any = self.tree
        for part in name.split("."):
            if not isinstance(node, Mapping) or part not in node:
                return None
            node = node[part]
        return node

    def items(self, name: str) -> list[str]:
        """A list of texts."""
        found = self.find(name)
        return [str(item) for item in found] if isinstance(found, (list, tuple)) else []

    def join(self, parts: list[str], last: str = "or") -> str:
        """A spoken list: "a, b or c"."""
        if len(parts) < 2:
            return "".join(parts)
        return self("punctuation.comma").join(parts[:-1]) + self(f"punctuation.{last}") + parts[-1]

    def pair(self, name: str, value: str) -> str:
        """A name and what it is: "name: value"."""
        return self("punctuation.pair", name=name, value=value)

    def aside(self, said: str, more: list[str]) -> str:
        """A text with remarks in brackets."""
        return self("punctuation.aside", text=said, more=self("punctuation.semicolon").join(more)) if more else said


@cache
def words(language: str) -> Words:
    """The words of a language."""
    return Words(language, library.tree(language, "ui"))
