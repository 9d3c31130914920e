"""The middleware in front of Streamlit: answers for page shell and static files, adds headers to everything."""

from __future__ import annotations

from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.page_script import PAGE_SCRIPT
from serving.policy import HEADERS, content_policy
from serving.shell import Shell, is_page
from serving.static import FOR_LONG, TYPES, StaticFiles
from serving.without_line import scripts


class Front:
    """ASGI middleware around an app whose built front end lies in the folder `built`."""

    def __init__(self, app: ASGIApp, built: Path) -> None:
        self._app = app
        self._shell = Shell(built / "index.html")
        self._static = StaticFiles(built, "static")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One connection. Only HTTP is ours; websockets and the lifespan pass."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        policy = content_policy((*self._shell.scripts, PAGE_SCRIPT), Headers(scope=scope).get("host", ""))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                headers.update(HEADERS)
            await send(message)

        answer = await self._own(scope) or self._app
        await answer(scope, receive, send_with_headers)

    async def _own(self, scope: Scope) -> Response | None:
        if scope["method"] not in ("GET", "HEAD"):
            return None
        if is_page(scope["path"]):
            return self._shell.response(scope)
        if scope["path"] in scripts():
            return Response(scripts()[scope["path"]], media_type=TYPES[".js"], headers=FOR_LONG)
        return await self._static.response(scope)
