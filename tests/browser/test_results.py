"""The results in a browser: the answer on the first screen, everything that opens, and two pages of paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from hcc_content.languages import languages
from tests.browser.conftest import DESK, PHONE, Guide
from ui import site
from wording import phrasebook

LANGUAGE = pytest.mark.parametrize("language", tuple(languages()))
SCREENS = 4
HEIGHT = "document.querySelector('[data-testid=stMain]').scrollHeight"


@LANGUAGE
def test_the_answer_names_treatments_on_the_first_screen(phone: Guide, language: str) -> None:
    phone.open(site.RESULTS, language)
    drugs = phrasebook(language).ui.results.named["drugs"]
    box = phone.page.locator(".st-key-box-lead-answer").get_by_text(drugs).bounding_box()
    assert box is not None and box["y"] < PHONE["height"]
    assert phone.page.evaluate(HEIGHT) <= SCREENS * PHONE["height"]
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@LANGUAGE
def test_everything_that_opens_can_be_used_by_everybody(guide: Guide, language: str) -> None:
    guide.open(site.RESULTS, language)
    assert guide.axe() == []
    page = guide.page
    page.locator("[class*='st-key-map-row-'] button").first.click()
    guide.settle()
    expect(page.locator(".st-key-results-supposed")).to_be_visible()
    page.locator(".st-key-results-families summary").nth(1).click()
    guide.settle()
    expect(page.locator(".st-key-card-tace")).to_be_visible()
    assert guide.axe() == []
    for number in range(2):
        page.locator(".st-key-card-tace summary").nth(number).click()
        guide.settle()
    assert guide.axe() == []


def test_a_fact_changed_on_a_desktop_changes_the_answer(guide: Guide) -> None:
    said = phrasebook("en").ui.results
    guide.open(site.RESULTS)
    page = guide.page
    facts = page.locator(".st-key-results-facts")
    if page.viewport_size != DESK:
        expect(facts).to_be_hidden()
        return
    before = page.locator(".st-key-box-lead-answer").inner_text()
    facts.get_by_role("combobox").nth(2).click()
    page.get_by_role("option", name=said.facts["child_pugh_class"].is_["C"]).click()
    guide.settle()
    expect(page.locator(".st-key-box-lead-answer")).not_to_have_text(before)
    assert not re.search("child|=C", page.url), "no answer in the address"


@LANGUAGE
def test_on_paper_two_pages_and_nothing_supposed(guide: Guide, language: str) -> None:
    guide.open(site.RESULTS, language)
    page = guide.page
    page.locator("[class*='st-key-map-row-'] button").first.click()
    guide.settle()
    page.emulate_media(media="print")
    expect(page.locator(".st-key-results-supposed")).to_be_hidden()
    expect(page.locator(".st-key-results-paper")).to_be_visible()
    expect(page.locator(".st-key-box-now-on-paper")).to_be_visible()
    assert page.locator("button:visible").count() == 0
    assert len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", print_background=True))) <= 2
