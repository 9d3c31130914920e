"""The rule book, the side-by-side page, the TACE checklist, the nurse's scores, what could change, how fresh it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from hcc_logic import explain, parse_answers
from hcc_logic.inputs.thresholds import THRESHOLDS
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.tace_checklist import Finding
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from tests.ui.conftest import LANGUAGES, begin, open_page, said
from tests.ui.test_questionnaire import key
from ui import compare, fresh, site, state
from wording import phrasebook, rules
from wording.positions import guideline_name
from wording.topics import topic_name

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
TOOLS = (site.RULES, site.COMPARE, site.CHECKLIST, site.SCORES)
BLOCKED = {
    "thrombus_nature": "tumour",
    "pvtt_type": "III",
    "main_trunk_complete_block": "yes",
    "portal_collaterals": "poor",
    "portal_recanalisation_possible": "no",
    "child_pugh_class": "B",
    "ecog": "2",
    "bleeding_now": "no",
    "extrahepatic_spread": "none",
    "setting": "first_diagnosis",
    "kidney_failure": "no",
}
CLASH = {"thrombus_nature": "none", "hepatic_vein_thrombus": "major", "bleeding_now": "yes"}


def answered(language: str, answers: Mapping[str, Any], url: str) -> AppTest:
    """A page after these answers were given."""
    app = begin(language)
    for name, value in answers.items():
        app.session_state[key(name)] = value
    return open_page(url, language, app)


@LANGUAGE
@pytest.mark.parametrize("url", TOOLS)
@pytest.mark.parametrize("answers", [{}, BLOCKED, CLASH], ids=["nothing", "blocked", "clash"])
def test_opens_for_everybody(url: str, language: str, answers: Mapping[str, Any]) -> None:
    app = answered(language, answers, url)
    assert not app.exception
    assert len(app.title) == 1
    shown = said(app)
    assert phrasebook(language).ui.trouble.title not in shown
    for code in ("usually_not", "not_known", "may_consider", "might_hold", "{", "tools."):
        assert code not in re.sub(r"`[^`]*`", "", shown), code


# the rule book


@LANGUAGE
def test_rule_book_at_first_shows_what_is_in_it_and_all_limits(language: str) -> None:
    shown = said(open_page(site.RULES, language))
    for slug in SEQUENCE_ORDER:
        assert topic_name(phrasebook(language), slug) in shown
    for limit in THRESHOLDS:
        assert limit.id in shown, limit.id


@LANGUAGE
def test_rule_book_shows_every_rule_of_a_topic(language: str) -> None:
    app = open_page(site.RULES, language)
    app = app.selectbox(f"view.rules.topic.{language}").select("tace").run()
    assert not app.exception
    shown = said(app)
    for rule in TOPICS["tace"].rules:
        assert f"`{rule.code}`" in shown
        assert phrasebook(language).reasons.reasons[rule.code].might_hold in shown
    for edition in EDITIONS.values():
        for stance in edition.stances:
            if "tace" in stance.topics:
                assert f"`{stance.id}`" in shown


@LANGUAGE
def test_rule_book_by_guideline(language: str) -> None:
    app = open_page(site.RULES, language)
    app = app.selectbox(f"view.rules.edition.{language}").select("klca2022").run()
    assert not app.exception
    shown = said(app)
    assert all(f"`{stance.id}`" in shown for stance in EDITIONS["klca2022"].stances)
    assert "`jsh21-res-01`" not in shown


@LANGUAGE
def test_rule_book_all_at_once(language: str) -> None:
    app = open_page(site.RULES, language)
    app = app.toggle("view.rules.all").set_value(True).run()
    assert not app.exception
    shown = said(app)
    assert all(f"`{row.code}`" in shown for row in rules.every_row() if row.kind != "threshold")


# guidelines, line by line


@LANGUAGE
def test_compare_names_its_example(language: str) -> None:
    shown = said(open_page(site.COMPARE, language))
    book = phrasebook(language)
    assert book.tools.compare.example in shown
    assert book.tools.compare.yours not in shown
    mine = said(answered(language, BLOCKED, site.COMPARE))
    assert book.tools.compare.example not in mine
    assert book.tools.compare.yours in mine


@LANGUAGE
def test_compare_shows_each_edition_that_speaks_in_the_order_of_the_logic(language: str) -> None:
    app = open_page(site.COMPARE, language)
    app = app.selectbox(f"view.compare.topic.{language}").select("tace").run()
    table = next(item.value for item in app.markdown if item.value.startswith("| "))
    book = phrasebook(language)
    found = explain(parse_answers(compare.EXAMPLE)).topic("tace").by_guideline
    names = [guideline_name(book, position.guideline) for position in found if position.stance != "no_statement"]
    places = [table.index(name) for name in names]
    assert len(names) > 4
    assert places == sorted(places)


@LANGUAGE
def test_every_difference_stands_under_a_topic_and_says_whose_reading_it_is(language: str) -> None:
    app = open_page(site.COMPARE, language)
    app = app.toggle("view.compare_all").set_value(True).run()
    assert not app.exception
    app = app.selectbox(f"view.compare.topic.{language}").select("haic").run()
    shown = said(app)
    assert phrasebook(language).disagreements["dis-05"].why in shown
    assert phrasebook(language).tools.compare.our_reading in shown


# the TACE checklist


@LANGUAGE
def test_checklist_warns_of_both_taps_only_when_the_vein_is_shut_or_unknown(language: str) -> None:
    book = phrasebook(language)
    closed, still = book.tools.checklist.both_taps.closed, book.tools.checklist.both_taps.open
    assert closed in said(answered(language, BLOCKED, site.CHECKLIST))
    assert still in said(open_page(site.CHECKLIST, language))
    flowing = {**BLOCKED, "pvtt_type": "II", "main_trunk_complete_block": "no", "pvtt_both_sides": "false"}
    flowing = {name: value for name, value in flowing.items() if not name.startswith("portal_")}
    shown = said(answered(language, flowing, site.CHECKLIST))
    assert closed not in shown
    assert still not in shown


@LANGUAGE
def test_checklist_gives_questions_and_no_verdict(language: str) -> None:
    shown = said(answered(language, BLOCKED, site.CHECKLIST))
    book = phrasebook(language)
    for factor, finding in explain(parse_answers(BLOCKED)).tace_checklist:
        asked = book.tools.checklist.factors[factor.code].ask in shown
        assert asked == (finding is not Finding.USUALLY_OK), factor.code
    assert book.tools.checklist.no_answer in shown
    assert book.tools.checklist.end in shown


# all scores


@LANGUAGE
def test_scores_show_result_inputs_and_gaps(language: str) -> None:
    book = phrasebook(language)
    shown = said(answered(language, BLOCKED, site.SCORES))
    for score in book.scores.values():
        assert score.name in shown
        assert all(line in shown for line in (*score.formula, *score.bands))
    assert "IIIa" in shown
    assert book.tools.scores.not_for_patients in shown


@LANGUAGE
def test_scores_wait_while_answers_clash(language: str) -> None:
    shown = said(answered(language, CLASH, site.SCORES))
    assert phrasebook(language).tools.scores.clash in shown
    assert "MELD" not in shown


@LANGUAGE
def test_no_patient_page_shows_scores(language: str) -> None:
    """The way there is from the nurse's pages only."""
    for url in (site.RESULTS, site.CHECK, site.CHECKLIST, site.COMPARE, "situation", "prepare"):
        links = [element.proto for element in open_page(url, language).get("page_link")]
        assert not [link for link in links if link.page == site.SCORES], url
    nurse = [element.proto for element in open_page(site.NURSE, language).get("page_link")]
    assert [link for link in nurse if link.page == site.SCORES]


# what could change, and how fresh it is


@LANGUAGE
def test_what_could_change_stands_on_the_card(language: str) -> None:
    app = answered(language, BLOCKED, site.RESULTS)
    book = phrasebook(language)
    opening = next(one for one in explain(parse_answers(BLOCKED)).what_if if one.topic == "tace")
    mets = [book.reasons.changes[code].met for code in opening.changes]
    assert not any(met in said(app) for met in mets)
    for name in ("family.artery", "topic.tace"):
        app.session_state[state.view_key(name)] = True
        app.run()
    assert not app.exception
    assert all(met in said(app) for met in mets)


@LANGUAGE
@pytest.mark.parametrize("url", [site.SOURCES, site.RULES, site.COMPARE])
def test_age_of_sources(language: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    book = phrasebook(language)
    monkeypatch.setattr(fresh, "this_month", lambda: "2026-11")
    shown = said(open_page(url, language))
    assert book.tools.fresh.due(n=5, month="2026-11") in shown
    assert guideline_name(phrasebook(language), "bclc2022") in shown
    monkeypatch.setattr(fresh, "this_month", lambda: "2026-01")
    assert book.tools.fresh.none(month="2026-01") in said(open_page(url, language))


def test_a_choice_outlives_a_change_of_language() -> None:
    app = open_page(site.COMPARE, "en")
    app = app.selectbox("view.compare.topic.en").select("tace").run()
    app = open_page(site.COMPARE, "zh-Hans", app)
    assert app.selectbox("view.compare.topic.zh-Hans").value == "tace"
    app = app.selectbox("view.compare.topic.zh-Hans").select("haic").run()
    app = open_page(site.COMPARE, "en", app)
    assert app.selectbox("view.compare.topic.en").value == "haic"
