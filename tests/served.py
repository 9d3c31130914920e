"""Servers for tests: the guide as `streamlit run` starts it, or run as a plain script, in a process of its own."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Coroutine, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("pages", "ui", "export", "handout", "serving", "wording", "hcc_content", "hcc_logic", "pictures")
FOLDERS = (*PACKAGES, "content", ".streamlit")
PARTS = ("guide_parts", "guide_parts-1.0.dist-info")
NEEDED = ("app.py", *FOLDERS, *PARTS)
# Streamlit without its search for `app`: what a host may do that starts scripts in a way of its own.
PLAIN = """
import sys
from streamlit.web import bootstrap
options = {"server_port": int(sys.argv[2]), "server_address": "127.0.0.1"}
bootstrap.load_config_options(options)
bootstrap.run(sys.argv[1], False, [], options)
"""


@dataclass(frozen=True)
class Server:
    """A started process and where it listens. Its log is a file, so that it can be read at any time."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def wait(self) -> None:
        """Until it answers. Fails when the process ends first."""
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=1)
                return
            except OSError:
                assert self.process.poll() is None, self.said()
                time.sleep(0.1)
        raise AssertionError("the server did not start")

    def run(self, page: str, language: str) -> list[ForwardMsg]:
        """One reader opens one address: everything that the script sends, in order."""
        found: list[ForwardMsg] = []
        stream = f"ws://127.0.0.1:{self.port}/_stcore/stream"
        with connect(stream, subprotocols=["streamlit"], max_size=None) as socket_:
            wish = BackMsg()
            wish.rerun_script.page_name = page
            wish.rerun_script.query_string = f"lang={language}"
            socket_.send(wish.SerializeToString())
            while not found or found[-1].WhichOneof("type") != "script_finished":
                message = ForwardMsg()
                message.ParseFromString(socket_.recv(timeout=60))
                found.append(message)
        return found


def run_to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Run it in a thread of its own: in the thread of the tests the browser's loop may be running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def headings(messages: list[ForwardMsg]) -> list[str]:
    """Titles and headings among what a script sent."""
    elements = [message.delta.new_element for message in messages if message.WhichOneof("type") == "delta"]
    return [element.heading.body for element in elements if element.WhichOneof("type") == "heading"]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def started(
    log: Path,
    script: str | Path = "app.py",
    *,
    root: Path = ROOT,
    plain: bool = False,
    paths: tuple[Path, ...] = (),
    port: int = 0,
    options: tuple[str, ...] = (),
) -> Iterator[Server]:
    """A server that may not answer yet, at a free port where none is named. `paths` come first where its Python looks
    for modules; `options` follow those of `streamlit run`."""
    port = port or free_port()
    script = str(root / script)
    how = (
        ["-c", PLAIN, script, str(port)]
        if plain
        else ["-m", "streamlit", "run", script, "--server.port", str(port), *options]
    )
    environment: Mapping[str, str] = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*paths, root)))}
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, *how], cwd=root, env=environment, stdout=stream, stderr=subprocess.STDOUT
        )
    try:
        yield Server(process, port, log)
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def serve(log: Path, script: str | Path = "app.py", *, plain: bool = False, port: int = 0) -> Iterator[Server]:
    """A server that answers."""
    with started(log, script, plain=plain, port=port) as server:
        server.wait()
        yield server


def copy_of_the_guide(root: Path) -> Path:
    """Everything that the guide needs to run, in a folder of its own, to break at will."""
    root.mkdir(exist_ok=True)
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, root / name)
    return root
