"""The first step: six groups of signs, and what comes in place of the form as soon as a sign is ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from hcc_content.sign_groups import GROUPS
from hcc_logic import QUESTIONS
from hcc_logic.inputs.answers import UNKNOWN_WORD
from hcc_logic.patient.emergency import Level
from ui import alarm, form, links, settings, signs, state, text
from wording import Given, Phrasebook, answers
from wording.emergency import ToldEmergency
from wording.signs import every_sign

CALLED = "called"
"""The note on the signs for which the reader said that help was called."""
_BLEEDING = "bleeding_now"
_BOX: Mapping[Level, str] = {"call_now": "now", "call_today": "today"}
"""Red for what cannot wait an hour, amber for today."""


def show(book: Phrasebook, given: Given) -> None:
    """A group opens its signs; "none of these" goes on at once."""
    said = book.questions.screens["signs"]
    text.title(said.title)
    text.say(said.lead)
    with st.container(gap="xsmall"):
        for group, names in GROUPS.items():
            _group(book, group, names)
    if given.values.get("red_flags") == ("none",):
        text.small(book.ui.form.signs_none_on)
    with st.container(horizontal=True, gap="small"):
        st.button(book.ui.form.signs_none, key=state.view_key("none"), type="primary", on_click=_none, wrap=True)
        st.button(book.ui.form.signs_unknown, key=state.view_key("unknown"), on_click=_unknown)
    text.small(book.ui.form.saved)
    with st.container(horizontal=True, gap="small"):
        links.link(book, "privacy")
        links.link(book, "situation")


def _group(book: Phrasebook, group: str, names: Sequence[str]) -> None:
    some = any(state.get("q", f"red_flags.{sign}") for sign in names)
    with st.expander(f"**{text.md(book.signs.groups[group])}**", expanded=some, key=state.view_key(f"signs.{group}")):
        for sign in names:
            _tick(book, sign)


def _tick(book: Phrasebook, sign: str) -> None:
    st.checkbox(
        text.md(answers.option(book, "red_flags", sign)),
        key=state.key("q", f"red_flags.{sign}"),
        on_change=_ticked,
        args=(sign,),
        persist_state="session",
    )


def interrupts(given: Given, told: ToldEmergency | None) -> bool:
    """Whether help comes before the form now: a sign is there for which the reader did not say yet that help was
    called."""
    return told is not None and state.place(CALLED) != _mark(given)


def interrupt(book: Phrasebook, given: Given, told: ToldEmergency) -> None:
    """What to do now, at this hour: whom to ring, what to say, and what if nobody answers. Nothing else."""
    text.title(told.title)
    _also_there(book, told)
    with text.box(_BOX[told.level], "call"):
        _numbers(book, told)
        st.markdown("\n".join(line for sign in told.signs for line in signs.lines(book, sign)), anchors=False)
        text.bullets(told.what_to_do.steps, numbered=True)
        text.say(told.what_to_do.nobody_answers)
        text.say(told.text)
        if told.level == "call_today":
            st.markdown(alarm.ambulance(book), anchors=False)
            _elsewhere(book)
    text.heading(book.emergency.say.title)
    text.bullets(book.emergency.say.lines)
    with st.container(horizontal=True, gap="small"):
        st.button(book.ui.form.called, key=state.view_key("called"), on_click=_called, args=(_mark(given),), wrap=True)
        st.button(book.ui.form.mistake, key=state.view_key("mistake"), on_click=_mistake, args=(given,), wrap=True)


def _also_there(book: Phrasebook, told: ToldEmergency) -> None:
    """Of the same groups, what cannot wait for the day: one tick must not hide another."""
    if told.level == "call_now":
        return
    named = {sign.id for sign in told.signs}
    worse = [sign for sign in every_sign(book) if sign.level == "call_now" and _beside(sign.id) & named]
    if worse:
        text.say(f"**{book.ui.form.also_there}**")
    for sign in worse:
        _tick(book, sign.id)


def _beside(sign: str) -> set[str]:
    """The signs of its group."""
    return {one for names in GROUPS.values() if sign in names for one in names}


def reminder(book: Phrasebook, told: ToldEmergency) -> None:
    """After going on, what is red stays: whom to ring, and the way back to what to do."""
    with text.box(_BOX[told.level], "reminder"):
        text.say(f"**{told.title}**")
        _numbers(book, told)
        st.button(book.ui.form.help_again, key=state.view_key("again"), on_click=state.set_place, args=(CALLED, ""))


def _numbers(book: Phrasebook, told: ToldEmergency) -> None:
    """Whom to ring: for help at once, and the ward where the reader gave its number."""
    if calls := list(alarm.numbers(book, told.level)):
        st.markdown("  \n".join(calls), anchors=False)
    if told.elsewhere:
        _elsewhere(book)


def _elsewhere(book: Phrasebook) -> None:
    """What to dial in other places, where the reader chose none."""
    if not settings.place():
        text.small(book.ui.chrome.elsewhere)


def _mark(given: Given) -> str:
    """The signs that are there now, as one note."""
    ticked = [sign for sign in given.values.get("red_flags") or () if sign != "none"]
    bleeding = given.values.get(_BLEEDING)
    return ",".join([*ticked, *([f"{_BLEEDING}.{bleeding}"] if bleeding not in (None, "no") else [])])


def _ticked(sign: str) -> None:
    form.keep_apart("red_flags", sign)
    if sign in GROUPS["bleeding"] and state.get("q", _BLEEDING) == "no":
        state.put("q", _BLEEDING, None)  # "no bleeding" was said with "none of these"


def none_of_them() -> None:
    """Nothing is there of what asks for help, bleeding included. For a button: runs before the page is drawn."""
    form.untick("red_flags", (*QUESTIONS["red_flags"].choices, UNKNOWN_WORD))
    state.put("q", "red_flags.none", True)
    state.put("q", _BLEEDING, "no")


def _none() -> None:
    none_of_them()
    state.go_to_step("vein")


def _unknown() -> None:
    form.untick("red_flags", QUESTIONS["red_flags"].choices)
    state.put("q", f"red_flags.{UNKNOWN_WORD}", True)
    state.go_to_step("vein")


def _called(mark: str) -> None:
    state.set_place(CALLED, mark)
    if state.step() in ("", "signs", "red_flags"):
        state.go_to_step("vein")


def _mistake(given: Given) -> None:
    """Take back what was ticked since the reader last went on."""
    before = state.place(CALLED).split(",")
    form.untick("red_flags", (sign for sign in given.values.get("red_flags") or () if sign not in before))
    if given.values.get(_BLEEDING) not in (None, "no") and f"{_BLEEDING}.{given.values[_BLEEDING]}" not in before:
        state.put("q", _BLEEDING, None)
    state.set_place(CALLED, ",".join(one for one in before if one in _mark(given).split(",")))
