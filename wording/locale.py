"""What the locale of a reader's browser, such as zh-CN, says of where the reader is. A guess, never more."""

from __future__ import annotations

from hcc_logic.inputs.questions import TENS_OF_THOUSANDS_PER_UL
from wording.phrasebook import Phrasebook

COUNT_IN_TENS_OF_THOUSANDS = ("ja", "ko", "TW")
"""Languages and regions of browsers where reports print platelets in tens of thousands per microlitre."""


def report_units(locale: str) -> tuple[str, ...]:
    """Units that reports there use beside those that are printed everywhere."""
    return (TENS_OF_THOUSANDS_PER_UL,) if set(_parts(locale)) & set(COUNT_IN_TENS_OF_THOUSANDS) else ()


def region(book: Phrasebook, locale: str) -> str:
    """The region of emergency.yaml there; empty where none is known, and where the browser is set to another language
    than the page: then it says nothing of this reader."""
    speaks, *rest = (part.lower() for part in _parts(locale))
    country = rest[-1] if rest and speaks == book.code.partition("-")[0] else ""
    return next((region.id for region in book.emergency.regions if country in region.id.split("-")), "")


def _parts(locale: str) -> list[str]:
    return locale.replace("_", "-").split("-")
