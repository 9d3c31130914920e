"""From an id that content cites to the documents behind it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from hcc_content.errors import ContentError, read, validate
from hcc_content.models import Fact, Outcome, Outcomes, Source
from hcc_content.words import CONTENT


@cache
def load_sources(content: Path = CONTENT) -> Mapping[str, Source]:
    """Every document, by id."""
    path = content / "sources.yaml"
    rows = [validate(Source, row, path, str(row.get("id"))) for row in read(path)["sources"]]
    found = {row.id: row for row in rows}
    if len(found) != len(rows):
        raise ContentError("content/sources.yaml: an id stands twice")
    return MappingProxyType(found)


@cache
def load_facts(content: Path = CONTENT) -> Mapping[str, Fact]:
    """Every citable fact, by id."""
    path = content / "facts.yaml"
    return MappingProxyType({name: validate(Fact, row, path, name) for name, row in read(path).items()})


@cache
def load_outcomes(content: Path = CONTENT) -> Outcomes:
    """The numbers behind the charts."""
    path = content / "outcomes.yaml"
    return validate(Outcomes, read(path), path)


@cache
def outcomes_of(chart_set: str, content: Path = CONTENT) -> tuple[Outcome, ...]:
    """The outcomes of one chart, in the order in which they are drawn."""
    book = load_outcomes(content)
    by_id = {row.id: row for row in book.outcomes}
    for row in book.chart_sets:
        if row.set == chart_set:
            return tuple(by_id[name] for name in row.entries)
    raise ContentError(f"content/outcomes.yaml: no chart set {chart_set!r}")


def resolve(name: str, content: Path = CONTENT) -> list[Source]:
    """The documents behind a cited id; empty only for a rule of this guide itself (``app_rule``, a decision)."""
    sources = load_sources(content)
    if name in sources:
        return [sources[name]]
    fact = load_facts(content).get(name)
    if fact is None:
        raise ContentError(f"{name!r} is neither a source nor a fact")
    return [sources[item] for item in fact.sources]


def documents(names: tuple[str, ...], content: Path = CONTENT) -> list[Source]:
    """The documents behind several cited ids, each once, in order of first mention."""
    found = {source.id: source for name in names for source in resolve(name, content)}
    return list(found.values())


def due_for_review(month: str, content: Path = CONTENT) -> list[Source]:
    """Documents that must be looked at again by the given month (YYYY-MM)."""
    return [source for source in load_sources(content).values() if source.review_by <= month]
