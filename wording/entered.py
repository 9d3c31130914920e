"""From what stands in the questionnaire to answers that the logic understands.

Pure. Entries are plain values by "kind.name": `q.<field>` (a choice or a typed text), `q.<field>.<choice>` (a tick),
`q.<chooser>` (the way a report prints something), `unit.<field>` (the unit that was picked), and `sure.<what>.<field>`
(the typed text for which a reader has settled what it means). Nothing that was typed is dropped in silence: it counts,
or it is named with what would make it count, or it is set aside with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from hcc_content.screens import ASKED, BOTH_BRANCHES, CHOOSERS, PLACES, closed_by
from hcc_logic import QUESTIONS, AnswerProblem, parse_answers
from hcc_logic.inputs.answers import UNKNOWN_WORD, ProblemCode, to_si
from hcc_logic.inputs.plausibility import Doubt, doubt
from hcc_logic.inputs.questions import UNITS_TO_CONFIRM, Question
from wording.given import Given, Offer, Problem, SetAside, Typed
from wording.typed_numbers import Amount, plain, read, read_list

UNITS_CONFIRMED = "units_confirmed"

Entries = Mapping[str, Any]
_CLASS = re.compile(r"^(?:child[- ]?pugh)?\s*[abcＡＢＣ]\s*级?\s*[,，:：(（]?\s*(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in one question: its value, the number as typed, and why that number does not count yet.

    `beside`: a tick that stands beside another answer. `confirmed`: the number looks like something else, and the
    reader has settled that it is meant as it stands.
    """

    value: Any = None
    typed: Typed | None = None
    problem: Problem | None = None
    beside: str = ""
    confirmed: bool = False


def given(entries: Entries, report_units: Collection[str] = ()) -> Given:
    """Read the whole questionnaire, each question by itself.

    `report_units`: units that reports in the reader's region use beside those that are printed everywhere.
    """
    entries = _with_what_the_place_says(entries)
    found = {
        name: _entry(question, entries, report_units) for name, question in QUESTIONS.items() if name != UNITS_CONFIRMED
    }
    chosen = {chooser: str(way) for chooser in CHOOSERS if (way := entries.get(f"q.{chooser}")) is not None}
    answered = {name: entry.value for name, entry in found.items() if entry.value not in (None, UNKNOWN_WORD)}
    closed = {name: because for name in found if (because := closed_by(name, {**answered, **chosen}))}
    asked = {name: entry for name, entry in found.items() if name not in closed}
    raw = {name: entry.value for name, entry in asked.items() if entry.value is not None}
    if confirmed := [name for name, entry in asked.items() if entry.confirmed]:
        raw[UNITS_CONFIRMED] = confirmed
    return Given(
        parse_answers(raw),
        typed={name: entry.typed for name, entry in asked.items() if entry.typed is not None},
        problems=tuple(entry.problem for entry in asked.values() if entry.problem is not None),
        set_aside=tuple(
            _set_aside(name, found[name], because)
            for name, because in closed.items()
            if name in answered or found[name].problem is not None
        ),
        beside={name: entry.beside for name, entry in asked.items() if entry.beside},
        chosen=chosen,
    )


def _with_what_the_place_says(entries: Entries) -> Entries:
    """The question for the place asks where the cancer has grown, and offers one main branch beside both. So its
    answer says what is in the vein and on how many sides, unless the reader says otherwise."""
    place = entries.get("q.pvtt_type")
    if place not in PLACES:
        return entries
    said: dict[str, Any] = {}
    if entries.get("q.thrombus_nature") is None:
        said["q.thrombus_nature"] = "tumour"
    if place == BOTH_BRANCHES:
        said |= {"q.pvtt_type": "II", "q.pvtt_both_sides": "true"}
    elif place == "II" and entries.get("q.pvtt_both_sides") is None:
        said["q.pvtt_both_sides"] = "false"
    return {**entries, **said}


def settle(problem: Problem, offer: Offer) -> dict[str, str]:
    """The entries that make a number mean what was offered."""
    entries = {f"q.{offer.field}": offer.text}
    if QUESTIONS[offer.field].other_units and offer.unit:
        entries[f"unit.{offer.field}"] = offer.unit
    if offer.field != problem.field:  # the number goes to the question that it answers
        entries[f"q.{problem.field}"] = ""
        condition = ASKED.get(offer.field)
        if condition is not None and condition.field in CHOOSERS:
            entries[f"q.{condition.field}"] = next(iter(condition.answers))
    what = "reading" if problem.code == "two_readings" else "unit"
    return {**entries, f"sure.{what}.{offer.field}": offer.text}


def _set_aside(name: str, entry: Entry, because: str) -> SetAside:
    typed = Typed(entry.problem.typed, "") if entry.problem is not None else entry.typed
    return SetAside(name, entry.value, typed, because)


def _entry(question: Question, entries: Entries, report_units: Collection[str]) -> Entry:
    name = question.name
    written = entries.get(f"q.{name}")
    if question.kind == "choice":
        return Entry(written if written in (*question.choices, UNKNOWN_WORD) else None)
    if question.kind == "boolean":
        return Entry(written == "true" if written in ("true", "false") else written)
    ticked = [choice for choice in question.choices if entries.get(f"q.{name}.{choice}")]
    not_known = UNKNOWN_WORD if entries.get(f"q.{name}.{UNKNOWN_WORD}") else ""
    if question.kind == "list":
        return Entry(ticked or not_known or None, beside=not_known if ticked else "")
    text, tick = _typed_text(name, written), next(iter(ticked), not_known)
    if not text:
        return Entry(tick or None, beside=not_known if ticked else "")
    try:
        return replace(_number(question, text, entries, report_units), beside=tick)
    except _NotUsedYet as found:
        return Entry(tick or None, problem=found.problem)


def _typed_text(name: str, written: Any) -> str:
    """What was typed. Letters print the points behind the class, as in "B7": the class has a question of its own."""
    text = str(written or "").strip()
    return _CLASS.sub("", text) if name == "child_pugh_points" else text


class _NotUsedYet(Exception):  # noqa: N818 - no error of the program: a number that has to be mended or settled first
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def _number(question: Question, text: str, entries: Entries, report_units: Collection[str]) -> Entry:
    """A typed number in SI units. Raises _NotUsedYet where something has to be mended or settled first."""
    name = question.name
    picked = str(entries.get(f"unit.{name}") or question.unit or "")
    amounts = _one_reading(question, text, picked, sure=entries.get(f"sure.reading.{name}") == text)
    units = [_unit(question, amount, text, picked, amounts) for amount in amounts]
    in_si = [to_si(question, amount.value, unit) for amount, unit in zip(amounts, units, strict=True)]
    said = amounts[0].unit or units[0] != question.unit or entries.get(f"sure.unit.{name}") == text
    doubtful = doubt(name, in_si[0], report_units) if question.kind == "number" else None
    if doubtful is not None and not QUESTIONS[doubtful.other_field].accepts(doubtful.in_other_unit):
        doubtful = None  # no answer to the other question either
    if doubtful is not None and not said:
        raise _NotUsedYet(_which(question, doubtful, text, amounts))
    value = _value(question, amounts[0].sign, in_si)
    _check(question, value, in_si[0], units[0], amounts)
    confirmed = doubtful is not None and name in UNITS_TO_CONFIRM
    return Entry(value, _typed(question, text, amounts, units, in_si), confirmed=confirmed)


def _one_reading(question: Question, text: str, picked: str, *, sure: bool) -> Sequence[Amount]:
    """The reading of a text that is meant: the only one that this question allows, or the one that was settled."""
    readings = read_list(text) if question.kind == "list_of_numbers" else tuple((amount,) for amount in read(text))
    if not readings or not all(_may_stand(question, amount) for reading in readings for amount in reading):
        raise _NotUsedYet(Problem(question.name, _no_number(question), text, picked))
    possible = [reading for reading in readings if all(_fits(question, amount) for amount in reading)]
    if sure or len(readings) == 1:
        return readings[0]
    if len(possible) == 1:
        return possible[0]
    offers = tuple(Offer(question.name, _text(reading, with_unit=True), "") for reading in readings)
    raise _NotUsedYet(Problem(question.name, "two_readings", text, picked, offers=offers))


def _no_number(question: Question) -> Literal["whole_number", "wrong_type"]:
    return "whole_number" if _counts_things(question) else "wrong_type"


def _counts_things(question: Question) -> bool:
    return question.kind.startswith("integer")


def _may_stand(question: Question, amount: Amount) -> bool:
    """A limit only where one measured number is asked, a size of several lengths only where a length is asked."""
    return (not amount.sign or question.kind == "number") and (len(amount.sides) == 1 or question.unit == "cm")


def _fits(question: Question, amount: Amount) -> bool:
    """Whether a number can be the answer in some unit of the question."""
    whole = amount.value.is_integer() or not _counts_things(question)
    units = [unit for unit in _units_of(question) if amount.unit in ("", unit)]
    return whole and any(question.accepts(to_si(question, amount.value, unit)) for unit in units)


def _unit(question: Question, amount: Amount, text: str, picked: str, amounts: Sequence[Amount]) -> str:
    """The unit that was written behind a number, else the one that was picked."""
    if not amount.unit:
        return picked
    if amount.unit in _units_of(question):
        return amount.unit
    offers = tuple(Offer(question.name, _text(amounts), unit) for unit in _units_of(question))
    raise _NotUsedYet(Problem(question.name, "unknown_unit", text, picked, offers=offers))


def _units_of(question: Question) -> tuple[str, ...]:
    return (question.unit or "", *question.other_units)


def _which(question: Question, doubtful: Doubt, text: str, amounts: Sequence[Amount]) -> Problem:
    """Which unit is meant, or which quantity."""
    own, shown = question.unit or "", _text(amounts)
    offers = (Offer(question.name, shown, own), Offer(doubtful.other_field, shown, doubtful.other_unit))
    return Problem(question.name, doubtful.reason, text, own, doubtful.other_unit, offers)


def _value(question: Question, sign: str, in_si: Sequence[float]) -> Any:
    """The value as the logic takes it: numbers, a whole number, a limit (">60500"), or a number."""
    if question.kind == "list_of_numbers":
        return list(in_si)
    if _counts_things(question):
        return int(in_si[0]) if in_si[0].is_integer() else in_si[0]
    return f"{sign}{plain(in_si[0])}" if sign else in_si[0]


def _check(question: Question, value: Any, number: float, unit: str, amounts: Sequence[Amount]) -> None:
    """Human limits. The logic knows them in the question's own unit; readers are told those of theirs."""
    name = question.name
    try:
        parse_answers({name: value})
    except AnswerProblem as refused:
        code: ProblemCode | Literal["whole_number"] = refused.code
        other = refused.likely_unit or ""
        if code == "wrong_type" and _counts_things(question):
            code = "whole_number"
        elif unit != question.unit:
            fits = all(question.accepts(amount.value) for amount in amounts)
            other = question.unit or "" if fits else ""
            below = number < (question.minimum or 0)
            code = "likely_other_unit" if fits else "below_minimum" if below else "above_maximum"
        offers = (Offer(name, _text(amounts), other),) if other else ()
        raise _NotUsedYet(Problem(name, code, _text(amounts), unit, other, offers)) from refused


def _typed(
    question: Question, text: str, amounts: Sequence[Amount], units: Sequence[str], in_si: Sequence[float]
) -> Typed:
    """What was typed, with the number that is used where the text does not plainly show it."""
    own, numbers = units[0], [amount.value for amount in amounts]
    if len(set(units)) > 1:
        own, numbers = question.unit or "", list(in_si)
    shown = [float(one) for one in re.findall(r"\d+(?:\.\d+)?", unicodedata.normalize("NFKC", text))]
    counts_as = "" if shown == [abs(number) for number in numbers] else " ".join(map(plain, numbers))
    sign = amounts[0].sign if counts_as else ""
    return Typed(text, own, f"{sign}{counts_as}", any(amount.unit for amount in amounts))


def _text(amounts: Sequence[Amount], *, with_unit: bool = False) -> str:
    """Numbers as a text that can be read in one way."""
    return " ".join(f"{one.text} {one.unit_text}".strip() if with_unit else one.text for one in amounts)
