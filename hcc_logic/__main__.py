"""The command: `python -m hcc_logic assess FILE` (or `-`) prints one explanation as JSON; `--lines` reads and prints JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from hcc_logic import AnswerProblem, explain, parse_answers

UNUSABLE = 2


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m hcc_logic", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    assess = commands.add_parser("assess", help="explain one set of answers, or many")
    assess.add_argument("file", help="a JSON file, or - for standard input")
    assess.add_argument("--lines", action="store_true", help="JSON lines in, JSON lines out, same order")
    options = parser.parse_args(arguments)
    try:
        if options.file == "-":
            return _assess(sys.stdin, options.lines)
        with Path(options.file).open(encoding="utf-8") as source:
            return _assess(source, options.lines)
    except (OSError, UnicodeDecodeError) as problem:
        return _refuse(f"{options.file}: cannot be read as a text file ({problem})")


def _assess(source: TextIO, lines: bool) -> int:
    if lines:
        for line in _filled(source):
            print(_one_line(line), flush=False)
        return 0
    try:
        print(explain(parse_answers(_mapping(source.read()))).to_json())
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
    print(message.replace("\n", " "), file=sys.stderr)
    return UNUSABLE


if __name__ == "__main__":
    sys.exit(main())
