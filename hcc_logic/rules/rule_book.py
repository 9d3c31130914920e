"""The rule book: every rule, remark, threshold and guideline entry, read from the registry itself.

`python -m hcc_logic rules --format md|csv|json` prints it in clinical terms; the app tells the same rows in its words.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from hcc_logic.engine.conditions import Condition, Joins, written
from hcc_logic.engine.status import Status
from hcc_logic.inputs.thresholds import CHECKED, THRESHOLDS, Threshold
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.guidelines.edition import Seen, StanceWord
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS

FORMATS = ("md", "csv", "json")
Kind = Literal["rule", "remark", "guideline", "threshold"]
CLINICAL = Joins("AND", "OR", "NOT", "({text})", "everyone", "nobody")
"""In capitals, since the labels of criteria hold small "and" and "or" of their own."""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One row. `place`: the order within its topic; the first rule whose condition holds gives the status.

    A rule has a `status`; a guideline entry a `stance`, and `checked` tells whether its wording was read in the text. A
    threshold has no condition and belongs to no topic. `month`: when it was last looked at, YYYY-MM."""

    kind: Kind
    topic: str
    place: int
    code: str
    sources: tuple[str, ...]
    condition: Condition | None = None
    status: Status | None = None
    stance: StanceWord | None = None
    seen: Seen = "text"
    threshold: Threshold | None = None
    month: str = CHECKED


def rows() -> Iterator[RuleRow]:
    """Every row, topic by topic, then thresholds, then guideline entries."""
    for slug in SEQUENCE_ORDER:
        topic = TOPICS[slug]
        for place, rule in enumerate(topic.rules, start=1):
            yield RuleRow("rule", slug, place, rule.code, rule.sources, rule.condition, status=rule.status)
        for place, item in enumerate(topic.remarks, start=1):
            yield RuleRow("remark", slug, place, item.code, item.sources, item.condition)
    for place, number in enumerate(THRESHOLDS, start=1):
        yield RuleRow("threshold", "", place, number.id, number.sources, threshold=number, month=number.checked)
    for edition in EDITIONS.values():
        for place, entry in enumerate(edition.stances, start=1):
            for slug in entry.topics:
                yield RuleRow(
                    "guideline",
                    slug,
                    place,
                    entry.id,
                    (entry.id, edition.id),
                    entry.when,
                    stance=entry.stance,
                    seen=entry.seen,
                )


def as_text(form: str, chosen: Iterable[RuleRow] | None = None) -> str:
    """The rule book as Markdown, CSV or JSON. Raises ValueError for another format."""
    table = [_printed(row) for row in (rows() if chosen is None else chosen)]
    match form:
        case "json":
            return json.dumps(table, ensure_ascii=False, indent=1)
        case "csv":
            return _csv(table)
        case "md":
            return _markdown(table)
    raise ValueError(f"unknown format {form!r}; one of {', '.join(FORMATS)}")


def clinical(condition: Condition) -> str:
    """A condition as a clinician reads it: each criterion by its label, with number, operator and unit."""
    return written(condition, lambda criterion: criterion.label, CLINICAL)


_HEADS = ("kind", "topic", "place", "result", "code", "condition", "sources", "seen", "month")
_Printed = dict[str, str | int | bool | tuple[str, ...]]


def _printed(row: RuleRow) -> _Printed:
    values = (row.kind, row.topic, row.place, _result(row), row.code, _condition(row), row.sources, row.seen)
    return dict(zip(_HEADS, (*values, row.month), strict=True))


def _result(row: RuleRow) -> str:
    """What the row gives: a status, a stance, the meaning of a number; a remark only says something."""
    return row.threshold.meaning if row.threshold else str(row.status or row.stance or "says")


def _condition(row: RuleRow) -> str:
    if row.threshold:
        return f"{row.threshold.field} {row.threshold.over}"
    return clinical(row.condition) if row.condition else ""


def _cells(row: _Printed) -> list[str]:
    return [_cell(value) for value in row.values()]


def _cell(value: str | int | bool | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def _csv(table: list[_Printed]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADS)
    writer.writerows(_cells(row) for row in table)
    return out.getvalue()


def _markdown(table: list[_Printed]) -> str:
    lines = ["| " + " | ".join(_HEADS) + " |", "|" + " --- |" * len(_HEADS)]
    lines += ["| " + " | ".join(cell.replace("|", "/") for cell in _cells(row)) + " |" for row in table]
    return "\n".join(lines) + "\n"
