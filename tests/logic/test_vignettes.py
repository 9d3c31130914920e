"""Readable cases: what a clinician can check by eye is what the rules say. Each file of content/cases/ holds a few."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from hcc_content.vignettes import groups
from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.evidence import citations
from hcc_logic.rules.treatments import SEQUENCE_ORDER

HOME = Path(__file__).parents[2]
CASES: list[dict[str, Any]] = [
    case
    for path in sorted((HOME / "content" / "cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def said(case: dict[str, Any]) -> Explanation:
    return explain(parse_answers(case["answers"]))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_vignette(case: dict[str, Any]) -> None:
    found = said(case)
    assert {slug: found.topic(slug).status for slug in case["expect"]} == case["expect"]
    for slug, codes in case.get("reasons", {}).items():
        given = {reason.code for reason in found.topic(slug).reasons if reason.outcome == "holds"}
        assert set(codes) <= given, (slug, given)
    for slug, fields in case.get("would_help", {}).items():
        assert set(fields) <= set(found.topic(slug).would_help), (slug, found.topic(slug).would_help)
    for name, value in case.get("scores", {}).items():
        score = getattr(found.scores, name)
        assert (score.grade if name == "child_pugh" else score.stage) == value, (name, score)
    assert found.emergency.level == case.get("emergency")
    assert sorted({item.code for item in found.contradictions}) == sorted(case.get("contradictions", []))


def test_there_are_enough_and_each_is_well_formed() -> None:
    assert len(CASES) >= 60
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert sum(case["source"]["kind"] in ("trial", "case") for case in CASES) >= 20
    named = {slug for case in CASES for slug in case["expect"]}
    assert named == set(SEQUENCE_ORDER)
    for case in CASES:
        assert case["title"]
        assert case["text"].strip()
        source = case["source"]
        if source["kind"] == "decision":
            assert set(source["decisions"]) <= set(citations.citations())
        else:
            assert source["cite"]
            assert source["url"].startswith("https://")


def test_every_status_of_the_treatments_is_seen() -> None:
    seen = {status for case in CASES for status in case["expect"].values()}
    assert seen == {"listed", "sometimes", "usually_not", "stopped", "not_relevant", "cannot_say"}


def test_the_review_page_reads_the_same_cases() -> None:
    read = [case for cases in groups().values() for case in cases]
    assert [case.id for case in read] == [case["id"] for case in CASES]
    for typed, case in zip(read, CASES, strict=True):
        told = typed.model_dump(mode="json", exclude_unset=True)
        assert told.pop("text") == case["text"]
        assert told == {key: value for key, value in case.items() if key != "text"}


@pytest.mark.slow
def test_the_printed_sheet_is_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.vignette_sheet", "--check"], cwd=HOME, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
