"""`python -m tools.resilience`: what becomes of a reader's answers when the line or the server goes away. Long runs.

A reader in Chromium has answered; then something happens; then the table says whether the answers are still there, how
long the page took to be whole again, and whether the first tap counted. The steps of the form are opened by address,
and whatever stands there is filled in. The quick checks are in tests/browser/test_nothing_lost.py.
"""

from __future__ import annotations

import argparse
import json
import selectors
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.components.v2.bidi_component.constants import EVENT_DELIM
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.state.session_state import STREAMLIT_INTERNAL_KEY_PREFIX
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.served import Server, free_port, started
from tools.find_chromium import chromium

STEPS = ("signs", "vein", "liver", "report", "more", "hbv_dna")
STORE = "guide-kept"
READERS = 200
SECONDS_TO_COME_BACK = 90
ALERT = "#root [data-testid='stAlert']"
FILLED = """() => [...document.querySelectorAll("[class*=st-key-answer] input")]
  .map((one) => one.type === "text" ? one.value : one.checked)"""
FIRST = BackMsg()
"""How a browser asks for the page of results."""
FIRST.rerun_script.page_name, FIRST.rerun_script.query_string = "what-guidelines-say", "lang=en"
State = tuple[dict[str, Any], list[Any], str]


class Line:
    """A small switch between a browser and a server: it can be cut, and it can be led to another server."""

    def __init__(self, server: int) -> None:
        self.port, self.server, self.up = free_port(), server, True
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._door = socket.create_server(("127.0.0.1", self.port), backlog=512)
        threading.Thread(target=self._take, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """End what runs and refuse what comes."""
        self.up = False
        for pair in self._pairs:
            for end in pair:
                with suppress(OSError):  # ended already
                    end.shutdown(socket.SHUT_RDWR)
        self._pairs.clear()

    def mend(self, server: int = 0) -> None:
        """Let through again, to another server where one is named."""
        self.up, self.server = True, server or self.server

    def close(self) -> None:
        self.cut()
        self._door.close()

    def _take(self) -> None:
        while True:
            try:
                reader, _ = self._door.accept()
                if not self.up:
                    reader.close()
                    continue
                server = socket.create_connection(("127.0.0.1", self.server))
            except OSError:
                if self._door.fileno() < 0:
                    return
                continue
            self._pairs.append((reader, server))
            threading.Thread(target=self._pump, args=(reader, server), daemon=True).start()

    @staticmethod
    def _pump(reader: socket.socket, server: socket.socket) -> None:
        other = {reader: server, server: reader}
        try:
            with closing(reader), closing(server), selectors.DefaultSelector() as ends:
                for end in other:
                    ends.register(end, selectors.EVENT_READ)
                while True:
                    for ready, _ in ends.select():
                        end = next(one for one in other if one is ready.fileobj)
                        data = end.recv(65_536)
                        if not data:
                            return
                        other[end].sendall(data)
        except (OSError, ValueError):
            return


class Reader:
    """One tab."""

    def __init__(self, browser: Browser, address: str, language: str = "en") -> None:
        self.context = browser.new_context(viewport={"width": 390, "height": 844})
        self.page, self.address, self.language = self.context.new_page(), address, language

    @classmethod
    @contextmanager
    def at(cls, browser: Browser, address: str, step: str) -> Iterator[tuple[Reader, State]]:
        """A reader who has filled in a step, and what stands then."""
        reader = cls(browser, address)
        reader.begin()
        reader.open(step)
        reader.fill()
        yield reader, reader.state()
        reader.context.close()

    def open(self, step: str) -> None:
        self.page.goto(f"{self.address}/my-answers?lang={self.language}&step={step}")
        settle(self.page)

    def begin(self) -> None:
        """What this reader said before: no sign of danger. It stands in the tab before the form is opened."""
        self.page.goto(f"{self.address}/?lang={self.language}")
        settle(self.page)
        kept = {"answer.q.red_flags.none": True, "answer.q.bleeding_now": "no", "answer.q.pvtt_type": "III"}
        self.page.evaluate(f"kept => sessionStorage.setItem('{STORE}', kept)", json.dumps(kept))

    def fill(self) -> None:
        """Every text field, the first choice of every question, the first tick that stands here: in the first step that
        is a sign of danger, and help comes in place of the form."""
        for field in self.page.locator("[class*=st-key-answer] input[type=text]:not([disabled]):visible").all():
            if not field.get_attribute("role"):  # no list to choose from
                field.fill("3")
        groups, at = self.page.locator("[class*=st-key-answer] [role=radiogroup]"), 0
        while at < groups.count():  # an answer can open and shut other questions
            groups.nth(at).locator("label, button").first.click()
            settle(self.page)
            at += 1
        for lid in self.page.locator("[class*=st-key-view-signs] summary").all()[:1]:
            lid.click()
        for tick in self.page.locator("[class*=st-key-answer] [data-testid=stCheckbox] label:visible").all()[:1]:
            tick.click()
            settle(self.page)
        self.page.locator("h1").click()
        settle(self.page)

    def state(self) -> State:
        """What the tab keeps, what stands in the fields, and the title above them."""
        kept = json.loads(self.page.evaluate(f"sessionStorage.getItem('{STORE}')") or "{}")
        return kept, self.page.evaluate(FILLED), self.page.locator("h1").inner_text()

    def back(self) -> float:
        """Seconds until the page is connected and whole again."""
        start = time.monotonic()
        self.page.wait_for_selector('[data-test-connection-state="CONNECTED"]', timeout=SECONDS_TO_COME_BACK * 1000)
        self.page.wait_for_timeout(300)
        settle(self.page)
        return time.monotonic() - start

    def first_tap_counts(self) -> bool:
        """One tap on the button that clears opens what it opens."""
        foot = self.page.locator(".st-key-foot-tools")
        foot.locator("[data-testid=stPopoverButton], [data-testid=stPopover] button").first.click()
        self.page.locator("[data-testid=stPopoverBody]").wait_for(timeout=5000)
        self.page.keyboard.press("Escape")
        return True


def settle(page: Page) -> None:
    """Wait until the script has run and the page is whole."""
    page.wait_for_selector("h1", timeout=60_000)
    page.wait_for_selector(".st-key-foot-tools", timeout=60_000)
    page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=60_000)
    page.wait_for_timeout(250)


@contextmanager
def running(folder: Path, port: int = 0, seconds_kept: int = 120) -> Iterator[Server]:
    """A server that answers. `seconds_kept`: how long it keeps a session whose line is cut."""
    kept = ("--server.disconnectedSessionTTL", str(seconds_kept))
    with started(folder / f"log{time.monotonic_ns()}", port=port, options=kept) as server:
        server.wait()
        yield server


def verdict(before: State, after: State, took: float, more: str = "") -> tuple[str, str]:
    """Whether what the tab keeps and what stands in the fields is as before, and what else there is to say."""
    same = "kept" if before == after else f"LOST: {before} -> {after}"
    return same, f"whole after {took:.1f} s{more}"


def a_cut(browser: Browser, folder: Path, seconds: float, seconds_kept: int = 120) -> tuple[str, str]:
    """The line is cut for some seconds; then the reader taps once."""
    with running(folder, seconds_kept=seconds_kept) as server:
        line = Line(server.port)
        with Reader.at(browser, line.address, "signs") as (reader, before):
            line.cut()
            time.sleep(seconds)
            notice = reader.page.locator("#guide-line").is_visible()
            line.mend()
            took = reader.back()
            more = f", notice {'shown' if notice else 'NOT shown'}, first tap {reader.first_tap_counts()}"
            found = verdict(before, reader.state(), took, more)
        line.close()
    return found


def killed(browser: Browser, folder: Path, step: str) -> tuple[str, str]:
    """The server is killed and started again while a step of the form is open."""
    port = free_port()
    with ExitStack() as stack:
        server = stack.enter_context(running(folder, port))
        reader, before = stack.enter_context(Reader.at(browser, server.address, step))
        address = reader.page.url
        server.process.kill()
        server.process.wait()
        stack.enter_context(running(folder, port))
        took = reader.back()
        place = "" if reader.page.url == address else f", MOVED to {reader.page.url}"
        return verdict(
            before, reader.state(), took, f", {len(before[0])} things kept, {len(before[1])} controls{place}"
        )


def another_replica(browser: Browser, folder: Path) -> tuple[str, str]:
    """The line is cut, and comes back to another server."""
    with running(folder) as one, running(folder) as other:
        line = Line(one.port)
        with Reader.at(browser, line.address, "signs") as (reader, before):
            line.cut()
            time.sleep(2)
            line.mend(other.port)
            took = reader.back()
            found = verdict(before, reader.state(), took)
        line.close()
    return found


def many_at_once(folder: Path) -> tuple[str, str]:
    """Plain sockets in place of browsers: each hands its answers over as keep.js does when a new session asks."""
    kept = {"answer.q.red_flags.chest_pain": True}
    with running(folder) as server:
        line = Line(server.port)
        first = [open_socket(line) for _ in range(READERS)]
        with ThreadPoolExecutor(16) as at_work:
            came = sum(at_work.map(lambda one: told(one, kept), first))
            line.cut()
            for one in first:
                one.close()
            time.sleep(2)
            line.mend()
            again = [open_socket(line) for _ in range(READERS)]
            back = sum(at_work.map(lambda one: told(one, kept), again))
        for one in again:
            one.close()
        line.close()
    return f"{back} of {READERS} have their alert again", f"{came} of {READERS} had it before"


def open_socket(line: Line) -> ClientConnection:
    """A reader without a browser, who tries again like one."""
    stream = f"ws://127.0.0.1:{line.port}/_stcore/stream"
    for _ in range(100):
        with suppress(OSError, WebSocketException):
            return connect(
                stream,
                subprotocols=[Subprotocol("streamlit")],
                max_size=None,
                open_timeout=60,
                ping_interval=None,
                legacy=True,
            )
        time.sleep(0.3)
    raise TimeoutError(stream)


def told(one: ClientConnection, kept: dict[str, Any]) -> bool:
    """Whether the results show an alert once the session has what the tab keeps."""
    part, session, wish = "", "", BackMsg()
    wish.rerun_script.query_string = "lang=en"
    for message in run(one, FIRST):
        if message.WhichOneof("type") == "navigation":
            wish.rerun_script.page_script_hash = message.navigation.page_script_hash
        element = message.delta.new_element
        if element.WhichOneof("type") == "bidi_component":
            part, session = element.bidi_component.id, json.loads(element.bidi_component.json)["session"]
    if not part:
        return False
    found = wish.rerun_script.widget_states.widgets.add()
    found.id = f"{STREAMLIT_INTERNAL_KEY_PREFIX}_{part}{EVENT_DELIM}events"
    found.json_trigger_value = json.dumps([{"event": "kept", "value": {"session": session, "kept": kept}}])
    return any(message.delta.new_element.WhichOneof("type") == "alert" for message in run(one, wish))


def run(one: ClientConnection, wish: BackMsg) -> Iterator[ForwardMsg]:
    """Everything that one run of the script sends."""
    one.send(wish.SerializeToString())
    while True:
        message = ForwardMsg()
        message.ParseFromString(one.recv(timeout=120))  # type: ignore[arg-type]
        yield message
        if message.WhichOneof("type") == "script_finished":
            return


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", default="", help="rows whose name contains this")
    only = options.parse_args().only
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        rows: dict[str, Callable[[], tuple[str, str]]] = {
            "line cut for 40 s": lambda: a_cut(browser, folder, 40),
            "line cut for 3 min": lambda: a_cut(browser, folder, 180),
            "line cut for longer than a session is kept, as in an hour (kept 5 s here, cut 40 s)": lambda: a_cut(
                browser, folder, 40, seconds_kept=5
            ),
            **{f"server killed in step {step}": lambda step=step: killed(browser, folder, step) for step in STEPS},  # type: ignore[misc]
            "second replica takes over": lambda: another_replica(browser, folder),
            f"{READERS} readers cut off at once": lambda: many_at_once(folder),
        }
        for row, happen in rows.items():
            if only in row:
                print(row, *happen(), sep=" | ", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
