"""Outcomes that may be shown, and the sets that belong on one chart.

What nobody read, or what the fact base says not to show, is dropped; single numbers that were only recalled are
emptied.
"""

from __future__ import annotations

import re

from hcc_content.models import ChartSet, Outcome, Outcomes
from tools.evidence.documents import Registry, tidy
from tools.evidence.rows import OutcomeRow, OutcomesFile


def import_outcomes(book: OutcomesFile, registry: Registry) -> Outcomes:
    """The outcomes that were read, and the chart sets with what is left of them."""
    barred = [name for line in book.not_for_patient_charts for name in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", line)]
    rows = tuple(
        _outcome(row, registry.known("outcomes", row.source), barred)
        for row in book.outcomes
        if row.verified == "read" and row.display != "do_not_show"
    )
    shown = {row.id for row in rows}
    sets = tuple(
        ChartSet(set=row.set, chart=row.chart, entries=tuple(name for name in row.entries if name in shown),
                 framing=tidy(row.framing))
        for row in book.chart_sets
    )  # fmt: skip
    return Outcomes(chart_sets=sets, outcomes=rows)


def left_out(book: OutcomesFile, made: Outcomes) -> dict[str, list[str]]:
    """What each chart set lost, where it lost any."""
    kept = {row.set: row.entries for row in made.chart_sets}
    lost = {row.set: [name for name in row.entries if name not in kept[row.set]] for row in book.chart_sets}
    return {name: entries for name, entries in lost.items() if entries}


def _outcome(row: OutcomeRow, source: str, barred: list[str]) -> Outcome:
    kept = {key: value for key, value in row if key in Outcome.model_fields}
    kept |= {field: None for field in row.memory_fields if field in kept}
    on_chart = row.display in {"paired", "icon_array"} and not any(
        row.id == name or row.id.startswith(f"{name}-") for name in barred
    )
    tidied = {key: tidy(value) if isinstance(value, str) else value for key, value in kept.items()}
    return Outcome.model_validate(tidied | {"source": source, "patient_chart": on_chart})
