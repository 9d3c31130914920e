"""Opening pages without a browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from hcc_content.languages import languages
from pages import registry  # noqa: F401 (hands the table of pages to ui)

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = tuple(languages())
Open = Callable[..., AppTest]


def open_page(url: str, language: str, app: AppTest | None = None) -> AppTest:
    """A page by its address. Pages are functions here, so AppTest cannot find them by file."""
    app = app or AppTest.from_file(str(ROOT / "ui" / "guide.py"), default_timeout=30)
    app.query_params["lang"] = language
    app._page_hash = calc_hash(url)
    return app.run()


@pytest.fixture
def opened() -> Open:
    return open_page


def said(app: AppTest) -> str:
    """Everything a reader sees, as one text."""
    kinds = (
        app.title,
        app.header,
        app.subheader,
        app.markdown,
        app.caption,
        app.error,
        app.warning,
        app.info,
        app.success,
    )
    lines = [str(element.value) for kind in kinds for element in kind]
    return "\n".join([*lines, *(expander.label for expander in app.expander)])


def begin(language: str) -> AppTest:
    """The first screen of the questionnaire, after agreeing."""
    app = open_page("my-answers", language)
    return app.button("view.agree").click().run()


def go_to(app: AppTest, screen: str) -> AppTest:
    """One screen of the questionnaire."""
    app.session_state["place.screen"] = screen
    return app.run()
