"""The command: `python -m hcc_logic assess FILE` (or `-`) prints one explanation as JSON; `--lines` reads and prints
JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from hcc_logic import AnswerProblem, Answers, explain, parse_answers
from hcc_logic.report.all_scores import all_scores
from hcc_logic.report.schema import input_schema, output_schema
from hcc_logic.rules import rule_book as rulebook
from hcc_logic.rules.freshness import report
from hcc_logic.rules.sheet import sheets
from hcc_logic.rules.sheet_markdown import markdown

UNUSABLE = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m hcc_logic", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    assess = commands.add_parser("assess", help="explain one set of answers, or many")
    assess.add_argument("file", help="a JSON file, or - for standard input")
    assess.add_argument("--lines", action="store_true", help="JSON lines in, JSON lines out, same order")
    scores = commands.add_parser("scores", help="every score for one set of answers")
    scores.add_argument("file", help="a JSON file, or - for standard input")
    rules = commands.add_parser("rules", help="the rule sheets (md), or the rule book as a table (csv, json)")
    rules.add_argument("--format", choices=rulebook.FORMATS, default="md")
    commands.add_parser("schema", help="JSON Schemas of input and output")
    evidence = commands.add_parser("evidence", help="sources that are due for review")
    evidence.add_argument("--on", default=f"{date.today():%Y-%m}", help="month, YYYY-MM; this month if left out")
    options = parser.parse_args(arguments)
    match options.command:
        case "rules":
            print(_sheets() if options.format == "md" else rulebook.as_text(options.format), end="")
            return 0
        case "evidence":
            print("\n".join(report(options.on)))
            return 0
        case "schema":
            print(json.dumps({"input": input_schema(), "output": output_schema()}, ensure_ascii=False, indent=1))
            return 0
    work = _scores if options.command == "scores" else _assess_lines if options.lines else _assess
    try:
        if options.file == "-":
            return work(sys.stdin)
        with Path(options.file).open(encoding="utf-8") as source:
            return work(source)
    except (OSError, UnicodeDecodeError) as problem:
        return _refuse(f"{options.file}: cannot be read as a text file ({problem})")


def _sheets() -> str:
    return "\n".join(map(markdown, sheets()))


def _assess_lines(source: TextIO) -> int:
    for line in _filled(source):
        print(_one_line(line))
    return 0


def _assess(source: TextIO) -> int:
    return _one(source, lambda answers: explain(answers).to_json())


def _scores(source: TextIO) -> int:
    return _one(source, lambda answers: json.dumps(all_scores(answers), ensure_ascii=False))


def _one(source: TextIO, result: Callable[[Answers], str]) -> int:
    try:
        print(result(parse_answers(_mapping(source.read()))))
    except AnswerProblem as problem:
        return _refuse(f"{problem.field}: {problem.problem}")
    return 0


def _filled(source: Iterable[str]) -> Iterable[str]:
    return (line for line in source if line.strip())


def _one_line(line: str) -> str:
    try:
        return explain(parse_answers(_mapping(line))).to_json()
    except AnswerProblem as problem:
        return json.dumps({"error": {"field": problem.field, "problem": problem.problem}}, ensure_ascii=False)


def _mapping(text: str) -> dict[str, Any]:
    """One JSON object. Anything else is a problem with the whole input, named `input`."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, dict):
        raise AnswerProblem("input", "wrong_type", "one JSON object of field: value")
    return raw


def _refuse(message: str) -> int:
    print(" ".join(message.split()), file=sys.stderr)
    return UNUSABLE


def run() -> None:
    """Entry point of the installed command."""
    sys.exit(main())


if __name__ == "__main__":
    run()
