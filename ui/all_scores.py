"""Every score on the screen, for nurses: result, inputs used and missing, formula, groups, source.

No result becomes a chance or a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from hcc_logic.inputs.answers import Answers
from hcc_logic.report.score_results import ScoreResult
from ui import form, library, sources, state, text
from ui.answers import Given
from ui.tool_words import tool_words
from ui.words import Words


def show(language: str, given: Given, found: Sequence[ScoreResult]) -> None:
    """All scores, liver first, in the fixed order of the logic."""
    w, said = tool_words(language), library.tree(language, "scores")
    text.heading(w("scores.summary"))
    text.table(
        [w("scores.score"), w("scores.result")],
        [(said[score.slug]["name"], _result(w, score)) for score in found],
    )
    for score in found:
        _score(language, said[score.slug], score, given.answers)


def _score(language: str, said: Mapping[str, Any], score: ScoreResult, answers: Answers) -> None:
    w = tool_words(language)
    with text.box("card", f"score-{score.slug}"):
        text.heading(str(said["name"]))
        text.say(said["means"])
        label = w("scores.result_settled" if score.settled else "scores.result_open")
        _labelled(w, label, _result(w, score))
        used = [_value(language, w, name, answers) for name in score.used]
        _labelled(w, w("scores.used"), w("punctuation.semicolon").join(used) or w("scores.used_none"))
        missing = [form.name_of(language, name) for name in score.missing]
        _labelled(w, w("scores.missing"), w("punctuation.comma").join(missing) or w("scores.missing_none"))
        for note in score.notes:
            text.small(library.tree(language, "reasons").get("notes", {}).get(note, note))
        with st.expander(w("scores.formula"), key=state.view_key(f"formula.{score.slug}")):
            text.bullets(said["formula"])
            _list(w("scores.bands"), said["bands"])
            text.small(
                w.pair(
                    w("article.sources"),
                    w("punctuation.semicolon").join(
                        sources.line(w, source) for source in sources.documents(said["sources"])
                    ),
                )
            )


def _result(w: Words, score: ScoreResult) -> str:
    if score.possible is None:
        return w("scores.not_asked")
    if not score.possible:
        return w("scores.no_scale")
    if score.is_range:
        low, high = score.possible[0], score.possible[-1]
        return str(low) if low == high else w("scores.range", low=low, high=high)
    return w.aside(w("punctuation.semicolon").join(_name(w, item) for item in score.possible), list(_numbers(w, score)))


def _numbers(w: Words, score: ScoreResult) -> Iterable[str]:
    """The points or the score behind a class or grade."""
    if score.points:
        low, high = score.points
        yield w("scores.points", points=low if low == high else w("scores.range", low=low, high=high))
    if score.value is not None:
        yield w("scores.score_value", value=f"{score.value:.2f}")


def _name(w: Words, item: Any) -> str:
    code = str(item).lower() if isinstance(item, bool) else str(item)
    said = w.find(f"scores.results.{code}")
    return said if isinstance(said, str) else code


def _value(language: str, w: Words, name: str, answers: Answers) -> str:
    return w.pair(form.name_of(language, name), form.value_words(language, name, answers.get(name)))


def _labelled(w: Words, label: str, said: str) -> None:
    st.markdown(text.md(w.pair(f"**{label}**", said)), anchors=False)


def _list(label: str, lines: Iterable[str]) -> None:
    st.markdown("\n".join([f"**{text.md(label)}**", "", *(f"- {text.md(line)}" for line in lines)]), anchors=False)
