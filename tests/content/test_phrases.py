"""A missing, misspelt or wrongly typed phrase fails, with file, line and key; so do codes without words and words
without a code."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import BaseModel, ValidationError

from hcc_content.errors import ContentError
from hcc_content.loader import LANGUAGES, load_library
from hcc_content.phrase import Codes, Phrase, Places, Text
from hcc_content.words import CONTENT


class Small(BaseModel):
    """A file in small."""

    step: Annotated[Phrase, Places("n", "total")]
    plain: Text
    names: Annotated[dict[str, Text], Codes(lambda: ("a", "b"))]


GOOD = {"step": "Step {n} of {total}", "plain": "Words.", "names": {"a": "x", "b": "y"}}


def test_a_phrase_fills_its_places() -> None:
    assert Small.model_validate(GOOD).step(n=1, total=9) == "Step 1 of 9"


@pytest.mark.parametrize("values", [{"n": 1}, {"n": 1, "total": 2, "more": 3}, {}])
def test_a_place_too_many_or_too_few_is_an_error(values: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Small.model_validate(GOOD).step(**values)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"step": "Step {n}"}, r"the places are \{n\}, and must be \{n\}, \{total\}"),
        ({"step": "Step {n} of {total} in {all}"}, r"the places are \{all\}, \{n\}, \{total\}"),
        ({"step": "Step {n of {total}"}, "."),
        ({"step": ""}, "at least 1 character"),
        ({"plain": "Words of {n}."}, "a place to fill in where none belongs"),
        ({"plain": True}, "valid string"),
        ({"names": {"a": "x"}}, "no words for b"),
        ({"names": {"a": "x", "b": "y", "c": "z"}}, "no such code: c"),
    ],
)
def test_another_shape_is_refused(change: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Small.model_validate(GOOD | change)


# Slips in the files themselves: file, what stands there, what is written instead, what is said of it.
SLIPS = [
    ("ui", "  next: ", "  nxt: ", r"ui\.yaml: line \d+: form\.next: Field required"),
    ("ui", "  next: ", "  nxt: ", r"ui\.yaml: line \d+: form\.nxt: Extra inputs"),
    ("ui", "{because}", "{becausee}", r"ui\.yaml: line \d+: check\.set_aside: the places are \{becausee\}"),
    ("ui", "  mg/dL: mg/dL\n", "", r"ui\.yaml: line \d+: units: no words for mg/dL"),
    ("topics", "\n  haic:\n", "\n  haik:\n", r"topics\.yaml: line \d+: topics: no words for haic; no such code: haik"),
    ("topics", "\n  sometimes:\n", "\n  some:\n", r"topics\.yaml: line \d+: statuses: no words for sometimes"),
    (
        "reasons",
        "\n  child_pugh_c:",
        "\n  child_pugh_d:",
        r"reasons: no words for child_pugh_c; no such code: child_pugh_d",
    ),
    ("reasons", "might_hold:", "might:", r"reasons\.yaml: line \d+: reasons\.\w+\.might_hold: Field required"),
    ("reasons", '"3h":', '"3":', r"bands\.albumin_g_l: no words for 3h; no such code: 3"),
    ("questions", "stopped_within_72h:", "stopped:", r"fields\.bleeding_now\.options: no words for stopped_within_72h"),
    (
        "questions",
        "\n  vein:",
        "\n  veins:",
        r"questions\.yaml: line \d+: screens: no words for vein; no such code: veins",
    ),
    ("rulebook", "\n  child_pugh_a:", "\n  class_a:", r"criteria: no words for child_pugh_a; no such code: class_a"),
    ("rulebook", "\n  thr-haic-alb:", "\n  thr-alb:", r"limits: no words for thr-haic-alb; no such code: thr-alb"),
    ("guidelines", "\n  klca22-res-01:", "\n  klca22-01:", r"entries: no words for klca22-res-01"),
    ("guidelines", "\n  nhc2026:", "\n  nhc2027:", r"editions: no words for nhc2026; no such code: nhc2027"),
    ("tools", "\n    heart:\n", "\n    hart:\n", r"checklist\.factors: no words for heart; no such code: hart"),
    ("scores", "\nalbi:\n", "\nalbu:\n", r"scores\.yaml: no words for albi; no such code: albu"),
    ("emergency", 'checked: "2026-11"', "checked: true", r"emergency\.yaml: line \d+: regions\.\d\.checked: .*string"),
    (
        "signs",
        "\n  jaundice:",
        "\n  yellow:",
        r"signs\.yaml: line \d+: signs: no words for jaundice; no such code: yellow",
    ),
    ("disagreements", "  why:", "  wy:", r"disagreements\.yaml: line \d+: dis-01\.why: Field required"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "old", "new", "said"), SLIPS, ids=[f"{slip[0]}-{slip[2].strip()}" for slip in SLIPS])
def test_a_slip_in_a_file_is_told(language: str, name: str, old: str, new: str, said: str, tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT / language, tmp_path / "content" / language)).parent
    path = content / language / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as told:
        getattr(load_library(language, content), name)
    assert any(re.search(said, line) for line in told.value.lines), told.value.lines
    assert all(line.startswith(f"content/{language}/{name}.yaml: ") for line in told.value.lines)
