"""From an id that a rule, a stance, a threshold or a reason carries to the documents behind it.

The book is data: ``data/evidence.json``, made by the import of the fact base. Reading it once is the only input that
this package does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

Verified = Literal["read", "report", "mixed", "memory", "project"]
"""`read`: the wording was seen in a text. `report`: only somebody else's report of the text was seen. `memory`: nobody
saw it. `mixed`: some of each. `project`: a rule of ours."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document. `role`: how a guideline counts (D-03). `read`: how much of it was seen. Dates are months."""

    id: str
    title: str
    year: int | None
    region: str | None
    kind: str
    role: str | None
    url: str | None
    date_checked: str
    review_by: str
    read: str


@dataclass(frozen=True, slots=True)
class Citation:
    """What an id stands for. `sources`: ids of the documents behind it, none for a rule of this guide. `where`: the
    place in the text."""

    id: str
    kind: str
    sources: tuple[str, ...]
    verified: Verified
    where: str | None


@cache
def sources() -> Mapping[str, Source]:
    """Every document behind the rules, by id."""
    return MappingProxyType({name: Source(id=name, **row) for name, row in _book()["sources"].items()})


@cache
def citations() -> Mapping[str, Citation]:
    """Every id that the logic may carry. A document may be named by its own id."""
    documents = {
        name: Citation(name, row.kind, (name,), "memory" if row.read == "unverified" else "read", row.url)
        for name, row in sources().items()
    }
    named = {
        name: Citation(name, row["kind"], tuple(row["sources"]), row["verified"], row["where"])
        for name, row in _book()["citations"].items()
    }
    return MappingProxyType(documents | named)


def resolve(name: str) -> Citation:
    """What an id stands for. Raises KeyError for an id that the evidence does not hold."""
    return citations()[name]


@cache
def _book() -> Mapping[str, Mapping[str, dict[str, Any]]]:
    text = resources.files("hcc_logic.evidence").joinpath("data", "evidence.json").read_text(encoding="utf-8")
    book: dict[str, dict[str, dict[str, Any]]] = json.loads(text)
    return book
