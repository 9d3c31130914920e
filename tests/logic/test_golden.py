"""Sixty fixed sets of answers and everything that the explanation says about them, as it was when last reviewed.

The files in golden/ are a record, not a reading of the guidelines: they notice that something changed, never that
something is right. Regenerate with

    PYTHONPATH=. python tests/logic/test_golden.py --write

and review every changed line: each one is a change in what a reader is told."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from answer_space import VALUES, draw, draw_consistent
from law_kit import MILD, complete_sets, fitter

from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.report.explanation import GuidelinePosition, Reason, TopicVerdict

FOLDER = Path(__file__).parent / "golden"
PER_FILE = 6
FILES = 10
ABOUT = (
    "Answers and what the explanation says about them, as last reviewed. A change has to be reviewed line by line. "
    "Made by: python tests/logic/test_golden.py --write. "
    "Topic: status / possible / reasons / editions with a stance / would_help. '?' after a code: might hold."
)
Raw = dict[str, Any]


def answer_sets(number: int) -> list[Raw]:
    """The answers of one file: two complete people, two with gaps, one fit with few gaps, one contradictory."""
    rng = random.Random(1000 + number)
    complete = list(complete_sets(rng, 3))
    gaps = [fitter(rng, draw_consistent(rng, share)) for share in (0.15, 0.5)]
    fit = {name: value for name, value in MILD.items() if rng.random() < 0.9} | {
        "setting": rng.choice(VALUES["setting"]),
        "thrombus_nature": "tumour",
        "pvtt_type": rng.choice(("I", "II", "III", "IV")),
    }
    return [*complete[1:], *gaps, fit, draw(rng, 0.3)]


def codes(reasons: Iterable[Reason]) -> str:
    return ", ".join(
        f"{reason.code}{'' if reason.outcome == 'holds' else '?'}({','.join(fact.field for fact in reason.facts)})"
        for reason in reasons
    )


def edition(position: GuidelinePosition) -> str:
    entries = " ".join(f"{r.sources[0]}{'' if r.outcome == 'holds' else '?'}" for r in position.reasons)
    return f"{position.guideline}{'' if position.outcome == 'holds' else '?'} {position.stance} [{entries}]"


def line(verdict: TopicVerdict) -> str:
    positions = "; ".join(edition(position) for position in verdict.by_guideline if position.stance != "no_statement")
    parts = (
        verdict.status,
        " ".join(verdict.possible),
        codes(verdict.reasons),
        positions,
        " ".join(verdict.would_help),
    )
    return " / ".join(parts)


def score(parts: Raw) -> str:
    """Rounded: the last digits of a logarithm are the machine's, not ours."""
    return json.dumps({name: round(v, 6) if isinstance(v, float) else v for name, v in parts.items()})


def compact(said: Explanation) -> dict[str, Any]:
    """What is told, one line for each topic and each score."""
    return {
        "emergency": f"{said.emergency.level} {' '.join(said.emergency.because)}",
        "contradictions": [f"{item.code} {' '.join(item.fields)}" for item in said.contradictions],
        "scores": {name: score(value) for name, value in said.scores.model_dump(by_alias=True).items()},
        "sequence": " ".join(said.sequence),
        "ask_next": " ".join(said.ask_next),
        "topics": {verdict.topic: line(verdict) for verdict in said.topics},
    }


def stored(number: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{number:02}.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("number", range(FILES))
def test_nothing_has_changed_unseen(number: int) -> None:
    for case in stored(number)["cases"]:
        assert compact(explain(parse_answers(case["answers"]))) == case["said"], case["answers"]


def test_the_record_is_varied() -> None:
    cases = [case for number in range(FILES) for case in stored(number)["cases"]]
    assert len(cases) == FILES * PER_FILE
    statuses = {row.split(" / ")[0] for case in cases for row in case["said"]["topics"].values()}
    assert statuses == {"listed", "sometimes", "usually_not", "stopped", "not_relevant", "cannot_say"}
    assert any(case["said"]["contradictions"] for case in cases)
    assert any(not case["said"]["contradictions"] for case in cases)


def write() -> None:
    FOLDER.mkdir(exist_ok=True)
    for number in range(FILES):
        kept = (FOLDER / f"{number:02}.json").exists()  # the answers stay, so that only what is told can differ
        sets = [case["answers"] for case in stored(number)["cases"]] if kept else answer_sets(number)[:PER_FILE]
        cases = [{"answers": raw, "said": compact(explain(parse_answers(raw)))} for raw in sets]
        text = json.dumps({"about": ABOUT, "cases": cases}, indent=1, ensure_ascii=False)
        (FOLDER / f"{number:02}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit(__doc__)
    write()
