"""The rule book on the screen: rows of the registry itself, in words found by code, with the codes beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import streamlit as st

from hcc_logic.evidence.citations import citations
from hcc_logic.inputs.thresholds import THRESHOLDS, Threshold
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.rule_book import FORMATS, RuleRow, as_text, rows
from hcc_logic.rules.treatments import SEQUENCE_ORDER
from ui import form, library, results, state, text
from ui.tool_words import tool_words
from ui.words import Words

_LIMITS = {limit.id: limit for limit in THRESHOLDS}
_CODE = re.compile(r"[a-z][a-z0-9_]*")
_JOINS = frozenset({"and", "or", "not", "always", "never"})
_NOT_CHECKED = " (not checked)"
_KINDS = ("rule", "remark", "guideline")


@cache
def every_row() -> tuple[RuleRow, ...]:
    """The whole book. It is the same for every reader."""
    return tuple(rows())


@cache
def _documents(name: str) -> frozenset[str]:
    found = citations().get(name)
    return frozenset(found.sources) if found else frozenset()


def chosen_rows(topic: str | None, edition: str | None) -> list[RuleRow]:
    """Rows of a topic, and rows that rest on an edition. Without either: all."""
    return [
        row
        for row in every_row()
        if (topic is None or row.topic == topic)
        and (edition is None or any(edition in _documents(name) for name in row.sources))
    ]


def condition_words(w: Words, condition: str) -> str:
    """A condition of the logic in words: each code by its words, joined as it was."""

    def said(found: re.Match[str]) -> str:
        code = found.group()
        return f"**{w(f'joins.{code}')}**" if code in _JOINS else w(f"atoms.{code}")

    told = _CODE.sub(said, condition[1:-1] if _whole(condition) else condition)
    opening, closing = w("joins.brackets").split()
    return told.replace("(", opening).replace(")", closing)


def filters(language: str) -> tuple[str | None, str | None]:
    """Topic and guideline edition; nothing is chosen at first."""
    w = tool_words(language, "rulebook")
    topic = results.choose_topic(language, w("topic"), w("topic_hint"), SEQUENCE_ORDER, key="rules.topic")
    edition = st.selectbox(
        w("edition"),
        list(EDITIONS),
        index=None,
        placeholder=w("edition_hint"),
        format_func=lambda name: results.guideline_name(language, name),
        key=state.view_key("rules.edition"),
    )
    return topic, edition


def everything(language: str) -> bool:
    """Whether the reader wants all rows on one page."""
    return st.toggle(tool_words(language, "rulebook")("everything"), key=state.view_key("rules.all"))


def files(language: str, shown: Sequence[RuleRow]) -> None:
    """The same rows as files."""
    w = tool_words(language, "rulebook")
    text.small(w.pair(f"**{w('files_title')}**", w("files")))
    kinds = {"md": "text/markdown", "csv": "text/csv", "json": "application/json"}
    with st.container(horizontal=True, gap="small"):
        for name in FORMATS:
            st.download_button(
                w(f"forms.{name}"),
                data=lambda name=name: as_text(name, shown),  # type: ignore[misc]  # bound now, called on click
                file_name=f"rule-book.{name}",
                mime=kinds[name],
                on_click="ignore",
                key=state.view_key(f"rules.file.{name}"),
            )


def contents(language: str) -> None:
    """What is in the book, topic by topic."""
    w = tool_words(language, "rulebook")
    counted = Counter((row.topic, row.kind) for row in every_row())
    text.heading(w("topics_title"))
    lines = []
    for slug in SEQUENCE_ORDER:
        counts = [w(f"counts.{kind}", n=counted[slug, kind]) for kind in _KINDS if counted[slug, kind]]
        name = f"**{results.topic_words(language, slug)['name']}**"
        lines.append(w.pair(name, w("punctuation.comma").join(counts) or w("counts.none")))
    text.bullets(lines)


def book(language: str, shown: Sequence[RuleRow]) -> None:
    """The rows, grouped by topic, limits last."""
    for slug in SEQUENCE_ORDER:
        own = [row for row in shown if row.topic == slug]
        if own:
            _topic(language, slug, own)
    limits(language, [row for row in shown if row.kind == "threshold"])


def limits(language: str, shown: Sequence[RuleRow]) -> None:
    """Every number of a rule, once."""
    if not shown:
        return
    w = tool_words(language, "rulebook")
    text.heading(w("limits_title"))
    text.small(w("limits_lead"))
    cells = []
    for row in shown:
        limit = _LIMITS[row.code]
        name = w("points_name") if limit.field == "child_pugh_points" else form.name_of(language, limit.field)
        cells.append((name, _value(w, limit), f"{w(f'limits.{row.code}')} {_from(language, w, row)} `{row.code}`"))
    text.table([w("columns.limit"), w("columns.value"), w("columns.means")], cells)


def _value(w: Words, limit: Threshold) -> str:
    unit = w("points") if limit.unit == "points" else w(f"units.{limit.unit}")
    return w(limit.side, value=f"{limit.value:g}", unit=unit).strip()


def _topic(language: str, slug: str, own: Sequence[RuleRow]) -> None:
    w = tool_words(language, "rulebook")
    text.heading(str(results.topic_words(language, slug)["name"]))
    ladder = [row for row in own if row.kind == "rule"]
    if ladder:
        text.subheading(w("rules_title"))
        _entries(
            _rule(language, w, row, f"{row.place}. {results.status_words(language, row.result)['name']}")
            for row in ladder
        )
    remarks = [row for row in own if row.kind == "remark"]
    if remarks:
        text.subheading(w("notes_title"))
        _entries(_rule(language, w, row, "") for row in remarks)
    entries = [row for row in own if row.kind == "guideline"]
    if entries:
        text.subheading(w("entries_title"))
        text.table(
            [w("columns.edition"), w("columns.says"), w("columns.whom")], [_entry(language, w, row) for row in entries]
        )


def _entries(blocks: Iterable[list[str]]) -> None:
    """One text for all: a list of paragraphs, each with its lines. An old phone draws one text sooner than fifty."""
    st.markdown("\n\n".join("  \n".join(block) for block in blocks), anchors=False)


def _rule(language: str, w: Words, row: RuleRow, label: str) -> list[str]:
    lines = [f"**{text.md(label)}**"] if label else []
    lines.append(text.md(results.reason_words(language, row.code, "might_hold")))
    lines.append(text.md(w.pair(f"*{w('when')}*", condition_words(w, row.condition))))
    lines.append(f"*{text.md(w('from'))}* {_from(language, w, row)} `{row.code}`")
    return lines


def _entry(language: str, w: Words, row: RuleRow) -> tuple[str, str, str]:
    guidelines = library.tree(language, "guidelines")
    stance = str(guidelines.get("stances", {}).get(row.result.removesuffix(_NOT_CHECKED), row.result))
    said = str(guidelines.get("entries", {}).get(row.code, ""))
    marks = [w("results.marks.not_checked")] if row.result.endswith(_NOT_CHECKED) else []
    return (
        results.guideline_name(language, row.sources[-1]),
        w.pair(f"**{w.aside(stance, marks)}**", said),
        f"{condition_words(w, row.condition)} `{row.code}`",
    )


def _from(language: str, w: Words, row: RuleRow) -> str:
    """The documents behind a row by place and year, the ids as the logic names them, and the month checked."""
    names: dict[str, list[str]] = {}
    for name in row.sources:
        names.setdefault(_place(language, w, name), []).append(name)
    parts = [w.pair(place, ", ".join(ids)) if place else ", ".join(ids) for place, ids in names.items()]
    return text.md(w.aside(w("punctuation.semicolon").join(parts), [w("date", date=row.checked)]))


def _place(language: str, w: Words, name: str) -> str:
    """Where an id comes from: one or two editions by place and year, or this app. With more behind it: nothing."""
    if name.startswith("D-") or not _documents(name):
        return w("own_rule")
    known = [results.guideline_name(language, item) for item in EDITIONS if item in _documents(name)]
    return w.join(known, "and") if len(known) <= 2 else ""


def _whole(condition: str) -> bool:
    """Whether the outer brackets hold the whole condition."""
    if not condition.startswith("("):
        return False
    depth = 0
    for place, char in enumerate(condition):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return place == len(condition) - 1
    return False


def marks_of(condition: str) -> set[Any]:
    """The codes in a condition, without its joining words."""
    return set(_CODE.findall(condition)) - _JOINS
