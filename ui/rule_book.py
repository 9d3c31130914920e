"""The rule book on the screen: rows of the registry itself, in words, with the codes beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.rule_book import FORMATS, RuleRow, as_text
from hcc_logic.rules.treatments import SEQUENCE_ORDER
from ui import choice, state, text
from wording import Phrasebook, rules
from wording.positions import guideline_name
from wording.rules import ToldRule, ToldRules

_MIME = {"md": "text/markdown", "csv": "text/csv", "json": "application/json"}


def filters(book: Phrasebook) -> tuple[str | None, str | None]:
    """Topic and guideline edition; nothing is chosen at first."""
    said = book.rulebook
    topic = choice.topic(book, said.topic, said.topic_hint, SEQUENCE_ORDER, key="rules.topic")
    edition = choice.one(
        book,
        said.edition,
        said.edition_hint,
        list(EDITIONS),
        lambda name: guideline_name(book, name),
        key="rules.edition",
    )
    return topic, edition


def everything(book: Phrasebook) -> bool:
    """Whether the reader wants all rows on one page."""
    return st.toggle(book.rulebook.everything, key=state.view_key("rules.all"))


def files(book: Phrasebook, shown: Sequence[RuleRow]) -> None:
    """The same rows as files."""
    said = book.rulebook
    text.small(book.pair(f"**{said.files_title}**", said.files))
    with st.container(horizontal=True, gap="small"):
        for name in FORMATS:
            st.download_button(
                said.forms[name],
                data=lambda name=name: as_text(name, shown),  # type: ignore[misc]  # bound now, called on click
                file_name=f"rule-book.{name}",
                mime=_MIME[name],
                on_click="ignore",
                key=state.view_key(f"rules.file.{name}"),
            )


def contents(book: Phrasebook) -> None:
    """What is in the book, topic by topic."""
    text.heading(book.rulebook.topics_title)
    text.bullets(book.pair(f"**{name}**", holds) for name, holds in rules.contents(book))


def rows(book: Phrasebook, shown: Sequence[RuleRow]) -> None:
    """The rows, grouped by topic, limits last."""
    for topic in rules.topics(book, shown, emphasis="**"):
        _topic(book, topic)
    limits(book, shown)


def limits(book: Phrasebook, shown: Sequence[RuleRow]) -> None:
    """Every number of a rule, once."""
    said, found = book.rulebook, rules.limits(book, shown)
    if not found:
        return
    text.heading(said.limits_title)
    text.small(said.limits_lead)
    text.table(
        [said.columns.limit, said.columns.value, said.columns.means],
        [(one.name, one.value, f"{one.means} {one.rests_on} `{one.code}`") for one in found],
    )


def _topic(book: Phrasebook, topic: ToldRules) -> None:
    said = book.rulebook
    text.heading(topic.name)
    for title, found in ((said.rules_title, topic.rules), (said.notes_title, topic.remarks)):
        if found:
            text.subheading(title)
            _entries(_rule(book, one) for one in found)
    if topic.entries:
        text.subheading(said.entries_title)
        text.table(
            [said.columns.edition, said.columns.says, said.columns.whom],
            [
                (one.edition, book.pair(f"**{one.stance}**", one.says), f"{one.whom} `{one.code}`")
                for one in topic.entries
            ],
        )


def _entries(blocks: Iterable[list[str]]) -> None:
    """One text for all: a list of paragraphs, each with its lines. An old phone draws one text sooner than fifty."""
    st.markdown("\n\n".join("  \n".join(block) for block in blocks), anchors=False)


def _rule(book: Phrasebook, rule: ToldRule) -> list[str]:
    said = book.rulebook
    lines = [f"**{text.md(rule.label)}**"] if rule.label else []
    lines.append(text.md(rule.says))
    lines.append(text.md(book.pair(f"*{said.when}*", rule.when)))
    lines.append(f"*{text.md(said.from_)}* {text.md(rule.rests_on)} `{rule.code}`")
    return lines
