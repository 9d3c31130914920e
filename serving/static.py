"""Streamlit's static files, compressed once each. They carry a hash in their names, so a browser may keep them."""

from __future__ import annotations

import gzip
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
FOR_LONG = {"Cache-Control": "public, immutable, max-age=31536000"}
PACKED = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding", **FOR_LONG}


class StaticFiles:
    """The files of one folder that shrink. Only names found there at the start are ever answered or kept."""

    def __init__(self, folder: Path, prefix: str) -> None:
        """Look through `folder/prefix`; addresses begin with /prefix/."""
        self._files = {
            f"/{path.relative_to(folder).as_posix()}": path
            for path in (folder / prefix).rglob("*")
            if path.suffix in TYPES and path.name != "manifest.json"  # that name carries no hash
        }
        self._packed: dict[str, bytes] = {}

    async def response(self, scope: Scope) -> Response | None:
        """The compressed file; None for every other address and for a client that takes no gzip."""
        name = scope["path"]
        if name not in self._files or "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            return None
        if name not in self._packed:
            self._packed[name] = await run_in_threadpool(_pack, self._files[name])
        return Response(self._packed[name], media_type=TYPES[self._files[name].suffix], headers=PACKED)


def _pack(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)
