"""The rules against a second reading of the decisions, on complete consistent answers: every topic, the stages, the
emergency."""

from __future__ import annotations

import random
from itertools import chain

import pytest
import rule_oracle as oracle
from answer_space import Raw, checked, complete
from law_kit import CHUNKS, amount, complete_sets, fitter, possible

from hcc_logic import explain, parse_answers
from hcc_logic.patient import emergency
from hcc_logic.patient.readings import Patient
from hcc_logic.report.patient_scores import scores
from tests.conftest import Tally


def differences(raw: Raw) -> list[tuple[str, object, object]]:
    """(what, said, expected) for everything that the two readings see differently; `test_laws` ties what is possible to
    the explanation."""
    patient = Patient.of(parse_answers(raw))
    assert not patient.contradictions
    by_rules = possible(raw) | {
        "emergency_now": frozenset(item.value for item in emergency.possible_statuses(patient.answers)),
        "resolve_contradiction": frozenset(("not_relevant",)),
    }
    found: list[tuple[str, object, object]] = [
        (slug, by_rules[slug], expected)
        for slug, expected in oracle.possible(raw).items()
        if by_rules[slug] != expected
    ]
    alarm = emergency.look(patient.answers)
    level, because = oracle.emergency(raw)
    reported = set(alarm.because) - {"ivc_thrombus"}  # named beside the red flag that it makes urgent
    if alarm.level != level or alarm.active != (level is not None) or reported != because:
        found.append(("emergency", alarm, (level, because)))
    told = scores(patient.readings, patient.situations)
    if oracle.stageable(raw):
        for name, stages in zip(("bclc", "cnlc"), oracle.stages(raw), strict=True):
            score = getattr(told, name)
            if set(score.stages) != stages or score.stage != (next(iter(stages)) if len(stages) == 1 else None):
                found.append((name, score, stages))
    totals = oracle.points(raw, safety=False)
    if set(told.child_pugh.classes) != {oracle.class_of(total) for total in totals}:
        found.append(("child_pugh", told.child_pugh, totals))
    return found


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_both_readings_agree(chunk: int, tally: Tally) -> None:
    rng = random.Random(f"oracle {chunk}")
    tried, wrong = 0, []
    for raw in complete_sets(rng, amount(600, 200_000)):
        found = differences(raw)
        tried += 1
        if found:
            wrong.append((found, raw))
    tally("oracle: complete answers", tried, len(wrong))
    assert not wrong, f"{len(wrong)} of {tried} differ, first: {wrong[0]}"


DENIED: tuple[Raw, ...] = (
    {"red_flags": ["black_stool"], "bleeding_now": "no"},
    {"red_flags": ["vomiting_blood", "jaundice"], "bleeding_now": "no"},
    {"red_flags": ["none"], "bleeding_now": "yes"},
)


def test_ch_03_a_bleed_that_is_told_and_denied_counts(tally: Tally) -> None:
    """The pair is shown back, and every topic has the status that the decisions give to a person who bleeds."""
    rng = random.Random("bleed")
    number = amount(45, 4_000)
    for place, raw in enumerate(complete_sets(rng, number)):
        bleeding = {**raw, **DENIED[place % len(DENIED)]}
        found = explain(parse_answers(bleeding))
        assert {item.code for item in found.contradictions} <= {"flags_vs_no_bleeding", "no_flags_vs_bleeding"}
        assert found.contradictions
        assert found.emergency.level == "call_now"
        expected = oracle.status(checked(bleeding)) | {"resolve_contradiction": "listed"}
        assert {verdict.topic: verdict.status for verdict in found.topics} == expected, bleeding
    tally("oracle: a bleed told and denied", number, 0)


def test_every_status_of_every_topic_was_seen() -> None:
    """The draws are worth something: they reach the statuses that the table of topics knows."""
    rng = random.Random("reach")
    seen: dict[str, set[str]] = {slug: set() for slug in oracle.TOPICS}
    operated = (complete(rng, fitter(rng, {"setting": "after_curative_resection"})) for _ in range(150))
    for raw in chain(complete_sets(rng, 1_500), operated):  # people after surgery are rare among random ones
        for slug, statuses in oracle.possible(raw).items():
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
