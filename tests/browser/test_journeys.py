"""Journeys of a reader: what only a browser knows. Each aspect once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from hcc_content.loader import LANGUAGES
from tests.browser.conftest import PHONE, Guide
from tests.served import Server, serve
from ui import site
from wording import answers, phrasebook

OWN_LINKS = "all => all.map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname)"
LOOKED_AT = (
    "",
    "understand",
    "treatments",
    "types",
    "outlook",
    "treatment-ctace",
    "emergency-help",
    "words-explained",
    "all-sources",
    "cases-for-review",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url", LOOKED_AT)
def test_page_passes_axe_and_says_its_language(guide: Guide, url: str, language: str) -> None:
    guide.open(url, language)
    assert guide.axe() == []
    assert guide.page.evaluate("document.documentElement.lang") == language
    assert not guide.page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"), "scrolls sideways"


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_phone_screen_holds_the_four_doors_and_help(phone: Guide, language: str) -> None:
    phone.open("", language)
    doors, foot = phone.page.locator("[class*=st-key-view-card-door]"), phone.page.locator(".st-key-places")
    below = foot.bounding_box()
    assert below is not None
    assert doors.count() == 4
    for target in [*doors.all(), phone.page.locator(".st-key-emergency-link a")]:
        box = target.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= below["y"], "above the places"
        assert box["height"] >= 44


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_keeps_step_and_answers_in_the_other_language(guide: Guide, language: str) -> None:
    book, page = phrasebook(language), guide.page
    guide.open(site.QUESTIONS, language, "largest_cm")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0, "a step starts at its top"
    field = page.get_by_label(book.questions.fields["largest_cm"].name, exact=True)
    field.fill("62")
    field.press("Enter")
    expect(page.get_by_role("alert").first).to_contain_text(book.ui.units["mm"])
    assert guide.axe() == []
    page.get_by_role("button", name=f"62 {book.ui.units['mm']}", exact=True).click()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(field).to_have_value("62")
    other = phrasebook("en" if language == "zh-Hans" else "zh-Hans")
    page.locator(".st-key-languages a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(other.questions.fields["largest_cm"].ask)
    expect(page.get_by_label(other.questions.fields["largest_cm"].name, exact=True)).to_have_value("62")
    guide.settle()
    assert page.evaluate("document.documentElement.lang") == other.code
    assert set(re.findall(r"[?&](\w+)=", page.url)) == {"lang", "step"}, "no answer in the address"


@pytest.mark.parametrize("language", LANGUAGES)
def test_clearing_wipes_what_is_on_the_screen(phone: Guide, language: str) -> None:
    book, page = phrasebook(language), phone.page
    phone.open(site.QUESTIONS, language, "liver")
    page.locator("label").get_by_text(answers.option(book, "child_pugh_class", "B"), exact=True).click()
    expect(page.get_by_role("radio", checked=True)).to_have_count(1)
    page.get_by_role("button", name=book.ui.chrome.clear).click()
    page.get_by_role("button", name=book.ui.chrome.clear_yes).click()
    expect(page.get_by_text(book.ui.chrome.cleared, exact=True)).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_language_outlives_links_back_and_reload(phone: Guide) -> None:
    page, book = phone.page, phrasebook("zh-Hans")
    phone.open("", "zh-Hans")
    page.get_by_role("link", name=book.ui.start.doors.what.title, exact=True).last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(book.ui.sections["understand"].title)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(book.ui.sections["understand"].title)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(book.ui.start.title)
    phone.settle()
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"


def test_every_page_is_reached_by_links_from_the_first(phone: Guide) -> None:
    book = phrasebook("en")
    phone.open(site.QUESTIONS, "en", "liver")  # what speaks of answers is offered once there is one
    phone.page.locator("label").get_by_text(answers.option(book, "child_pugh_class", "B"), exact=True).click()
    expect(phone.page.get_by_role("radio", checked=True)).to_have_count(1)
    phone.settle()
    todo, seen, places = [""], set(), site.places(book)
    while todo:
        url = todo.pop()
        if url in seen:
            continue
        seen.add(url)
        if url.startswith("treatment-") or (url in places and places[url].kind == "article"):
            continue
        phone.open(url)
        hrefs, before = phone.page.eval_on_selector_all("a[href]", OWN_LINKS), None
        while hrefs != before:  # a long page is drawn in pieces: look until nothing comes any more
            phone.page.wait_for_timeout(250)
            before, hrefs = hrefs, phone.page.eval_on_selector_all("a[href]", OWN_LINKS)
        todo += [str(path).strip("/") for path in hrefs]
    missing = set(site.places(phrasebook("en"))) - seen - {site.START}
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_cases_are_ticked_in_the_window_and_nothing_is_sent(guide: Guide, language: str) -> None:
    book, page = phrasebook(language), guide.page
    sent: list[object] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    guide.open(site.REVIEW, language)
    page.get_by_role("radio", name=book.cases.groups["contradiction"]).click()
    expect(page.locator("article")).to_have_count(3)
    guide.settle()
    before = len(sent)
    page.get_by_role("checkbox").first.check()
    page.get_by_role("textbox").first.fill("A remark")
    page.get_by_role("textbox").nth(1).click()
    page.wait_for_timeout(500)
    assert len(sent) == before, "a tick or a remark left the window"
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    page.emulate_media(media="print")
    for hidden in (".st-key-bar", '[role="radio"]', '[data-testid="stDownloadButton"]'):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.get_by_text(book.cases.sign.signature).first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_emergency_help_comes_first_on_paper_and_not_twice_on_the_screen(phone: Guide, language: str) -> None:
    phone.open("types", language)
    box = phone.page.locator(".st-key-box-now-on-paper")
    expect(box).to_be_hidden()
    phone.page.emulate_media(media="print")
    expect(box).to_be_visible()
    expect(box).to_contain_text("120")
    on_paper, title = box.bounding_box(), phone.page.locator("h1").bounding_box()
    assert on_paper is not None
    assert title is not None
    assert on_paper["y"] + on_paper["height"] <= title["y"]


def test_a_failing_page_shows_kind_words_and_no_traceback(browser: Browser, failing: Server) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{failing.address}/{site.EMERGENCY}?lang=en")
    expect(page.get_by_text(phrasebook("en").ui.trouble.title)).to_be_visible()
    shown = page.locator("body").inner_text()
    assert "secret" not in shown
    assert "Traceback" not in shown
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failing_button_is_told_kindly_and_logs_no_value(browser: Browser, failing: Server, language: str) -> None:
    context = browser.new_context(viewport=PHONE)
    guide, book = Guide(context.new_page(), failing.address), phrasebook(language)
    guide.open("types", language)
    guide.page.get_by_role("button", name=book.ui.chrome.clear, exact=True).click()
    guide.page.get_by_role("button", name=book.ui.chrome.clear_yes, exact=True).click()
    expect(guide.page.get_by_text(book.ui.trouble.title)).to_be_visible()
    expect(guide.page.locator('a[href="tel:120"]').first).to_be_visible()
    assert guide.page.locator('[data-testid="stException"]').count() == 0
    log = failing.said()
    assert "RuntimeError at failing_app.py:" in log
    assert "secret" not in log
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_link_after_a_start_opens_its_page(browser: Browser, tmp_path: Path, language: str) -> None:
    with serve(tmp_path / "log") as server:
        context = browser.new_context(viewport=PHONE)
        complaints: list[str] = []
        page = context.new_page()
        page.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
        guide = Guide(page, server.address)
        guide.open("types", language)
        expect(page.get_by_role("heading", level=1)).to_have_text(site.places(phrasebook(language))["types"].title)
        assert page.get_by_role("dialog").count() == 0
        assert complaints == []
        context.close()


@pytest.mark.parametrize("scheme", ["dark"])
def test_dark_mode_passes_axe(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme="dark")
    guide = Guide(context.new_page(), address)
    for url in ("", "types", "emergency-help", site.QUESTIONS, site.RESULTS):
        guide.open(url)
        assert guide.axe() == [], url
    context.close()
