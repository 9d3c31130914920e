"""A number must not change on its way between languages: a dose, a time or a count that differs is a danger."""

import re

import pytest

from hcc_content.loader import LANGUAGES
from hcc_content.parity import REFERENCE, files_of
from hcc_content.words import CONTENT, read_yaml, visible_strings

NUMBER = re.compile(r"\d+(?:\.\d+)?")
# What one language adds for its own readers, or writes in another way, is not a difference:
OWN_WAY = re.compile(
    r"\((?:about )?\d+(?:\.\d+)?(?: to \d+(?:\.\d+)?)?\s?(?:°F|mg/dL|g/dL)\)|\(\d+ lb\)"  # a second unit in brackets
    r"|\d{1,3}(?:,\d{3})+"  # large counts, which Chinese gives in 万
    r"|\b(?:19|20)\d0s\b"  # decades
    r"|\b(?:route|way|step|part|grade|type|number) \d\b|\b\d-\d(?:-\d)?\b"  # names of parts and grades
    r"|[A-Za-z]+-?\d[\w-]*|\b\d+-[A-Za-z]\w*"  # digits inside names: Vp4, AFP-L3, iodine-125, 5-FU, 4-year
    r"|\b100\b",  # the one denominator: both languages say it once, not in each clause
    re.IGNORECASE,
)
FILES = [
    (name, language)
    for language in LANGUAGES
    if language != REFERENCE
    for name in sorted(files_of(REFERENCE) & files_of(language))
    if name not in {"emergency.yaml", "figures.yaml", "language.yaml", "ui.yaml", "glossary.yaml"}
]


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(OWN_WAY.sub(" ", text)))


@pytest.mark.parametrize(("name", "language"), FILES)
def test_every_number_arrives(name, language):
    other = {text.where: text.text for text in visible_strings(read_yaml(CONTENT / language / name))}
    found = [
        f"{text.where}: {sorted(lost)} of “{text.text}” not in “{other[text.where]}”"
        for text in visible_strings(read_yaml(CONTENT / REFERENCE / name))
        if text.where in other and (lost := numbers(text.text) - set(NUMBER.findall(other[text.where])))
    ]
    assert found == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != REFERENCE])
def test_emergency_numbers_are_the_same_for_each_place(language):
    def calls(code):
        rows = read_yaml(CONTENT / code / "emergency.yaml")["regions"]
        return {row["id"]: {key: value for key, value in row.items() if key != "name"} for row in rows}

    assert calls(language) == calls(REFERENCE)


def test_what_counts_as_a_number():
    assert numbers("About 5 out of 100 people, within 24 hours, above 38.5 °C (101.3 °F), Vp4, in the 1970s") == {
        "5", "24", "38.5",
    }  # fmt: skip
