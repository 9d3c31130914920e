"""Every page, in every language, without exception."""

from __future__ import annotations

from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from pages import registry
from tests.ui.conftest import LANGUAGES, ROOT, open_page, said
from ui import site
from wording import phrasebook

PAGES = [(url, language) for language in LANGUAGES for url in site.places(phrasebook(language))]


@pytest.mark.parametrize(("url", "language"), PAGES)
def test_page_opens(url: str, language: str) -> None:
    app = open_page(url, language)
    assert not app.exception
    assert len(app.title) == 1, "one title a page"
    assert phrasebook(language).ui.trouble.title not in said(app)
    assert phrasebook(language).ui.site.not_reviewed_short in said(app), "every page says that nobody has reviewed it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_addresses_are_the_same_in_each_language(language: str) -> None:
    assert set(site.places(phrasebook(language))) == set(site.places(phrasebook("en")))


def test_no_address_is_the_name_of_a_file_in_pages() -> None:
    """Where a host runs app.py as a plain script, Streamlit takes the folder beside it for its own pages at first."""
    files = {path.stem for path in (ROOT / "pages").glob("*.py")}
    addresses = set(site.places(phrasebook("en")))
    assert not files & addresses, "Streamlit would run that file by itself for the first readers"


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_pages_that_streamlit_knows(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known: list[object] = []
    linked: list[object] = []
    navigation, page_link = st.navigation, st.page_link
    monkeypatch.setattr(st, "navigation", lambda pages, **how: known.extend(pages) or navigation(pages, **how))
    monkeypatch.setattr(st, "page_link", lambda page, **how: linked.append(page) or page_link(page, **how))
    open_page(site.START, language)
    own = [page for page in linked if id(page) in set(map(id, known))]
    assert len(known) == len(site.places(phrasebook(language)))
    assert len(linked) - len(own) == len(LANGUAGES) - 1, "only the switch leads to the page of another language"


def _fail(*_: object, **__: object) -> None:
    raise ValueError("a secret answer")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failing_page_says_so_kindly(
    language: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(registry.TOOLS, site.GLOSSARY, replace(registry.TOOLS[site.GLOSSARY], show=_fail))
    app = open_page(site.GLOSSARY, language)
    assert_kind(app, language, caplog)
    assert phrasebook(language).ui.trouble.emergency in said(app)
    assert phrasebook(language).ui.site.not_reviewed_short in said(app), "the foot of the page stays"


# Where a fault may be outside of the page itself.
STAGES = (
    "ui.frame.language",
    "ui.state.keep_language",
    "ui.frame.phrasebook",
    "pages.registry.pages",
    "streamlit.navigation",
    "ui.links.site.page",
    "ui.frame.top",
    "ui.frame.head",
    "ui.frame.bottom",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_a_fault_anywhere_is_told_kindly(
    stage: str, language: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(stage, _fail)
    assert_kind(open_page(site.GLOSSARY, language), language, caplog)


def test_where_the_language_itself_cannot_be_told_every_language_is_shown(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ui.state.language_in_address", _fail)
    app = open_page(site.START, "en")
    for language in LANGUAGES:
        assert_kind(app, language, caplog)


def test_a_fault_in_page_and_foot_is_told_twice(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for stage in ("ui.frame.head", "ui.frame.bottom"):
        monkeypatch.setattr(stage, _fail)
    assert_kind(open_page(site.START, "en"), "en", caplog)


def assert_kind(app: AppTest, language: str, caplog: pytest.LogCaptureFixture) -> None:
    """Kind words and the emergency number for the reader; place and kind of the fault, and no value, for the log."""
    assert not app.exception
    assert phrasebook(language).ui.trouble.title in said(app)
    assert "tel:120" in said(app)
    assert "secret" not in said(app)
    assert "secret" not in caplog.text, "a fault's own message may hold an answer"
    assert "ValueError at test_pages.py:" in caplog.text


def test_the_address_tells_the_language() -> None:
    assert phrasebook("zh-Hans").ui.start.title in said(open_page(site.START, "zh-Hans"))
    assert phrasebook("en").ui.start.title in said(open_page(site.START, "nonsense"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_glossary_search(language: str) -> None:
    app = open_page(site.GLOSSARY, language)
    every = len(said(app))
    app = app.text_input("view.glossary").set_value("TACE").run()
    assert "TACE" in said(app)
    assert len(said(app)) < every / 4
    app = app.text_input("view.glossary").set_value("qqqq").run()
    assert phrasebook(language).ui.glossary.none in [warning.value for warning in app.warning]


@pytest.mark.parametrize("language", LANGUAGES)
def test_emergency_page_names_the_number_of_the_place_first(language: str) -> None:
    app = open_page(site.EMERGENCY, language)
    assert "tel:120" in said(app)
