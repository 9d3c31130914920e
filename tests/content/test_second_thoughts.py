"""Doubts of an earlier issue that were settled: one fact has one wording, and a reader is told how far it was seen."""

from __future__ import annotations

import re
from typing import Any

import pytest

from hcc_content.loader import LANGUAGES, load_library
from hcc_content.sources import load_sources
from hcc_content.words import CONTENT, read_yaml, visible_strings
from hcc_logic import explain, parse_answers
from hcc_logic.patient.emergency import look
from tests.ui.conftest import open_page, said
from tools.evidence.fact_base import read_fact_base
from ui import site
from wording import phrasebook
from wording.emergency import emergency
from wording.signs import in_short

BOTH = pytest.mark.parametrize("language", LANGUAGES)
IN_WORDS = pytest.mark.parametrize("language", ["en", "zh-Hans"])
CHILD_PUGH_AND_ECOG = {"thrombus_nature": "tumour", "pvtt_type": "III", "extrahepatic_spread": "none"}


# --- confusion: the answer and the sign ------------------------------------------------------------------------------


@IN_WORDS
def test_the_grade_of_a_letter_says_what_makes_it_urgent(language: str) -> None:
    book = phrasebook(language)
    found = emergency(book, parse_answers({"encephalopathy": "grade_1_2"}))
    assert found is not None and found.level == "call_today"
    (sign,) = found.signs
    assert (sign.name, sign.now_if) == (book.signs.others["known_confusion"].name, sign.now_if)
    new, worse = {"en": ("[Nn]ew", "worse"), "zh-Hans": ("新", "加重")}[language]
    assert re.search(new, sign.now_if) and re.search(worse, sign.now_if)


@BOTH
def test_confusion_has_one_level_and_one_wording_wherever_it_is_said(language: str) -> None:
    book = phrasebook(language)
    for answers in ({"red_flags": ["confusion"]}, {"encephalopathy": "grade_3_4"}):
        found = emergency(book, parse_answers(answers))
        assert found is not None and found.level == "call_now"
        assert [sign.name for sign in found.signs] == [book.signs.signs["confusion"].name]
    both = emergency(book, parse_answers({"red_flags": ["confusion"], "encephalopathy": "grade_1_2"}))
    assert both is not None and both.level == "call_now"
    assert [sign.id for sign in both.signs] == ["confusion"], "the grade of the letter asks for less"
    assert book.signs.others["known_confusion"].level == look(parse_answers({"encephalopathy": "grade_1_2"})).level


# --- a stage speaks of its stage -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "spoken_to"),
    [
        ({"child_pugh_class": "A", "ecog": "1"}, True),
        ({"child_pugh_class": "B", "ecog": "2"}, True),
        ({"child_pugh_class": "C", "ecog": "1"}, False),
        ({"child_pugh_class": "A", "ecog": "3"}, False),
    ],
)
def test_the_sentence_on_stage_iii_a_speaks_of_nobody_in_stage_iv(more: dict[str, Any], spoken_to: bool) -> None:
    verdict = explain(parse_answers({**CHILD_PUGH_AND_ECOG, **more})).topic("surgery_upfront")
    china = next(one for one in verdict.by_guideline if one.guideline == "nhc2026")
    assert ("nhc26-res-02" in {reason.entry for reason in china.reasons}) == spoken_to


# --- what another paper quotes ---------------------------------------------------------------------------------------


def test_an_entry_that_another_paper_quotes_was_not_read():
    rows = read_fact_base().guidelines.recommendations
    quoted = {row.id: row.seen for row in rows if row.read_level == "peer_reviewed_secondary"}
    assert {"bclc22-tace-01", "jsh21-res-01", "pvtt21-gen-01", "hklc-res-01"} <= set(quoted)
    assert set(quoted.values()) == {"report"}


def test_what_a_dispute_rests_on_is_told_as_it_was_seen():
    base = read_fact_base().guidelines
    read = {row.id: row.verified == "read" for row in base.recommendations}
    words = {(True,): "all_read", (False,): "memory_only"}
    wrong = []
    for clash in base.disagreements:
        seen = {read[name] for name in (*clash.side_a.recommendations, *clash.side_b.recommendations)}
        if seen and clash.support != words.get(tuple(seen), "mixed"):
            wrong.append(clash.id)
    assert wrong == []


# --- what the short form cites, the long form says -------------------------------------------------------------------


@BOTH
def test_what_a_page_says_in_short_of_a_guideline_it_says_in_full(language: str) -> None:
    treatments = load_library(language).treatments
    for name, entry in (
        ("adjuvant-others", "nhc26-adj-01"),
        ("external-radiotherapy", "nhc26-rt-05"),
        ("immunotherapy-combos", "nhc26-sys-05"),
    ):
        assert entry in treatments[name].in_short.sources
        assert [row.who for row in treatments[name].guidelines_say if entry in row.sources] == ["nhc2026"], name


# --- one figure, one wording -----------------------------------------------------------------------------------------


@IN_WORDS
def test_the_old_figure_of_liver_failure_is_gone(language: str) -> None:
    shown = said(open_page(site.target_url("balance"), language))
    assert not re.search(r"\b8 out of 100|大约8个", shown)
    assert re.search(r"about 1 out of 100 .*2017|大约1个.*2017年", shown)


@IN_WORDS
def test_words_and_charts_leave_what_to_do_to_the_signs(language: str) -> None:
    """A word that is a sign says in the words of the signs what to do, and never in its own."""
    book = phrasebook(language)
    glossary = load_library(language).glossary.terms
    own = re.compile(r"\bcall (?:now|for)|ambulance|[Gg]et help|emergency\b|at once|马上|立即|急救|急诊")
    signs = {slug: term for slug, term in glossary.items() if term.sign}
    assert {"vomiting-blood", "black-stool", "cold-leg", "puncture-bleeding", "sudden-severe-belly-pain"} <= set(signs)
    for slug, term in signs.items():
        assert not own.search(term.definition), slug
        assert in_short(book, str(term.sign)), slug
    charts = [text.text for text in visible_strings(read_yaml(CONTENT / language / "charts.yaml"))]
    assert not [line for line in charts if own.search(line)]
    page = said(open_page(site.target_url("bleeding-and-blocked-vein"), language))
    assert book.signs.levels["call_now"].steps[0] in page


@BOTH
def test_the_refusal_in_the_usa_is_cited_and_no_rule_of_ours(language: str) -> None:
    cited = load_library(language).treatments["immunotherapy-combos"].what_it_is.sources
    refusals = {"cares310_us_2024_2025", "cares310_us_second_letter"}
    assert refusals <= set(cited) and "app_rule" not in cited
    assert {load_sources()[name].kind for name in refusals} == {"news"}
