"""Prints the sheet of a topic as Markdown, to be read on a screen or ticked on paper.

The logic knows no plain words. Whoever has them hands them over, one `PlainWords` a language; without, the sheet shows
its clinical part alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from hcc_logic.evidence.citations import sources
from hcc_logic.rules.sheet import Cited, Position, Sheet, SheetLine, SheetRule, Told


@dataclass(frozen=True, slots=True)
class PlainWords:
    """What a reader of one language is told. `language`: its own name; `topics`: slug -> name; `reasons`: code of a
    rule or caution -> sentence; `to_check`: code -> words; `questions`: field -> name."""

    language: str
    topics: Mapping[str, str]
    reasons: Mapping[str, str]
    to_check: Mapping[str, str]
    questions: Mapping[str, str]


TICKS = ("☐", "☐", "")
READ = {
    "read": "read",
    "report": "seen in a report",
    "mixed": "partly read",
    "memory": "not read",
    "project": "project",
}
SEEN = {"text": "read", "report": "seen in a report: decides nothing", "no": "not read: decides nothing"}
RESULTS = {
    "listed": "listed",
    "sometimes": "sometimes",
    "usually_not": "usually not",
    "stopped": "stopped",
    "not_relevant": "not relevant",
    "caution": "says",
    "caution_if_open": "says, also while open",
}
HOW_TO_READ = (
    "Read from the top: the first rule whose criteria are all met gives the status. An answer that is not known counts "
    "neither as met nor as unmet: every status that is still possible is worked out, and where there are several, the "
    "guide says that it cannot say yet."
)
RULE_HEADS = ("No.", "Status", "Criterion", "Rests on", "Agree", "Disagree", "Comment")


def markdown(one: Sheet, words: Sequence[PlainWords] = ()) -> str:
    """The whole sheet. Raises KeyError for a code that a language has no words for."""
    return "\n".join((*_head(one, words), *_rules(one), *_told(one, words), *_rest(one, words), *_foot(one))) + "\n"


def _head(one: Sheet, words: Sequence[PlainWords]) -> Iterator[str]:
    yield f"# {one.name}\n"
    names = (f"{w.language}: {w.topics[one.slug]}." for w in words)
    yield " ".join((f"Topic `{one.slug}`, {one.kind}.", *names)) + "\n"
    yield f"{HOW_TO_READ}\n"
    yield "**No clinician has signed this sheet yet.** Made from the rules themselves; not to be edited by hand.\n"


def _rules(one: Sheet) -> Iterator[str]:
    yield "## Rules, first to last\n"
    yield from _table(RULE_HEADS, (row for rule in one.rules for row in _rows(rule, "")))
    if one.cautions:
        yield "## Cautions: they add words and change no status\n"
        yield from _table(RULE_HEADS, (row for rule in one.cautions for row in _rows(rule, "C")))


def _rows(rule: SheetRule, mark: str) -> Iterator[tuple[str, ...]]:
    number, result = f"{mark}{rule.number}", f"**{RESULTS[rule.result]}**"
    if len(rule.lines) == 1:
        yield (number, result, *_line(rule.lines[0]), *TICKS)
        return
    yield (number, result, "All of:", "", *TICKS)
    for letter, line in zip(ascii_lowercase, rule.lines, strict=False):
        yield (f"{number}{letter}", "", *_line(line), *TICKS)


def _line(line: SheetLine) -> tuple[str, str]:
    return _condition(line.told), ", ".join(map(_name, line.sources))


def _condition(told: Iterable[Told]) -> str:
    return "<br>".join("– " * line.depth + line.text for line in told)


def _name(cited: Cited) -> str:
    if cited.is_decision:
        return f"[{cited.id}](decisions.md#{cited.id.lower()})"
    return cited.id if cited.verified in ("read", "project") else f"{cited.id} ({READ[cited.verified]})"


def _told(one: Sheet, words: Sequence[PlainWords]) -> Iterator[str]:
    if not words:
        return
    yield "## What the reader is told\n"
    numbered = [(str(rule.number), rule.code) for rule in one.rules]
    numbered += [(f"C{rule.number}", rule.code) for rule in one.cautions]
    heads = ("No.", "Code", *(w.language for w in words), "Agree", "Disagree", "Comment")
    yield from _table(heads, ((no, f"`{code}`", *(w.reasons[code] for w in words), *TICKS) for no, code in numbered))


def _rest(one: Sheet, words: Sequence[PlainWords]) -> Iterator[str]:
    if one.to_check:
        yield "## What the team checks besides (no question asks it)\n"
        yield from (f"- {_both(code, [w.to_check for w in words])}" for code in one.to_check)
        yield ""
    yield "## Answers that may change the status\n"
    facts = [f"- {_both(name, [w.questions for w in words])}" for name in one.facts]
    yield from facts or ["None: the status does not depend on single answers."]
    yield "\n## What guidelines say on this topic\n"
    heads = ("Entry", "Edition", "Stance", "For whom", "Wording", "Agree", "Disagree", "Comment")
    if one.positions:
        yield from _table(heads, map(_position, one.positions))
    else:
        yield "No entry of a guideline speaks on it.\n"


def _both(code: str, named: Sequence[Mapping[str, str]]) -> str:
    return f"`{code}`" + "".join(f" · {words[code]}" for words in named)


def _position(position: Position) -> tuple[str, ...]:
    edition = f"{position.edition}, {position.country} {position.year}"
    if position.table_cell:
        edition += "; single table cell without limits, shown only"
    if position.newer_edition:
        edition += f"; newer edition: {position.newer_edition}"
    if position.partly_updated_by:
        edition += f"; single statements revised by: {position.partly_updated_by}"
    stance = position.stance.replace("_", " ")
    return (position.id, edition, stance, _condition(position.people), SEEN[position.seen], *TICKS)


def _foot(one: Sheet) -> Iterator[str]:
    texts = [cited for cited in one.cited() if not cited.is_decision]
    if texts:
        yield "## Sources\n"
        yield from _table(("Id", "Document", "Place in the text", "Wording"), map(_source, texts))
        yield "Documents:\n"
        for name in sorted({document for cited in texts for document in cited.documents}):
            document = sources()[name]
            title = f"[{document.title}]({document.url})" if document.url else document.title
            yield f"- {name}: {title}" + (f" ({document.year})" if document.year else "")
        yield ""
    yield "## Notes\n"
    yield "- Numbers D-01 and so on: [how this guide reads the guidelines together](decisions.md)."
    yield "- Wording: *read*, seen in a text; *seen in a report*, only somebody else's report of the text was seen;"
    yield "  *partly read*, some of the texts behind it; *not read*, nobody saw it; *project*, a rule of this guide"
    yield "  that no text prints."
    yield from (f"- {note}" for note in one.notes)
    yield "\nName: ____________________  Profession: ____________________  Date: ____________  Signature: ____________"


_ADDRESS_AT_END = re.compile(r"(^|[;,])\s*https?://\S+$")
"""The address of the document itself; it stands with the document."""


def _source(cited: Cited) -> tuple[str, ...]:
    place = _ADDRESS_AT_END.sub("", cited.where or "")
    return (cited.id, ", ".join(map(_document, cited.documents)) or "–", place or "–", READ[cited.verified])


def _document(name: str) -> str:
    """Its short name and year; the year once, and where it is known."""
    year = sources()[name].year
    return name if year is None or name.endswith(str(year)) else f"{name} ({year})"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(heads)
    yield "|" + "|".join(":-:" if head in ("Agree", "Disagree") else "---" for head in heads) + "|"
    yield from map(_row, rows)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
