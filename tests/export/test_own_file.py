"""The reader's own file: what was saved comes back; whatever else a file holds, nothing but FileProblem is raised."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export import MOST, FileProblem, opened, own_file, saved
from hcc_content.languages import languages
from tests.wording.test_kept import FITS, PLACES
from wording import phrasebook

KEPT = {name: value for name, value in FITS.items() if value != []}
SCRIPT = "own:question:<script>alert(1)</script>"
LANGUAGE = pytest.mark.parametrize("language", languages())


def file(kept: object, **changes: Any) -> bytes:
    return json.dumps({"guide": own_file.GUIDE, "version": own_file.VERSION, "kept": kept, **changes}).encode()


def twice(text: str) -> bytes:
    return file(KEPT).replace(b'"version"', text.encode() + b', "version"', 1)


@LANGUAGE
def test_what_was_saved_comes_back_and_the_file_says_what_it_is(language: str) -> None:
    book = phrasebook(language)
    data = saved(KEPT, book)
    assert opened(data, PLACES) == own_file.Opened(KEPT, 0)
    assert opened(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), PLACES).kept == KEPT, "as an editor may write it"
    first = data.decode().splitlines()[1]
    assert book.ui.site.name in first and book.ui.mine.title in first and "\\u" not in first


def test_what_does_not_fit_is_left_out_and_counted_and_takes_nothing_with_it() -> None:
    mine = [*KEPT["mine"], 3, "<b>topic</b>", SCRIPT, "own:question:\ud800"]
    strange = {
        "mine": mine,
        "set.lang": "en",
        "answer.q.largest_cm": [],
        "answer.q.pvtt_type": {},
        "round": 7,
        "": None,
    }
    found = opened(file({**KEPT, **strange}), PLACES)
    assert found.left_out == 8
    left = {name: value for name, value in KEPT.items() if name not in strange}
    assert found.kept == {**left, "mine": [*KEPT["mine"], SCRIPT]}, "own words are words, whatever they say"
    json.dumps(found.kept, ensure_ascii=False).encode()


def test_files_of_older_guides_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = file({**KEPT, "answer.q.question_of_once": "yes"})
    monkeypatch.setattr(own_file, "VERSION", own_file.VERSION + 1)
    assert opened(data, PLACES) == own_file.Opened(KEPT, 1)


BAD: Mapping[str, tuple[str, bytes]] = {
    "10 MB": ("too_big", b'"' + b"a" * 10_000_000 + b'"'),
    "one byte too many": ("too_big", file(KEPT).ljust(MOST + 1)),
    "no byte": ("empty", b""),
    "spaces": ("empty", b" \n\t"),
    "binary": ("not_text", bytes(range(256))),
    "UTF-16": ("not_text", file(KEPT).decode().encode("utf-16")),
    "UTF-16 without a mark": ("not_json", file(KEPT).decode().encode("utf-16-le")),
    "GBK": ("not_text", "我的一页".encode("gbk")),
    "words": ("not_json", b"Dear reader"),
    "100,000 brackets": ("not_json", b"[" * 100_000),
    "100,000 brackets, closed": ("not_json", b"[" * 50_000 + b"]" * 50_000),
    "100,000 objects in ours": ("damaged", file(KEPT)[:-1] + b', "x": ' + b'{"x":' * 30_000),
    "a number": ("foreign", b"3"),
    "a list": ("foreign", json.dumps([own_file.GUIDE]).encode()),
    "answers for the command": ("foreign", b'{"pvtt_type": "III"}'),
    "another guide": ("foreign", file(KEPT, guide="recipes")),
    "a guide that is no text": ("foreign", file(KEPT, guide=[own_file.GUIDE])),
    "cut off": ("damaged", file(KEPT)[:-20]),
    "two files in one": ("damaged", file(KEPT) * 2),
    "a name twice": ("damaged", twice('"version": 1')),
    "NaN": ("damaged", file(KEPT, version=float("nan"))),
    "Infinity": ("damaged", file({**KEPT, "x": float("inf")})),
    "a number too long": ("damaged", file(KEPT).replace(b"1", b"1" * 5_000, 1)),
    "no version": ("damaged", file(KEPT, version=None)),
    "version yes": ("damaged", file(KEPT, version=True)),
    "version 0": ("damaged", file(KEPT, version=0)),
    "version 1.0": ("damaged", file(KEPT, version="1.0")),
    "newer": ("newer", file(KEPT, version=own_file.VERSION + 1)),
    "much newer, of another shape": ("newer", file(None, version=10**30)),
    "kept as a list": ("damaged", file([KEPT])),
    "nothing kept": ("empty", file({})),
    "nothing that fits": ("empty", file({"round": 7, "mine": [3]})),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_the_reason(name: str) -> None:
    code, data = BAD[name]
    with pytest.raises(FileProblem) as caught:
        opened(data, PLACES)
    assert caught.value.code == code


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
ANYTHING = (
    st.binary(max_size=200)
    | JSON.map(json.dumps).map(str.encode)
    | st.dictionaries(st.sampled_from(sorted(FITS)) | st.text(), JSON).map(file)
    | st.builds(
        lambda at, byte: file(KEPT)[:at] + byte + file(KEPT)[at + 1 :], st.integers(0, 900), st.binary(max_size=2)
    )
)


@settings(max_examples=60)
@given(ANYTHING)
def test_no_file_raises_anything_else(data: bytes) -> None:
    try:
        found = opened(data, PLACES)
    except FileProblem:
        return
    assert found.kept and all(isinstance(value, (str, bool, list)) for value in found.kept.values())
