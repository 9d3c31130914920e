"""Every score on the screen, for nurses: result, inputs used and missing, formula, groups, source.

No result becomes a chance or a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from hcc_logic.answers import Answers
from hcc_logic.score_inputs import SCORE_INPUTS, ScoreInputs, possible_results
from ui import form, library, sources, state, text
from ui.answers import Given
from ui.tool_words import tool_words
from ui.words import Words

_RANGES = ("meld", "meld_na", "meld_3_0")


def show(language: str, given: Given, found: Mapping[str, Any]) -> None:
    """All scores, liver first, in the fixed order of the logic."""
    w, said = tool_words(language), library.tree(language, "scores")
    text.heading(w("scores.summary"))
    text.table(
        [w("scores.score"), w("scores.result")],
        [(said[slug]["name"], _result(w, slug, possible_results(slug, found), found)) for slug in SCORE_INPUTS],
    )
    for slug, inputs in SCORE_INPUTS.items():
        _score(language, slug, said[slug], inputs, given.answers, found)


def _score(
    language: str, slug: str, said: Mapping[str, Any], inputs: ScoreInputs, answers: Answers, found: Mapping[str, Any]
) -> None:
    w = tool_words(language)
    possible = possible_results(slug, found)
    with text.box("card", f"score-{slug}"):
        text.heading(str(said["name"]))
        text.say(said["means"])
        settled = possible is not None and len(set(possible)) <= 1
        label = w("scores.result_settled" if settled else "scores.result_open")
        _labelled(w, label, _result(w, slug, possible, found))
        used = [_value(language, w, name, answers) for name in inputs.used(answers)]
        _labelled(w, w("scores.used"), w("punctuation.semicolon").join(used) or w("scores.used_none"))
        missing = [] if settled else [form.name_of(language, name) for name in inputs.missing(answers)]
        _labelled(w, w("scores.missing"), w("punctuation.comma").join(missing) or w("scores.missing_none"))
        for note in _notes(found.get(slug)):
            text.small(library.tree(language, "reasons").get("notes", {}).get(note, note))
        with st.expander(w("scores.formula"), key=state.view_key(f"formula.{slug}")):
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


def _result(w: Words, slug: str, possible: tuple[Any, ...] | None, found: Mapping[str, Any]) -> str:
    if possible is None:
        return w("scores.not_asked")
    if not possible:
        return w("scores.no_scale")
    if slug in _RANGES:
        low, high = possible[0], possible[-1]
        return str(low) if low == high else w("scores.range", low=low, high=high)
    names = [_name(w, item) for item in dict.fromkeys(possible)]
    return w.aside(w("punctuation.semicolon").join(names), list(_numbers(w, found.get(slug))))


def _numbers(w: Words, value: Any) -> Iterable[str]:
    """The points or the score behind a class or grade."""
    if not isinstance(value, Mapping):
        return
    if "points_range" in value:
        low, high = value["points_range"]
        yield w("scores.points", points=low if low == high else w("scores.range", low=low, high=high))
    if value.get("score") is not None:
        yield w("scores.score_value", value=f"{value['score']:.2f}")


def _name(w: Words, item: Any) -> str:
    code = str(item).lower() if isinstance(item, bool) else str(item)
    said = w.find(f"scores.results.{code}")
    return said if isinstance(said, str) else code


def _notes(value: Any) -> Iterable[str]:
    return value.get("notes", ()) if isinstance(value, Mapping) else ()


def _value(language: str, w: Words, name: str, answers: Answers) -> str:
    return w.pair(form.name_of(language, name), form.value_words(language, name, answers.get(name)))


def _labelled(w: Words, label: str, said: str) -> None:
    st.markdown(text.md(w.pair(f"**{label}**", said)), anchors=False)


def _list(label: str, lines: Iterable[str]) -> None:
    st.markdown("\n".join([f"**{text.md(label)}**", "", *(f"- {text.md(line)}" for line in lines)]), anchors=False)
