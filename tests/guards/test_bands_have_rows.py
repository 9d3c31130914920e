"""Every answer falls in a band that its table knows, whatever the limits are. A band without a row opened a table."""

from __future__ import annotations

import dataclasses
import importlib

import pytest

from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.patient import criteria
from hcc_logic.patient.criteria import FIELDS_OF_TABLE, select
from hcc_logic.patient.criteria.bands import SCALES, Scale, band_of

NEAR = 1e-3
"""Closer to a cut than any report prints."""
SOME_BETWEEN = 40


def every_kind_of_value(scale: Scale) -> list[float]:
    """Values all over the accepted range and close to every cut."""
    question = QUESTIONS[scale.field]
    assert question.minimum is not None
    assert question.maximum is not None
    low, high = question.minimum, question.maximum
    width = (high - low) / SOME_BETWEEN
    whole = question.kind.startswith("integer")
    near = 1 if whole else NEAR
    spread = [low + width * place for place in range(SOME_BETWEEN + 1)]
    close = [cut + side for cut in scale.cuts for side in (-near, 0, near)]
    values = [value for value in (*spread, *close) if low <= value <= high]
    return [round(value) for value in values] if whole else values


def values_without_a_row(scale: Scale) -> list[str]:
    """Values of this number in a band that its table does not know."""
    found = []
    for value in every_kind_of_value(scale):
        for table, fields in FIELDS_OF_TABLE.items():
            if scale.field in fields:
                try:
                    select(table, {scale.field: frozenset((scale.name(value),))})
                except ValueError as problem:
                    found.append(f"{value:g}: {problem}")
    return found


@pytest.mark.parametrize("name", SCALES)
def test_every_value_that_is_accepted_has_a_row(name: str) -> None:
    assert values_without_a_row(SCALES[name]) == []


@pytest.mark.parametrize("name", SCALES)
def test_a_band_is_one_stretch_of_values(name: str) -> None:
    """A cut that is missing from a scale, or one too many, would make one band of two stretches."""
    values = sorted(every_kind_of_value(SCALES[name]))
    seen = list(dict.fromkeys(bands := [SCALES[name].name(value) for value in values]))
    assert bands == sorted(bands, key=seen.index)
    assert seen == list(SCALES[name].samples)


def test_a_planted_band_without_a_row_is_found() -> None:
    planted = dataclasses.replace(SCALES["alt_u_l"], name=lambda value: "very high" if value > 5000 else "low")
    assert values_without_a_row(planted)[0].endswith("table alt has no row for band 'very high' of alt_u_l")


def test_the_logic_does_not_start_with_a_band_without_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    planted = {**SCALES, "alt_u_l": Scale("alt_u_l", (300, 5000), lambda value: "very high" if value > 5000 else "low")}
    # by its name: the package has a function `bands` too
    monkeypatch.setattr(importlib.import_module("hcc_logic.patient.criteria.bands"), "SCALES", planted)
    assert band_of("alt_u_l", 6000) == {"very high"}
    with pytest.raises(ValueError, match="table alt has no row for band 'very high' of alt_u_l"):
        criteria._every_band_has_a_row()
