"""The questions on the screen.

Nothing is preselected, "I don't know" stands on every question, and what is typed stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from hcc_logic import QUESTIONS
from hcc_logic.inputs.answers import warnings
from hcc_logic.inputs.questions import Question
from hcc_logic.patient.emergency import CALL_NOW_SIGNS, look
from ui import figure, library, links, site, state, text
from ui.answers import NUMBER_KINDS, UNKNOWN, Given, Problem
from ui.screens import SCREEN_OF
from ui.words import Words, words


def asked(language: str, name: str) -> Mapping[str, Any]:
    """The words of one question."""
    found: Mapping[str, Any] = library.tree(language, "questions").get("fields", {}).get(name, {})
    return found


def name_of(language: str, name: str) -> str:
    """The short name of a question."""
    return str(asked(language, name).get("name", name.replace("_", " ")))


def option(language: str, name: str, code: str) -> str:
    """An answer in words."""
    if code == UNKNOWN:
        return words(language)("form.unknown")
    return str(asked(language, name).get("options", {}).get(code, code.replace("_", " ")))


def screen_words(language: str, screen_id: str) -> Mapping[str, str]:
    """The title of a screen, and a lead where it has one."""
    found: Mapping[str, str] = library.tree(language, "questions").get("screens", {}).get(screen_id, {})
    return found


def question(language: str, name: str, given: Given) -> None:
    """One question with its answers, where to look, and what is wrong with the answer if anything is."""
    q = QUESTIONS[name]
    if q.kind in ("choice", "boolean"):
        _choice(language, q)
    elif q.kind == "list":
        _ticks(language, q, given)
    else:
        _number(language, q)
    w = words(language)
    said = asked(language, name)
    hints = [said.get("help", ""), w("form.where", where=said["where"]) if said.get("where") else ""]
    if any(hints):
        text.small(library.languages()[language].space_between.join(hint for hint in hints if hint))
    for problem in given.problems:
        if problem.field == name:
            st.error(text.md(message(language, problem)))
    for field, code in warnings(given.answers):
        if field == name:
            st.warning(text.md(_warning(language, q, code)))
    if name == "pvtt_type":
        _type_picture(language, given)


def message(language: str, problem: Problem) -> str:
    """What is wrong, and how to mend it."""
    w, q = words(language), QUESTIONS[problem.field]
    factor = q.other_units.get(problem.unit, 1.0)
    return w(
        f"problems.{problem.code}",
        name=name_of(language, problem.field),
        value=problem.typed,
        low=_plain((q.minimum or 0) / factor),
        high=_plain((q.maximum or 0) / factor),
        unit=w(f"units.{problem.unit}") if problem.unit else "",
        other=w(f"units.{problem.other}") if problem.other else "",
        example="12.5",
    ).replace("  ", " ").replace(" .", ".")  # fmt: skip


def emergency(language: str, given: Given) -> None:
    """Emergency first: an alert as soon as an answer names a sign.

    The way to all numbers stands at the top of every page.
    """
    level = look(given.answers).level
    if level is None:
        return
    w, said = words(language), Words(language, library.tree(language, "emergency"))
    if level == "call_today":
        st.warning(f"**{text.md(w('form.see_today_title'))}**  \n{text.md(said('today.worse'))}")
        return
    numbers = [
        w.pair(region["name"], f"[{region['ambulance']}](tel:{region['ambulance']})")
        for region in (said.find("regions") or [])[:1]
    ]
    st.error("  \n".join([f"**{text.md(w('form.see_now_title'))}**", *numbers, text.md(said("hospital"))]))


def answer_words(language: str, name: str, given: Given) -> str:
    """What the reader answered, in words; empty where nothing was answered."""
    w, q = words(language), QUESTIONS[name]
    if name in given.unknown:
        return w("form.unknown")
    if name not in given.values:
        return ""
    value = given.values[name]
    if isinstance(value, bool):
        return option(language, name, "true" if value else "false")
    if isinstance(value, str):
        return option(language, name, value)
    if isinstance(value, list) and value and isinstance(value[0], str):
        return " · ".join(option(language, name, item) for item in value)
    typed = str(state.get("q", name) or "").strip()
    unit = str(state.get("unit", name) or q.unit or "")
    return f"{typed} {w(f'units.{unit}')}".strip()


def value_words(language: str, name: str, value: object) -> str:
    """A fact of the logic in words: an option, a list of options, or a number with its unit."""
    q = QUESTIONS.get(name)
    if q is None:
        return str(value)
    if isinstance(value, bool):
        return option(language, name, "true" if value else "false")
    if isinstance(value, (list, tuple)):
        return " · ".join(value_words(language, name, item) for item in value)
    if isinstance(value, (int, float)) and q.kind in NUMBER_KINDS:
        return f"{value:g} {words(language)(f'units.{q.unit}')}".strip()
    return option(language, name, str(value))


def lead_words(language: str, name: str, code: str) -> str:
    """An answer, or a band of values, that leads somewhere."""
    band = library.tree(language, "reasons").get("bands", {}).get(name, {}).get(code)
    return str(band) if band else option(language, name, code)


def change_button(language: str, name: str, label: str, *, within: str) -> None:
    """A button that opens the screen of a question."""
    if st.button(label, key=state.view_key(f"change.{within}.{name}")):
        state.set_place("screen", SCREEN_OF[name].id)
        links.go(language, site.QUESTIONS)


def _choice(language: str, q: Question) -> None:
    choices = ("true", "false") if q.kind == "boolean" else q.choices
    st.radio(
        _label(language, q),
        [*choices, UNKNOWN],
        index=None,
        format_func=lambda code: option(language, q.name, code),
        key=state.key("q", q.name),
        persist_state="session",
    )


def _ticks(language: str, q: Question, given: Given) -> None:
    w = words(language)
    text.say(f"**{_label(language, q)}**")
    text.small(w("form.pick_all"))
    choices = [choice for choice in q.choices if choice != "none"]
    if q.name == "red_flags":
        _tick_all(language, q, [choice for choice in choices if choice in CALL_NOW_SIGNS])
        emergency(language, given)
        choices = [choice for choice in choices if choice not in CALL_NOW_SIGNS]
    _tick_all(language, q, [*choices, "none", UNKNOWN])


def _tick_all(language: str, q: Question, choices: Iterable[str]) -> None:
    for choice in choices:
        st.checkbox(option(language, q.name, choice), key=state.key("q", f"{q.name}.{choice}"), persist_state="session")


def _number(language: str, q: Question) -> None:
    w = words(language)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            _label(language, q), key=state.key("q", q.name), persist_state="session", width=170, autocomplete="off"
        )
        if q.other_units:
            st.segmented_control(
                w("form.unit"),
                [str(q.unit), *q.other_units],
                default=str(q.unit),
                required=True,
                format_func=lambda unit: w(f"units.{unit}"),
                key=state.key("unit", q.name),
                persist_state="session",
            )
        elif q.unit and w(f"units.{q.unit}"):
            text.small(w(f"units.{q.unit}"))
    for choice in (*q.choices, UNKNOWN):
        st.checkbox(option(language, q.name, choice), key=state.key("q", f"{q.name}.{choice}"), persist_state="session")


def _label(language: str, q: Question) -> str:
    return text.md(asked(language, q.name).get("ask", q.name.replace("_", " ")))


def _type_picture(language: str, given: Given) -> None:
    """The vessel tree, drawn as far as the reader says the cancer reaches."""
    chosen = given.values.get("pvtt_type")
    if chosen is None or chosen in ("I0", "present_place_unknown"):
        chosen = "none" if chosen is None else str(chosen)
    if chosen == "II" and given.values.get("pvtt_both_sides") is True:
        chosen = "II_both"
    figure.show(language, "types", within="question", fixed={"type": chosen})


def _warning(language: str, q: Question, code: str) -> str:
    w = words(language)
    unit = str(state.get("unit", q.name) or q.unit or "")
    typed = str(state.get("q", q.name) or "").strip()
    return w(f"warnings.{code}", name=name_of(language, q.name), value=typed, unit=w(f"units.{unit}")).replace(
        "  ", " "
    )


def _plain(number: float) -> str:
    return f"{number:,.0f}" if number >= 1000 else f"{number:.3g}"
