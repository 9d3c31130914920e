"""The sheet of cases as HTML: the part that stands on the page, and the whole as one file without script or network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path

from ui import library, results
from ui.tool_words import tool_words
from ui.vignettes import Origin, Row, Told
from ui.words import Words

STATUSES = ("listed", "sometimes", "usually_not", "stopped", "cannot_say", "not_relevant")
_COLUMNS = ("topic", "expected", "now", "agree", "disagree", "remark")
_PAPER = """
:root { color-scheme: light; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; color: #111; background: #fff; font-family: system-ui, sans-serif; }
@page { size: A4; margin: 14mm; }
@media print { body { max-width: none; padding: 0; } h2 { break-before: page; } header h2, .end h2 { break-before: auto; } }
"""  # noqa: E501


@cache
def style() -> str:
    """The style sheet of the cases, read once."""
    return (Path(__file__).parent / "sheet.css").read_text(encoding="utf-8")


def part(language: str, cases: Iterable[Told]) -> str:
    """Cases and the lines to sign, for a page that has the style."""
    w = tool_words(language, "vignettes")
    return f'<div class="sheet">{"".join(_case(w, case) for case in cases)}{_sign(w)}</div>'


def document(language: str, groups: Mapping[str, Sequence[Told]], made_with: str) -> str:
    """All groups as one file."""
    w = tool_words(language, "vignettes")
    title = escape(w("tools.vignettes"))
    body = "".join(
        f"<section><h2>{escape(name)}</h2>{''.join(_case(w, case) for case in cases)}</section>"
        for name, cases in groups.items()
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(library.languages()[language].html)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{style()}{_PAPER}</style>\n</head>\n"
        f'<body>\n<main class="sheet">\n<header><h1>{title}</h1>{_head(language, w, groups, made_with)}</header>\n'
        f"{body}\n{_sign(w)}\n</main>\n</body>\n</html>\n"
    )


def _head(language: str, w: Words, groups: Mapping[str, Sequence[Told]], made_with: str) -> str:
    every = sum(len(cases) for cases in groups.values())
    said = [w(name) for name in ("no_advice", "made_up", "by_hand", "your_words")]
    meanings = (results.status_words(language, status) for status in STATUSES)
    return (
        f"{_said(w('lead', n=every))}{_said(w('who'))}<p>{_bold(w('not_reviewed'))}</p>"
        f"{''.join(_said(line) for line in [*said, made_with])}<h2>{escape(w('statuses_title'))}</h2>"
        + _list(w.pair(_bold(one["name"]), escape(one["means"])) for one in meanings)
    )


def _case(w: Words, case: Told) -> str:
    known = _list((w.pair(_bold(name), escape(value)) for name, value in case.known), "known")
    head = "".join(f'<th scope="col">{escape(w(f"columns.{name}"))}</th>' for name in _COLUMNS)
    rows = "".join(_row(w, case, row) for row in case.rows)
    return (
        f'<article><h3>{escape(case.title)} <span class="code">{escape(case.id)}</span></h3>'
        f"<p>{escape(case.text)}</p>"
        f"<p>{_bold(w('known'))}</p>{known if case.known else _said(w('nothing_known'))}"
        f'<p class="from">{w.pair(_bold(w("source")), _origin(w, case.origin))}</p>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></article>"
    )


def _row(w: Words, case: Told, row: Row) -> str:
    why = "".join(f'<span class="why">{escape(line)}</span>' for line in row.why)
    now = escape(row.now) if row.same else f"{escape(row.now)}<br>{escape(w('differs'))}"
    cells = [escape(row.expected), now, *(_tick(w, name, case, row) for name in ("agree", "disagree")),
             _line(_name(w, "remark", case, row))]  # fmt: skip
    labelled = (
        f'<td data-label="{escape(w(f"columns.{name}"))}">{cell}</td>'
        for name, cell in zip(_COLUMNS[1:], cells, strict=True)
    )
    kind = "" if row.same else ' class="differs"'
    return f'<tr{kind}><th scope="row">{escape(row.name)}{why}</th>{"".join(labelled)}</tr>'


def _tick(w: Words, choice: str, case: Told, row: Row) -> str:
    return f'<input type="checkbox" autocomplete="off" aria-label="{_name(w, choice, case, row)}">'


def _name(w: Words, column: str, case: Told, row: Row) -> str:
    return escape(w("tick", choice=w(f"columns.{column}"), topic=row.name, case=case.id))


def _line(label: str) -> str:
    return f'<textarea rows="1" autocomplete="off" aria-label="{label}"></textarea>'


def _origin(w: Words, origin: Origin) -> str:
    if not origin.url:
        return escape(origin.said)
    link = f'<a href="{escape(origin.url)}" lang="en">{escape(origin.title)}</a>'
    return w.aside(w.pair(escape(origin.said), link), [escape(part) for part in origin.more])


def _sign(w: Words) -> str:
    fields = "".join(
        f"<p>{escape(said)}{_line(escape(said))}</p>"
        for said in (w(f"sign.{name}") for name in ("name", "profession", "date"))
    )
    signature = f'<p>{escape(w("sign.signature"))}<span class="line"></span></p>'
    title = f"<h2>{escape(w('sign_title'))}</h2>"
    return f'<section class="end">{title}<div class="sign">{fields}{signature}</div></section>'


def _bold(said: str) -> str:
    return f"<b>{escape(said)}</b>"


def _said(said: str) -> str:
    return f"<p>{escape(said)}</p>"


def _list(items: Iterable[str], kind: str = "") -> str:
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f'<ul class="{kind}">{lines}</ul>' if kind else f"<ul>{lines}</ul>"
