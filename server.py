"""Self-hosting: the app with the right page language from the first byte, small files and strict headers.

    python server.py            serves on PORT (default 8501)

`streamlit run app.py` works without this file; there the page language is set by a script a moment later.
"""

from __future__ import annotations

import asyncio
import base64
import gc
import gzip
import hashlib
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

import streamlit
import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

from ui.frame import PAGE_SCRIPT
from ui.library import default_language, languages, pages, terms, treatments

STATIC = Path(streamlit.__file__).parent / "static"
COMPRESSIBLE = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
COLLECT_EVERY_SECONDS = 20


def script_hash(script: str) -> str:
    """How a content security policy names one inline script."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


@cache
def shell(code: str) -> str:
    """Streamlit's page shell in one language. The preload of a font that the theme does not use is taken out."""
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    html = html.replace('<html lang="en">', f'<html lang="{languages()[code].html}">', 1)
    html = re.sub(r'<link\s+rel="preload"[^>]*as="font"[^>]*/?>', "", html)
    return re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)


@cache
def policy() -> str:
    """The content security policy: this host only, no eval, two known inline scripts."""
    inline = re.findall(r"<script>(.*?)</script>", shell(next(iter(languages()))), flags=re.DOTALL)
    hashes = " ".join(script_hash(script) for script in [*inline, PAGE_SCRIPT])
    return (
        f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; "
        "base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    )


@cache
def packed(name: str) -> bytes | None:
    """One static file, compressed once and kept. None for files that do not shrink or do not exist."""
    path = (STATIC / name).resolve()
    if (
        path.suffix not in COMPRESSIBLE
        or path.name == "manifest.json"
        or not path.is_relative_to(STATIC.resolve())
        or not path.is_file()
    ):
        return None
    return gzip.compress(path.read_bytes(), 9, mtime=0)


class Front:
    """Answers for the shell and the static files; adds headers to everything."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy()
                headers["X-Content-Type-Options"] = "nosniff"
                headers["X-Frame-Options"] = "DENY"
                headers["Referrer-Policy"] = "no-referrer"
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()"
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
            await send(message)

        response = self._own(scope) or self.app
        await response(scope, receive, send_with_headers)

    def _own(self, scope: Scope) -> Response | None:
        """Our own answer to a request for the shell or a static file; None for everything else."""
        if scope["method"] not in ("GET", "HEAD"):
            return None
        path, headers = scope["path"].lstrip("/"), Headers(scope=scope)
        small = "gzip" in headers.get("accept-encoding", "")
        if path.startswith("static/") and small and (body := packed(path)):
            forever = {
                "Content-Encoding": "gzip",
                "Vary": "Accept-Encoding",
                "Cache-Control": "public, immutable, max-age=31536000",
            }
            return Response(body, media_type=COMPRESSIBLE[Path(path).suffix], headers=forever)
        if "/" in path or "." in path or path.startswith(("_stcore", "media")):
            return None
        return self._shell(scope, headers, small=small)

    def _shell(self, scope: Scope, headers: Headers, *, small: bool) -> Response:
        wanted = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[0]
        if wanted not in languages():
            wanted = default_language(headers.get("accept-language", "").split(",")[0])
        body = shell(wanted).encode()
        extra = {
            "Cache-Control": "no-cache",
            "Content-Language": languages()[wanted].html,
            "Vary": "Accept-Encoding, Accept-Language",
        }
        if small:
            body, extra["Content-Encoding"] = gzip.compress(body, 6), "gzip"
        return Response(body, media_type="text/html; charset=utf-8", headers=extra)


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Read the content before the first reader comes.

    Then keep memory flat: frozen start, a collection now and then.
    """
    for code in languages():
        pages(code), treatments(code), terms(code)
    gc.collect()
    gc.freeze()

    async def collect() -> None:
        while True:
            await asyncio.sleep(COLLECT_EVERY_SECONDS)
            gc.collect()

    task = asyncio.create_task(collect())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


# Until the first st.navigation of a process, Streamlit takes the folder pages/ for its old kind of pages and
# would tell the very first
# reader that /types does not exist.
PagesManager.uses_pages_directory = False

app = st.App(Path(__file__).parent / "app.py", middleware=[Middleware(Front)], lifespan=lifespan)

if __name__ == "__main__":
    options: dict[str, int | str] = {"server.port": int(os.environ.get("PORT", "8501"))}
    if address := os.environ.get("ADDRESS"):
        options["server.address"] = address
    app.run(config=options)
