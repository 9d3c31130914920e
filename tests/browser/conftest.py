"""One server and one Chromium for all browser tests. They fail, and are never skipped, where Chromium is missing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tools.find_chromium import chromium

ROOT = Path(__file__).resolve().parents[2]
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


def serve(script: Path) -> Iterator[str]:
    """Run a server script on a free port until the tests are done."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PORT": str(port), "ADDRESS": "127.0.0.1", "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(
        [sys.executable, str(script)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(150):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
                break
            except OSError:
                assert server.poll() is None, "the server stopped"
                time.sleep(0.2)
        else:
            pytest.fail("the server did not start")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    yield from serve(ROOT / "server.py")


@pytest.fixture(scope="session")
def failing_address() -> Iterator[str]:
    """A server whose emergency page always fails."""
    yield from serve(ROOT / "tests" / "browser" / "failing_server.py")


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

    def open(self, url: str = "", language: str = "en") -> None:
        self.page.goto(f"{self.address}/{url}?lang={language}")
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
