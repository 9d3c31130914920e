"""The sheet of cases as HTML: the part that stands on the page, and the whole as one file without script or network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wording import cases
from wording.cases import Row, ToldCase
from wording.phrasebook import Phrasebook

TEMPLATES = Path(__file__).parent / "templates"


@cache
def style() -> str:
    """The style sheet of the cases."""
    return (TEMPLATES / "case_sheet.css").read_text(encoding="utf-8")


def part(book: Phrasebook, told: Iterable[ToldCase]) -> str:
    """Cases and the lines to sign, for a page that has the style."""
    return _made("part", book, told=told)


def document(book: Phrasebook, groups: Mapping[str, Sequence[ToldCase]]) -> str:
    """All groups as one file."""
    said = book.cases
    every = sum(len(told) for told in groups.values())
    lead = [said.lead(n=every), said.who, Markup("<b>{}</b>").format(said.not_reviewed)]
    lead += [said.no_advice, said.made_up, said.by_hand, said.your_words, cases.made_with(book)]
    return _made(
        "document",
        book,
        lang=book.language.html,
        title=book.ui.tools.vignettes,
        style=Markup(style()),  # noqa: S704 (our own file)
        lead=lead,
        statuses=book.topics.statuses.values(),
        groups=groups,
    )


def _made(name: str, book: Phrasebook, **values: Any) -> str:
    said, columns = book.cases, book.cases.columns.model_dump()
    punctuation = book.ui.punctuation

    def pair(name: str, value: str) -> Markup:
        return Markup(punctuation.pair).format(name=name, value=value)  # noqa: S704 (our own words)

    def aside(text: str, more: Sequence[str]) -> Markup:
        if not more:
            return Markup("{}").format(text)
        return Markup(punctuation.aside).format(text=text, more=book.series(more))  # noqa: S704 (our own words)

    def tick(column: str, case: ToldCase, row: Row) -> str:
        return said.tick(choice=columns[column], topic=row.name, case=case.id)

    shown = {**said.model_dump(), "columns": columns}
    return (
        _templates().get_template(f"{name}.html.jinja").render(said=shown, pair=pair, aside=aside, tick=tick, **values)
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
