"""What rules may cite, and the guideline entries that the editions of the logic must hold.

Kept for rules: entries, stops, thresholds, sequences, disagreements, old statements, decisions, scores and rules of
this guide, with the documents behind them. Left out: outcomes, which no rule may rest on.
"""

from __future__ import annotations

from typing import Any

from hcc_content.models import Fact, Source
from hcc_logic.rules.guidelines import EDITIONS
from tools.evidence.fact_base import FactBase
from tools.evidence.rows import Decisions, Recommendation, Score

Row = dict[str, Any]
OWN_RULES = frozenset(("app-rule", "decision"))
NOT_FOR_RULES = frozenset(("outcome", "contradiction", "basics"))
SOURCE_FIELDS = ("title", "year", "region", "kind", "role", "url", "date_checked", "review_by", "read")
ENTRY_FIELDS = ("id", "source", "option", "stance", "seen", "population")
ALSO_ON_DOWNSTAGING = frozenset(("easl24-lt-01",))
"""The slug note of transplant: an entry that names downstaging speaks on it too, the rest on the evaluation."""


def citations(facts: dict[str, Fact], scores: tuple[Score, ...]) -> dict[str, Row]:
    """Everything that a rule may name: what it is, the documents behind it, whether the wording was read, and where."""
    found: dict[str, Row] = {
        name: {
            "kind": fact.kind,
            "sources": list(fact.sources),
            "verified": "project" if fact.kind in OWN_RULES else fact.verified,
            "where": fact.where,
        }
        for name, fact in facts.items()
        if fact.kind not in NOT_FOR_RULES
    }
    for score in scores:
        found[score.slug] = {
            "kind": "score", "sources": [score.slug], "verified": score.verified, "where": score.source,
        }  # fmt: skip
    return found


def cited_documents(rows: dict[str, Source], cited: dict[str, Row], month: str) -> dict[str, Row]:
    """The documents that are cited, and every guideline. One whose newer edition exists is due for review now."""
    superseded = {edition.id for edition in EDITIONS.values() if edition.newer_edition}
    wanted = {name for row in cited.values() for name in row["sources"]} | {row.id for row in rows.values() if row.role}
    return {
        name: {field: getattr(rows[name], field) for field in SOURCE_FIELDS}
        | ({"review_by": month} if name in superseded else {})
        for name in wanted
    }


def entries(base: FactBase) -> list[Row]:
    """Every entry of a document that counts or is shown (D-03), and the topics on which it speaks."""
    roles = base.decisions.source_roles
    shown = {*roles.counts, *roles.shown_only}
    voices = (entry for entry in base.guidelines.recommendations if entry.source in shown)
    dumped = ((entry, entry.model_dump(mode="json") | {"seen": entry.seen}) for entry in voices)
    return [
        {field: row[field] for field in ENTRY_FIELDS} | {"topics": topics_of(entry, base.decisions)}
        for entry, row in dumped
    ]


def topics_of(entry: Recommendation, decisions: Decisions) -> list[str]:
    """The topics on which an entry is a voice. None for a note, for an entry that states nothing, and, where the map
    does not name it, for a friendly entry under a slug of which only the negative side speaks."""
    slug = decisions.slug_map[entry.option]
    if slug.role == "note" or entry.stance == "no_statement":
        return []
    if entry.id in decisions.recommendation_map:
        return list(decisions.recommendation_map[entry.id])
    if slug.role == "safety" and entry.stance in ("recommended", "may_consider"):
        return []
    if entry.option == "transplant" and entry.id not in ALSO_ON_DOWNSTAGING:
        return ["transplant_evaluation"]
    return list(slug.topics)
