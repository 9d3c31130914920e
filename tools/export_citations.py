"""Export the citations that the logic may carry, and the list of guideline entries that its tests expect.

    python tools/export_citations.py EVIDENCE_FOLDER [--month YYYY-MM]

Writes hcc_logic/data/evidence.json and tests/logic/data/guideline_entries.yaml. The evidence folder is read in the same
way as by tools/import_evidence.py, so that a screen and the command name the same documents under the same ids. Kept:
recommendations, stops, thresholds, sequences, disagreements, claims, decisions, scores and rules of this guide, with
the documents behind them. Left out: outcomes, which no rule may rest on.

The entries are those of sources that count or are shown (D-03), with the topics of slug_map and recommendation_map. No
position: an entry that states nothing, a note, and a friendly entry under a slug of which only the negative side
speaks.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from import_evidence import Row, import_claim_sources, import_facts, import_sources, load  # noqa: E402

from hcc_logic.rules.guidelines import EDITIONS  # noqa: E402

TARGET = ROOT / "hcc_logic" / "data" / "evidence.json"
ENTRIES = ROOT / "tests" / "logic" / "data" / "guideline_entries.yaml"
OWN_RULES = frozenset(("app-rule", "decision"))
NOT_FOR_RULES = frozenset(("outcome", "contradiction", "basics"))
SOURCE_FIELDS = ("title", "year", "region", "kind", "role", "url", "date_checked", "review_by", "read")


def citations(facts: dict[str, Row], evidence: dict[str, Row]) -> dict[str, Row]:
    """Everything that a rule may name: what it is, the documents behind it, whether the wording was read, and where."""
    found: dict[str, Row] = {
        name: {
            "kind": row["kind"],
            "sources": row["sources"],
            "verified": "project" if row["kind"] in OWN_RULES else row["verified"],
            "where": row.get("where"),
        }
        for name, row in facts.items()
        if row["kind"] not in NOT_FOR_RULES
    }
    for score in evidence["scores"]["scores"]:
        verified = "read" if score["verified"] == "read" else "memory"
        row = {"kind": "score", "sources": [score["slug"]], "verified": verified, "where": score["source"]}
        found[score["slug"]] = row
    return found


def documents(rows: dict[str, Row], cited: dict[str, Row], month: str) -> dict[str, Row]:
    """The documents that are cited. One whose newer edition exists is due for review now."""
    superseded = {edition.id for edition in EDITIONS.values() if edition.newer_edition}
    wanted = dict.fromkeys(name for row in cited.values() for name in row["sources"])
    wanted.update(dict.fromkeys(name for name, row in rows.items() if row["role"]))
    kept: dict[str, Row] = {}
    for name in wanted:
        row: dict[str, Any] = {field: rows[name][field] for field in SOURCE_FIELDS}
        kept[name] = row | ({"review_by": month} if name in superseded else {})
    return kept


ALSO_ON_DOWNSTAGING = frozenset(("easl24-lt-01",))
"""The slug note of transplant: an entry that names downstaging speaks on it too, the rest on the evaluation."""


def topics_of(entry: Row, decisions: Row) -> list[str]:
    """The topics on which an entry is a position; none for a note."""
    slug = decisions["slug_map"][entry["option"]]
    if slug["role"] == "note" or entry["stance"] == "no_statement":
        return []
    if slug["role"] == "safety" and entry["stance"] in ("recommended", "may_consider"):
        return []
    if entry["id"] in decisions["recommendation_map"]:
        return list(decisions["recommendation_map"][entry["id"]])
    if entry["option"] == "transplant" and entry["id"] not in ALSO_ON_DOWNSTAGING:
        return ["transplant_evaluation"]
    return list(slug["topics"])


def entries(evidence: dict[str, Row]) -> list[Row]:
    """Every entry of a source that counts or is shown, and the topics on which it speaks."""
    roles = evidence["decisions"]["source_roles"]
    shown = {*roles["counts"], *roles["shown_only"]}
    fields = ("id", "source", "option", "stance", "verified", "population")
    return [
        {field: entry[field] for field in fields} | {"topics": topics_of(entry, evidence["decisions"])}
        for entry in evidence["guidelines"]["recommendations"]
        if entry["source"] in shown
    ]


def main() -> None:
    """Run the export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--month", default="2026-11")
    options = parser.parse_args()
    names = ("guidelines", "options", "outcomes", "seed_claims", "scores", "decisions")
    evidence = {name: load(options.folder, name) for name in names}
    registry = import_sources(evidence, options.month)
    claims = import_claim_sources(evidence, registry)
    cited = citations(import_facts(evidence, registry, claims), evidence)
    sources = documents(registry.rows, cited, options.month)
    book = {"sources": dict(sorted(sources.items())), "citations": dict(sorted(cited.items()))}
    parts = []
    for part, group in book.items():
        lines = (f" {json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in group.items())
        parts.append(f"{json.dumps(part)}: {{\n" + ",\n".join(lines) + "\n}")
    TARGET.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
    print(f"wrote {TARGET.relative_to(ROOT)}: {len(sources)} sources, {len(cited)} citations")
    expected = entries(evidence)
    head = "# Made by tools/export_citations.py. topics: where the entry is a position; empty: it is none.\n"
    lines = (yaml.safe_dump([row], sort_keys=False, default_flow_style=None, width=10**6) for row in expected)
    ENTRIES.write_text(head + "".join(lines), encoding="utf-8")
    print(f"wrote {ENTRIES.relative_to(ROOT)}: {len(expected)} entries")


if __name__ == "__main__":
    main()
