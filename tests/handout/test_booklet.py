"""POST /booklet: the paper for what a tab keeps; a short sentence for all that is broken, huge or hostile."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers

from handout import PressError, booklet
from tests.handout.reading import bare, words
from tests.served import run_to_the_end
from wording import phrasebook
from wording.own_page import OwnPage

KEPT = {
    "answer.q.pvtt_type": "III",
    "answer.q.child_pugh_class": "A",
    "set.place": "cn",
    "set.ward": "010-1234 5678",
    "mine": ["own:question:#panic() 我能坐飞机吗？", "ask:tace:0"],
    "first": ["ask:tace:0"],
}
PRIVATE = "what the reader typed"
Answer = tuple[int, Headers, bytes]


def ask(body: bytes | dict[str, str], query: str = "lang=en", **headers: str) -> Answer:
    """One request and the whole answer."""
    sent: list[dict[str, Any]] = []
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/booklet",
        "query_string": query.encode(),
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
    }
    parts = [body if isinstance(body, bytes) else urlencode(body).encode()]

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": parts.pop(0), "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    run_to_the_end(Starlette(routes=[booklet.route()])(scope, receive, send))
    return sent[0]["status"], Headers(raw=sent[0]["headers"]), b"".join(one.get("body", b"") for one in sent[1:])


def test_what_the_tab_keeps_comes_back_as_paper_and_stays_nowhere() -> None:
    status, headers, body = ask({"kept": json.dumps(KEPT), "locale": "zh-CN"}, "lang=zh-Hans&lang=en")
    assert (status, headers["content-type"], headers["cache-control"]) == (200, "application/pdf", "no-store")
    found = words(body)
    for code in ("zh-Hans", "en"):
        book = phrasebook(code)
        topic = book.topics.topics["tace"]
        assert bare(book.ui.mine.title) in found
        assert "★" + bare(book.ui.mine.about(topic=topic.name, question=topic.ask[0])) in found
    assert "010-12345678" in found
    assert "#panic()我能坐飞机吗？" in found


def test_the_paper_says_what_the_screen_says(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[OwnPage] = []
    monkeypatch.setattr(booklet, "pdf", lambda pages: seen.extend(pages) or b"%PDF")
    for kept in ({}, {"set.words": "gentle", "answer.q.pvtt_type": "III"}):
        ask({"kept": json.dumps(kept), "locale": "zh-TW", "day": "1999-01-01"}, "lang=zh-Hans")
    nothing, gentle = seen
    assert [part.id for part in nothing.parts] == []
    assert nothing.help.numbers[0][1] == "119", "the place of the browser comes first"
    assert "癌" not in str(gentle.parts)
    assert str(datetime.now(UTC).year) in gentle.foot[0], "a day that is far off is not believed"


REFUSED: dict[str, tuple[bytes | dict[str, str], int]] = {
    "nothing": (b"", 400),
    "no form": (b"\xff\xfe", 400),
    "no JSON": ({"kept": f"{{{PRIVATE}"}, 400),
    "no object": ({"kept": "[1]"}, 400),
    "deep": ({"kept": "[" * 20_000}, 400),
    "many fields": (b"kept={}&" + b"a=1&" * 50 + b"b=1", 400),
    "huge": (b"kept=" + b"A" * 70_000, 413),
    "a book": ({"kept": json.dumps({"mine": [f"own:question:{n:03}{'A' * 196}" for n in range(200)]})}, 413),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("code", ["en", "zh-Hans"])
def test_what_cannot_be_read_gets_a_plain_sentence(name: str, code: str, caplog: pytest.LogCaptureFixture) -> None:
    body, expected = REFUSED[name]
    status, headers, said = ask(body, f"lang={code}")
    assert (status, said.decode()) == (expected, phrasebook(code).ui.paper.unfit)
    assert headers["content-type"].startswith("text/plain")
    assert headers["cache-control"] == "no-store"
    assert PRIVATE not in caplog.text


def test_no_other_page_writes_on_our_paper() -> None:
    assert ask({"kept": json.dumps(KEPT)}, sec_fetch_site="cross-site")[0] == 403


def test_what_does_not_fit_is_as_if_it_had_not_been_sent() -> None:
    strange = {
        "set.ward": "<b>1</b>",
        "mine": ["topic:../../x", "<script>"],
        "answer.q.pvtt_type": ["III"],
        "set.words": 7,
    }
    status, _, body = ask({"kept": json.dumps(strange)}, "lang=tlh", accept_language="zh-CN")
    assert status == 200
    assert bare(phrasebook("zh-Hans").ui.mine.title) in words(body)


@pytest.mark.parametrize("problem", [PressError("status 1"), KeyError(PRIVATE)])
def test_a_fault_is_told_kindly_and_logged_without_a_word_of_the_reader(
    problem: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> bytes:
        raise problem

    monkeypatch.setattr(booklet, "pdf", fail)
    with caplog.at_level(logging.ERROR):
        status, _, said = ask({"kept": json.dumps(KEPT)})
    assert (status, said.decode()) == (500, phrasebook("en").ui.paper.failed)
    assert type(problem).__name__ in caplog.text or "status 1" in caplog.text
    assert PRIVATE not in caplog.text


def test_who_comes_when_many_wait_is_asked_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(booklet, "MOST_WAITING", 0)
    status, _, said = ask({"kept": json.dumps(KEPT)})
    assert (status, said.decode()) == (503, phrasebook("en").ui.paper.busy)
