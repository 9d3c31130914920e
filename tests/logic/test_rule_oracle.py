"""The rules against a second reading of the decisions, on complete consistent answers: every topic, the stages, the
emergency."""

from __future__ import annotations

import random

import pytest
import rule_oracle as oracle
from answer_space import complete
from law_kit import CHUNKS, Raw, amount, complete_sets, fitter

from hcc_logic import Explanation, explain, parse_answers
from tests.conftest import Tally


def differences(raw: Raw, said: Explanation) -> list[tuple[str, object, object]]:
    """(what, said, expected) for everything that the two readings see differently."""
    found: list[tuple[str, object, object]] = []
    for slug, expected in oracle.possible(raw).items():
        verdict = said.topic(slug)
        status = next(iter(expected)) if len(expected) == 1 else "cannot_say"
        if set(verdict.possible) != expected or verdict.status != status:
            found.append((slug, (verdict.status, verdict.possible), expected))
    level, because = oracle.emergency(raw)
    reported = set(said.emergency.because) - {"ivc_thrombus"}  # named beside the red flag that it makes urgent
    if said.emergency.level != level or said.emergency.active != (level is not None) or reported != because:
        found.append(("emergency", said.emergency, (level, because)))
    if oracle.stageable(raw):
        for name, stages in zip(("bclc", "cnlc"), oracle.stages(raw), strict=True):
            score = getattr(said.scores, name)
            if set(score.stages) != stages or score.stage != (next(iter(stages)) if len(stages) == 1 else None):
                found.append((name, score, stages))
    totals = oracle.points(raw, gate=False)
    child_pugh = said.scores.child_pugh
    if set(child_pugh.classes) != {oracle.class_of(total) for total in totals}:
        found.append(("child_pugh", child_pugh, totals))
    return found


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_both_readings_agree(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"oracle {chunk}")
    tried, wrong = 0, []
    for raw in complete_sets(rng, amount(5_040, 200_000)):
        found = differences(raw, explain(parse_answers(raw)))
        tried += 1
        if found:
            wrong.append((found, raw))
    tally("oracle: complete answers", tried, len(wrong))
    assert not wrong, f"{len(wrong)} of {tried} differ, first: {wrong[0]}"


def test_every_status_of_every_topic_was_seen() -> None:
    """The draws are worth something: they reach the statuses that the table of topics knows."""
    rng = random.Random("reach")
    seen: dict[str, set[str]] = {slug: set() for slug in oracle.TOPICS}
    for raw in complete_sets(rng, 2_500):
        for slug, statuses in oracle.possible(raw).items():
            seen[slug] |= statuses
    for _ in range(300):  # people after surgery are rare among random ones
        operated = complete(rng, fitter(rng, {"setting": "after_curative_resection"}))
        for slug, statuses in oracle.possible(operated).items():
            seen[slug] |= statuses
    full = {"stopped", "usually_not", "sometimes", "listed", "not_relevant"}
    for slug in ("haic", "haic_systemic", "bevacizumab_containing", "systemic_tki", "external_radiotherapy"):
        assert seen[slug] == full, slug
    for slug in (
        "tace",
        "surgery_upfront",
        "adjuvant_tace",
        "ablation",
        "iodine125_stent_or_seed",
        "neoadjuvant_radiotherapy",
    ):
        assert seen[slug] >= full - {"listed"}, slug
    for slug in oracle.TOPICS:
        if slug not in ("clarify_missing_answers", "mdt_review", "resolve_contradiction"):
            assert len(seen[slug]) > 1, slug
