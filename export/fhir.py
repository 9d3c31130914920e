"""FHIR R4: the questions as a Questionnaire, answers as a QuestionnaireResponse, and a response as answers again.

    resource = response({"pvtt_type": "III", "inr": "unknown"}, phrasebook("en"))
    answers(resource)  # {"pvtt_type": "III", "inr": "unknown"}

`linkId` is the name of the field. Numbers stand in the units of the logic, as a quantity; a bound (">60500") has a
comparator. Choices carry the codes of the logic, without a system. "I don't know" is an answer without a value that
says so (data-absent-reason); what was not answered is left out. Nothing in it says who the person is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hcc_logic import LOGIC_VERSION, QUESTIONS, AnswerProblem, parse_answers
from hcc_logic.inputs.answers import UNKNOWN_WORD, accepted
from hcc_logic.inputs.interval import parse_bound
from hcc_logic.inputs.questions import Question, in_order_of_questions
from wording import Phrasebook
from wording.answers import option

CANONICAL = "urn:uuid:6d318cdc-a8e6-45c1-9e13-8baa3bcdc3f6"
"""The name of the questionnaire for machines."""
LOINC_CODES = {"bilirubin_umol_l": "1975-2", "hbv_surface_antigen": "5195-3", "ecog": "89247-1"}
"""Fields whose code was confirmed. All others are told in words alone."""
LOINC, UCUM = "http://loinc.org", "http://unitsofmeasure.org"
UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
UCUM_UNITS = {
    "years": "a",
    "weeks": "wk",
    "percent": "%",
    "cm": "cm",
    "s": "s",
    "umol/L": "umol/L",
    "mmol/L": "mmol/L",
    "g/L": "g/L",
    "mg/L": "mg/L",
    "ng/mL": "ng/mL",
    "mL/min": "mL/min",
    "U/L": "U/L",
    "10^9/L": "10*9/L",
}
"""Units of the logic that have a plain form in UCUM; counts, points and ratios have none."""
TYPES = {
    "choice": "choice",
    "list": "choice",
    "boolean": "boolean",
    "integer": "integer",
    "integer_or_choice": "open-choice",
    "number": "quantity",
    "list_of_numbers": "quantity",
}
"""The type of an item by the kind of the question. An open choice takes a code or a text: a count is a text there."""
COMPARATORS = ("", "<", "<=", ">", ">=")
NOT_KNOWN = {"extension": [{"url": ABSENT, "valueCode": UNKNOWN_WORD}]}
Json = dict[str, Any]


def questionnaire(book: Phrasebook) -> Json:
    """Every question, in the order in which it is usually asked."""
    return {
        "resourceType": "Questionnaire",
        "language": book.code,
        "url": CANONICAL,
        "version": LOGIC_VERSION,
        "title": book.ui.site.name,
        "status": "draft",
        "description": book.ui.site.intended_use,
        "item": [_item(book, question) for question in QUESTIONS.values()],
    }


def response(raw: Mapping[str, Any], book: Phrasebook) -> Json:
    """Answers as `parse_answers` takes them. Raises AnswerProblem for those that it does not take."""
    parse_answers(raw)
    items = [
        {"linkId": name, "text": book.questions.fields[name].ask, "answer": _answers(book, QUESTIONS[name], raw[name])}
        for name in in_order_of_questions(raw)
    ]
    found = {
        "resourceType": "QuestionnaireResponse",
        "language": book.code,
        "questionnaire": f"{CANONICAL}|{LOGIC_VERSION}",
        "status": "completed",
    }
    return {**found, "item": items} if items else found


def answers(resource: Any) -> Json:
    """The answers of a response. Raises AnswerProblem for what is none, for a question that is not asked here, and for
    a value of another type, code or unit: a number in a unit that nobody named is not guessed."""
    if not isinstance(resource, dict) or resource.get("resourceType") != "QuestionnaireResponse":
        raise AnswerProblem("input", "wrong_type", "one QuestionnaireResponse")
    found: Json = {}
    for item in _objects("input", resource.get("item", [])):
        name = item.get("linkId")
        if not isinstance(name, str) or name not in QUESTIONS or name in found:
            raise AnswerProblem(str(name), "unknown_field", "each field of the questionnaire once")
        if given := _objects(name, item.get("answer", [])):
            found[name] = _value(QUESTIONS[name], given)
    parse_answers(found)
    return found


def _item(book: Phrasebook, question: Question) -> Json:
    said = book.questions.fields[question.name]
    item: Json = {"linkId": question.name, "text": said.ask, "type": TYPES[question.kind]}
    if code := LOINC_CODES.get(question.name):
        item["code"] = [{"system": LOINC, "code": code}]
    if unit := UCUM_UNITS.get(question.unit or ""):
        item["extension"] = [{"url": UNIT, "valueCoding": {"system": UCUM, "code": unit}}]
    if question.kind.startswith("list"):
        item["repeats"] = True
    if question.choices:
        item["answerOption"] = [_coded(book, question, code) for code in question.choices]
    return item


def _answers(book: Phrasebook, question: Question, value: Any) -> list[Json]:
    if value in (None, UNKNOWN_WORD, [], ()):
        return [NOT_KNOWN]
    return [_answer(book, question, one) for one in (value if isinstance(value, (list, tuple)) else [value])]


def _answer(book: Phrasebook, question: Question, value: Any) -> Json:
    match question.kind:
        case "boolean":
            return {"valueBoolean": value}
        case "integer":
            return {"valueInteger": int(value)}
        case "number" | "list_of_numbers":
            return {"valueQuantity": _quantity(question, value)}
        case "integer_or_choice" if not isinstance(value, str):
            return {"valueString": str(int(value))}
    return _coded(book, question, str(value))


def _coded(book: Phrasebook, question: Question, code: str) -> Json:
    return {"valueCoding": {"code": code, "display": option(book, question.name, code)}}


def _quantity(question: Question, value: float | str) -> Json:
    quantity: Json = {"value": value}
    if isinstance(value, str) and (bound := parse_bound(value)):
        sign = ("<" if bound.below else ">") + ("=" if bound.included else "")
        quantity = {"value": _plain(bound.number), "comparator": sign}
    if unit := UCUM_UNITS.get(question.unit or ""):
        quantity |= {"unit": unit, "system": UCUM, "code": unit}
    return quantity


def _value(question: Question, given: list[Json]) -> Any:
    if given == [NOT_KNOWN]:
        return UNKNOWN_WORD
    values = [_one(question, answer) for answer in given]
    if question.kind.startswith("list"):
        return values
    if len(values) > 1:
        raise _wrong(question)
    return values[0]


def _one(question: Question, answer: Json) -> Any:
    match answer:
        case {"valueBoolean": bool(value)} if question.kind == "boolean":
            return value
        case {"valueInteger": int(value)} if question.kind == "integer":
            return value
        case {"valueString": str(value)} if question.kind == "integer_or_choice" and re.fullmatch("[0-9]{1,9}", value):
            return int(value)
        case {"valueQuantity": dict(quantity)} if TYPES[question.kind] == "quantity":
            return _number(question, quantity)
        case {"valueCoding": {"code": str(code), **rest}} if question.choices and "system" not in rest:
            return code
    raise _wrong(question)


def _number(question: Question, quantity: Json) -> float | str:
    sign = quantity.get("comparator", "")
    in_its_unit = quantity.get("code", quantity.get("unit")) == UCUM_UNITS.get(question.unit or "")
    match quantity.get("value"):
        case int(value) | float(value) if in_its_unit and quantity.get("system", UCUM) == UCUM and sign in COMPARATORS:
            return f"{sign}{_plain(value)}" if sign else value
    raise _wrong(question)


def _plain(number: float) -> int | float:
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _objects(name: str, value: Any) -> list[Json]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise AnswerProblem(name, "wrong_type", "a list of objects")
    return value


def _wrong(question: Question) -> AnswerProblem:
    return AnswerProblem(question.name, "wrong_type", accepted(question))
