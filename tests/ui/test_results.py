"""What guidelines say: every topic is there, in every language, and unknown still teaches."""

from __future__ import annotations

import pytest

from hcc_logic import explain, parse_answers
from tests.ui.conftest import LANGUAGES, begin, open_page, said
from tests.ui.test_questionnaire import key
from ui import results, site, state
from wording import phrasebook, tell
from wording.topics import topic_name

ANSWERED = {
    "thrombus_nature": "tumour",
    "pvtt_type": "II",
    "pvtt_both_sides": "false",
    "main_trunk_complete_block": "no",
    "child_pugh_class": "A",
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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answered", [False, True])
def test_all_topics_are_on_the_page(language: str, answered: bool) -> None:
    app = begin(language)
    for name, value in ANSWERED.items() if answered else ():
        app.session_state[key(name)] = value
    app = open_page(site.RESULTS, language, app)
    assert not app.exception
    shown = said(app)
    given = {name: False if value == "false" else value for name, value in ANSWERED.items()} if answered else {}
    for topic in explain(parse_answers(given)).topics:
        if topic.topic != "emergency_now":
            assert topic_name(phrasebook(language), topic.topic) in shown, topic.topic


@pytest.mark.parametrize("language", LANGUAGES)
def test_cannot_say_still_teaches(language: str) -> None:
    shown, book = said(open_page(site.RESULTS, language)), phrasebook(language)
    for topic in tell(explain(parse_answers({})), book).topics:
        if topic.verdict.status == "cannot_say" and topic.id != "emergency_now":
            assert topic.short in shown, topic.id
    assert book.ui.results.ask_next_title in shown
    assert book.ui.results.to_ask_team_title in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_score_and_no_code_is_shown(language: str) -> None:
    app = begin(language)
    for name, value in ANSWERED.items():
        app.session_state[key(name)] = value
    shown = said(open_page(site.RESULTS, language, app))
    for word in ("cannot_say", "usually_not", "might_hold", "points_range", "ALBI"):
        assert word not in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_opens_on_request_and_all_open_for_printing(language: str) -> None:
    book = phrasebook(language)
    app = open_page(site.RESULTS, language)
    assert book.ui.results.who_says not in said(app)
    app.toggle(key=state.view_key(results.EVERY_DETAIL)).set_value(True).run()
    assert not app.exception
    shown = said(app)
    assert shown.count(book.ui.results.who_says) > 20
    assert book.ui.results.open_answers in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_order_of_steps_is_told_and_called_no_ranking(language: str) -> None:
    app = begin(language)
    for name, value in ANSWERED.items():
        app.session_state[key(name)] = value
    shown = said(open_page(site.RESULTS, language, app))
    book = phrasebook(language)
    assert book.ui.results.order_title in shown
    assert book.ui.results.order_lead in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_treatment_says_where_its_topic_stands_once_there_are_answers(language: str) -> None:
    book, url = phrasebook(language), site.treatment_url("ctace")
    assert book.ui.treatment.for_you not in said(open_page(url, language))
    app = begin(language)
    for name, value in ANSWERED.items():
        app.session_state[key(name)] = value
    given = {name: False if value == "false" else value for name, value in ANSWERED.items()}
    topic = tell(explain(parse_answers(given)), book).topic("tace")
    shown = said(open_page(url, language, app))
    assert book.pair(f"**{book.ui.treatment.for_you}**", topic.status) in shown
    assert topic.short in shown
