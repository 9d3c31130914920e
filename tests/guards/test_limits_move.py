"""Every limit of the one table moves something: at its value, and wherever it is moved to.

The limits are moved as a maintainer would move them: the number in `inputs/thresholds.py`, in a copy of the logic. What
that copy says of the same people must then differ, and only between the old limit and the new one."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.inputs.thresholds import THRESHOLDS, Threshold

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
THRESHOLDS_FILE = "inputs/thresholds.py"

FIT: dict[str, Any] = {
    "setting": "first_diagnosis",
    "bleeding_now": "no",
    "red_flags": ["none"],
    "bleeding_last_6_months": "no",
    "varices": "none",
    "ecog": "0",
    "ascites": "none",
    "encephalopathy": "none",
    "bilirubin_umol_l": 14,
    "albumin_g_l": 40,
    "inr": 1.05,
    "creatinine_umol_l": 80,
    "egfr_ml_min": 90,
    "contrast_allergy": "none",
    "extrahepatic_spread": "none",
    "thrombus_nature": "none",
    "hepatic_vein_thrombus": "none",
    "ivc_thrombus": "none",
    "alt_u_l": 30,
    "ast_u_l": 30,
    "neutrophils_10e9_l": 3,
    "platelets_10e9_l": 200,
    "icg_r15": 10,
    "prior_treatment": ["none"],
    "blood_thinner": "no",
    "bile_duct_thrombus": "no",
    "transplant_recipient": "no",
    "tumour_count": 1,
    "largest_cm": 4,
    "tumour_share_of_liver_pct": 20,
}
VEIN = {
    "thrombus_nature": "tumour",
    "pvtt_type": "II",
    "vp_type": "Vp3",
    "pvtt_both_sides": False,
    "confined_to_one_side": "yes",
    "main_trunk_complete_block": "no",
}
LIVER_ONLY = ("tumour_count", "largest_cm", "tumour_share_of_liver_pct")
PEOPLE: dict[str, dict[str, Any]] = {
    "one tumor": FIT,
    "three tumors": {**FIT, "tumour_count": 3, "largest_cm": 2.5},
    "many tumors": {**FIT, "tumour_count": 6},
    "a vein reached": {**FIT, **VEIN},
    "after surgery": {
        **{name: value for name, value in FIT.items() if name not in LIVER_ONLY},
        "setting": "after_curative_resection",
        "prior_resection": "yes",
        "prior_treatment": ["resection"],
        "pathology_largest_cm": 4,
        "pathology_count": 1,
        "pathology_mvi": "M0",
        "pathology_macro_invasion": "no",
        "pathology_margin": "wide",
        "pathology_r0": "yes",
    },
}
"""Fit people in whom no limit is reached but the one that is tried."""
WORSE_ITEMS: tuple[dict[str, Any], ...] = (
    {"bilirubin_umol_l": 40},
    {"albumin_g_l": 33},
    {"inr": 1.9},
    {"ascites": "mild"},
    {"encephalopathy": "controlled"},
)
"""Each gives one more point in Child-Pugh, and no rule reads anything else from it."""
LOWEST_POINTS = 5

PROBE = """
import json, sys
from hcc_logic import explain, parse_answers


def told(raw):
    explanation = explain(parse_answers(raw))
    stages = {"bclc": explanation.scores.bclc.stages, "cnlc": explanation.scores.cnlc.stages}
    return {**{topic.topic: topic.status for topic in explanation.topics}, **stages}

print(json.dumps([told(raw) for raw in json.load(sys.stdin)]))
"""


def answer(limit: Threshold, value: float) -> dict[str, Any]:
    """The answers that say this value of the limit's field."""
    if limit.field == "child_pugh_points":
        worse = WORSE_ITEMS[: round(value) - LOWEST_POINTS]
        return {name: item for items in worse for name, item in items.items()}
    whole = QUESTIONS[limit.field].kind.startswith("integer")
    return {limit.field: round(value) if whole else value}


def step(limit: Threshold) -> float:
    """The smallest change of an answer that a report could print."""
    return 1 if limit.unit in ("n", "points") else 0.001


def moved(limit: Threshold, share: float) -> float:
    """Another place for this limit: whole numbers one up, others by a share of their value."""
    return limit.value + 1 if limit.unit in ("n", "points") else round(limit.value * (1 + share), 2)


def between(limit: Threshold, new: float) -> float:
    """A value that lies on different sides of the old limit and the new one."""
    low, high = sorted((limit.value, new))
    if limit.unit not in ("n", "points"):
        return (low + high) / 2
    return low if limit.side == "at_least" else high


def edges(limit: Threshold, value: float) -> tuple[float, float, float]:
    """Just below a limit at this value, at it and just past it."""
    return value - step(limit), value, value + step(limit)


def copy_of_the_logic(folder: Path) -> Path:
    return Path(shutil.copytree(ROOT / "hcc_logic", folder / "hcc_logic", ignore=shutil.ignore_patterns("__pycache__")))


def move_limits(logic: Path, values: Mapping[str, float]) -> None:
    """Write new values into the table of a copy, each in its own place."""
    path = logic / THRESHOLDS_FILE
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    calls = [node for node in ast.walk(ast.parse("".join(lines))) if isinstance(node, ast.Call)]
    found = {
        call.args[0].value: call.args[2] for call in calls if getattr(call.func, "id", "") == "_threshold" and call.args
    }
    # from the end of a line to its start, so that no place moves before it is written
    for name, value in sorted(values.items(), key=lambda item: -found[item[0]].col_offset):
        number = found[name]
        line = lines[number.lineno - 1].encode()
        lines[number.lineno - 1] = (
            line[: number.col_offset] + repr(value).encode() + line[number.end_col_offset :]
        ).decode()
    path.write_text("".join(lines), encoding="utf-8")


def ask(folder: Path, people: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Statuses and stages of these people by the logic that lies in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=folder, input=json.dumps(list(people)), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return list(json.loads(done.stdout))


class World:
    """What one copy of the logic says of people at and around each limit. One question to it answers all."""

    def __init__(self, folder: Path, tried: Mapping[str, tuple[float, ...]]) -> None:
        limits = {limit.id: limit for limit in THRESHOLDS}
        keys = [
            (name, who, value) for name, values in tried.items() for who in PEOPLE for value in dict.fromkeys(values)
            if limits[name].field.startswith("pathology") <= (who == "after surgery")
        ]  # fmt: skip
        people = [{**PEOPLE[who], **answer(limits[name], value)} for name, who, value in keys]
        self.told = dict(zip(keys, ask(folder, people), strict=True))

    def of(self, limit: Threshold, value: float) -> dict[str, dict[str, Any]]:
        """Person -> what is said of them with this value of the limit's field."""
        return {who: told for (name, who, at), told in self.told.items() if (name, at) == (limit.id, value)}


def differences(one: Mapping[str, Mapping[str, Any]], other: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What differs, in words: who, what, from, to."""
    return [
        f"{who}: {what} {one[who][what]} -> {other[who][what]}"
        for who in one
        for what in one[who]
        if one[who][what] != other[who][what]
    ]


def dead(here: World, there: World, values: Mapping[str, float]) -> list[str]:
    """Limits that are shown and move nothing: people between the old place and the new one are told the same."""
    return [
        f"{limit.id}: moved from {limit.value:g} to {values[limit.id]:g} {limit.unit}, and nothing changes"
        for limit in THRESHOLDS
        if limit.id in values
        and not differences(
            here.of(limit, between(limit, values[limit.id])), there.of(limit, between(limit, values[limit.id]))
        )
    ]


UP = {limit.id: moved(limit, 0.05) for limit in THRESHOLDS}
DOWN = {limit.id: moved(limit, -0.05) for limit in THRESHOLDS if limit.unit not in ("n", "points")}


def tried(values: Mapping[str, float]) -> dict[str, tuple[float, ...]]:
    """The values to ask about: around the old limit, around the new one, and between the two."""
    limits = {limit.id: limit for limit in THRESHOLDS}
    return {
        name: (*edges(limits[name], limits[name].value), *edges(limits[name], new), between(limits[name], new))
        for name, new in values.items()
    }


@pytest.fixture(scope="module")
def here() -> World:
    """The logic as it is."""
    both = {name: (*tried(UP)[name], *tried(DOWN).get(name, ())) for name in UP}
    return World(ROOT, both)


def elsewhere(folder: Path, values: Mapping[str, float]) -> World:
    """The logic with its limits moved."""
    move_limits(copy_of_the_logic(folder), values)
    return World(folder, tried(values))


@pytest.fixture(scope="module")
def higher(tmp_path_factory: pytest.TempPathFactory) -> World:
    return elsewhere(tmp_path_factory.mktemp("higher"), UP)


@pytest.fixture(scope="module")
def lower(tmp_path_factory: pytest.TempPathFactory) -> World:
    return elsewhere(tmp_path_factory.mktemp("lower"), DOWN)


@pytest.mark.parametrize("limit", THRESHOLDS, ids=lambda limit: limit.id)
def test_at_the_limit_something_changes(here: World, limit: Threshold) -> None:
    below, at, past = (here.of(limit, value) for value in edges(limit, limit.value))
    one, other = (below, at) if limit.side == "at_least" else (at, past)
    assert differences(one, other), f"{limit.id}: nothing changes at {limit.value:g} {limit.unit}"


def test_no_limit_is_shown_and_moves_nothing(here: World, higher: World, lower: World) -> None:
    assert dead(here, higher, UP) == []
    assert dead(here, lower, DOWN) == []


@pytest.mark.parametrize("limit", THRESHOLDS, ids=lambda limit: limit.id)
def test_a_moved_limit_is_followed_to_its_new_place_and_side(higher: World, limit: Threshold) -> None:
    below, at, past = (higher.of(limit, value) for value in edges(limit, UP[limit.id]))
    quiet, loud = ((at, past), (below, at)) if limit.side == "at_least" else ((below, at), (at, past))
    assert differences(*loud), f"{limit.id}: nothing changes at {UP[limit.id]:g} {limit.unit}"
    if limit.unit not in ("n", "points"):  # the next whole number may be another limit
        assert differences(*quiet) == []


def test_a_planted_dead_limit_is_found(tmp_path: Path, here: World) -> None:
    """The fault of old: the rule reads a number of its own beside the limit that is shown."""
    logic = copy_of_the_logic(tmp_path)
    for name, shown in (("liver", "HAIC_ALBUMIN.reached_by(value)"), ("bands", "t.HAIC_ALBUMIN.reached_by(value)")):
        path = logic / "patient" / "criteria" / f"{name}.py"
        text = path.read_text(encoding="utf-8")
        assert shown in text
        path.write_text(text.replace(shown, "(value >= 28)"), encoding="utf-8")
    only = {"thr-haic-alb": UP["thr-haic-alb"]}
    move_limits(logic, only)
    assert dead(here, World(tmp_path, tried(only)), only) == [
        "thr-haic-alb: moved from 28 to 29.4 g/L, and nothing changes"
    ]


def test_the_two_limits_that_once_moved_nothing_or_too_much(tmp_path: Path) -> None:
    move_limits(copy_of_the_logic(tmp_path), {"thr-haic-bil": 60, "thr-haic-alb": 30})
    vein = PEOPLE["a vein reached"]
    people = ({**vein, "bilirubin_umol_l": 55}, {**vein, "albumin_g_l": 29}, vein)
    assert [told["haic"] for told in ask(ROOT, people)] == ["usually_not", "listed", "listed"]
    # bilirubin of 55 alone makes Child-Pugh class B, for which HAIC is "sometimes" (D-12)
    assert [told["haic"] for told in ask(tmp_path, people)] == ["sometimes", "usually_not", "listed"]


def test_stages_follow_the_limits_that_they_share_with_the_rules(here: World, higher: World) -> None:
    limits = {limit.id: limit for limit in THRESHOLDS}

    def stages(name: str, who: str, score: str) -> tuple[Any, Any]:
        at = between(limits[name], UP[name])
        return tuple(world.of(limits[name], at)[who][score] for world in (here, higher))

    assert stages("very-early-size", "one tumor", "bclc") == (["A"], ["0"])
    assert stages("small-single-size", "one tumor", "cnlc") == (["Ib"], ["Ia"])
    assert stages("small-few-size", "three tumors", "bclc") == (["B"], ["A"])
    assert stages("small-few-size", "three tumors", "cnlc") == (["IIa"], ["Ib"])
    assert stages("cnlc-many", "one tumor", "cnlc") == (["IIb"], ["IIa"])
