"""What the page shell says without a connection: the first words, emergency help, and the notice of a lost line.

HTML from the same content as everything else, made once at the start, in every language: a reader changes the language
without loading the shell again. The scripts beside it (`browser/`) open and close it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from hcc_content.languages import languages
from serving.builtin import dictionary
from wording import Phrasebook, phrasebook
from wording.emergency import ambulances
from wording.signs import LEVELS, every_sign, level

FOLDER = Path(__file__).parent / "browser"


@dataclass(frozen=True, slots=True)
class WithoutLine:
    """HTML for the shell in one language: in place of the page that is not there yet, of a browser without JavaScript,
    and behind the page."""

    first: str
    no_script: str
    after: str


@cache
def scripts() -> Mapping[str, bytes]:
    """Our own scripts by address. The address changes with what is in them, so a browser may keep them for ever."""
    found = {}
    for path in sorted(FOLDER.glob("*.js")):
        body = path.read_bytes()
        found[f"/guide/{path.stem}.{hashlib.sha256(body).hexdigest()[:12]}.js"] = body
    return found


def without_line(code: str) -> WithoutLine:
    """For a language."""
    made: Any = _template().module
    return WithoutLine(made.first(_said(phrasebook(code))), made.no_script(_said(phrasebook(code))), _after())


@cache
def _after() -> str:
    made: Any = _template().module
    return str(made.after([_said(phrasebook(code)) for code in languages()]))


@cache
def _template() -> Any:
    environment = Environment(loader=FileSystemLoader(FOLDER), undefined=StrictUndefined, autoescape=True)
    environment.globals |= {
        "style": Markup((FOLDER / "without_line.css").read_text(encoding="utf-8")),  # noqa: S704 (our own file)
        "scripts": [f".{address}" for address in scripts()],
        "builtin": dictionary(),
    }
    return environment.get_template("without_line.html.jinja")


def _said(book: Phrasebook) -> dict[str, Any]:
    every = every_sign(book)
    numbers = [
        {"id": region.id, "place": one.place, "number": one.number, "dialled": one.dialled}
        for region, one in zip(book.emergency.regions, ambulances(book), strict=True)
    ]
    return {
        "lang": book.language.html,
        "space": book.language.space_between,
        "line": book.ui.line.model_dump(),
        "emergency_help": book.ui.chrome.emergency,
        "call_now": book.ui.article.call_now,
        "elsewhere": book.ui.chrome.elsewhere,
        "lead": book.emergency.lead,
        "hospital": book.emergency.hospital,
        "say": book.emergency.say,
        "numbers": numbers,
        "levels": [(level(book, which), [sign for sign in every if sign.level == which]) for which in LEVELS],
    }
