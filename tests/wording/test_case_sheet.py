"""The sheet of cases as one file: it holds every case, needs nothing else, and escapes what it is given."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hcc_content.languages import languages
from hcc_content.loader import LANGUAGES
from hcc_logic import QUESTIONS
from hcc_logic.rules.treatments import SEQUENCE_ORDER
from tests.wording.html import Reader
from wording import case_sheet, cases, phrasebook
from wording.answers import ToldFact

pytestmark = pytest.mark.slow

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def document(language: str) -> str:
    return case_sheet.document(phrasebook(language), cases.sheet(phrasebook(language)))


@LANGUAGE
def test_no_code_is_left_in_the_words(language: str) -> None:
    codes = {name for name in QUESTIONS if "_" in name} | {slug for slug in SEQUENCE_ORDER if "_" in slug}
    codes |= {"usually_not", "cannot_say", "not_relevant", "call_now", "might_hold"}
    text = "".join(Reader(document(language)).words)
    assert not re.search(rf"\b({'|'.join(sorted(codes))})\b", text)
    assert not re.search(r"[a-z]_[a-z]|\{\w*\}", text)


@LANGUAGE
def test_the_file_holds_every_case_and_needs_nothing_else(language: str) -> None:
    text = document(language)
    found = Reader(text)
    assert found.open == [], "well-formed"
    assert text.startswith("<!DOCTYPE html>")
    assert f'<html lang="{languages()[language].html}">' in text
    assert found.counted["article"] == 99
    rows = sum(len(case.rows) for told in cases.sheet(phrasebook(language)).values() for case in told)
    assert found.counted["input.checkbox"] == 2 * rows
    assert found.counted["textarea"] == rows + 3
    assert not {"script", "link", "img", "iframe", "form"} & set(found.counted)
    assert not re.search(r"@import|url\(", text)
    assert not [name for name, _ in found.attributes if name.startswith("on") or name in ("src", "checked")]
    assert all(str(value).startswith("https://") for name, value in found.attributes if name == "href")
    assert "break-inside: avoid" in text
    words = "".join(found.words)
    for told in cases.sheet(phrasebook(language)).values():
        for case in told:
            assert case.id in words and case.title in words and case.text in words
    assert phrasebook(language).cases.not_reviewed in words


@LANGUAGE
def test_everything_is_escaped(language: str) -> None:
    nasty = "<script>alert(\"x\")</script> & 'y'"
    book = phrasebook(language)
    told = cases.group(book, "trials")[0]
    origin = replace(told.origin, said=nasty, title=nasty, url='https://x.org/"><script>', more=(nasty,))
    row = replace(told.rows[0], name=nasty, expected=nasty, now=nasty, same=False, why=(nasty,))
    known = (ToldFact(nasty, nasty, nasty, nasty),)
    bad = replace(told, id=nasty, title=nasty, text=nasty, known=known, origin=origin, rows=(row,))
    for text in (case_sheet.part(book, [bad]), case_sheet.document(book, {nasty: [bad]})):
        found = Reader(text)
        assert found.open == []
        assert "<script" not in text
        assert nasty in "".join(found.words)
        assert found.counted["input.checkbox"] == 2
