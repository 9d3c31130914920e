"""Every page, in every language, without exception."""

from __future__ import annotations

import pytest

from tests.ui.conftest import LANGUAGES, open_page, said
from ui import site
from ui.words import words

PAGES = [(url, language) for language in LANGUAGES for url in site.places(language)]


@pytest.mark.parametrize(("url", "language"), PAGES)
def test_page_opens(url: str, language: str) -> None:
    app = open_page(url, language)
    assert not app.exception
    assert len(app.title) == 1, "one title a page"
    assert words(language)("trouble.title") not in said(app)
    assert words(language)("site.not_reviewed_short") in said(app), "every page says that nobody has reviewed it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_addresses_are_the_same_in_each_language(language: str) -> None:
    assert set(site.places(language)) == set(site.places("en"))


def test_no_address_is_the_name_of_a_file_in_pages() -> None:
    from tests.ui.conftest import ROOT

    files = {path.stem for path in (ROOT / "pages").glob("*.py")}
    assert not files & set(site.places("en")), "Streamlit would run that file by itself for the first reader"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failing_page_says_so_kindly(
    language: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_language: str) -> None:
        raise ValueError("a secret answer")

    monkeypatch.setattr("pages.emergency.show", fail)
    app = open_page(site.EMERGENCY, language)
    assert not app.exception
    assert words(language)("trouble.title") in said(app)
    assert "secret" not in said(app)
    assert "secret" not in caplog.text, "a fault's own message may hold an answer"
    assert "ValueError" in caplog.text


def test_the_address_tells_the_language() -> None:
    assert words("zh-Hans")("start.title") in said(open_page(site.START, "zh-Hans"))
    assert words("en")("start.title") in said(open_page(site.START, "nonsense"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_glossary_search(language: str) -> None:
    app = open_page(site.GLOSSARY, language)
    every = len(said(app))
    app = app.text_input("view.glossary").set_value("TACE").run()
    assert "TACE" in said(app)
    assert len(said(app)) < every / 4
    app = app.text_input("view.glossary").set_value("qqqq").run()
    assert words(language)("glossary.none") in [warning.value for warning in app.warning]


@pytest.mark.parametrize("language", LANGUAGES)
def test_emergency_page_names_the_number_of_the_place_first(language: str) -> None:
    app = open_page(site.EMERGENCY, language)
    assert "tel:120" in said(app)
