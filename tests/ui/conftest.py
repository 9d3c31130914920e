"""Opening pages without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block
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


NOT_ON_SCREEN = ("bar", "foot", "box-now-on-paper", "results-paper")
"""The frame, and what stands on paper alone."""
SPOKEN = ("title", "header", "subheader", "markdown", "caption", "error", "warning", "info", "success")
"""Elements that say their value."""


def on_screen(app: AppTest, *without: str) -> str:
    """What the page itself shows: texts and the labels of all that can be touched. `without`: keys of containers that
    do not count."""
    return "\n".join(_shown(app.main, {*NOT_ON_SCREEN, *without}))


def _shown(block: Block, without: set[str]) -> Iterator[str]:
    for child in block.children.values():
        if child.key in without:
            continue
        yield str(getattr(child, "label", "") or getattr(child.proto, "label", ""))
        if isinstance(child, Block):
            yield from _shown(child, without)
        elif child.type in SPOKEN:
            yield str(child.value)


def begin(language: str) -> AppTest:
    """The first step of the form."""
    return open_page("my-answers", language)


def go_to(app: AppTest, step: str) -> AppTest:
    """One step of the form, or one question, by its address."""
    app.query_params["step"] = step
    return app.run()


def steps_linked(app: AppTest) -> dict[str, str]:
    """The label of every link to a step of the form, by the step."""
    links = [link.proto for link in app.get("page_link")]
    found = {str(link.label): dict(parse_qsl(link.query_string)).get("step", "") for link in links}
    return {step: label for label, step in found.items() if step}


def pages_linked(app: AppTest) -> set[str]:
    """The address of every page that is linked."""
    return {str(link.proto.page).strip("/").split("/")[-1] for link in app.get("page_link")}


def links(app: AppTest) -> list[str]:
    return [str(link.proto.label) for link in app.get("page_link")]
