"""The paper in a real browser: it is saved, or opened in a new tab, and nothing of it goes anywhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from hcc_content.languages import languages
from tests.browser.conftest import Guide
from tests.handout.reading import bare, words
from ui import paper, site
from wording import phrasebook

KEPT = {"answer.q.pvtt_type": "III", "set.ward": "010-1234 5678", "mine": ["own:question:我能坐飞机吗？"]}


@pytest.fixture(params=languages())
def opened(guide: Guide, request: pytest.FixtureRequest) -> Iterator[tuple[Guide, str]]:
    """My page of a reader who has told something."""
    said: list[str] = []
    guide.page.on("console", lambda message: said.append(message.text))
    guide.page.add_init_script(f"sessionStorage.setItem('guide-kept', {json.dumps(json.dumps(KEPT))})")
    guide.open(site.MY_PAGE, request.param)
    yield guide, request.param
    assert [text for text in said if "Content Security Policy" in text] == []


def test_the_paper_is_saved_in_this_language_or_in_all(opened: tuple[Guide, str]) -> None:
    guide, code = opened
    said = phrasebook(code).ui.paper
    buttons = guide.page.locator("[data-paper] button")
    expect(buttons).to_have_count(4)
    names = buttons.all_inner_texts()
    assert len(names) == len(set(names)) == 4
    assert min(box["height"] for one in buttons.all() if (box := one.bounding_box())) >= 44
    for number, spoken in ((0, [code]), (2, list(languages()))):
        with guide.page.expect_download() as download:
            buttons.nth(number).click()
        assert download.value.suggested_filename == paper.FILE
        found = words(Path(download.value.path()).read_bytes())
        assert "我能坐飞机吗？" in found
        assert "010-12345678" in found
        titles = {one for one in languages() if bare(phrasebook(one).ui.mine.title) in found}
        assert titles == set(spoken)
        expect(guide.page.locator("[data-paper] [role=status]")).to_have_text(said.ready)
    assert guide.axe() == []


def test_where_nothing_can_be_saved_it_opens_in_a_new_tab(opened: tuple[Guide, str]) -> None:
    guide, code = opened
    context: BrowserContext = guide.page.context
    with context.expect_event("response", lambda one: "/booklet" in one.url) as answer, context.expect_page():
        guide.page.locator("[data-paper] button").nth(1).click()
    assert answer.value.status == 200
    assert answer.value.headers["content-type"] == "application/pdf"
    assert answer.value.headers["cache-control"] == "no-store"
    assert answer.value.url.endswith(f"/booklet?lang={code}"), "no answer stands in an address"


def test_a_paper_that_cannot_be_made_is_told_and_can_be_asked_for_again(opened: tuple[Guide, str]) -> None:
    guide, code = opened
    status, button = guide.page.locator("[data-paper] [role=status]"), guide.page.locator("[data-paper] button").nth(0)
    guide.page.route("**/booklet?**", lambda route: route.abort())
    button.click()
    expect(status).to_have_text(phrasebook(code).ui.paper.failed)
    guide.page.unroute("**/booklet?**")
    with guide.page.expect_download():
        button.click()
