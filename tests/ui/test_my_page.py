"""The own page on the screen: picked, written, put first, ticked, taken off; and what fills it elsewhere."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import LANGUAGES, links, open_page, said
from ui import site
from wording import phrasebook
from wording.mine import MATTERS, QUESTIONS, line, pairs

PICK = "pick:my-questions:about-choices:2"


def mine(app: AppTest) -> list[str]:
    return list(app.session_state["mine"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_what_was_put_there_in_the_language_of_now(language: str) -> None:
    book = phrasebook(language)
    app = open_page(site.MY_PAGE, language)
    assert book.ui.mine.asks_empty in said(app)
    app.session_state["mine"] = ["ask:tace:0", "topic:tace", "fact:inr", "topic:no_such", "ask:tace:99", "odd"]
    app = app.run()
    assert book.ui.mine.asks_empty not in said(app)
    topic = book.topics.topics["tace"]
    assert topic.name in said(app)
    assert topic.ask[0] in "".join(box.label for box in app.checkbox)
    assert book.questions.fields["inr"].name in said(app)
    assert "no_such" not in said(app)
    assert book.ui.chrome.count(name=book.ui.chrome.places.mine, n=3) in links(app)
    app = app.button("view.off.topic:tace").click().run()
    assert mine(app) == ["ask:tace:0", "fact:inr", "topic:no_such", "ask:tace:99", "odd"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_picked_put_first_ticked_and_taken_off(language: str) -> None:
    book = phrasebook(language)
    app = open_page(QUESTIONS, language)
    app = app.checkbox(f"pick0.{PICK}").check().run()
    app = app.text_input("pick0.own.question").set_value("  <b>Why\n me?  ").run()
    app = app.button("view.own.question.put").click().run()
    assert mine(app) == [PICK, "own:question:<b>Why me?"]
    app = open_page(site.MY_PAGE, language, app)
    labels = [box.label for box in app.checkbox]
    assert labels[0] == line(book, None, PICK)
    app = next(box for box in app.checkbox if "Why me?" in box.label).check().run()
    assert app.session_state["done"] == ["own:question:<b>Why me?"]
    up = next(button for button in app.button if button.label == book.ui.mine.up(question="<b>Why me?"))
    app = up.click().run()
    assert mine(app)[0] == "own:question:<b>Why me?"
    app = app.button(f"view.first.{PICK}").click().run()
    assert app.checkbox[0].label.startswith("**★")
    app = app.button(f"view.off.{PICK}").click().run()
    assert mine(app) == ["own:question:<b>Why me?"] and not app.session_state["first"]
    app = open_page(QUESTIONS, language, app)
    assert not app.checkbox(f"pick0.{PICK}").value


def test_three_come_first_and_a_fourth_takes_the_place_of_the_last() -> None:
    app = open_page(site.MY_PAGE, "en")
    app.session_state["mine"] = [f"pick:my-questions:about-choices:{n}" for n in range(4)]
    app = app.run()
    for n in range(4):
        app = app.button(f"view.first.pick:my-questions:about-choices:{n}").click().run()
    assert app.session_state["first"] == [f"pick:my-questions:about-choices:{n}" for n in (0, 1, 3)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_matters_reaches_the_own_page_and_is_never_a_score(language: str) -> None:
    book = phrasebook(language)
    pair = pairs(book)[0]
    app = open_page(MATTERS, language)
    app.session_state[f"lean0.{pair.id}"] = "other"
    app = open_page(site.MY_PAGE, language, app.run())
    assert book.ui.mine.leans.much(says=pair.other) in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_clear_goes_on_the_page_and_comes_off_again(language: str) -> None:
    book, name = phrasebook(language), "again:teach-back:what-is-it"
    app = open_page("teach-back", language)
    assert book.ui.mine.recall.got_reply not in said(app)
    app = app.button(f"view.{name}").click().run()
    assert mine(app) == [name] and book.ui.mine.recall.not_yet_reply in said(app)
    app = app.button("view.got.teach-back:what-is-it").click().run()
    assert mine(app) == [] and book.ui.mine.recall.got_reply in said(app)


def test_safety_is_asked_first() -> None:
    for language in LANGUAGES:
        assert phrasebook(language).pages["teach-back"].sections[0].id == "when-to-call"
        assert all(part.recall for part in phrasebook(language).pages["teach-back"].sections)
