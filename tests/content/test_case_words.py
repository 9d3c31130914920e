"""The cases for review can be read, and each has words in every language, with the numbers of the case."""

import re

import pytest

from hcc_content.errors import ContentError
from hcc_content.loader import LANGUAGES, load_library
from hcc_content.parity import REFERENCE, shape_differences
from hcc_content.vignettes import FOLDER, groups, words_of
from hcc_content.words import content_files, is_chinese
from tests.content.test_numbers import NUMBER, numbers

CASES = [case for cases in groups().values() for case in cases]
OTHERS = [language for language in LANGUAGES if language != REFERENCE]
SPELLED = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eleven": "11",
           "third": "3"}  # fmt: skip
COUNTED = re.compile(r"\b(\w+) (?:new |small |child-pugh )?(?:tumors|weeks|days|months|years|points)")


def test_all_cases_are_read():
    assert len(CASES) == 99
    assert len({case.id for case in CASES}) == 99
    assert len(groups()) == 11


def test_the_words_of_the_reference_language_stand_with_the_cases_only():
    assert load_library(REFERENCE).vignettes.case_words == {}
    for case in CASES:
        assert words_of(case, REFERENCE, {}).text == case.text


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_words_of_a_case_carry_its_numbers(language, case):
    told = load_library(language).vignettes.case_words[case.id]
    assert (told.note is None) == (getattr(case.source, "note", None) is None)
    note = getattr(case.source, "note", "")
    for own, other in ((case.title, told.title), (case.text, told.text), (note, told.note or "")):
        there = set(NUMBER.findall(other))
        assert numbers(own) <= there, f"lost: {own} – {other}"
        words = {SPELLED[word] for word in re.findall(r"[a-z]+", own.lower()) if word in SPELLED}
        assert there <= set(NUMBER.findall(own)) | words | {"1"}, f"from nowhere: {own} – {other}"
        counted = {SPELLED[word] for word in COUNTED.findall(own.lower()) if word in SPELLED}
        assert not is_chinese(language) or counted <= there, f"lost: {own} – {other}"


@pytest.mark.parametrize("language", OTHERS)
def test_the_page_has_the_same_words_in_each_language(language):
    assert shape_differences("vignettes.yaml", language) == []


def test_a_folder_without_cases_is_told(tmp_path):
    with pytest.raises(ContentError, match="there are no cases"):
        groups(tmp_path / "nowhere")


def test_the_cases_are_no_language_and_no_file_of_words():
    assert FOLDER.name not in LANGUAGES
    assert not [path for path in content_files() if FOLDER in path.parents]


def test_a_slip_in_a_case_is_told_in_one_line(tmp_path):
    (tmp_path / "group.yaml").write_text("- id: a-case\n  title: A case\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"group\.yaml: line 1: cases\.0\.text: Field required") as told:
        groups(tmp_path)
    assert "\n" not in str(told.value)
