"""JSON Schemas of the input and the output of the command, from the registry and the models themselves."""

from __future__ import annotations

from typing import Any

from hcc_logic.inputs.answers import UNKNOWN_WORD
from hcc_logic.inputs.questions import QUESTIONS, Question
from hcc_logic.report.explanation import Explanation

BOUND = r"^\s*[<>＜＞≤≥≦≧]\s*=?\s*-?[0-9]+(\.[0-9]+)?\s*$"
"""A value that a report gives as a bound: ">60500"."""
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def input_schema() -> dict[str, Any]:
    """Answers: every field may be absent, null or "unknown"."""
    return {
        "$schema": DRAFT,
        "title": "Answers",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"anyOf": [*_accepts(question), *_NOT_KNOWN]} for name, question in QUESTIONS.items()},
    }


def output_schema() -> dict[str, Any]:
    """The explanation, schema 2."""
    return {"$schema": DRAFT, **Explanation.model_json_schema(by_alias=True, mode="serialization")}


_NOT_KNOWN: tuple[dict[str, Any], ...] = ({"type": "null"}, {"const": UNKNOWN_WORD})


def _accepts(question: Question) -> list[dict[str, Any]]:
    number: dict[str, Any] = {"type": "number", "minimum": question.minimum, "maximum": question.maximum}
    integer = {**number, "type": "integer"}
    words: dict[str, Any] = {"enum": list(question.choices)}
    match question.kind:
        case "choice":
            grades = [int(choice) for choice in question.choices] if question.name == "ecog" else []
            whole = [{"type": "integer", "minimum": min(grades), "maximum": max(grades)}] if grades else []
            return [words, *whole]
        case "boolean":
            return [{"type": "boolean"}]
        case "integer":
            return [integer]
        case "number":
            return [number, {"type": "string", "pattern": BOUND}]
        case "integer_or_choice":
            return [integer, words]
        case "list":
            return [{"type": "array", "items": words}]
        case "list_of_numbers":
            return [{"type": "array", "items": number}]
