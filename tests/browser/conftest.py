"""One server and one Chromium for all browser tests. They fail, and are never skipped, where Chromium is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from pages import registry  # noqa: F401 (hands the table of pages to ui)
from tests.served import Server, serve
from tools.find_chromium import chromium

ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}

expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.nodeid:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(tmp_path_factory.mktemp("server") / "log") as server:
        yield server.address


@pytest.fixture(scope="session")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose emergency page and whose clearing always fail."""
    with serve(tmp_path_factory.mktemp("failing") / "log", "tests/browser/failing_app.py") as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
        yield launched
        launched.close()


class Guide:
    """The app as one reader sees it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.strangers: list[str] = []
        page.on("request", self._note)

    def _note(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if not url.startswith((self.address, self.address.replace("http", "ws", 1), "data:", "blob:")):
            self.strangers.append(url)

    def open(self, url: str = "", language: str = "en", step: str = "") -> None:
        self.page.goto(f"{self.address}/{url}?lang={language}{f'&step={step}' if step else ''}")
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run and its title is there."""
        self.page.wait_for_selector("h1")
        self.page.wait_for_selector(".st-key-foot-tools")
        self.page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
        self.page.wait_for_selector('[data-stale="true"]', state="detached")

    def axe(self) -> list[str]:
        """What axe finds: every rule of WCAG 2.2 A and AA and the best practices."""
        from axe_playwright_python.sync_playwright import Axe

        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": tags}})
        return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found.response["violations"]]


@pytest.fixture(params=["phone", "desk"])
def guide(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Guide]:
    context = browser.new_context(viewport=PHONE if request.param == "phone" else DESK)
    made = Guide(context.new_page(), address)
    yield made
    assert not made.strangers, "a request left for another host"
    context.close()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Guide]:
    context = browser.new_context(viewport=PHONE)
    yield Guide(context.new_page(), address)
    context.close()
