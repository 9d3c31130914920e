"""The page shell: Streamlit's index.html with the reader's language, and help without a line, from the first byte."""

from __future__ import annotations

import gzip
import re
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from hcc_content.languages import default_language, languages
from serving.without_line import without_line
from wording import phrasebook

_FONT = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*/?>')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_LANG = '<html lang="en">'
_ROOT = '<div id="root"></div>'
_NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_EARLY = '<link rel="modulepreload" crossorigin href="./{}">'
_KEEP = "_stcore/bidi-components/guide-parts.keep/keep.js"
"""The storage of the tab, which every page asks before it is drawn; see ui/keep.py."""
_BUTTON = "static/js/Button.*.js"
"""Streamlit loads it with the first button that is seen. Behind a lid that is first opened without a line, as that
which clears the answers, it could not be loaded any more."""
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)


class Shell:
    """index.html in each language, plain and compressed, made once."""

    def __init__(self, index: Path) -> None:
        """Read `index`. Raises ValueError when its language, its place for the page or a script is not where it was."""
        html = index.read_text(encoding="utf-8")
        for part in (_LANG, _ROOT):
            if part not in html:
                raise ValueError(f"{index.name} has no {part}: look at it again after an update of Streamlit")
        buttons = [path.relative_to(index.parent).as_posix() for path in index.parent.glob(_BUTTON)]
        if len(buttons) != 1:
            raise ValueError(f"{len(buttons)} files {_BUTTON}: look at them again after an update of Streamlit")
        html = _COMMENT.sub("", _FONT.sub("", html))  # the theme does not use the font
        html = html.replace("</head>", "".join(map(_EARLY.format, (*buttons, _KEEP))) + "</head>", 1)
        self.scripts: tuple[str, ...] = tuple(_INLINE.findall(html))
        self._plain = {code: _in_language(html, code).encode() for code in languages()}
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


def _in_language(html: str, code: str) -> str:
    made, name = without_line(code), phrasebook(code).ui.site.name
    html = html.replace(_LANG, f'<html lang="{languages()[code].html}">', 1)
    html = _TITLE.sub(lambda _: f"<title>{escape(name)}</title>", html)
    html = _NO_SCRIPT.sub(lambda _: f"<noscript>{made.no_script}</noscript>", html)
    return html.replace(_ROOT, f'<div id="root">{made.first}</div>{made.after}', 1)


def wanted_language(query: bytes, accept_language: str) -> str:
    """The language that `?lang=` names, else the one for the browser's first language."""
    asked = parse_qs(query.decode("latin-1")).get("lang", [""])[0]
    return asked if asked in languages() else default_language(accept_language.split(",")[0])


def is_page(path: str) -> bool:
    """Whether an address can be a page of the guide: one word, as Streamlit's pages have. The rest is Streamlit's."""
    name = path.removeprefix("/")
    return "/" not in name and "." not in name and not name.startswith(("_stcore", "media"))
