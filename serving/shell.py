"""The page shell: Streamlit's index.html with the reader's language from the first byte."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from hcc_content.languages import default_language, languages

_FONT = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*/?>')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_LANG = '<html lang="en">'


class Shell:
    """index.html in each language, plain and compressed, made once."""

    def __init__(self, index: Path) -> None:
        """Read `index`. Raises ValueError when it does not say its language where it used to."""
        html = index.read_text(encoding="utf-8")
        if _LANG not in html:
            raise ValueError(f"{index.name} has no {_LANG}: look at it again after an update of Streamlit")
        html = _COMMENT.sub("", _FONT.sub("", html))  # the theme does not use the font
        self.scripts: tuple[str, ...] = tuple(_INLINE.findall(html))
        self._plain = {
            code: html.replace(_LANG, f'<html lang="{entry.html}">', 1).encode() for code, entry in languages().items()
        }
        self._small = {code: gzip.compress(body, 9, mtime=0) for code, body in self._plain.items()}

    def response(self, scope: Scope) -> Response:
        """The shell in the language of the address, else the first that the browser prefers."""
        headers = Headers(scope=scope)
        code = wanted_language(scope["query_string"], headers.get("accept-language", ""))
        extra = {
            "Cache-Control": "no-cache",
            "Content-Language": languages()[code].html,
            "Vary": "Accept-Encoding, Accept-Language",
        }
        body = self._plain[code]
        if "gzip" in headers.get("accept-encoding", ""):
            body, extra["Content-Encoding"] = self._small[code], "gzip"
        return Response(body, media_type="text/html; charset=utf-8", headers=extra)


def wanted_language(query: bytes, accept_language: str) -> str:
    """The language that `?lang=` names, else the one for the browser's first language."""
    asked = parse_qs(query.decode("latin-1")).get("lang", [""])[0]
    return asked if asked in languages() else default_language(accept_language.split(",")[0])


def is_page(path: str) -> bool:
    """Whether an address can be a page of the guide: one word, as Streamlit's pages have. The rest is Streamlit's."""
    name = path.removeprefix("/")
    return "/" not in name and "." not in name and not name.startswith(("_stcore", "media"))
