"""Starting: everything is read first, nothing broken is served, nothing leaves this machine, and both ways show it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from tests.served import ROOT, copy_of_the_guide, headings, serve, started
from wording import phrasebook

pytestmark = pytest.mark.slow

CHECK = "from hcc_content import check\nprint(*check.everything(), sep='\\n')"
# A module of this name is imported by every Python at its start.
GUARD = """
import ipaddress, socket, sys

def is_here(host):
    try:
        return host in (None, "", "localhost") or ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False

def guarded(call, host_of):
    def asked(*args, **options):
        host = host_of(args)
        if not is_here(host) and not str(host) in ("0.0.0.0", "::"):
            print("STRANGER", host, file=sys.stderr, flush=True)
            raise OSError("refused by the test")
        return call(*args, **options)
    return asked

class Guarded(socket.socket):
    connect = guarded(socket.socket.connect, lambda args: args[1][0] if isinstance(args[1], tuple) else None)
    connect_ex = guarded(socket.socket.connect_ex, lambda args: args[1][0] if isinstance(args[1], tuple) else None)

socket.socket = Guarded
socket.getaddrinfo = guarded(socket.getaddrinfo, lambda args: args[0])
"""


def cut_in_two(path: Path) -> None:
    """What a full disk or a broken copy leaves."""
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b"numbers:") + 3])


def cut_between_entries(path: Path) -> None:
    """Half of a file that can still be read."""
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b"regions:")])


def as_list(path: Path) -> None:
    path.write_text("- no mapping\n", encoding="utf-8")


def cut_in_a_character(path: Path) -> None:
    data = path.read_text(encoding="utf-8").encode()
    at = data.rindex("。".encode())
    path.write_bytes(data[: at + 1])


FAULTS: list[tuple[str, Callable[[Path], object], str]] = [
    ("content/en/emergency.yaml", cut_in_two, "content/en/emergency.yaml: line "),
    ("content/zh-Hans/emergency.yaml", cut_between_entries, "content/zh-Hans/emergency.yaml: "),
    ("content/en/emergency.yaml", Path.unlink, "content/en/emergency.yaml: file is missing"),
    ("content/zh-Hans/ui.yaml", cut_in_a_character, "content/zh-Hans/ui.yaml: byte "),
    ("content/zh-Hans/language.yaml", Path.unlink, "content/zh-Hans/language.yaml: file is missing"),
    ("content/en/language.yaml", Path.unlink, "content/en/language.yaml: file is missing"),
    ("content/zh-Hans/pages/types.yaml", Path.unlink, "zh-Hans lacks pages/types.yaml"),
    ("content/en/pages/types.yaml", as_list, "content/en/pages/types.yaml: "),
    ("content/en/questions.yaml", as_list, "en/questions.yaml: "),
    ("content/order.yaml", Path.unlink, "content/order.yaml: file is missing"),
    ("content/sources.yaml", as_list, "content/sources.yaml: "),
    ("content/outcomes.yaml", Path.unlink, "content/outcomes.yaml: file is missing"),
    ("hcc_logic/evidence/data/evidence.json", Path.unlink, "hcc_logic/evidence/data/evidence.json: "),
]


@pytest.mark.parametrize(("name", "broken", "line"), FAULTS, ids=[f"{how.__name__} {name}" for name, how, _ in FAULTS])
def test_a_broken_file_is_named(tmp_path: Path, name: str, broken: Callable[[Path], object], line: str) -> None:
    root = copy_of_the_guide(tmp_path)
    broken(root / name)
    done = subprocess.run([sys.executable, "-c", CHECK], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert any(line in said for said in done.stdout.splitlines()), done.stdout


def test_content_as_it_is_has_no_fault(tmp_path: Path) -> None:
    root = copy_of_the_guide(tmp_path)
    done = subprocess.run([sys.executable, "-c", CHECK], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "", "the cases in tests/ need not be there"


@pytest.mark.parametrize("plain", [False, True], ids=["streamlit run", "plain script"])
def test_with_broken_words_the_server_ends_before_any_reader(tmp_path: Path, plain: bool) -> None:
    root = copy_of_the_guide(tmp_path / "guide")
    cut_in_two(root / "content/en/emergency.yaml")
    with started(tmp_path / "log", root=root, plain=plain) as server:
        if plain:  # Streamlit reads a plain script for its first reader
            server.wait()
            with pytest.raises((ConnectionClosed, OSError)):
                server.run("", "en")
        assert server.process.wait(timeout=60) == 1
    assert "content/en/emergency.yaml: line " in server.said()
    assert "Traceback" not in server.said(), "an editor reads one line"


def test_readers_come_at_once_and_each_gets_their_page(tmp_path: Path) -> None:
    """All readers share the page objects."""
    wanted = [("types", "types"), ("", "start"), ("emergency-help", "emergency")] * 8
    with serve(tmp_path / "log") as server:
        server.run("", "en")
        with ThreadPoolExecutor(8) as readers:
            runs = list(
                readers.map(
                    lambda one: (one, [headings(server.run(one[1][0], language))[0] for language in ("en", "zh-Hans")]),
                    enumerate(wanted),
                )
            )
        firsts = {page: {tuple(titles) for (_, (url, _)), titles in runs if url == page} for page, _ in wanted}
        assert firsts[""] == {(phrasebook("en").ui.start.title, phrasebook("zh-Hans").ui.start.title)}
        assert all(len(titles) == 1 for titles in firsts.values())
        assert "failed" not in server.said()


def test_as_a_plain_script_the_guide_still_appears(tmp_path: Path) -> None:
    with serve(tmp_path / "log", plain=True) as server:
        assert phrasebook("zh-Hans").ui.start.title in headings(server.run("", "zh-Hans"))
        assert headings(server.run("types", "en"))
        assert "failed" not in server.said()


def test_the_first_deep_link_after_a_start_is_found(tmp_path: Path) -> None:
    with serve(tmp_path / "log") as server:
        messages = server.run("types", "zh-Hans")
        assert "page_not_found" not in [message.WhichOneof("type") for message in messages]
        assert headings(messages)


def test_a_start_asks_no_other_host(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    with started(tmp_path / "log", paths=(tmp_path,)) as server:
        server.wait()
        server.run("", "en")
    assert "STRANGER" not in server.said()


def test_the_guard_of_the_last_test_notices(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    asks = "from streamlit import net_util; net_util.get_internal_ip(); net_util.get_external_ip()"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", asks], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.stderr.count("STRANGER") >= 2
