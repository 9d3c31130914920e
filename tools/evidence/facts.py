"""Every id that content may cite, with the documents it rests on. What rests on hidden documents alone is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from hcc_content.models import Fact
from tools.evidence.documents import Registry, tidy
from tools.evidence.fact_base import FactBase
from tools.evidence.rows import Cited, Seen, Support

Level = Literal["read", "report", "memory", "mixed"]
SEEN: dict[Seen, Level] = {"text": "read", "report": "report", "no": "memory"}
SUPPORT: dict[Support, Level] = {"all_read": "read", "mixed": "mixed", "memory_only": "memory"}
OURS = "How this guide reads the guidelines together."


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts by id, and the ids that were left out because their documents are hidden."""

    rows: dict[str, Fact]
    hidden: tuple[str, ...]


def worst(levels: Iterable[Level]) -> Level:
    """The level that all share; `memory` when they differ and none was read, else `mixed`."""
    known = set(levels)
    if len(known) == 1:
        return known.pop()
    return "mixed" if known & {"read", "mixed"} else "memory"


def import_facts(base: FactBase, registry: Registry, claims: dict[str, list[str]]) -> Facts:
    """All facts; `claims` gives the documents behind each old statement."""
    rows: dict[str, Fact] = {}
    hidden = []
    for name, sources, fields in _all(base, registry, claims, rows):
        held = tuple(item for item in dict.fromkeys(sources) if item in registry.rows)
        if sources and not held:
            hidden.append(name)
        else:
            rows[name] = Fact(sources=held, **fields)
    return Facts(rows, tuple(sorted(hidden)))


def _all(
    base: FactBase, registry: Registry, claims: dict[str, list[str]], rows: dict[str, Fact]
) -> Iterator[tuple[str, list[str], dict[str, Any]]]:
    """Id, documents and other fields of each fact. `rows` is what was taken in before: later facts rest on earlier."""

    def of(kind: str, verified: Level, where: str = "", **more: Any) -> dict[str, Any]:
        return {"kind": kind, "verified": verified, "where": tidy(where) or None, **more}

    book = base.guidelines
    yield "app_rule", [], of("app-rule", "read", "A rule of this guide. No text prints it.")
    document_of = {row.id: row.source for row in book.recommendations}
    for entry in book.recommendations:
        yield entry.id, [entry.source], of("recommendation", SEEN[entry.seen], entry.where)
    for stop in book.absolute_stops:
        yield stop.id, [*stop.sources], of("stop", SUPPORT[stop.support])
    for threshold in book.thresholds:
        yield threshold.id, [threshold.source], of("threshold", threshold.verified)
    for sequence in book.sequencing:
        yield sequence.id, [*sequence.sources], of("sequence", SUPPORT[sequence.support])
    for clash in book.disagreements:
        cited = (*clash.side_a.recommendations, *clash.side_b.recommendations)
        yield clash.id, [document_of[name] for name in cited], of("disagreement", SUPPORT[clash.support])
    for outcome in base.outcomes.outcomes:
        if outcome.display != "do_not_show":
            yield outcome.id, [registry.known("outcomes", outcome.source)], of("outcome", SEEN[outcome.seen])
    for claim in base.seed_claims.claims:
        level: Level = "mixed" if claim.memory_part else claim.verdict_basis
        yield claim.id, claims[claim.id], of("claim", level, verdict=claim.verdict)
    for pair in base.seed_claims.contradictions:
        behind = [name for claim_id in pair.claims for name in claims[claim_id]]
        level = worst(rows[claim_id].verified for claim_id in pair.claims if claim_id in rows)
        yield pair.id, behind, of("contradiction", level)
    for decision in base.decisions.decisions:
        yield decision.id, [*_behind(decision.sources, registry, rows)], of("decision", "read", OURS)
    lists: tuple[tuple[str, tuple[Cited, ...]], ...] = (
        ("red_flags", base.options.red_flags), ("basics", base.options.basics),
    )  # fmt: skip
    for name, statements in lists:
        behind = [registry.known("options", item) for row in statements for item in row.sources]
        yield name, behind, of(name.replace("_", "-"), worst(row.verified for row in statements))


def _behind(names: Iterable[str], registry: Registry, rows: dict[str, Fact]) -> Iterator[str]:
    """The documents behind what a decision names; a place in words has none."""
    for name in names:
        if name in registry.rows:
            yield name
        elif name in rows:
            yield from rows[name].sources
