"""Editions are named by their year, newer ones are named where there are any, and entries are short."""

from __future__ import annotations

import pytest

from hcc_content.loader import languages, load_library
from hcc_logic.rules.guidelines import EDITIONS

LANGUAGES = languages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_editions_are_told_with_their_year_and_a_newer_one(language: str) -> None:
    for edition in EDITIONS.values():
        said = load_library(language).guidelines.editions[edition.id]
        assert str(edition.year) in said.short, edition.id
        assert (said.newer is None) == (edition.newer_edition is None), edition.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_are_short(language: str) -> None:
    entries = load_library(language).guidelines.entries
    for name, sentence in entries.items():
        assert len(sentence) <= 31 if language.startswith("zh") else len(sentence.split()) <= 20, name
