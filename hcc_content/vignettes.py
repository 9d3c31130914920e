"""The cases that clinicians review, read from content/cases/. The tests of the logic hold the rules to them.

    for group, cases in groups().items(): ...

A case is written in English. Its words in another language stand in content/<language>/vignettes.yaml, by its id.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StringConstraints

from hcc_content.errors import ContentError, read, short, validate
from hcc_content.models import Model, Number, Slug, Str
from hcc_content.parity import REFERENCE
from hcc_content.phrases.cases import CaseWords
from hcc_content.words import CONTENT
from hcc_logic.engine.status import Status

FOLDER = CONTENT / "cases"
Value = StrictBool | Number | Str | list[Str] | list[Number]


class Decision(Model):
    """A case that was made up to show a decision of this guide."""

    kind: Literal["decision"]
    decisions: tuple[Str, ...] = Field(min_length=1)


class Published(Model):
    """A case made simple from a published one, or a person as a study took them in."""

    kind: Literal["trial", "case"]
    name: Str | None = None
    cite: Str
    year: int
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")]
    note: Str


class Vignette(Model):
    """One case: what is known, and what was expected by hand before the program was asked."""

    id: Slug
    title: Str
    text: Str
    answers: dict[Slug, Value]
    expect: dict[Slug, Status] = Field(min_length=1)
    reasons: dict[Slug, tuple[Slug, ...]] = Field(default_factory=dict)
    """Codes of reasons that must be among those given, by topic."""
    would_help: dict[Slug, tuple[Slug, ...]] = Field(default_factory=dict)
    """Questions that must be named as settling a topic."""
    scores: dict[Slug, Str | None] = Field(default_factory=dict)
    """Class or stage; null where it must stay open."""
    emergency: Literal["call_now", "call_today"] | None = None
    contradictions: tuple[Slug, ...] = ()
    source: Annotated[Decision | Published, Field(discriminator="kind")]


class _Group(Model):
    cases: tuple[Vignette, ...] = Field(min_length=1)


@cache
def groups(folder: Path = FOLDER) -> Mapping[str, tuple[Vignette, ...]]:
    """Cases by group, which is the name of their file."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise ContentError(f"{short(folder)}: there are no cases")
    return MappingProxyType({path.stem: validate(_Group, {"cases": read(path)}, path).cases for path in files})


def words_of(case: Vignette, language: str, words: Mapping[str, CaseWords]) -> CaseWords:
    """A case in the words of one language: its own where that is the language of the cases. KeyError for a case without
    words, which `hcc_content.check` finds first."""
    if language == REFERENCE:
        return CaseWords(title=case.title, text=case.text, note=getattr(case.source, "note", None))
    return words[case.id]
