"""The frame: places, settings, help by place, gentle words, the own page."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from hcc_content.sign_groups import GROUPS
from hcc_logic.patient.emergency import CALL_NOW_SIGNS
from tests.ui.conftest import LANGUAGES, begin, go_to, links, open_page, said
from ui import site
from wording import phrasebook

AVOIDED = {"en": "cancer", "zh-Hans": "癌"}
LOOKED_AT = (
    site.START,
    "understand",
    "treatments",
    "living",
    "prepare",
    site.MY_PAGE,
    site.RESULTS,
    "types",
    "privacy",
)


def gentle(url: str, language: str) -> AppTest:
    app = open_page(url, language)
    app.session_state["set0.words"] = "gentle"
    return app.run()


def as_printed(language: str) -> list[str]:
    """What keeps the word on purpose: names of guidelines, and what an ambulance must hear."""
    book = phrasebook(language)
    return [*(one.short for one in book.guidelines.editions.values()), *book.emergency.say.lines]


def without(text: str, kept: list[str]) -> str:
    for one in kept:
        text = text.replace(one, "")
    return text


def shown(app: AppTest) -> str:
    """What a reader sees, but for the titles of documents in the list of sources."""
    labels = [str(one.label) for kind in ("radio", "checkbox", "button", "selectbox") for one in app.get(kind)]
    lines = [line for line in said(app).splitlines() if not line.startswith(("- [", "- "))]
    return "\n".join([*lines, *links(app), *labels])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url", LOOKED_AT)
def test_gentle_words_avoid_the_word(url: str, language: str) -> None:
    app = gentle(url, language)
    assert not app.exception
    assert phrasebook(language).ui.trouble.title not in said(app)
    assert AVOIDED[language] not in without(shown(app), as_printed(language)).lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_gentle_words_in_the_form(language: str) -> None:
    app = begin(language)
    app.session_state["set0.words"] = "gentle"
    for screen in ("liver", "type", "before"):
        app = go_to(app, screen)
        assert not app.exception
        assert AVOIDED[language] not in shown(app).lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_is_there_unless_it_is_avoided(language: str) -> None:
    """The test above would pass on empty pages as well."""
    assert AVOIDED[language] in shown(open_page("types", language)).lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_ambulance_hears_the_true_word(language: str) -> None:
    app = gentle(site.EMERGENCY, language)
    assert phrasebook(language).emergency.say.lines[0] in said(app)
    assert AVOIDED[language] in phrasebook(language).emergency.say.lines[0].lower()


def test_gentle_words_keep_ids_and_sources() -> None:
    plain, soft = phrasebook("en"), phrasebook("en", "gentle")
    assert soft is phrasebook("en", "gentle")
    for name, page in plain.pages.items():
        assert [part.id for part in soft.pages[name].sections] == [part.id for part in page.sections]
        assert soft.pages[name].lead.sources == page.lead.sources
    assert soft.guidelines.editions == plain.guidelines.editions
    assert set(site.places(soft)) == set(site.places(plain))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url", [site.START, "types", site.QUESTIONS, site.RESULTS, site.GLOSSARY])
def test_places_and_help_are_on_every_page(url: str, language: str) -> None:
    chrome = phrasebook(language).ui.chrome
    found = links(open_page(url, language))
    assert [name for name in found if name in {*vars(chrome.places).values(), chrome.unwell}][:5] == [
        chrome.places.what, chrome.places.can, chrome.places.me, chrome.places.mine, chrome.unwell,
    ]  # fmt: skip


def test_about_me_leads_to_the_answer_once_there_is_one() -> None:
    app = begin("en")
    me = phrasebook("en").ui.chrome.places.me
    assert _address(app, me) == site.QUESTIONS
    app = app.checkbox("answer0.q.red_flags.chest_pain").check().run()
    assert _address(app, me) == site.RESULTS


def _address(app: AppTest, label: str) -> str:
    return next(str(link.proto.page) for link in app.get("page_link") if link.proto.label == label)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_the_chosen_place_comes_first(language: str) -> None:
    app = open_page(site.EMERGENCY, language)
    assert len(_numbers(app)) > 1, "never one alone where none is chosen"
    app.session_state["set0.place"] = "us"
    app.session_state["set0.ward"] = "０21-6404 1990 转 8"
    app = app.run()
    assert _numbers(app) == ["911", "02164041990"]


def _numbers(app: AppTest) -> list[str]:
    first = next(str(one.value) for one in app.markdown if "tel:" in str(one.value))
    return [part.split(")")[0] for part in first.split("tel:")[1:]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_of_signs_opens_with_a_number_or_where_to_find_it(language: str) -> None:
    book, app = phrasebook(language), open_page(site.EMERGENCY, language)
    for group, signs in GROUPS.items():
        opened = next(one for one in app.expander if one.label == f"**{book.signs.groups[group]}**")
        lines = [str(one.value) for one in opened.markdown]
        assert all(any(book.signs.signs[sign].name in line for line in lines) for sign in signs)
        red = any(sign in CALL_NOW_SIGNS for sign in signs)
        assert ("tel:" in lines[1]) if red else (book.emergency.numbers.ward_unknown in lines[1])


def test_what_can_be_done_shows_what_is_used_and_folds_the_rest() -> None:
    book, app = phrasebook("en"), open_page("treatments", "en")
    folds = {one.label.split("**")[1]: [str(link.proto.label) for link in one.get("page_link")] for one in app.expander
             if one.label.startswith("**")}  # fmt: skip
    other = folds[book.ui.treatment_list.other]
    assert book.treatments["pei"].name in other
    assert book.treatments["haic"].name in folds[book.ui.families["transarterial"]]
    named = [name for names in folds.values() for name in names]
    assert sorted(name for name in named if name in {one.name for one in book.treatments.values()}) == sorted(
        one.name for one in book.treatments.values()
    ), "every treatment once"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_set_on_the_first_page_is_set_everywhere(language: str) -> None:
    app = open_page(site.START, language)
    app = app.selectbox("set0.place").select("sg").run()
    app = app.text_input("set0.ward").set_value("6321 4311").run()
    app = open_page(site.EMERGENCY, language, app)
    assert _numbers(app) == ["995", "63214311"]
    assert app.selectbox("set0.place").value == "sg"


def test_the_size_of_the_text() -> None:
    app = open_page(site.START, "en")
    app.session_state["set0.size"] = "150"
    app = app.run()
    assert any("font-size: 168.75%" in str(one.proto.body) for one in app.get("html"))
