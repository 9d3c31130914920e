"""The languages are equal: same files, same parts, same sources, none left behind by a change."""

import pytest

from hcc_content.loader import LANGUAGES
from hcc_content.parity import REFERENCE, differences, file_differences, files_of, shape_differences, skeleton, stale

OTHERS = [language for language in LANGUAGES if language != REFERENCE]
PAIRS = [(name, language) for language in OTHERS for name in sorted(files_of(REFERENCE) & files_of(language))]


@pytest.mark.parametrize("language", OTHERS)
def test_same_files(language):
    assert file_differences(language) == []


@pytest.mark.parametrize(("name", "language"), PAIRS)
def test_same_shape(name, language):
    assert shape_differences(name, language) == []


@pytest.mark.parametrize(("name", "language"), PAIRS)
def test_not_stale(name, language):
    assert stale(name, language) == []


def test_a_missing_block_or_another_source_is_noticed():
    one = {"id": "x", "version": 1, "blocks": [{"say": "a", "sources": ["s"]}, {"list": ["a", "b"]}]}
    assert differences(skeleton(one), skeleton(one | {"version": 2})) == []
    assert differences(skeleton(one), skeleton(one | {"blocks": one["blocks"][:1]}))
    changed = {"id": "x", "version": 1, "blocks": [{"say": "甲", "sources": ["t"]}, {"list": ["甲", "乙"]}]}
    assert differences(skeleton(one), skeleton(changed)) == ["blocks[0].sources[0]: 's' and 't'"]
