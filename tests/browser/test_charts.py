"""Charts in a browser: readable on a phone, accessible in each state, and no heavier for being there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PHONE, Guide
from wording import phrasebook


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_from_a_shut_page_to_a_picture(browser: Browser, address: str, language: str, scheme: str) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme="dark" if scheme == "dark" else "light")
    guide, book = Guide(context.new_page(), address), phrasebook(language)
    page = guide.page
    asked: list[str] = []
    guide.open("outlook", language)
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_text(book.ui.outlook.ranges, exact=True).click()
    page.get_by_role("button", name=book.ui.article.consent_yes).click()
    guide.settle()
    assert guide.axe() == []
    page.get_by_role("button", name=book.ui.chart.show_picture).first.click()
    picture = page.locator('[data-testid="stImage"] img').first
    expect(picture).to_be_visible()
    guide.settle()
    assert guide.axe() == []
    box = picture.bounding_box()
    assert box is not None
    assert box["width"] * 29 / 720 >= 14, "the smallest words of the drawing"
    assert box["x"] + box["width"] <= PHONE["width"]
    assert picture.get_attribute("alt")
    page.get_by_role("button", name=book.ui.chart.row_on).click()
    expect(page.get_by_text(book.ui.chart.row(n=2, total=6))).to_be_visible()
    assert not [url for url in asked if "lotly" in url or "ega" in url.rsplit("/", 1)[-1]], "no charting library"
    page.get_by_role("link", name=book.ui.outlook.close).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(book.ui.start.title)
    page.go_back()
    expect(page.get_by_text(book.ui.outlook.choose)).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    context.close()
