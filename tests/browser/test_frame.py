"""The frame as only a browser knows it: what stays in sight, what a finger hits, what an eye and an ear find."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from hcc_content.loader import LANGUAGES
from tests.browser.conftest import DESK, PHONE, Guide
from ui import site
from wording import phrasebook

PAGES = ("", "understand", "treatments", site.EMERGENCY, site.MY_PAGE)
TOP_AT = "([x, y]) => document.elementFromPoint(x, y)?.closest('a')?.href ?? ''"
SIDEWAYS = """[document.documentElement, document.querySelector('[data-testid=stMain]')]
  .some((part) => part.scrollWidth > innerWidth)"""
RING = """(link) => {
  const style = getComputedStyle(link), paper = document.createElement("i");
  paper.style.color = "var(--app-paper)";
  document.body.append(paper);
  const both = [style.outlineColor, getComputedStyle(paper).color].map((text) => text.match(/\\d+/g).map(Number));
  paper.remove();
  return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 ? null : both;
}"""


def light(color: list[int]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in color[:3])]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.fixture(params=[(PHONE, "light"), (PHONE, "dark"), (DESK, "light"), (DESK, "dark")], ids=str)
def seen(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Guide]:
    size, scheme = request.param
    context = browser.new_context(viewport=size, color_scheme=scheme)
    yield Guide(context.new_page(), address)
    context.close()


def box_of(target: Locator) -> dict[str, float]:
    box = target.bounding_box()
    assert box is not None
    return dict(box)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_pass_axe_and_do_not_scroll_sideways(seen: Guide, language: str) -> None:
    for url in PAGES:
        seen.open(url, language)
        assert seen.axe() == [], url
        assert not seen.page.evaluate(SIDEWAYS), url


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_bar_stays_whole_and_hittable(browser: Browser, address: str, width: int, language: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    guide = Guide(context.new_page(), address)
    for url in ("types", site.QUESTIONS, site.RESULTS):
        guide.open(url, language)
        guide.page.mouse.move(width / 2, 400)
        guide.page.mouse.wheel(0, 1500)
        guide.page.wait_for_timeout(200)
        for target in guide.page.locator(".st-key-bar a, .st-key-bar button").all():
            box = box_of(target)
            assert box["x"] >= 0, (url, target.inner_text())
            assert box["x"] + box["width"] <= width, (url, target.inner_text())
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= 844
            assert min(box["width"], box["height"]) >= 44, (url, target.inner_text())
        assert not guide.page.evaluate(SIDEWAYS)
    context.close()


@pytest.mark.parametrize("url", ["", "understand"])
def test_a_whole_card_taps(phone: Guide, url: str) -> None:
    phone.open(url)
    cards = phone.page.locator("[class*=st-key-view-card-]")
    assert cards.count() >= 4
    for card in cards.all()[:4]:
        card.evaluate("card => card.scrollIntoView({ block: 'center' })")
        phone.page.wait_for_timeout(400)  # the picture above may still push the cards down
        box, link = box_of(card), str(card.locator("a").evaluate("a => a.href"))
        points = [
            [box["x"] + box["width"] * (0.5 + across) / 4, box["y"] + box["height"] * (0.5 + down) / 3]
            for across in range(4)
            for down in range(3)
        ]
        assert [phone.page.evaluate(TOP_AT, point) for point in points] == [link] * 12


def test_the_place_where_the_reader_is_is_marked(guide: Guide) -> None:
    names = phrasebook("en").ui.chrome.places
    guide.open("types")
    marked = guide.page.locator(".st-key-places a[aria-current]")
    expect(marked).to_have_text(names.what)
    guide.page.locator(".st-key-places").get_by_role("link", name=names.can).click()
    expect(marked).to_have_text(names.can)
    guide.open("about")
    expect(marked).to_have_count(0)


def test_focus_is_never_hidden_and_its_ring_is_seen(seen: Guide) -> None:
    page = seen.page
    seen.open("understand")
    looked = 0
    for _ in range(45):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        if focus.count() == 0 or focus.evaluate("e => !!e.closest('.st-key-bar, a[href$=stMain], body:focus')"):
            continue
        box = box_of(focus)
        assert box["y"] >= box_of(page.locator(".st-key-bar"))["height"] - 1 or box["height"] > 500
        if focus.evaluate("e => e.tagName === 'A' && !e.closest('[class*=view-card]')"):
            ring = focus.evaluate(RING)
            assert ring is not None, "a link has a ring"
            darker, lighter = sorted(map(light, ring))
            assert (lighter + 0.05) / (darker + 0.05) >= 3
            looked += 1
    assert looked > 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_fever_at_night_is_two_taps_from_a_number(phone: Guide, language: str) -> None:
    page, book = phone.page, phrasebook(language)
    phone.open("", language)
    page.locator(".st-key-emergency-link a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(book.emergency.title)
    phone.settle()
    group = page.get_by_text(book.signs.groups["fever"], exact=True)
    assert box_of(group)["y"] < box_of(page.locator(".st-key-places"))["y"], "on the first screen"
    group.click()
    number = page.locator("[class*=st-key-box-now-group-fever] a[href^='tel:']").first
    expect(number).to_be_visible()
    assert box_of(number)["height"] >= 44
    expect(page.get_by_text(book.signs.levels["call_today"].steps[1]).first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_settings_in_the_bar_and_text_twice_as_large(phone: Guide, language: str) -> None:
    page, said = phone.page, phrasebook(language).ui.settings
    phone.open("", language)
    before = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    page.locator(".st-key-display button").click()
    opened = page.locator("[data-testid=stPopoverBody]")
    opened.get_by_role("radio", name=said.size.options["200"]).click()
    expect(page.locator("html")).to_have_css("font-size", f"{before * 2:g}px")
    page.keyboard.press("Escape")
    phone.settle()
    assert not page.evaluate(SIDEWAYS)
    _help_in_sight(page)
    phone.page.locator(".st-key-emergency-link a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(phrasebook(language).emergency.title)
    phone.settle()
    assert not page.evaluate(SIDEWAYS)


def _help_in_sight(page: Page) -> None:
    for _ in range(2):
        box = box_of(page.locator(".st-key-emergency-link a"))
        assert 0 <= box["y"] <= PHONE["height"] - box["height"]
        page.mouse.move(190, 300)
        page.mouse.wheel(0, 2000)
        page.wait_for_timeout(200)


@pytest.mark.parametrize("where", ["", "living"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_gentle_words_chosen_by_quick_fingers_stay_and_name_the_window_too(
    phone: Guide, language: str, where: str
) -> None:
    page, book = phone.page, phrasebook(language, "gentle")
    phone.open(where, language)
    if where:
        page.locator(".st-key-display button").click()
    within = page.locator("[data-testid=stPopoverBody]" if where else ".st-key-home-settings")
    within.get_by_role("radio", name=book.ui.settings.words.options["gentle"]).click()
    page.keyboard.press("Escape")
    page.locator(".st-key-places").get_by_role("link", name=book.ui.chrome.places.what).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(book.ui.sections["understand"].title)
    expect(page).to_have_title(f"{book.ui.sections['understand'].title} – {book.ui.site.name}")
    page.locator("[class*=view-card-understand-types] a").click()
    expect(page).to_have_title(f"{book.pages['types'].title} – {book.ui.site.name}")


def test_paper_is_light_and_without_the_bar(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme="dark")
    guide = Guide(context.new_page(), address)
    guide.open(site.EMERGENCY)
    guide.page.emulate_media(media="print", color_scheme="dark")
    expect(guide.page.locator(".st-key-bar")).to_be_hidden()
    ground = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    assert guide.page.evaluate(ground) == "rgb(255, 255, 255)"
    assert guide.page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
    expect(guide.page.get_by_text(phrasebook("en").signs.signs["rigors"].looks)).to_be_visible()
    context.close()
