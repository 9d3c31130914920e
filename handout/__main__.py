"""The paper from a file of answers: `python -m handout ANSWERS.json --lang zh-Hans --lang en --out FILE`.

The file holds one JSON object of field: value, as `python -m hcc_logic assess` takes it.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from handout.paper import PressError, pdf
from handout.reader import from_answers
from hcc_content.languages import languages
from hcc_logic import AnswerProblem, parse_answers

UNUSABLE = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m handout", description=__doc__)
    parser.add_argument("answers", type=Path, help="a JSON file")
    parser.add_argument("--lang", action="append", choices=list(languages()), help="once for each language")
    parser.add_argument("--out", type=Path, required=True, help="where to write the PDF")
    options = parser.parse_args(arguments)
    try:
        raw = json.loads(options.answers.read_text(encoding="utf-8"))
        if not isinstance(raw, dict):
            raise ValueError("not one JSON object of field: value")
        answers = parse_answers(raw)
        options.out.write_bytes(pdf(from_answers(answers, options.lang or ["en"], date.today())))
    except AnswerProblem as problem:
        return _refuse(f"{problem.field}: {problem.problem}")
    except (OSError, ValueError, RecursionError, PressError) as problem:
        return _refuse(f"{options.answers}: {problem}")
    return 0


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)  # noqa: T201
    return UNUSABLE


if __name__ == "__main__":
    sys.exit(main())
