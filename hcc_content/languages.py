"""The languages of the guide, and which of them a browser asks for."""

from __future__ import annotations

from functools import cache

from hcc_content.loader import languages as codes
from hcc_content.loader import load_library
from hcc_content.models import Language


@cache
def languages() -> dict[str, Language]:
    """Every language that has a folder in content/, by its BCP 47 tag; English first, for the switch."""
    return {code: load_library(code).language for code in sorted(codes(), key=lambda code: (code != "en", code))}


def default_language(locale: str) -> str:
    """The language to open in for a browser locale such as zh-CN."""
    for code, language in languages().items():
        if any(locale.lower().startswith(start) for start in language.locales):
            return code
    return next(iter(languages()))
