"""A limit that a guideline prints is the number of the fact base, on the same side."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
import yaml

from hcc_logic.inputs.thresholds import THRESHOLDS, Threshold

FACT_BASE = Path(__file__).resolve().parents[2] / "evidence" / "guidelines.yaml"
PRINTED: dict[str, dict[str, Any]] = {
    row["id"]: row for row in yaml.safe_load(FACT_BASE.read_text(encoding="utf-8"))["thresholds"]
}
SIDES = {">": "above", "<=": "above", ">=": "at_least", "<": "at_least"}
"""Operator in print -> where the value itself belongs."""
SHARED = [limit for limit in THRESHOLDS if limit.id in PRINTED]


def differs(limit: Threshold) -> list[str]:
    """What the table says otherwise than the fact base."""
    row = PRINTED[limit.id]
    pairs = (("value", limit.value, row["value"]), ("side", limit.side, SIDES[row["operator"]]))
    return [f"{limit.id} {name}: {ours}, in print {theirs}" for name, ours, theirs in pairs if ours != theirs]


def test_limits_named_after_a_threshold_of_the_fact_base_stand_in_it() -> None:
    assert [limit.id for limit in THRESHOLDS if limit.id.startswith("thr-")] == [limit.id for limit in SHARED]


@pytest.mark.parametrize("limit", SHARED, ids=lambda limit: limit.id)
def test_a_limit_is_that_of_the_fact_base(limit: Threshold) -> None:
    assert differs(limit) == []


def test_a_planted_difference_is_found() -> None:
    planted = dataclasses.replace(SHARED[0], value=60.0, side="at_least")
    assert differs(planted) == ["thr-haic-bil value: 60.0, in print 50", "thr-haic-bil side: at_least, in print above"]
