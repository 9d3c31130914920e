"""The command: `python -m export fhir FILE` prints answers as a FHIR R4 QuestionnaireResponse, `answers FILE` prints
the answers of one, `questionnaire` prints the Questionnaire. FILE is JSON, or - for standard input."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from export.fhir import answers, questionnaire, response
from export.strict_json import strict_json
from hcc_content.languages import languages
from hcc_logic import AnswerProblem
from wording import phrasebook

UNUSABLE = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        result = _result(options)
    except AnswerProblem as problem:
        print(" ".join(f"{problem.field}: {problem.problem}".split()), file=sys.stderr)
        return UNUSABLE
    print(json.dumps(result, ensure_ascii=False, indent=2))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m export", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, meant in (("fhir", "answers as a QuestionnaireResponse"), ("questionnaire", "the Questionnaire")):
        command = commands.add_parser(name, help=meant)
        command.add_argument("--lang", choices=list(languages()), default="en", help="the language of its words")
        if name == "fhir":
            command.add_argument("file", help="answers as `python -m hcc_logic assess` takes them")
    commands.add_parser("answers", help="a QuestionnaireResponse as answers").add_argument("file")
    return parser


def _result(options: argparse.Namespace) -> dict[str, Any]:
    if options.command == "questionnaire":
        return questionnaire(phrasebook(options.lang))
    raw = _object(options.file)
    return answers(raw) if options.command == "answers" else response(raw, phrasebook(options.lang))


def _object(file: str) -> dict[str, Any]:
    try:
        raw = strict_json(sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raw = None
    if not isinstance(raw, dict):
        raise AnswerProblem("input", "wrong_type", "one JSON object")
    return raw


if __name__ == "__main__":
    sys.exit(main())
