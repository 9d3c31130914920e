"""What can be done: an answer on one screen, families that open, cards, a map, next steps; nothing supposed is told."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from hcc_content.screens import offered
from hcc_logic import QUESTIONS, explain, parse_answers
from hcc_logic.inputs.answers import Answers
from tests.logic.answer_space import draw
from tests.ui.conftest import LANGUAGES, begin, on_screen, open_page, said
from tests.ui.test_questionnaire import key
from ui import answers, site, state
from wording import Phrasebook, Told, entered, phrasebook, tell
from wording.answer import ToldAnswer
from wording.fact_words import FACTS, statement

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
WORDS, CHARACTERS = 350, 560
BESIDE = "results-facts"
"""It stands beside the answer, and only where there is room."""
ANSWERED = {
    "thrombus_nature": "tumour",
    "pvtt_type": "III",
    "main_trunk_complete_block": "no",
    "child_pugh_class": "B",
    "ecog": "1",
    "bleeding_now": "no",
    "extrahepatic_spread": "none",
    "setting": "first_diagnosis",
    "varices": "none",
    "kidney_failure": "no",
    "contrast_allergy": "none",
    "hbv_surface_antigen": "positive",
    "encephalopathy": "none",
    "ascites": "none",
}
BLEEDING = {"pvtt_type": "III", "bleeding_now": "yes"}


def page(language: str, given: dict[str, str]) -> AppTest:
    app = begin(language)
    for name, value in given.items():
        app.session_state[key(name)] = value
    return open_page(site.RESULTS, language, app)


def told(language: str, given: dict[str, str]) -> ToldAnswer:
    """What the page tells, read from the same entries: a place in the vein says that there is cancer in it."""
    read = entered.given({f"q.{name}": value for name, value in given.items()})
    return tell(explain(read.answers), phrasebook(language), read).answer


def open_all(app: AppTest, *views: str) -> AppTest:
    for name in views:
        app.session_state[state.view_key(name)] = True
    return app.run()


@LANGUAGE
@pytest.mark.parametrize("given", [{}, ANSWERED, BLEEDING], ids=["nothing", "much", "bleeding"])
def test_the_answer_and_every_family_are_on_the_page(language: str, given: dict[str, str]) -> None:
    app, answer = page(language, given), told(language, given)
    assert not app.exception
    shown = said(app)
    for sentence in answer.sentences:
        assert sentence in shown
    if not answer.calm:  # help first: treatments wait behind one line
        assert phrasebook(language).ui.results.families_title in [expander.label for expander in app.expander]
        app = open_all(app, "families")
    labels = [expander.label for expander in app.expander]
    for family in answer.families:
        assert any(f"**{family.name}**" in label and family.says in label for label in labels), family.id
    for step in answer.next_steps:
        assert step.says in shown


@LANGUAGE
def test_a_family_opens_to_its_topics_and_a_topic_to_its_card(language: str) -> None:
    app, answer = page(language, ANSWERED), told(language, ANSWERED)
    family = next(one for one in answer.families if one.id == "artery")
    tace = answer.topics["tace"]
    assert not [label for label in (one.label for one in app.expander) if tace.name in label]
    app = open_all(app, "family.artery")
    labels = [one.label for one in app.expander]
    for topic in family.topics:
        assert any(topic.name in label and topic.mark in label for label in labels), topic.id
    assert tace.what not in said(app)
    app = open_all(app, "topic.tace")
    assert not app.exception
    shown = said(app)
    assert tace.what in shown and tace.care in shown and tace.ask[0] in shown
    links = [one.proto.label for one in app.get("page_link")]
    for point in (*tace.for_it, *tace.against):
        assert any(point.says in label for label in links), point
    assert {state.view_key(f"mine.card.{name}") for name in ("topic:tace", "ask:tace:0")} <= {b.key for b in app.button}


@LANGUAGE
def test_who_says_what_is_behind_the_second_fold(language: str) -> None:
    app, tace = page(language, ANSWERED), told(language, ANSWERED).topics["tace"]
    app = open_all(app, "family.artery", "topic.tace")
    position = tace.positions.speaking[0]
    assert position.first.sentence not in said(app)
    app = open_all(app, "says.tace")
    assert not app.exception
    shown = said(app)
    for position in tace.positions.speaking:
        assert position.name in shown and position.first.sentence in shown
    assert all(line in shown for line in tace.team_checks)


@LANGUAGE
def test_what_is_not_about_the_reader_stands_in_one_shut_line(language: str) -> None:
    app, answer = page(language, ANSWERED), told(language, ANSWERED)
    assert answer.aside
    assert phrasebook(language).ui.results.aside(n=len(answer.aside)) in [one.label for one in app.expander]
    app = open_all(app, "aside")
    assert all(topic.name in said(app) for topic in answer.aside)


@LANGUAGE
def test_a_box_of_the_map_is_a_supposition_and_no_answer(language: str) -> None:
    app, answer = page(language, {}), told(language, {})
    assert answer.map is not None
    cell = answer.map.cells[0]
    before = state_of(app)
    app = app.button(state.view_key(f"cell.{cell.id}")).click().run()
    assert not app.exception
    words = phrasebook(language).ui.results
    title, marked = words.supposed(facts=phrasebook(language).row(cell.facts)), words.supposed_note
    assert title in said(app) and marked in said(app)
    assert state_of(app) == before
    app = app.button(state.view_key("supposed-close")).click().run()
    assert title not in said(app)


def state_of(app: AppTest) -> dict[str, Any]:
    """The facts beside the answer, as they are held."""
    return {str(box.key): box.value for box in app.selectbox}


@LANGUAGE
def test_a_fact_changed_beside_the_answer_changes_the_answer(language: str) -> None:
    app = page(language, ANSWERED)
    before = told(language, ANSWERED).sentences[0]
    assert before in said(app)
    app = app.selectbox(key("child_pugh_class")).select("C").run()
    assert not app.exception
    after = told(language, {**ANSWERED, "child_pugh_class": "C"}).sentences[0]
    assert after != before
    assert after in said(app) and before not in said(app)


@LANGUAGE
def test_the_facts_beside_the_answer_are_named_and_worded(language: str) -> None:
    app = page(language, ANSWERED)
    boxes = {box.key: box for box in app.selectbox}
    for field in FACTS:
        assert boxes[key(field)].value == ANSWERED[field]
        assert statement(phrasebook(language), field, ANSWERED[field]) in boxes[key(field)].options


@LANGUAGE
def test_no_score_and_no_code_is_shown(language: str) -> None:
    shown = said(page(language, ANSWERED))
    for word in ("cannot_say", "usually_not", "might_hold", "points_range", "ALBI"):
        assert word not in shown


@LANGUAGE
def test_the_order_is_called_no_ranking(language: str) -> None:
    assert phrasebook(language).ui.results.no_ranking in said(page(language, ANSWERED))


@LANGUAGE
def test_in_an_emergency_no_question_is_asked_and_no_step_but_help(language: str) -> None:
    app = page(language, BLEEDING)
    labels = [one.proto.label for one in app.get("page_link")]
    assert phrasebook(language).ui.results.one_more not in labels
    assert phrasebook(language).ui.results.next_title not in [one.value for one in app.header]
    assert phrasebook(language).ui.results.one_more in [
        one.proto.label for one in page(language, ANSWERED).get("page_link")
    ]


@LANGUAGE
def test_a_treatment_says_where_its_topic_stands_once_there_are_answers(language: str) -> None:
    book, url = phrasebook(language), site.treatment_url("ctace")
    assert book.ui.treatment.for_you not in said(open_page(url, language))
    app = begin(language)
    for name, value in ANSWERED.items():
        app.session_state[key(name)] = value
    topic = told(language, ANSWERED).topics["tace"]
    shown = said(open_page(url, language, app))
    assert book.pair(f"**{book.ui.treatment.for_you}**", topic.mark) in shown
    assert topic.short in shown


@pytest.mark.slow
@LANGUAGE
def test_the_shut_page_stays_short_whatever_was_answered(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given: Answers = parse_answers({})

    def answered(book: Phrasebook) -> Told:
        return tell(explain(given), book)

    monkeypatch.setattr(answers, "told", answered)
    rng, most = random.Random(350), CHARACTERS if language.startswith("zh") else WORDS
    app = open_page(site.RESULTS, language)
    for _ in range(150):
        given = Answers(draw(rng, rng.choice((0.0, 0.05, 0.15, 0.3, 0.6, 0.9))))
        app = open_page(site.RESULTS, language, app)
        assert not app.exception
        assert length(language, on_screen(app, BESIDE)) <= most, given.known


def length(language: str, text: str) -> int:
    """Words of English; Han characters of Chinese."""
    return len(re.findall(r"[\u4e00-\u9fff]", text)) if language.startswith("zh") else len(text.split())


@pytest.mark.parametrize("field", FACTS)
def test_no_answer_that_the_form_offers_is_lost_by_looking_at_the_results(field: str) -> None:
    """The selects beside the answer stand on the form's own keys: what they did not offer, they would wipe."""
    conditions = {"pvtt_type": "III"}
    for code in offered(QUESTIONS[field]):
        app = open_page(site.QUESTIONS, "en")
        for name, answer in {**conditions, field: code}.items():
            app.session_state[f"answer0.q.{name}"] = answer
        app = open_page(site.RESULTS, "en", app)
        assert not app.exception
        assert app.session_state[f"answer0.q.{field}"] == code
