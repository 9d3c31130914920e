"""Which of the values that a reader's browser hands back may be taken: known names with values that fit, no others.

The storage of a tab is no place to trust: an older version of the guide may have filled it, or a hand. What fits is
what the guide's own controls can hold; what does not is as if it had never stood there.

    fitting({"answer.q.pvtt_type": "III", "set.words": "shouting"}, places=["cn"])  # {"answer.q.pvtt_type": "III"}
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from hcc_content.screens import CHOOSERS, offered
from hcc_logic import QUESTIONS
from hcc_logic.inputs.answers import UNKNOWN_WORD

ANSWER, SETTING, NOTE, LEAN = "answer", "set", "place", "lean"
MINE, FIRST, DONE = "mine", "first", "done"
LISTS = (MINE, FIRST, DONE)
"""What stands on the own page, by id; which of it comes first; what is done."""
MOST_FIRST = 3
LEANS = ("one", "rather_one", "middle", "rather_other", "other")
"""Where a reader can stand between two sentences."""
NOTES = ("called", "return", "more.now", "more.skipped", "report.count")
"""Notes on where the reader is in the form, which a new session needs: for which signs help was called, where "done"
leads, the open question, the skipped ones, how often the table was read."""
SETTINGS = {
    "reader": ("me", "family", "nurse"),
    "words": ("plain", "gentle"),
    "size": ("100", "125", "150", "200"),
}
"""What can be set once for the tab, with what it can be; the first is the usual. Place and ward have no list here."""
_TYPED = re.compile(r"[^\ud800-\udfff]{0,200}")
"""A field takes more letters than any number needs, and no book. Halves of a letter cannot be sent to a browser."""
_PHONE = re.compile(r"[\d +()/.,;#*\-–a-zA-Z\u4e00-\u9fff]{1,60}")
_OWN_WORDS = r"own:(question|matter):[^\x00-\x1f\x7f\ud800-\udfff]{1,200}"
_NAME_ON_PAGE = re.compile(rf"(?!own:)[a-z]+(:[a-zA-Z0-9_.-]{{1,80}}){{1,3}}|{_OWN_WORDS}")
NOTHING: tuple[object, ...] = (None, "", False, [])
"""What a control holds in which nothing was chosen or typed."""
_LONGEST_PAGE = 200
_SLUG = re.compile(r"[a-z0-9_-]{1,60}")
_COUNT = re.compile(r"[0-9]{1,4}")
_NOTE = re.compile(r"[a-zA-Z0-9_.,-]{1,2000}")


def answered(entries: Mapping[str, object]) -> bool:
    """Whether any question is answered. `entries`: by "kind.name", as in `ui.state.entries`."""
    return any(name.startswith("q.") and value not in NOTHING for name, value in entries.items())


def fitting(kept: object, places: Collection[str]) -> dict[str, Any]:
    """What fits, by the same names. `places`: the ids of the regions that a reader can choose."""
    if not isinstance(kept, dict):
        return {}
    return {name: value for name, value in kept.items() if isinstance(name, str) and _fits(name, value, places)}


def _fits(name: str, value: object, places: Collection[str]) -> bool:
    start, _, rest = name.partition(".")
    if name in LISTS:
        return _list_of_names(value)
    if start == SETTING:
        return _setting(rest, value, places)
    if start == NOTE:
        return rest in NOTES and _note(rest, value)
    if start == LEAN:
        return _SLUG.fullmatch(rest) is not None and value in LEANS
    kind, _, rest = rest.partition(".")
    return start == ANSWER and _answer(kind, rest, value)


def _list_of_names(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= _LONGEST_PAGE
        and all(isinstance(one, str) and _NAME_ON_PAGE.fullmatch(one) for one in value)
    )


def _setting(name: str, value: object, places: Collection[str]) -> bool:
    if name == "ward":
        return isinstance(value, str) and _PHONE.fullmatch(value) is not None
    return value in (places if name == "place" else SETTINGS.get(name, ()))


def _note(name: str, value: object) -> bool:
    """Names of signs, steps and questions; those that no longer exist lead nowhere."""
    if not isinstance(value, str) or _NOTE.fullmatch(value) is None:
        return False
    if name == "more.now":
        return value in QUESTIONS
    return name != "report.count" or _COUNT.fullmatch(value) is not None


def _answer(kind: str, rest: str, value: object) -> bool:
    if kind == "sure":
        what, _, field = rest.partition(".")
        return what in ("reading", "unit") and _is_typed(field) and _text(value)
    field, _, choice = rest.partition(".")
    if kind == "q" and field in CHOOSERS:
        return not choice and value in (*CHOOSERS[field], UNKNOWN_WORD)
    question = QUESTIONS.get(field)
    if question is None:
        return False
    if kind == "unit":
        return not choice and value in (question.unit, *question.other_units)
    if kind != "q":
        return False
    if question.kind in ("choice", "boolean"):
        return not choice and value in offered(question)
    if choice:
        return choice in (*question.choices, UNKNOWN_WORD) and isinstance(value, bool)
    return _is_typed(field) and _text(value)


def _is_typed(field: str) -> bool:
    return field in QUESTIONS and QUESTIONS[field].kind not in ("choice", "boolean", "list")


def _text(value: object) -> bool:
    return isinstance(value, str) and _TYPED.fullmatch(value) is not None
