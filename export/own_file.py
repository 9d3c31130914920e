"""The reader's own file: what the tab keeps, written so that a person can read it, and read back.

    data = saved({"answer.q.pvtt_type": "III"}, phrasebook("en"))
    opened(data, places=["cn"]).kept  # {"answer.q.pvtt_type": "III"}

A file is no place to trust: a hand, another program or a newer guide may have written it. Only what the guide's own
controls can hold is taken (`wording.kept`). That is also how files of older versions are read.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from export.strict_json import strict_json
from wording import Phrasebook
from wording.kept import LISTS, fitting

GUIDE, VERSION = "liver-cancer-vein-guide", 1
MOST = 200_000
"""Bytes. The longest page of one's own and every answer are far shorter."""

FileProblemCode: TypeAlias = Literal["too_big", "not_text", "not_json", "foreign", "damaged", "newer", "empty"]


class FileProblem(ValueError):  # noqa: N818 - named like AnswerProblem
    """A file that cannot be used. `code`: larger than `MOST`; no UTF-8; no JSON; JSON of something else; ours, but
    broken; of a newer guide; nothing in it that this guide can use."""

    def __init__(self, code: FileProblemCode) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds. `kept`: by the names of `ui.state.kept`; `left_out`: how many entries do not fit."""

    kept: Mapping[str, Any]
    left_out: int


def saved(kept: Mapping[str, Any], book: Phrasebook) -> bytes:
    """A file of what the tab keeps, which begins with what it is, in the reader's language."""
    said = book.ui.save
    about = said.about(guide=book.ui.site.name, page=book.ui.mine.title, title=said.title)
    content = {"about": about, "guide": GUIDE, "version": VERSION, "kept": dict(kept)}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def opened(data: bytes, places: Collection[str]) -> Opened:
    """What stands in such a file and fits. `places`: the ids of the regions that a reader can choose.

    Raises FileProblem, and nothing else, for any file that cannot be used."""
    entries = list(_entries(_kept(_content(data))))
    fit: dict[str, Any] = {}
    for name, value in entries:
        if fitting({name: value}, tuple(places)):
            fit[name] = [*fit.get(name, ()), *value] if name in LISTS else value
    fit = fitting(fit, tuple(places))
    if not fit:
        raise FileProblem("empty")
    return Opened(fit, len(entries) - len(list(_entries(fit))))


def _content(data: bytes) -> Any:
    if len(data) > MOST:
        raise FileProblem("too_big")
    if not data.strip():
        raise FileProblem("empty")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileProblem("not_text") from None
    try:
        return strict_json(text)
    except ValueError:
        raise FileProblem("damaged" if GUIDE in text else "not_json") from None


def _kept(content: Any) -> dict[str, Any]:
    if not isinstance(content, dict) or content.get("guide") != GUIDE:
        raise FileProblem("foreign")
    version, kept = content.get("version"), content.get("kept")
    if type(version) is not int or version < 1:
        raise FileProblem("damaged")
    if version > VERSION:
        raise FileProblem("newer")
    if not isinstance(kept, dict):
        raise FileProblem("damaged")
    return kept


def _entries(kept: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Each thing by itself: the lines of the own page one by one, so that a strange one takes no other with it."""
    for name, value in kept.items():
        if name in LISTS and isinstance(value, list):
            yield from ((name, [one]) for one in value)
        else:
            yield name, value
