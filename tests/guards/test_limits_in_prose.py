"""Words that name a limit name the one of the table: every number with a unit that a limit has, in the words of every
language, is a value of `inputs/thresholds.py` in some unit of `inputs/units.py`, or is explained here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hcc_content.words import CONTENT, read_yaml
from hcc_logic.inputs.thresholds import HAIC_POINTS, THRESHOLDS, Threshold
from hcc_logic.inputs.units import FACTORS
from hcc_logic.rules.treatments import TOPICS

FILES = ("reasons.yaml", "topics.yaml", "tools.yaml", "rulebook.yaml", "treatments/*.yaml", "pages/*.yaml")
LANGUAGES = tuple(sorted(path.parent.name for path in CONTENT.glob("*/language.yaml")))
ANALYTES = {
    "bilirubin_umol_l": "bilirubin",
    "albumin_g_l": "albumin",
    "creatinine_umol_l": "creatinine",
    "neutrophils_10e9_l": "neutrophils",
    "platelets_10e9_l": "platelets",
    "largest_cm": "tumour_size",
    "pathology_largest_cm": "tumour_size",
}
PRINTED = {
    "μmol/L": "umol/L",
    "µmol/L": "umol/L",
    "×10⁹/L": "10^9/L",
    "/μL": "/uL",
    "/µL": "/uL",
    "%": "percent",
    "厘米": "cm",
    "毫米": "mm",
}
"""Units as readers see them, where the logic writes them otherwise."""
NOT_LIMITS: dict[tuple[str, str], str] = {
    ("reasons.yaml", "34 umol/L"): "Child-Pugh, two points from here (D-26); child_pugh.GREY_BILIRUBIN_TWO_FROM",
    ("reasons.yaml", "2 mg/dL"): "the same in mg/dL",
    ("reasons.yaml", "35 g/L"): "Child-Pugh, one point above this; child_pugh.ALBUMIN_ONE_ABOVE",
    ("reasons.yaml", "3.5 g/dL"): "the same in g/dL",
    ("tools.yaml", "34 umol/L"): "Child-Pugh, two points from here (D-12, D-26)",
    ("pages/after-surgery.yaml", "5 mm"): "an old claim about angiography",
    ("pages/how-common.yaml", "10 cm"): "a group of a survey in Turkey",
    ("treatments/hepatic-angiography.yaml", "5 mm"): "an old claim about angiography",
    ("treatments/laser-ablation.yaml", "1 mm"): "how thin a fiber is",
    ("treatments/pei.yaml", "1.5 cm"): "the tumors of a study",
    ("treatments/robot-guided.yaml", "4 mm"): "an average miss in studies",
    ("treatments/tare-y90.yaml", "8 cm"): "a limit of BCLC 2022, not checked; it decides nothing",
}
"""(file, number and unit) -> what it is, if it is not a limit of a rule."""

LIMIT_UNITS = {limit.unit for limit in THRESHOLDS} - {"n", "points"}
_UNITS = sorted(
    {
        *PRINTED,
        *LIMIT_UNITS,
        *(unit for analyte in ANALYTES.values() for unit in FACTORS[analyte]),
    },
    key=len,
    reverse=True,
)
_NUMBER = r"\d+(?:[.,]\d+)*"
AMOUNT = re.compile(
    rf"({_NUMBER})(?:\s*(?:to|or|–|-|到|至|或)\s*({_NUMBER}))?\s*({'|'.join(map(re.escape, _UNITS))})(?![\w/])"
)
"""A number, or the two ends of a range, with a unit."""
POINTS = re.compile(r"(?:up to|more than|above) (\d+) liver points|(?:不超过|超过)(\d+)分")
"""Child-Pugh points that something goes up to. Where the words speak of HAIC, its limit is meant."""


def amounts(text: str) -> Iterator[tuple[Decimal, str]]:
    """Every number with a unit of a limit, the unit as the logic writes it."""
    for first, last, unit in AMOUNT.findall(text):
        for number in filter(None, (first, last)):
            yield Decimal(number.replace(",", "")), PRINTED.get(unit, unit)


def says(number: Decimal, unit: str, limit: Threshold) -> bool:
    """True if the number is the limit's value in this unit, rounded as it is printed."""
    if limit.unit == unit:
        value = limit.value
    elif limit.field in ANALYTES and unit in FACTORS[ANALYTES[limit.field]]:
        factors = FACTORS[ANALYTES[limit.field]]
        value = limit.value * factors[limit.unit] / factors[unit]
    else:
        return False
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(str(value)).quantize(Decimal(1).scaleb(exponent)) == number


def strings(node: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a file with its place."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from strings(value, f"{where}.{key}")
    elif isinstance(node, list):
        for place, value in enumerate(node):
            yield from strings(value, f"{where}.{place}")
    elif isinstance(node, str):
        yield where.lstrip("."), node


def _fields_of_codes() -> Iterator[tuple[str, frozenset[str]]]:
    for topic in TOPICS.values():
        for one in (*topic.rules, *topic.remarks):
            yield one.code, frozenset(name for criterion in one.condition.criteria() for name in criterion.fields)


FIELDS_OF: dict[str, frozenset[str]] = {
    **{code: fields for code, fields in _fields_of_codes() if fields},
    **{limit.field: frozenset((limit.field,)) for limit in THRESHOLDS},
}
"""Key of the words -> the answers that they are about: words of a reason or of a band name the limits of no other."""


def limits_meant(where: str) -> tuple[Threshold, ...]:
    """The limits that words in this place may name."""
    about = [FIELDS_OF[key] for key in where.split(".") if key in FIELDS_OF]
    return tuple(limit for limit in THRESHOLDS if not about or limit.field in about[0])


def strange(name: str, where: str, text: str) -> list[str]:
    """Numbers of one string that are neither a limit nor explained."""
    limits = limits_meant(where)
    found = [
        f"{name}: {where}: {number} {unit}"
        for number, unit in amounts(text)
        if (name, f"{number} {unit}") not in NOT_LIMITS and not any(says(number, unit, limit) for limit in limits)
    ]
    for groups in POINTS.findall(text) if "haic" in f"{name}{where}{text}".lower() else ():
        points = next(filter(None, groups))
        if int(points) != HAIC_POINTS.value:
            found.append(f"{name}: {where}: {points} points")
    return found


def files(language: str) -> Iterator[tuple[str, Path]]:
    """The files of one language in which limits are named, with their names."""
    folder = CONTENT / language
    for pattern in FILES:
        for path in sorted(folder.glob(pattern)):
            yield str(path.relative_to(folder)), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_in_words_are_limits_of_the_table(language: str) -> None:
    found = [
        line
        for name, path in files(language)
        for where, text in strings(read_yaml(path))
        for line in strange(name, where, text)
    ]
    assert found == [], "a limit that differs from hcc_logic/inputs/thresholds.py, or a number to explain in NOT_LIMITS"


def test_every_explained_number_is_still_there() -> None:
    there = {
        (name, f"{number} {unit}")
        for language in LANGUAGES
        for name, path in files(language)
        for _, text in strings(read_yaml(path))
        for number, unit in amounts(text)
    }
    assert sorted(set(NOT_LIMITS) - there) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You told us that bilirubin is above 60 μmol/L.", "60 umol/L"),
        ("您说总胆红素高于60 μmol/L，所以要专科医生先看。", "60 umol/L"),
        ("Bilirubin above 50 μmol/L (about 4 mg/dL).", "4 mg/dL"),
        ("Albumin below 28 g/L (2.7 g/dL).", "2.7 g/dL"),
        ("Platelets below 60 ×10⁹/L.", "60 10^9/L"),
        ("Platelets below 60,000/μL.", "60000 /uL"),
        ("A tumor over 8 cm.", "8 cm"),
        ("肿瘤大于8厘米。", "8 cm"),
        ("3 to 6 cm", "6 cm"),
        ("less than 80% of the liver", "80 percent"),
        ("above 180 μmol/L", "180 umol/L"),
        ("HAIC goes with up to 9 liver points", "9 points"),
        ("HAIC：肝功能不超过9分", "9 points"),
    ],
)
def test_a_planted_limit_is_found(text: str, found: str) -> None:
    assert strange("reasons.yaml", "reasons.planted.holds", text) == [f"reasons.yaml: reasons.planted.holds: {found}"]


def test_words_of_one_answer_may_not_name_the_limit_of_another() -> None:
    text = "up to 7 cm"
    assert strange("reasons.yaml", "bands.pathology_largest_cm.low", text) != []
    assert strange("reasons.yaml", "bands.largest_cm.large", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "above 50 μmol/L (about 3 mg/dL)",
        "below 28 g/L (2.8 g/dL)",
        "177 μmol/L (2.0 mg/dL)",
        "50,000/μL",
        "70mm",
        "70%",
    ],
)
def test_a_limit_may_be_printed_in_any_unit_and_rounded(text: str) -> None:
    assert strange("pages/planted.yaml", "", text) == []
