"""What a tab kept comes back before anything is drawn, once; clearing starts anew. Without a browser nothing waits."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from ui import keep, state

KEPT = {
    "answer.q.pvtt_type": "III",
    "answer.q.largest_cm": "6.2",
    "answer.q.red_flags.none": True,
    "set.place": "us",
    "place.called": "chest_pain",
    "mine": ["topic:tace"],
}


def run(script: Callable[[], None]) -> AppTest:
    app = AppTest.from_function(script, default_timeout=30).run()
    assert not app.exception
    return app


def seen(app: AppTest) -> list[Any]:
    return [element.value for element in app.json]


def test_what_is_restored_is_what_is_kept_in_whatever_round() -> None:
    def script() -> None:
        import streamlit as st

        from tests.ui.test_keep import KEPT
        from ui import state

        st.json({"before": state.is_restored()})
        state.restore(KEPT)
        st.json({"kept": state.kept(), "after": state.is_restored(), "key": state.get("q", "pvtt_type")})
        state.clear()
        st.json({"kept": state.kept(), "restored": state.is_restored()})

    before, after, cleared = map(json.loads, seen(run(script)))
    assert before == {"before": False}
    assert after == {"kept": KEPT, "after": True, "key": "III"}
    assert cleared == {"kept": {}, "restored": True}


def test_nothing_is_put_over_what_was_just_typed_and_a_late_answer_counts_for_nothing() -> None:
    def script() -> None:
        import streamlit as st

        from tests.ui.test_keep import KEPT
        from ui import state

        state.put("q", "largest_cm", "7")
        state.restore(KEPT)
        state.restore({"answer.q.largest_cm": "9", "answer.q.child_pugh_class": "C"})
        st.json({"size": state.get("q", "largest_cm"), "type": state.get("q", "pvtt_type"), "n": len(state.entries())})

    (found,) = map(json.loads, seen(run(script)))
    assert found == {"size": "7", "type": "III", "n": 3}


def test_clearing_for_another_tab_happens_once_and_is_told_to_no_other() -> None:
    def script() -> None:
        import streamlit as st

        from ui import state

        state.put("q", "pvtt_type", "III")
        state.clear_for("first")
        after = [state.kept(), state.cleared_for(), state.cleared_here()]
        state.put("q", "pvtt_type", "IV")
        state.clear_for("first")
        st.json({"after": after, "again": state.kept()})
        state.clear()
        st.json({"here": bool(state.cleared_here())})

    found, here = map(json.loads, seen(run(script)))
    assert found == {"after": [{}, "first", ""], "again": {"answer.q.pvtt_type": "IV"}}
    assert here == {"here": True}


def test_a_new_session_waits_for_a_browser_and_for_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.ui.conftest import open_page

    waits: list[bool] = []
    monkeypatch.setattr(keep, "_wait", lambda: waits.append(True))
    app = open_page("types", "en")
    assert waits == []
    monkeypatch.setattr(state, "has_browser", lambda: True)
    app = open_page("types", "en")
    assert waits == [True]
    app.run()
    assert waits == [True], "once a session"
