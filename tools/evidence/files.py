"""The files that the import makes: where each stands, what its head says, and how its rows are found again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from hcc_content.models import Fact, Outcomes, Source
from tools.evidence.fact_base import ROOT

Rows = Mapping[str, Any]
SOURCES = Path("content/sources.yaml")
FACTS = Path("content/facts.yaml")
OUTCOMES = Path("content/outcomes.yaml")
CITATIONS = Path("hcc_logic/evidence/data/evidence.json")
ENTRIES = Path("tests/logic/data/guideline_entries.yaml")
SOURCES_HEAD = """\
# Every document this guide rests on. Made from evidence/ by python -m tools.evidence; a hand edit is lost.
# date_checked: the month in which the fact base was compiled from these documents; no finer date is known.
# review_by: when it must be looked at again. link_tested: false, because no address was opened when this was made.
# read: read (the text itself) | abstract | excerpt (the stored opening or the part seen) | secondary (as quoted in
# another journal paper) | unverified (nobody read it; not enough alone for a statement).
# role: how decisions treat a guideline: counts | shown_only | history | evidence | no_entries; null elsewhere.
# kind founding-text: popular articles this guide began from. They show what such texts say; they prove nothing.
# kind checked-page: a page read while old statements were checked, whose kind was not noted then.
"""
FACTS_HEAD = """\
# Every fact id that content may cite, and the documents it rests on. Made from evidence/ by python -m tools.evidence.
# verified: read | report (seen only in somebody else's report of the text; must say so) | memory (nobody saw it in a
# text; must not be stated as settled) | mixed.
"""
OUTCOMES_HEAD = """\
# Numbers for the charts, each for a group of people, never for one person. Made from evidence/ by
# python -m tools.evidence. Only values that were read are here. display: paired (only with its own control arm) |
# icon_array | text_only | clinician_only. patient_chart: false keeps a row out of every patient chart. Rates are
# people out of 100; medians are months. population and caveat are notes for editors; what readers see stands in
# <language>/charts.yaml.
"""
ENTRIES_HEAD = """\
# Made from evidence/ by python -m tools.evidence. topics: where the entry is a voice; empty: it is none.
"""


@dataclass(frozen=True, slots=True)
class Made:
    """One file as the fact base gives it. `path` counts from the root; `rows_of` finds its rows by id in a text."""

    path: Path
    text: str
    rows_of: Callable[[str], Rows]

    def held(self, root: Path = ROOT) -> str:
        """The text that stands there now; empty where there is no such file."""
        path = root / self.path
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def write(self, root: Path = ROOT) -> None:
        """Put the file in its place."""
        (root / self.path).write_text(self.text, encoding="utf-8")


def sources_file(rows: Iterable[Source]) -> Made:
    """content/sources.yaml."""
    return Made(SOURCES, f"{SOURCES_HEAD}sources:\n{_block(rows)}", lambda text: _by_id(_yaml(text).get("sources", ())))


def facts_file(facts: Mapping[str, Fact]) -> Made:
    """content/facts.yaml."""
    lines = (f"{name}: {_flow(row.model_dump(exclude_none=True))}\n" for name, row in facts.items())
    return Made(FACTS, FACTS_HEAD + "".join(lines), _yaml)


def outcomes_file(book: Outcomes) -> Made:
    """content/outcomes.yaml."""
    text = f"{OUTCOMES_HEAD}chart_sets:\n{_block(book.chart_sets)}outcomes:\n{_block(book.outcomes)}"
    return Made(OUTCOMES, text, _outcome_rows)


def citations_file(sources: Rows, citations: Rows) -> Made:
    """The citations that rules may carry."""
    parts = []
    for part, group in (("sources", sources), ("citations", citations)):
        lines = (f" {json.dumps(name)}: {json.dumps(group[name], ensure_ascii=False)}" for name in sorted(group))
        parts.append(f"{json.dumps(part)}: {{\n" + ",\n".join(lines) + "\n}")
    return Made(CITATIONS, "{\n" + ",\n".join(parts) + "\n}\n", _citation_rows)


def entries_file(rows: Iterable[dict[str, Any]]) -> Made:
    """The entries that the editions of the logic must hold."""
    lines = (yaml.safe_dump([row], sort_keys=False, default_flow_style=None, width=10**6) for row in rows)
    return Made(ENTRIES, ENTRIES_HEAD + "".join(lines), lambda text: _by_id(_yaml(text) or ()))


def _flow(row: Any) -> str:
    """One value on one line of YAML."""
    text: str = yaml.safe_dump(row, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10**6)
    return text.removesuffix("\n").removesuffix("\n...")


def _block(rows: Iterable[BaseModel]) -> str:
    """Rows as a block list, one field a line."""
    text: str = yaml.safe_dump([row.model_dump() for row in rows], allow_unicode=True, sort_keys=False, width=140)
    return text


def _yaml(text: str) -> Any:
    return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}  # noqa: S506 (a safe loader either way)


def _by_id(rows: Iterable[Any]) -> Rows:
    return {str(row["id"]): row for row in rows}


def _outcome_rows(text: str) -> Rows:
    book = _yaml(text)
    sets = {f"chart set {row['set']}": row for row in book.get("chart_sets", ())}
    return {**sets, **_by_id(book.get("outcomes", ()))}


def _citation_rows(text: str) -> Rows:
    book = json.loads(text) if text else {}
    documents = {f"document {name}": row for name, row in book.get("sources", {}).items()}
    return {**documents, **book.get("citations", {})}
