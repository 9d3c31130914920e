"""The only file that touches session state and query parameters.

What a reader typed or set lives in the widgets' own keys, as plain strings, numbers and booleans. All keys of answers
and settings carry a round number; clearing starts a new round, so that no widget can show an old value again. What the
reader put on the own page stands beside them; `kept` is all of it, for the storage of the reader's tab. Nothing but the
language and the step of the form ever stands in the address.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

import streamlit as st

from wording.kept import DONE, FIRST, LEAN, LISTS, MINE, MOST_FIRST, NOTES, NOTHING, SETTINGS
from wording.kept import answered as kept_answered

LANGUAGE, STEP = "lang", "step"
SHOWN = "shown"
"""The note on what stands in place of a step of the form; see `place`."""
_ROUND = "round"
_ANSWER = "answer"
_PLACE = "place"
_SETTING = "set"
USUAL = {name: codes[0] for name, codes in SETTINGS.items()}
_SESSION, _RESTORED = "session", "restored"
_ASKED, _CLEARING = "asked", "clearing"
_CLEARED, _CLEARED_HERE, _CLEARED_FOR = "cleared", "cleared_here", "cleared_for"
_TOLD_ONCE = "told_once"


def language_in_address() -> str:
    """The ?lang= of the address; empty where there is none.

    Every link of the app carries it on, so the address is the whole truth.
    """
    return st.query_params.get(LANGUAGE, "")


def keep_language(code: str) -> None:
    """Write a changed language into the address: a link to the page where the reader already is does not do it."""
    before = st.session_state.get(LANGUAGE)
    st.session_state[LANGUAGE] = code
    if before not in (None, code):
        st.query_params[LANGUAGE] = code


def step() -> str:
    """The step of the form that the address names; empty where it names none. Never an answer."""
    return st.query_params.get(STEP, "")


def go_to_step(name: str) -> None:
    """Open a step of the form: one entry in the browser's history. For a button: runs before the page is drawn."""
    st.query_params[STEP] = name


def browser_locale() -> str:
    """What the reader's browser prefers, such as zh-CN. Empty where it does not say."""
    return str(st.context.locale or "")


def key(kind: str, name: str) -> str:
    """The widget key of one answer (or part of one) in this round."""
    return f"{_ANSWER}{_round()}.{kind}.{name}"


def get(kind: str, name: str) -> Any:
    """What stands in that widget, or None."""
    return st.session_state.get(key(kind, name))


def put(kind: str, name: str, value: str | float | bool | None) -> None:
    """Fill in a widget before it is drawn, as when answers are read back from a saved file."""
    st.session_state[key(kind, name)] = value


def entries() -> dict[str, Any]:
    """Everything of this round by "kind.name", for saving to the reader's own file."""
    return _of_round(_ANSWER)


def setting_key(name: str) -> str:
    """The key of what is set once for the tab, which is the key of its widget too: "reader", "place", "ward", "words",
    "size"."""
    return f"{_SETTING}{_round()}.{name}"


def setting(name: str, default: str = "") -> str:
    """What is set; the default where nothing is."""
    return str(st.session_state.get(setting_key(name)) or default)


def mine() -> tuple[str, ...]:
    """What the reader put on the own page, by id ("topic:tace", "fact:inr"), in the order in which it was put there."""
    return _list(MINE)


def put_on_my_page(name: str) -> None:
    """Put something there; what stands there already stays where it is."""
    st.session_state[MINE] = list(dict.fromkeys((*mine(), name)))


def take_off_my_page(name: str) -> None:
    """Take it away again, with what was said about it."""
    for which in LISTS:
        st.session_state[which] = [one for one in _list(which) if one != name]


def first() -> tuple[str, ...]:
    """What comes first on the own page, at most three."""
    return _list(FIRST)


def done() -> tuple[str, ...]:
    """What on the own page is done."""
    return _list(DONE)


def set_first(name: str, yes: bool) -> None:
    """Let it come first, or no longer. Where three do already, the last of them gives way."""
    others = [one for one in first() if one != name]
    st.session_state[FIRST] = [*others[: MOST_FIRST - 1], name] if yes else others


def set_done(name: str, yes: bool) -> None:
    """It is done, or it is not."""
    st.session_state[DONE] = [*(one for one in done() if one != name), *([name] if yes else [])]


def move_up(name: str, before: str) -> None:
    """On the own page, let one thing stand before another."""
    rest = [one for one in mine() if one != name]
    rest.insert(rest.index(before), name)
    st.session_state[MINE] = rest


def lean_key(name: str) -> str:
    """The key of the widget that asks between which of two sentences the reader stands."""
    return f"{LEAN}{_round()}.{name}"


def pick_key(name: str) -> str:
    """The key of a widget that shows whether something stands on the own page. `name`: without what a reader typed."""
    return f"pick{_round()}.{name}"


def picked(name: str) -> Any:
    """What the widget of that name says, or None."""
    return st.session_state.get(pick_key(name))


def set_picked(name: str, value: str | bool) -> None:
    """Set it, from a callback."""
    st.session_state[pick_key(name)] = value


def _list(name: str) -> tuple[str, ...]:
    return tuple(st.session_state.get(name, ()))


def kept() -> dict[str, Any]:
    """Everything that the storage of the reader's tab holds, as plain JSON: answers, settings, the own page, and where
    the reader is in the form."""
    answers = {f"{_ANSWER}.{name}": value for name, value in entries().items()}
    settings = {f"{_SETTING}.{name}": value for name, value in _of_round(_SETTING).items() if value != USUAL.get(name)}
    notes = {f"{_PLACE}.{name}": place(name) for name in NOTES}
    leans = {f"{LEAN}.{name}": value for name, value in _of_round(LEAN).items()}
    found = {**answers, **settings, **notes, **leans, **{name: list(_list(name)) for name in LISTS}}
    return {name: value for name, value in found.items() if value not in NOTHING}


def restore(found: Mapping[str, Any]) -> None:
    """Fill in what the tab kept, once a session, where nothing stands yet. For a callback: before widgets are drawn."""
    if is_restored():
        return
    for name, value in found.items():
        if st.session_state.get(_key_now(name)) in NOTHING:
            st.session_state[_key_now(name)] = value
    st.session_state[_RESTORED] = True


def replace(found: Mapping[str, Any]) -> None:
    """Put what a file of the reader's holds in the place of everything that stands here. For a callback."""
    st.session_state[_CLEARING] = dict(found)
    finish_clearing()


def is_restored() -> bool:
    """Whether this session knows what the tab kept."""
    return bool(st.session_state.get(_RESTORED))


def session() -> str:
    """A name for this session, so that a browser answers each one once."""
    return str(st.session_state.setdefault(_SESSION, secrets.token_hex(4)))


def has_browser() -> bool:
    """Whether there is a browser that can answer. Scripts run without one too: in tests, and for plain sockets."""
    return "Mozilla" in st.context.headers.get("User-Agent", "")


def ask_again() -> int:
    """How often this session has asked its browser, this time included. A run can be broken off before the answer is
    written down; then the next run asks again."""
    st.session_state[_ASKED] = int(st.session_state.get(_ASKED, 0)) + 1
    return int(st.session_state[_ASKED])


def answered() -> bool:
    """Whether the reader has answered anything."""
    return kept_answered(entries())


def clear() -> None:
    """Forget every answer and where the reader was. The language stays: it is in the address. The storage of this tab
    is emptied in the same run, and every other open tab of this browser is told to do the same."""
    st.session_state[_CLEARING] = {_CLEARED: True, _CLEARED_HERE: secrets.token_hex(4)}
    finish_clearing()


def clear_for(asked: str) -> None:
    """Forget, as another tab of this reader asked. `asked`: the name of that clearing, to say that it is done."""
    if asked != cleared_for():
        st.session_state[_CLEARING] = {_CLEARED: True, _CLEARED_FOR: asked}
        finish_clearing()


def finish_clearing() -> None:
    """Clear what is to be cleared, and fill in what comes in its place. A tap of the reader can break a callback off
    between two lines; so each run ends what an earlier one began."""
    after = st.session_state.get(_CLEARING)
    if after is None:
        return
    st.session_state[_ROUND] = _round() + 1
    st.session_state[_RESTORED] = True  # what a browser may still deliver is from before
    for name in [str(key) for key in st.session_state if key not in (_ROUND, _RESTORED, _CLEARING)]:
        del st.session_state[name]
    for name, value in after.items():
        st.session_state[_key_now(name)] = value
    del st.session_state[_CLEARING]


def cleared_here() -> str:
    """The name of the last clearing in this tab; empty where there was none."""
    return str(st.session_state.get(_CLEARED_HERE, ""))


def cleared_for() -> str:
    """The name of the last clearing that another tab asked for; empty where there was none."""
    return str(st.session_state.get(_CLEARED_FOR, ""))


def just_cleared() -> bool:
    """True once after clearing."""
    return bool(st.session_state.pop(_CLEARED, False))


def tell_once(said: str) -> None:
    """Leave a sentence for the next run, as on what became of a file."""
    st.session_state[_TOLD_ONCE] = said


def told_once() -> str:
    """That sentence, once; empty where there is none."""
    return str(st.session_state.pop(_TOLD_ONCE, ""))


def place(name: str, default: str = "") -> str:
    """A small note on where the reader is, such as the screen of the questionnaire."""
    return str(st.session_state.get(f"{_PLACE}.{name}", default))


def set_place(name: str, value: str) -> None:
    """Remember where the reader is."""
    st.session_state[f"{_PLACE}.{name}"] = value


def forget_places(start: str) -> None:
    """Forget where the reader was in everything whose name begins so: it is shut again."""
    for name in [str(key) for key in st.session_state if str(key).startswith(f"{_PLACE}.{start}")]:
        del st.session_state[name]


def view_key(name: str) -> str:
    """The key of a widget that only changes what is shown, such as the step of a picture."""
    return f"view.{name}"


def view(name: str) -> Any:
    """What such a widget says, or None."""
    return st.session_state.get(view_key(name))


def set_view(name: str, value: str | int | bool | None) -> None:
    """Set such a widget, from a callback or before it is drawn."""
    st.session_state[view_key(name)] = value


def _round() -> int:
    return int(st.session_state.get(_ROUND, 0))


def _key_now(name: str) -> str:
    """The key in this round of what `kept` calls by this name."""
    start, _, rest = name.partition(".")
    return f"{start}{_round()}.{rest}" if start in (_ANSWER, _SETTING, LEAN) else name


def _of_round(start: str) -> dict[str, Any]:
    """What stands now under keys that begin so, by the rest of the key."""
    prefix = f"{start}{_round()}."
    return {str(k).removeprefix(prefix): v for k, v in st.session_state.items() if str(k).startswith(prefix)}
