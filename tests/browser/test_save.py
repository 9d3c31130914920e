"""The reader's own file in a browser: saved, cleared, opened, by keyboard alone; no copy of it passes the server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from hcc_content.loader import LANGUAGES
from tests.browser.conftest import Guide
from tests.browser.test_nothing_lost import stored
from ui import site
from wording import Phrasebook, answers, phrasebook


def button(guide: Guide, book: Phrasebook, name: str) -> Locator:
    """One of the two buttons, with the focus on it; the part in which they stand is opened."""
    found = guide.page.get_by_role("button", name=name, exact=True)
    if not found.is_visible():
        guide.page.locator("summary").filter(has_text=book.ui.save.title).press("Enter")
    expect(found).to_be_visible()
    box = found.bounding_box()
    assert box is not None and box["height"] >= 44
    found.focus()
    return found


def open_file(guide: Guide, book: Phrasebook, content: bytes) -> None:
    opening = button(guide, book, book.ui.save.open)
    with guide.page.expect_file_chooser() as chooser:
        opening.press("Enter")
    chooser.value.set_files({"name": "a.json", "mimeType": "", "buffer": content})


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_saved_is_there_again_after_clearing(phone: Guide, language: str) -> None:
    book, page = phrasebook(language), phone.page
    said, refused, sent = book.ui.save, [], []
    page.on("console", lambda message: refused.append(message.text) if "Security Policy" in message.text else None)
    media = f"{phone.address}/media/"
    page.on("request", lambda one: sent.append(one.url) if one.method != "GET" or one.url.startswith(media) else None)
    phone.open(site.QUESTIONS, language)
    page.get_by_role("button", name=book.ui.form.signs_none).click()
    page.locator("label").get_by_text(answers.option(book, "pvtt_type", "III"), exact=True).click()
    for _ in range(100):  # the policy allows no function that waits in the page
        if "answer.q.pvtt_type" in stored(page):
            break
        page.wait_for_timeout(100)
    phone.open(site.MY_PAGE, language)
    kept = stored(page)
    assert kept["answer.q.pvtt_type"] == "III"
    saving = button(phone, book, said.save)
    assert phone.axe() == []
    with page.expect_download() as download:
        saving.press("Enter")
    assert download.value.suggested_filename.startswith(said.file) and download.value.url.startswith("blob:")
    saved = Path(download.value.path()).read_bytes()
    assert json.loads(saved)["kept"] == kept

    page.get_by_test_id("stPopoverButton").filter(has_text=book.ui.chrome.clear).click()
    page.get_by_role("button", name=book.ui.chrome.clear_yes).click()
    expect(page.get_by_text(book.ui.chrome.cleared).first).to_be_visible()
    phone.settle()
    assert stored(page) == {}

    told = page.locator("[data-testid=stAlertContainer]")
    for bad in (b"\x00\xff", b"a" * 10_000_000, saved[:-9]):
        open_file(phone, book, bad)
        expect(told).to_have_text(said.damaged if bad == saved[:-9] else said.foreign)
        phone.settle()
        assert stored(page) == {}
    open_file(phone, book, saved)
    expect(told).to_have_text(said.opened)
    expect(told).to_be_in_viewport()
    phone.settle()
    assert stored(page) == kept
    phone.open(site.QUESTIONS, language, "vein")
    expect(page.get_by_role("radio", name=answers.option(book, "pvtt_type", "III"))).to_be_checked()
    assert (refused, sent) == ([], [])
