"""The rule book: every rule, remark, threshold and guideline entry, read from the registry itself.

`python -m hcc_logic rules --format md|csv|json` prints it; the app shows the same rows.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from hcc_logic.inputs.thresholds import CHECKED, THRESHOLDS
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS

FORMATS = ("md", "csv", "json")


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One row. `place`: the order within its topic; the first rule whose condition holds gives the status."""

    kind: str
    topic: str
    place: int
    result: str
    code: str
    condition: str
    sources: tuple[str, ...]
    checked: str = CHECKED


def rows() -> Iterator[RuleRow]:
    """Every row, topic by topic, then thresholds, then guideline entries."""
    for slug in SEQUENCE_ORDER:
        topic = TOPICS[slug]
        for place, rule in enumerate(topic.rules, start=1):
            yield RuleRow("rule", slug, place, rule.status.value, rule.code, repr(rule.condition), rule.sources)
        for place, item in enumerate(topic.remarks, start=1):
            yield RuleRow("remark", slug, place, "says", item.code, repr(item.condition), item.sources)
    for place, number in enumerate(THRESHOLDS, start=1):
        condition = f"{number.field} {'>=' if number.side == 'at_least' else '>'} {number.value:g} {number.unit}"
        yield RuleRow("threshold", "", place, number.meaning, number.id, condition, number.sources, number.checked)
    for edition in EDITIONS.values():
        for place, stance in enumerate(edition.stances, start=1):
            for slug in stance.topics:
                result = stance.stance if stance.checked else f"{stance.stance} (not checked)"
                yield RuleRow("guideline", slug, place, result, stance.id, repr(stance.when), (stance.id, edition.id))


def as_text(form: str, chosen: Iterable[RuleRow] | None = None) -> str:
    """The rule book as Markdown, CSV or JSON. Raises ValueError for another format."""
    table = list(rows() if chosen is None else chosen)
    match form:
        case "json":
            return json.dumps([asdict(row) for row in table], ensure_ascii=False, indent=1)
        case "csv":
            return _csv(table)
        case "md":
            return _markdown(table)
    raise ValueError(f"unknown format {form!r}; one of {', '.join(FORMATS)}")


_HEADS = ("kind", "topic", "place", "result", "code", "condition", "sources", "checked")


def _cells(row: RuleRow) -> list[str]:
    return [str(value) if name != "sources" else "; ".join(row.sources) for name, value in asdict(row).items()]


def _csv(table: list[RuleRow]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADS)
    writer.writerows(_cells(row) for row in table)
    return out.getvalue()


def _markdown(table: list[RuleRow]) -> str:
    lines = ["| " + " | ".join(_HEADS) + " |", "|" + " --- |" * len(_HEADS)]
    lines += ["| " + " | ".join(cell.replace("|", "/") for cell in _cells(row)) + " |" for row in table]
    return "\n".join(lines) + "\n"
