"""The page of cases for review: one group at a time, and what it says of itself."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from hcc_content.vignettes import groups
from tests.ui.conftest import LANGUAGES, open_page, said
from tests.wording.html import Reader
from ui import site
from wording import cases, phrasebook

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def sheet_of(app: AppTest) -> str:
    """The part with the cases."""
    return next(element.proto.body for element in app.get("html") if 'class="sheet"' in element.proto.body)


@LANGUAGE
def test_page_says_for_whom_it_is_and_that_nobody_has_reviewed_it(language: str) -> None:
    book = phrasebook(language)
    app = open_page(site.REVIEW, language)
    shown = said(app)
    words = book.cases
    for text in (words.who, words.not_reviewed, words.no_advice, words.made_up, words.kept, words.by_hand):
        assert text in shown
    assert book.cases.lead(n=99) in shown
    assert all(line in shown for line in book.cases.how)
    assert [button.proto.label for button in app.get("download_button")] == [book.cases.download(n=99)]


@LANGUAGE
@pytest.mark.parametrize("group", list(groups()))
def test_one_group_at_a_time(language: str, group: str) -> None:
    book = phrasebook(language)
    app = open_page(site.REVIEW, language)
    app = app.pills("view.review.group").set_value(group).run()
    assert not app.exception
    told = cases.group(phrasebook(language), group)
    found, text = Reader(sheet_of(app)), "".join(Reader(sheet_of(app)).words)
    assert found.open == []
    assert found.counted["article"] == len(groups()[group])
    assert found.counted["input.checkbox"] == 2 * sum(len(case.rows) for case in told)
    for case in told:
        assert case.title in text and case.text in text
    assert all(label in text for label in book.cases.sign.model_dump().values())
    assert book.cases.all_same(n=len(told), lines=sum(len(case.rows) for case in told)) in said(app)


@LANGUAGE
def test_the_rule_book_leads_to_it(language: str) -> None:
    links = [element.proto.page for element in open_page(site.RULES, language).get("page_link")]
    assert site.REVIEW in links
