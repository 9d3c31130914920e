"""Every edition, stance word and entry that the logic can show has words in every language, and nothing else has."""

from __future__ import annotations

from typing import get_args

import pytest

from hcc_content.loader import languages
from hcc_content.words import CONTENT, read_yaml
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.guidelines.edition import StanceWord

LANGUAGES = languages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_for_every_guideline(language: str) -> None:
    words = read_yaml(CONTENT / language / "guidelines.yaml")
    assert set(words["stances"]) == {*get_args(StanceWord), "no_statement"}
    assert set(words["editions"]) == set(EDITIONS)
    assert set(words["entries"]) == {stance.id for edition in EDITIONS.values() for stance in edition.stances}
    for edition in EDITIONS.values():
        said = words["editions"][edition.id]
        assert said["year"] == str(edition.year)
        assert str(edition.year) in said["short"] and str(edition.year) in said["long"], edition.id
        assert ("newer" in said) == (edition.newer_edition is not None), edition.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_are_short(language: str) -> None:
    entries = read_yaml(CONTENT / language / "guidelines.yaml")["entries"]
    for name, sentence in entries.items():
        assert len(sentence) <= 31 if language.startswith("zh") else len(sentence.split()) <= 20, name
