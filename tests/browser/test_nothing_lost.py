"""Nothing that a reader said is lost while the tab is open, and nothing stays when it is cleared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from hcc_content.languages import languages
from tests.browser.conftest import PHONE, Guide
from tests.served import Server, free_port, serve
from ui import site
from wording import phrasebook
from wording.emergency import ambulances

CHEST_PAIN = "answer.q.red_flags.chest_pain"
NUMBER = "911"
"""The number for help at once in the place that the reader of these tests has set."""
A_LONG_WAIT = 60_000
"""Milliseconds. The longer a server is away, the longer Streamlit's front end waits before it looks again."""
ALERT = '#root [data-testid="stAlert"]'
WATCH_THE_ALERT = f"""() => {{
  window.gone = 0;
  const look = () => {{
    if (![...document.querySelectorAll('{ALERT}')].some((one) => one.checkVisibility())) window.gone += 1;
    requestAnimationFrame(look);
  }};
  requestAnimationFrame(look);
}}"""
LATIN_LEFT = """() => {
  const found = [], latin = /[A-Za-z]{3,}/, han = /[\\u3400-\\u9fff]/;
  const note = (text) => { if (latin.test(text) && !han.test(text)) found.push(text.trim()); };
  const not = "script, style, [data-testid=stIconMaterial], [data-testid=stExpanderDetails]";
  const walk = document.createTreeWalker(document.querySelector("#root"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest(not)) note(walk.currentNode.data);
  for (const name of ["aria-label", "title", "placeholder", "alt", "aria-roledescription"])
    for (const one of document.querySelectorAll(`#root [${name}], [data-rac] [${name}]`)) note(one.getAttribute(name));
  return found;
}"""
"""Words on a Chinese page that are not Chinese, but for the names of icons and what lies behind a shut lid: sources."""


class Own:
    """A server of its own, to be ended and started again at the same place."""

    def __init__(self, folder: Path) -> None:
        self.port, self._folder, self._open = free_port(), folder, ExitStack()
        self.server = self.start()

    def start(self) -> Server:
        self.server = self._open.enter_context(serve(self._folder / "log", port=self.port))
        return self.server

    def kill(self) -> None:
        self.server.process.kill()
        self.server.process.wait()

    def close(self) -> None:
        self._open.close()


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    made = Own(tmp_path_factory.mktemp("own"))
    yield made
    made.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport=PHONE)
    yield made
    made.close()


def stored(page: Page) -> dict[str, object]:
    return json.loads(page.evaluate("sessionStorage.getItem('guide-kept')") or "{}")


def put(page: Page, kept: object) -> None:
    page.evaluate("kept => sessionStorage.setItem('guide-kept', kept)", json.dumps(kept))


def with_chest_pain(context: BrowserContext, address: str, language: str = "en") -> Guide:
    """A reader whose tab holds one sign: the page with the alert is open."""
    guide = Guide(context.new_page(), address)
    guide.open("", language)
    put(guide.page, {CHEST_PAIN: True, "set.place": "us"})
    guide.open(site.RESULTS, language)
    expect(guide.page.locator(ALERT).first).to_contain_text(NUMBER)
    return guide


def test_a_reload_keeps_all_that_fits_and_ignores_the_rest(context: BrowserContext, address: str) -> None:
    guide = with_chest_pain(context, address)
    put(
        guide.page,
        {CHEST_PAIN: True, "answer.q.pvtt_type": "IX", "round": 7, "answer.q.largest_cm": ["6"], "set.size": "9"},
    )
    guide.page.reload()
    guide.settle()
    expect(guide.page.locator(ALERT).first).to_contain_text(NUMBER)
    assert stored(guide.page) == {CHEST_PAIN: True}
    guide.page.evaluate("sessionStorage.setItem('guide-kept', '{broken')")
    guide.page.reload()
    guide.settle()
    expect(guide.page.locator(ALERT)).to_have_count(0)


def size_of_the_tumor(guide: Guide) -> Locator:
    """The field for it: opened by its address, or found on the way."""
    guide.page.goto(f"{guide.address}/{site.QUESTIONS}?lang=en&step=largest_cm")
    guide.settle()
    field = guide.page.locator('[class*="st-key-answer"][class*="-q-largest_cm"] input[type="text"]')
    while field.count() == 0:
        guide.page.get_by_role("button", name=phrasebook("en").ui.form.next, exact=True).click()
        guide.settle()
        guide.page.wait_for_timeout(500)
    return field


def test_half_a_word_outlives_a_reload(context: BrowserContext, address: str) -> None:
    guide = Guide(context.new_page(), address)
    guide.open("")
    size_of_the_tumor(guide).press_sequentially("6.")
    expect(size_of_the_tumor(guide)).to_have_value("6.")
    assert "6." not in guide.page.url


def test_two_tabs_stay_apart_and_clearing_one_empties_both(context: BrowserContext, address: str) -> None:
    book = phrasebook("en")
    first, second = with_chest_pain(context, address), Guide(context.new_page(), address)
    second.open(site.RESULTS)
    expect(second.page.locator(ALERT)).to_have_count(0)
    assert stored(second.page) == {}
    second.page.get_by_role("button", name=book.ui.chrome.clear, exact=True).click()
    second.page.get_by_role("button", name=book.ui.chrome.clear_yes, exact=True).click()
    expect(first.page.locator(ALERT).filter(has_text=NUMBER)).to_have_count(0)
    assert stored(first.page) == {}
    first.page.reload()
    first.settle()
    expect(first.page.locator(ALERT)).to_have_count(0)


@pytest.mark.parametrize("language", languages())
def test_a_killed_server_takes_nothing_and_help_opens_meanwhile(
    context: BrowserContext, own: Own, language: str
) -> None:
    book = phrasebook(language)
    guide = with_chest_pain(context, own.server.address, language)
    page, notice, panel = guide.page, guide.page.locator("#guide-line"), guide.page.locator("#guide-help")
    page.evaluate(WATCH_THE_ALERT)
    own.kill()
    expect(notice).to_be_visible()
    words = notice.locator(f'.guide-words[lang="{language}"]')
    for said in (book.ui.line.title, book.ui.line.kept, book.ui.line.grey):
        expect(words).to_contain_text(said)
    expect(notice.locator(f'.guide-words:not([lang="{language}"])').first).to_be_hidden()
    expect(page.locator('[data-testid="stDialog"]')).to_have_count(0)
    page.locator(".st-key-emergency-link").dispatch_event("click")
    expect(panel).to_be_visible()
    numbers = panel.locator(f'[lang="{language}"] .guide-numbers li')
    expect(numbers.first).to_contain_text(NUMBER)
    for one in ambulances(book):
        expect(numbers.filter(has_text=one.place).first).to_contain_text(one.number)
    assert guide.axe() == []
    panel.get_by_role("button", name=book.ui.line.close).click()
    own.start()
    expect(notice).to_be_hidden(timeout=A_LONG_WAIT)
    guide.settle()
    expect(page.locator(ALERT).first).to_contain_text(NUMBER)
    assert page.evaluate("window.gone") == 0, "the alert never left the screen"
    assert stored(page)[CHEST_PAIN] is True


def test_cleared_without_a_line_is_cleared_for_good(context: BrowserContext, own: Own) -> None:
    guide = with_chest_pain(context, own.server.address)
    other = with_chest_pain(context, own.server.address)
    own.kill()
    book, notice = phrasebook("en"), guide.page.locator("#guide-line")
    notice.get_by_role("button", name=book.ui.line.clear_now).click()
    expect(notice).to_contain_text(book.ui.line.cleared)
    expect(guide.page.locator("h1")).to_be_hidden()
    own.start()
    for one in (guide, other):
        expect(one.page.locator("h1")).to_be_visible(timeout=A_LONG_WAIT)
        expect(one.page.locator(ALERT).filter(has_text=NUMBER)).to_have_count(0)
        assert stored(one.page) == {}


def test_a_short_cut_changes_nothing_and_the_first_tap_counts(context: BrowserContext, own: Own) -> None:
    guide, book = with_chest_pain(context, own.server.address), phrasebook("en")
    page = guide.page
    own.kill()
    expect(page.locator('[data-test-connection-state="CONNECTED"]')).to_have_count(0)
    page.get_by_role("button", name=book.ui.chrome.clear, exact=True).dispatch_event("pointerdown")
    page.get_by_role("button", name=book.ui.chrome.clear, exact=True).click(force=True)
    own.start()
    done = page.get_by_role("button", name=book.ui.chrome.clear_yes, exact=True)
    expect(done).to_be_visible(timeout=A_LONG_WAIT)


def test_without_any_answer_from_the_server_the_shell_speaks(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, locale="zh-CN")
    page, book = context.new_page(), phrasebook("zh-Hans")
    page.route_web_socket("**/_stcore/stream", lambda socket: None)
    page.goto(f"{address}/types")
    notice = page.locator("#guide-line")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text(book.ui.line.title)
    expect(notice).not_to_contain_text(book.ui.line.kept, use_inner_text=True)
    notice.get_by_role("button", name=book.ui.chrome.emergency).click()
    expect(page.locator("#guide-help:visible")).to_contain_text(book.emergency.lead)
    context.close()


@pytest.mark.parametrize("url", ["", "types", site.COMPARE, site.GLOSSARY, site.RESULTS, "no-such-page"])
def test_streamlits_own_words_are_chinese_on_chinese_pages(phone: Guide, url: str) -> None:
    page = phone.page
    phone.open(url, "zh-Hans")
    for box in page.locator('[data-testid="stSelectbox"] input:visible').all()[:1]:
        box.click()
        page.wait_for_timeout(300)
    for field in page.locator('[data-testid="stTextInput"] input:visible').all()[:1]:
        field.fill("ab")
    known = {"English", *(entry.short for entry in languages().values())}
    left = [text for text in page.evaluate(LATIN_LEFT) if text not in known]
    assert left == []


def test_streamlits_words_change_with_the_language(phone: Guide) -> None:
    phone.open("types", "zh-Hans")
    skip = phone.page.get_by_text(phrasebook("zh-Hans").ui.builtin.skip)
    expect(skip).to_have_count(1)
    phone.page.locator(".st-key-languages a").first.click()
    expect(phone.page.get_by_text(phrasebook("en").ui.builtin.skip)).to_have_count(1)
    expect(skip).to_have_count(0)


@pytest.mark.parametrize("language", languages())
def test_an_unknown_address_is_told_in_the_readers_language(phone: Guide, language: str) -> None:
    book, page = phrasebook(language), phone.page
    phone.open("no-such-page", language)
    expect(page.get_by_role("heading", level=1)).to_have_text(book.ui.not_found.title)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("link", name=book.ui.sections["understand"].title).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(book.ui.sections["understand"].title)


def test_controls_keep_their_choice_and_speak_the_readers_language(phone: Guide) -> None:
    """The control of a picture, and one of the settings in the bar."""
    page, english, chinese = phone.page, phrasebook("en"), phrasebook("zh-Hans")

    def chosen(name: str) -> Locator:
        return page.get_by_role("radio", name=name, exact=True)

    def other_language() -> None:
        page.locator(".st-key-languages a").first.click()

    phone.open("types")
    types = {book: book.figures["types"].controls["type"].options["III"] for book in (english, chinese)}
    size = {book: book.ui.settings.size.options["125"] for book in (english, chinese)}
    chosen(types[english]).click(force=True)
    page.locator(".st-key-display button").first.click()
    chosen(size[english]).click(force=True)
    expect(chosen(size[english])).to_be_checked()
    page.keyboard.press("Escape")
    for book in (chinese, english):
        other_language()
        expect(chosen(types[book])).to_be_checked()
        page.locator(".st-key-display button").first.click()
        expect(chosen(size[book])).to_be_checked()
        page.keyboard.press("Escape")
