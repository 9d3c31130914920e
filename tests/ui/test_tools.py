"""The rule book, the side-by-side page, the TACE checklist, the nurse's scores, what could change, how fresh it is."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Any

import pytest
from hcc_logic.report.score_inputs import SCORE_INPUTS
from streamlit.testing.v1 import AppTest

from hcc_logic import explain, parse_answers
from hcc_logic.inputs.thresholds import THRESHOLDS
from hcc_logic.report.what_if import openings
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.tace_checklist import TACE_FACTORS, Finding, tace_checklist
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from tests.ui.conftest import LANGUAGES, ROOT, begin, open_page, said
from tests.ui.test_questionnaire import key
from ui import compare, fresh, library, results, rule_book, site, state, voices
from ui.tool_words import tool_words

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
CLASH = {"thrombus_nature": "none", "pvtt_type": "III", "main_trunk_complete_block": "yes", "bleeding_now": "yes"}


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
    assert tool_words(language)("trouble.title") not in shown
    for code in ("usually_not", "not_known", "may_consider", "might_hold", "{", "tools."):
        assert code not in re.sub(r"`[^`]*`", "", shown), code


# the rule book


@LANGUAGE
def test_rule_book_at_first_shows_what_is_in_it_and_all_limits(language: str) -> None:
    shown = said(open_page(site.RULES, language))
    for slug in SEQUENCE_ORDER:
        assert str(results.topic_words(language, slug)["name"]) in shown
    for limit in THRESHOLDS:
        assert limit.id in shown, limit.id


@LANGUAGE
def test_rule_book_shows_every_rule_of_a_topic(language: str) -> None:
    app = open_page(site.RULES, language)
    app = app.selectbox("view.rules.topic").select("tace").run()
    assert not app.exception
    shown = said(app)
    for rung in TOPICS["tace"].rungs:
        assert f"`{rung.code}`" in shown
        assert results.reason_words(language, rung.code, "might_hold") in shown
    for edition in EDITIONS.values():
        for stance in edition.stances:
            if "tace" in stance.topics:
                assert f"`{stance.id}`" in shown


@LANGUAGE
def test_rule_book_by_guideline(language: str) -> None:
    app = open_page(site.RULES, language)
    app = app.selectbox("view.rules.edition").select("klca2022").run()
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
    assert all(f"`{row.code}`" in shown for row in rule_book.every_row() if row.kind != "threshold")


@LANGUAGE
def test_every_fact_and_limit_has_words(language: str) -> None:
    said_of = library.tree(language, "rulebook")
    codes = {code for row in rule_book.every_row() if row.kind != "threshold"
             for code in rule_book.marks_of(row.condition)}  # fmt: skip
    assert set(said_of["atoms"]) == codes
    assert set(said_of["limits"]) == {limit.id for limit in THRESHOLDS}


def test_a_condition_is_told_as_it_is_written() -> None:
    w = tool_words("en", "rulebook")
    told = rule_book.condition_words(w, "((type_i or type_ii_one_side) and not spread)")
    assert told == "(type I **or** type II on one side) **and** **not** spread outside the liver"
    assert rule_book.condition_words(w, "(type_i) or (type_ii)") == "(type I) **or** (type II)"


# guidelines, line by line


@LANGUAGE
def test_compare_names_its_example(language: str) -> None:
    shown = said(open_page(site.COMPARE, language))
    w = tool_words(language)
    assert w("compare.example") in shown
    assert w("compare.yours") not in shown
    mine = said(answered(language, BLOCKED, site.COMPARE))
    assert w("compare.example") not in mine
    assert w("compare.yours") in mine


@LANGUAGE
def test_compare_shows_each_edition_that_speaks_in_the_order_of_the_logic(language: str) -> None:
    app = open_page(site.COMPARE, language)
    app = app.selectbox("view.compare.topic").select("tace").run()
    table = next(item.value for item in app.markdown if item.value.startswith("| "))
    voices = explain(parse_answers(compare.EXAMPLE)).topic("tace").by_guideline
    names = [results.guideline_name(language, voice.guideline) for voice in voices if voice.stance != "no_statement"]
    places = [table.index(name) for name in names]
    assert len(names) > 4
    assert places == sorted(places)


def test_the_sentence_shown_carries_the_stance() -> None:
    for answers in ({}, BLOCKED, dict(compare.EXAMPLE), {"main_trunk_complete_block": "yes", "child_pugh_class": "A"}):
        for topic in explain(parse_answers(answers)).topics:
            for voice in topic.by_guideline:
                if voice.stance != "no_statement":
                    assert voices.heard(voice)[0].stance == voice.stance, (topic.topic, voice.guideline)
                    assert len({entry.stance for entry in voices.heard(voice)}) == len(voices.heard(voice))


@LANGUAGE
def test_every_difference_stands_under_a_topic_and_says_whose_reading_it_is(language: str) -> None:
    app = open_page(site.COMPARE, language)
    app = app.toggle("view.compare_all").set_value(True).run()
    assert not app.exception
    shown = said(app)
    for name, note in library.tree(language, "disagreements").items():
        assert set(note) == {"topics", "title", "one", "other", "why", "sources"}
        assert set(note["topics"]) <= set(SEQUENCE_ORDER), name
    app = app.selectbox("view.compare.topic").select("haic").run()
    shown = said(app)
    assert library.tree(language, "disagreements")["dis-05"]["why"] in shown
    assert tool_words(language)("compare.our_reading") in shown


# the TACE checklist


@LANGUAGE
def test_checklist_has_words_for_each_factor_and_each_old_limit(language: str) -> None:
    w = tool_words(language)
    for factor in TACE_FACTORS:
        assert w.find(f"checklist.factors.{factor.code}.today")
        assert w.find(f"checklist.factors.{factor.code}.ask")
        if factor.old and library.claim(language, factor.old) is None:
            assert w.find(f"checklist.old_limits.{factor.old}"), factor.old


@LANGUAGE
def test_checklist_warns_of_both_taps_only_when_the_vein_is_shut_or_unknown(language: str) -> None:
    w = tool_words(language)
    closed, still = w("checklist.both_taps.closed"), w("checklist.both_taps.open")
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
    w = tool_words(language)
    for factor, finding in tace_checklist(parse_answers(BLOCKED)):
        asked = w(f"checklist.factors.{factor.code}.ask") in shown
        assert asked == (finding is not Finding.USUALLY_OK), factor.code
    assert w("checklist.no_answer") in shown
    assert w("checklist.end") in shown


# all scores


@LANGUAGE
def test_scores_show_result_inputs_and_gaps(language: str) -> None:
    w = tool_words(language)
    shown = said(answered(language, BLOCKED, site.SCORES))
    for score in library.tree(language, "scores").values():
        assert score["name"] in shown
        assert all(line in shown for line in (*score["formula"], *score["bands"]))
    assert "IIIa" in shown
    assert w("scores.not_for_patients") in shown
    assert set(library.tree(language, "scores")) == set(SCORE_INPUTS)


@LANGUAGE
def test_scores_wait_while_answers_clash(language: str) -> None:
    shown = said(answered(language, CLASH, site.SCORES))
    assert tool_words(language)("scores.clash") in shown
    assert "MELD" not in shown


@LANGUAGE
def test_no_patient_page_shows_scores(language: str) -> None:
    """The way there is from the nurse's pages only."""
    for url in (site.RESULTS, site.CHECK, site.CHECKLIST, site.COMPARE, "situation", "prepare"):
        links = [element.proto for element in open_page(url, language).get("page_link")]
        assert not [link for link in links if link.page == site.SCORES], url
    nurse = [element.proto for element in open_page("consultation", language).get("page_link")]
    assert [link for link in nurse if link.page == site.SCORES]


# what could change, and how fresh it is


@LANGUAGE
def test_what_could_change_is_a_question_under_the_topic(language: str) -> None:
    app = answered(language, BLOCKED, site.RESULTS)
    app.toggle(key=state.view_key(results.EVERY_DETAIL)).set_value(True).run()
    w = tool_words(language)
    shown = said(app)
    told = library.tree(language, "reasons")["changes"]
    given = parse_answers(BLOCKED)
    found = [opening for opening in openings(given) if opening.topic == "tace"]
    assert found
    for opening in found:
        for code in opening.changes:
            assert told[code]["ask"] in shown
    assert w("results.change_lead") in shown
    assert w("results.change_title") not in said(open_page(site.RESULTS, language))


@LANGUAGE
@pytest.mark.parametrize("url", [site.SOURCES, site.RULES, site.COMPARE, site.RESULTS])
def test_age_of_sources(language: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    w = tool_words(language)
    monkeypatch.setattr(fresh, "this_month", lambda: "2026-11")
    shown = said(open_page(url, language))
    assert w("fresh.due", n=6, month="2026-11") in shown
    assert results.guideline_name(language, "bclc2022") in shown
    monkeypatch.setattr(fresh, "this_month", lambda: "2026-01")
    assert w("fresh.none", month="2026-01") in said(open_page(url, language))


# words


@LANGUAGE
def test_every_word_that_the_tools_name_exists(language: str) -> None:
    tops = {"tools": {*library.tree(language, "tools")}, "rulebook": {"atoms", "joins", "limits", "forms", "columns"}}
    missing = []
    for name in ("fresh", "compare", "checklist", "all_scores", "rule_book"):
        for path in (ROOT / "ui" / f"{name}.py", ROOT / "pages" / f"{name}.py"):
            if not path.is_file():
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    for book, heads in tops.items():
                        if re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", node.value) and node.value.split(".")[0] in heads:
                            missing += [node.value] if tool_words(language, book).find(node.value) is None else []
    assert missing == []


def test_languages_fill_the_same_places() -> None:
    def places(node: Any, path: str = "") -> dict[str, list[str]]:
        if isinstance(node, Mapping):
            return {k: v for name, value in node.items() for k, v in places(value, f"{path}.{name}").items()}
        return {path: sorted(re.findall(r"\{\w*\}", str(node)))}

    for book in ("tools", "rulebook"):
        english = places(library.tree("en", book))
        for language in LANGUAGES:
            assert places(library.tree(language, book)) == english
