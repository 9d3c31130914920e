"""Reading evidence/ into typed rows. Everything that is wrong is told at once, one line each: file, row, field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from hcc_content.errors import ContentError, read
from tools.evidence import rows

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "evidence"
CHANGES = "changes-2026-11"
"""The file of the change log, without its ending."""
R = TypeVar("R", bound=rows.Row)
NAMES = ("id", "slug", "set", "name", "code", "sign", "place", "fact", "topic")
"""What a row may be called by, first found."""
SAID = {"extra_forbidden": "there is no such field", "missing": "is missing"}


class EvidenceError(Exception):
    """A fact base that cannot be used as it stands; `lines` says why, one problem a line."""

    def __init__(self, lines: list[str]) -> None:
        """All that was found."""
        super().__init__("\n".join(lines))
        self.lines = lines


@dataclass(frozen=True, slots=True)
class FactBase:
    """All files of the fact base."""

    guidelines: rows.Guidelines
    decisions: rows.Decisions
    options: rows.Options
    outcomes: rows.OutcomesFile
    scores: rows.Scores
    seed_claims: rows.SeedClaims
    terms: rows.Terms
    questionnaire: rows.Questionnaire
    questions_people_ask: rows.QuestionsPeopleAsk
    real_questions: rows.RealQuestions
    change_log: rows.ChangeLog

    @property
    def month(self) -> str:
        """The month in which it was compiled, YYYY-MM."""
        return self.guidelines.meta.compiled


def read_fact_base(folder: Path = FOLDER) -> FactBase:
    """The typed fact base; raises EvidenceError when a file does not have its shape."""
    problems: list[str] = []

    def part(name: str, model: type[R]) -> R | None:
        try:
            data = read(folder / f"{name}.yaml")
        except ContentError as problem:
            problems.append(str(problem))
            return None
        try:
            return model.model_validate(data)
        except ValidationError as problem:
            problems.extend(f"evidence/{name}.yaml: {line}" for line in _told(problem, data))
            return None

    parts = {
        "guidelines": part("guidelines", rows.Guidelines),
        "decisions": part("decisions", rows.Decisions),
        "options": part("options", rows.Options),
        "outcomes": part("outcomes", rows.OutcomesFile),
        "scores": part("scores", rows.Scores),
        "seed_claims": part("seed_claims", rows.SeedClaims),
        "terms": part("terms", rows.Terms),
        "questionnaire": part("questionnaire", rows.Questionnaire),
        "questions_people_ask": part("questions_people_ask", rows.QuestionsPeopleAsk),
        "real_questions": part("real_questions", rows.RealQuestions),
        "change_log": part(CHANGES, rows.ChangeLog),
    }
    if problems:
        raise EvidenceError(problems)
    return FactBase(**parts)  # type: ignore[arg-type]  # none is missing: each None came with a problem


def _told(problem: ValidationError, data: Any) -> Iterator[str]:
    """Each error with the name of its row instead of a number."""
    for error in problem.errors():
        place, node = [], data
        for step in error["loc"]:
            node = _inside(node, step)
            place.append(_name(node, step))
        yield f"{' '.join(place) or 'top'}: {SAID.get(error['type'], error['msg'])}"


def _inside(node: Any, step: int | str) -> Any:
    """What stands under one step of an error's place; None where nothing does."""
    try:
        return node[step]
    except (KeyError, IndexError, TypeError):
        return None


def _name(node: Any, step: int | str) -> str:
    """A row by its name where it has one, else its number counted from one; a field by its key."""
    if not isinstance(step, int):
        return step
    held = node if isinstance(node, dict) else {}
    return next((str(held[key])[:60] for key in NAMES if isinstance(held.get(key), str)), f"number {step + 1}")
