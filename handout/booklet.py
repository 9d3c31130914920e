"""POST /booklet: answers with the paper. What is sent for it is used for that one answer, and neither kept nor logged.

POST /booklet?lang=zh-Hans&lang=en      a form with `kept` (JSON, what the reader's tab keeps), `locale` and `day`
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from urllib.parse import parse_qsl

from anyio import CapacityLimiter, to_thread
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from handout.paper import PressError, pdf
from handout.reader import from_kept
from hcc_content.languages import default_language, languages
from wording import phrasebook

ADDRESS = "/booklet"
LARGEST = 65_536
"""Bytes of one POST. What a tab keeps has a few thousand."""
AT_ONCE, MOST_WAITING = 2, 8
"""How many are made at once, and how many more may wait for it."""
_FIELDS = 4
_HEADERS = {"Cache-Control": "no-store"}
_log = logging.getLogger("guide")
_press = CapacityLimiter(AT_ONCE)

Why = Literal["unfit", "busy", "failed"]
_STATUS: Mapping[Why, int] = {"unfit": 400, "busy": 503, "failed": 500}


@dataclass
class _Refused(Exception):  # noqa: N818 - an answer, no error of the program
    why: Why
    status: int = 0


async def booklet(wish: Request) -> Response:
    """The paper in the languages of the address; a short sentence in the first of them where it cannot be made."""
    asked = _languages(wish)
    try:
        form = _form(await _body(wish))
        made = await _made(form, asked)
    except _Refused as refused:
        return PlainTextResponse(_said(asked[0], refused.why), refused.status or _STATUS[refused.why], headers=_HEADERS)
    name = {"Content-Disposition": 'inline; filename="my-page.pdf"'}
    return Response(made, media_type="application/pdf", headers=_HEADERS | name)


def route() -> Route:
    """For the app."""
    return Route(ADDRESS, booklet, methods=["POST"])


def _said(code: str, why: Why) -> str:
    said = phrasebook(code).ui.paper
    return {"unfit": said.unfit, "busy": said.busy, "failed": said.failed}[why]


def _languages(wish: Request) -> list[str]:
    asked = [code for code in dict.fromkeys(wish.query_params.getlist("lang")) if code in languages()]
    return asked or [default_language(wish.headers.get("accept-language", "").split(",")[0])]


async def _body(wish: Request) -> bytes:
    if wish.headers.get("sec-fetch-site") == "cross-site":  # no other page may write on our paper
        raise _Refused("unfit", 403)
    body = bytearray()
    try:
        async for part in wish.stream():
            body += part
            if len(body) > LARGEST:
                raise _Refused("unfit", 413)
    except ClientDisconnect:
        raise _Refused("unfit") from None
    return bytes(body)


def _form(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode(), strict_parsing=True, max_num_fields=_FIELDS, errors="strict"))
    except ValueError:
        raise _Refused("unfit") from None


async def _made(form: Mapping[str, str], asked: list[str]) -> bytes:
    try:
        kept = json.loads(form.get("kept", ""))
    except (ValueError, RecursionError):
        raise _Refused("unfit") from None
    if not isinstance(kept, dict):
        raise _Refused("unfit")
    if _press.statistics().tasks_waiting >= MOST_WAITING:
        raise _Refused("busy")
    locale, day = form.get("locale", ""), _day(form.get("day", ""))
    try:
        return await to_thread.run_sync(lambda: pdf(from_kept(kept, asked, locale, day)), limiter=_press)
    except ValueError:
        raise _Refused("unfit", 413) from None
    except PressError as problem:
        _log.error("no paper: %s", problem)
        raise _Refused("failed") from None
    except Exception as problem:  # its own message may hold an answer
        _log.error("no paper: %s", type(problem).__name__)
        raise _Refused("failed") from None


def _day(text: str) -> date:
    """The reader's own day, which may be one off ours; ours where it is not to be believed."""
    today = datetime.now(UTC).date()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return today
    return day if abs(day - today) <= timedelta(days=1) else today
