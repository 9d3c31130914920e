"""Scores in words, for nurses: result, inputs, formula, groups. No result becomes a chance or a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hcc_logic import Answers
from hcc_logic.report.score_results import ScoreResult
from wording.answers import name_of, names_of, value
from wording.phrasebook import Phrasebook


@dataclass(frozen=True, slots=True)
class ToldScore:
    """One score. `label`: whether the result is settled or still open; `used` and `missing`: answers, with their values
    and without."""

    id: str
    name: str
    means: str
    label: str
    result: str
    used: str
    missing: str
    notes: tuple[str, ...]
    formula: tuple[str, ...]
    bands: tuple[str, ...]
    citations: tuple[str, ...]


def scores(book: Phrasebook, found: Iterable[ScoreResult], answers: Answers) -> tuple[ToldScore, ...]:
    """Every score, liver first."""
    return tuple(_score(book, score, answers) for score in found)


def _score(book: Phrasebook, score: ScoreResult, answers: Answers) -> ToldScore:
    words, said = book.tools.scores, book.scores[score.slug]
    used = [_value(book, field, answers) for field in score.used]
    return ToldScore(
        score.slug,
        said.name,
        said.means,
        words.result_settled if score.settled else words.result_open,
        _result(book, score),
        book.series(used) or words.used_none,
        book.row(names_of(book, score.missing)) or words.missing_none,
        tuple(book.reasons.notes[note] for note in score.notes),
        said.formula,
        said.bands,
        said.sources,
    )


def _value(book: Phrasebook, field: str, answers: Answers) -> str:
    """As the score used it, and not as it was typed: who enters values must see how they were read."""
    return book.pair(name_of(book, field), value(book, field, answers.get(field)))


def _result(book: Phrasebook, score: ScoreResult) -> str:
    words = book.tools.scores
    if score.possible is None:
        return words.not_asked
    if not score.possible:
        return words.no_scale
    if score.is_range:
        return _between(book, score.possible[0], score.possible[-1])
    return book.aside(book.series(_name(book, one) for one in score.possible), list(_numbers(book, score)))


def _numbers(book: Phrasebook, score: ScoreResult) -> Iterator[str]:
    """The points or the score behind a class or grade."""
    words = book.tools.scores
    if score.points:
        yield words.points(points=_between(book, *score.points))
    if score.value is not None:
        yield words.score_value(value=f"{score.value:.2f}")


def _between(book: Phrasebook, low: object, high: object) -> str:
    return str(low) if low == high else book.tools.scores.range(low=low, high=high)


def _name(book: Phrasebook, result: Any) -> str:
    """A result by its words; a class or a stage such as "A" or "IIIb" is its own name."""
    code, names = str(result).lower() if isinstance(result, bool) else str(result), book.tools.scores.results
    return names.get(code, code)
