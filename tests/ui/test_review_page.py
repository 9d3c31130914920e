"""The cases for review: the page, one group at a time, and the whole as a file for printing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from streamlit.testing.v1 import AppTest

from hcc_content.vignettes import Vignette, groups
from hcc_logic import QUESTIONS, explain, parse_answers
from hcc_logic.rules.treatments import SEQUENCE_ORDER
from tests.ui.conftest import LANGUAGES, open_page, said
from ui import form, library, results, site, vignette_sheet, vignettes
from ui.answers import UNKNOWN
from ui.tool_words import tool_words

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
CASES = {case.id: case for cases in groups().values() for case in cases}
VOID = {"meta", "input", "br"}


class Reader(HTMLParser):
    """Counts elements, collects what is read, and notices what is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.counted: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("type")
        self.counted[f"{tag}.{kind}" if kind else tag] += 1
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, (self.open[-3:], tag)
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)


def sheet_of(app: AppTest) -> str:
    """The part with the cases."""
    return next(element.proto.body for element in app.get("html") if 'class="sheet"' in element.proto.body)


def document(language: str) -> str:
    return vignette_sheet.document(language, vignettes.sheet(language), vignettes.made_with(language))


# the page


@LANGUAGE
def test_page_says_for_whom_it_is_and_that_nobody_has_reviewed_it(language: str) -> None:
    w = tool_words(language, "vignettes")
    app = open_page(site.REVIEW, language)
    shown = said(app)
    for name in ("who", "not_reviewed", "no_advice", "made_up", "kept", "by_hand"):
        assert w(name) in shown, name
    assert w("lead", n=99) in shown
    assert all(line in shown for line in w.items("how"))
    assert [button.proto.label for button in app.get("download_button")] == [w("download", n=99)]


@LANGUAGE
@pytest.mark.parametrize("group", list(groups()))
def test_one_group_at_a_time(language: str, group: str) -> None:
    w = tool_words(language, "vignettes")
    app = open_page(site.REVIEW, language)
    app = app.pills("view.review.group").set_value(group).run()
    assert not app.exception
    cases = vignettes.group(language, group)
    found, text = Reader(sheet_of(app)), "".join(Reader(sheet_of(app)).words)
    assert found.open == []
    assert found.counted["article"] == len(groups()[group])
    assert found.counted["input.checkbox"] == 2 * sum(len(case.rows) for case in cases)
    for case in cases:
        assert case.title in text and case.text in text
    assert all(w(f"sign.{name}") in text for name in ("name", "profession", "date", "signature"))
    assert w("all_same", n=len(cases), lines=sum(len(case.rows) for case in cases)) in said(app)


@LANGUAGE
def test_the_rule_book_leads_to_it(language: str) -> None:
    links = [element.proto.page for element in open_page(site.RULES, language).get("page_link")]
    assert site.REVIEW in links


# the words


@LANGUAGE
def test_no_code_is_left_in_the_words(language: str) -> None:
    codes = {name for name in QUESTIONS if "_" in name} | {slug for slug in SEQUENCE_ORDER if "_" in slug}
    codes |= {"usually_not", "cannot_say", "not_relevant", "call_now", "might_hold"}
    text = "".join(Reader(document(language)).words)
    assert not re.search(rf"\b({'|'.join(sorted(codes))})\b", text)
    assert not re.search(r"[a-z]_[a-z]|\{\w*\}", text)


@LANGUAGE
def test_answers_are_those_given_in_the_words_of_the_questionnaire(language: str) -> None:
    for group in groups():
        for told in vignettes.group(language, group):
            case = CASES[told.id]
            given = [name for name, value in case.answers.items() if value != UNKNOWN]
            assert sorted(told.known) == sorted(
                (form.name_of(language, name), form.value_words(language, name, case.answers[name])) for name in given
            )


def case_with(**changes: object) -> Vignette:
    return CASES["branch-01"].model_copy(update=changes)


@LANGUAGE
def test_an_unknown_answer_is_not_listed(language: str) -> None:
    told = vignettes.told(language, case_with(answers={"ecog": UNKNOWN, "pvtt_type": "II"}), None)
    assert told.known == ((form.name_of(language, "pvtt_type"), form.option(language, "pvtt_type", "II")),)


@LANGUAGE
def test_expected_and_found_are_set_side_by_side(language: str) -> None:
    for case in CASES.values():
        found = explain(parse_answers(case.answers))
        rows = {row.name: row for row in vignettes.told(language, case, found).rows}
        for slug, status in case.expect.items():
            row = rows[str(results.topic_words(language, slug)["name"])]
            assert row.expected == results.status_words(language, status)["name"]
            assert row.now == results.status_words(language, found.topic(slug).status)["name"]
            assert row.same
            for code in case.reasons.get(slug, ()):
                assert results.reason_words(language, code) in row.why
            for name in case.would_help.get(slug, ()):
                assert any(form.name_of(language, name) in line for line in row.why)


@LANGUAGE
def test_what_is_not_as_expected_is_said_plainly(language: str) -> None:
    w = tool_words(language, "vignettes")
    wrong = case_with(
        expect={"tace": "stopped", "haic": "listed"},
        reasons={"haic": ("bleeding",)},
        would_help={"tace": ("ecog",)},
        scores={"bclc": "D"},
        emergency="call_now",
        contradictions=("kidney",),
    )
    told = vignettes.told(language, wrong, explain(parse_answers(wrong.answers)))
    assert [row.same for row in told.rows] == [False] * 5
    emergency, clash, stage, tace, haic = told.rows
    assert (emergency.expected, emergency.now) == (w("article.call_now"), w("rows.none"))
    assert clash.now == w("rows.none")
    assert (stage.expected, stage.now) == ("D", "C")
    assert w("settles_lost", names=form.name_of(language, "ecog")) in tace.why
    assert w("reason_lost", reason=results.reason_words(language, "bleeding")) in haic.why
    shown = vignette_sheet.part(language, [told])
    assert shown.count(w("differs")) == shown.count('class="differs"') == 5
    assert vignettes.differing([told]) == 5


@LANGUAGE
def test_by_hand_the_logic_is_not_asked(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr("ui.vignettes.explain", fail)
    assert sum(len(cases) for cases in vignettes.by_hand(language).values()) == 99


# the file


@LANGUAGE
def test_the_file_holds_every_case_and_needs_nothing_else(language: str) -> None:
    text = document(language)
    found = Reader(text)
    assert found.open == [], "well-formed"
    assert text.startswith("<!DOCTYPE html>")
    assert f'<html lang="{library.languages()[language].html}">' in text
    assert found.counted["article"] == 99
    rows = sum(len(case.rows) for cases in vignettes.sheet(language).values() for case in cases)
    assert found.counted["input.checkbox"] == 2 * rows
    assert found.counted["textarea"] == rows + 3
    assert not {"script", "link", "img", "iframe", "form"} & set(found.counted)
    assert not re.search(r"@import|url\(", text)
    assert not [name for name, _ in found.attributes if name.startswith("on") or name in ("src", "checked")]
    assert all(str(value).startswith("https://") for name, value in found.attributes if name == "href")
    assert "break-inside: avoid" in text
    words = "".join(found.words)
    for cases in vignettes.sheet(language).values():
        for case in cases:
            assert case.id in words and case.title in words and case.text in words
    assert tool_words(language, "vignettes")("not_reviewed") in words


@LANGUAGE
def test_everything_is_escaped(language: str) -> None:
    nasty = "<script>alert(\"x\")</script> & 'y'"
    told = vignettes.group(language, "trials")[0]
    origin = replace(told.origin, said=nasty, title=nasty, url='https://x.org/"><script>', more=(nasty,))
    row = replace(told.rows[0], name=nasty, expected=nasty, now=nasty, same=False, why=(nasty,))
    bad = replace(told, id=nasty, title=nasty, text=nasty, known=((nasty, nasty),), origin=origin, rows=(row,))
    for text in (vignette_sheet.part(language, [bad]), vignette_sheet.document(language, {nasty: [bad]}, nasty)):
        found = Reader(text)
        assert found.open == []
        assert "<script" not in text
        assert nasty in "".join(found.words)
        assert found.counted["input.checkbox"] == 2
