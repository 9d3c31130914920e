"""The reader's own file on the screen: what a good one replaces, what a bad one leaves, and what the reader is told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import LANGUAGES, open_page
from ui import site
from wording import phrasebook

OLD = {"answer.q.child_pugh_class": "B", "set.words": "gentle", "mine": ["topic:haic"], "lean.more-time": "one"}
NEW = {"answer.q.pvtt_type": "III", "set.place": "us", "mine": ["topic:tace"]}


def after_opening(handed: object, language: str = "en") -> tuple[dict[str, Any], str]:
    """What is kept, and what is told, when a reader with `OLD` opens a file."""

    def script(handed: object, language: str) -> None:
        import streamlit as st

        from tests.ui.test_save import OLD
        from ui import save, state
        from wording import phrasebook

        state.restore(OLD)
        told = save.take(phrasebook(language), handed)
        st.json({"kept": state.kept(), "told": told, "cleared": [state.just_cleared(), state.cleared_here()]})

    app = AppTest.from_function(script, args=(handed, language), default_timeout=30).run()
    assert not app.exception
    found = json.loads(app.json[0].value)
    assert found["cleared"] == [False, ""], "no other tab is cleared"
    return found["kept"], found["told"]


def file(kept: object, **changes: Any) -> dict[str, str]:
    return {"text": json.dumps({"guide": "liver-cancer-vein-guide", "version": 1, "kept": kept, **changes})}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_good_file_takes_the_place_of_everything(language: str) -> None:
    said = phrasebook(language).ui.save
    assert after_opening(file(NEW), language) == (NEW, said.opened)
    assert after_opening(file({**NEW, "round": 3}), language) == (NEW, said.left_out(n=1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bad_file_changes_nothing(language: str) -> None:
    said = phrasebook(language).ui.save
    for handed, told in (
        ({"problem": "too_big"}, said.foreign),
        ({"problem": "not_text"}, said.foreign),
        ({"text": "\ud800"}, said.foreign),
        ({"text": 3}, said.foreign),
        ([], said.foreign),
        ({"text": "[" * 100_000}, said.foreign),
        (file([]), said.damaged),
        (file(NEW, version=2), said.newer),
        (file({"round": 3}), said.empty),
    ):
        assert after_opening(handed, language) == (OLD, told), str(handed)[:80]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_at_the_end_of_the_own_page_and_tells_once(language: str) -> None:
    said = phrasebook(language).ui.save
    app = open_page(site.MY_PAGE, language)
    assert f"**{said.title}**" in [expander.label for expander in app.expander] and not app.info
    app.session_state["told_once"] = said.opened
    app = app.run()
    assert [info.value for info in app.info] == [said.opened]
    assert not app.run().info


def test_what_a_tap_broke_off_is_ended_in_the_next_run() -> None:
    def script() -> None:
        import streamlit as st

        from tests.ui.test_save import NEW, OLD
        from ui import state

        state.restore(OLD)
        st.session_state["clearing"] = dict(NEW)
        st.session_state["round"] = 1
        state.finish_clearing()
        st.json(state.kept())

    app = AppTest.from_function(script, default_timeout=30).run()
    assert json.loads(app.json[0].value) == NEW
