"""Signs in the groups in which a reader looks for them."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml

from hcc_content import codes
from hcc_content.loader import LANGUAGES
from hcc_content.phrases.signs import Signs
from hcc_content.sign_groups import GROUPS
from hcc_content.words import CONTENT


def test_every_sign_stands_in_one_group() -> None:
    assert Counter(sign for group in GROUPS.values() for sign in group) == Counter(codes.signs())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_without_words_is_a_fault(language: str) -> None:
    words = yaml.safe_load((CONTENT / language / "signs.yaml").read_text(encoding="utf-8"))
    assert list(Signs.model_validate(words).groups) == list(GROUPS)
    del words["groups"]["fever"]
    with pytest.raises(ValueError, match="no words for fever"):
        Signs.model_validate(words)
