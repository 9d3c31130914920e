"""Scores of one reader, with every value that is still possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hcc_logic.answers import Answers
from hcc_logic.explanation import AlbiScore, ChildPughScore, Scores, StageFound
from hcc_logic.facts import Situation
from hcc_logic.facts.liver import LIVER, select_for_score
from hcc_logic.facts.person import FITNESS
from hcc_logic.facts.tumour import BURDEN, CLEAR_SETTINGS, SETTING, SPREAD_TABLE
from hcc_logic.facts.veins import INVASION, VEINS
from hcc_logic.scores import albi, bclc, cheng, child_pugh, cnlc, vp
from hcc_logic.scores.checks import Count
from hcc_logic.truth import Truth

# any value inside a band stands for the band: the stages have no cut inside one
_COUNT_OF: dict[str, Count] = {"0": 0, "1": 1, "few": 2, "many": 4, "diffuse": "diffuse"}
_SIZE_OF = {None: None, "under_2": 1.5, "2_3": 2.5, "3_5": 4.0, "5_7": 6.0, "over_7": 8.0}


def scores(readings: Sequence[Answers], situations: Sequence[Situation]) -> Scores:
    """All scores. With contradictory answers: the union over the readings."""
    inputs = [_stage_inputs(situation) for situation in situations]
    # a stage speaks about cancer that is present now; a setting that says "none now" has no stage
    staged = [
        values
        for situation, values in zip(situations, inputs, strict=True)
        if not SETTING.facts_in(situation.selected["setting"], "setting") <= CLEAR_SETTINGS
    ]
    by_bclc = _found(bclc.STAGES, (bclc.possible_stages(**values) for values in staged))
    return Scores(
        child_pugh=_child_pugh(readings, situations),
        albi=_albi(readings),
        bclc=by_bclc.model_copy(update={"notes": _bclc_notes(inputs, by_bclc.stages)}),
        cnlc=_found(cnlc.STAGES, (_cnlc(values) for values in staged)),
        cheng=_veins(situations, "cheng_stages", cheng.TYPES, readings),
        vp=_veins(situations, "vp_stages", vp.GRADES, readings),
    )


def _only(values: Sequence[Any]) -> Any:
    return values[0] if len(values) == 1 else None


def _child_pugh(readings: Sequence[Answers], situations: Sequence[Situation]) -> ChildPughScore:
    selected = 0
    for situation in situations:
        selected |= select_for_score(situation.known) or LIVER.every
    points = sorted(LIVER.facts_in(selected, "points"))
    classes = child_pugh.possible_classes(points)
    first = readings[0]
    missing = [
        name
        for name in ("bilirubin_umol_l", "albumin_g_l", "inr", "ascites", "encephalopathy")
        if _unknown(readings, name)
    ]
    if "inr" in missing and not _unknown(readings, "pt_seconds_over_control"):
        missing.remove("inr")
    notes = []
    bilirubin, ratio = first.get("bilirubin_umol_l"), first.get("inr")
    if (bilirubin is not None and child_pugh.bilirubin_in_grey_zone(bilirubin)) or (
        ratio is not None and child_pugh.inr_in_grey_zone(ratio)
    ):
        notes.append("grey_zone")
    if first.get("blood_thinner") == "yes":
        notes.append("blood_thinner_raises_inr")
    if first.get("bile_duct_thrombus") == "yes":
        notes.append("blocked_duct_raises_bilirubin")
    return ChildPughScore(
        points=_only(points),
        **{"class": _only(classes)},
        points_range=(points[0], points[-1]),
        classes=classes,
        missing=tuple(missing),
        notes=tuple(notes),
    )


def _unknown(readings: Sequence[Answers], name: str) -> bool:
    return any(answers.get(name) is None for answers in readings)


def _albi(readings: Sequence[Answers]) -> AlbiScore:
    grades: set[int] = set()
    modified: set[str] = set()
    exact: set[float | None] = set()
    for answers in readings:
        bilirubin, albumin = answers.get("bilirubin_umol_l"), answers.get("albumin_g_l")
        grades |= set(albi.possible_grades(bilirubin, albumin))
        modified |= set(albi.possible_malbi_grades(bilirubin, albumin))
        exact.add(None if bilirubin is None or albumin is None else albi.score(bilirubin, albumin))
    missing = tuple(name for name in ("bilirubin_umol_l", "albumin_g_l") if _unknown(readings, name))
    ordered = sorted(grades)
    return AlbiScore(
        score=_only(list(exact)),
        grade=_only(ordered),
        grades=tuple(ordered),
        modified_grades=tuple(sorted(modified)),
        missing=missing,
    )


def _stage_inputs(situation: Situation) -> dict[str, Any]:
    selected = situation.selected
    burden_rows = (row.facts for index, row in enumerate(BURDEN.rows) if selected["burden"] >> index & 1)
    invasion = situation.truth(INVASION)
    return {
        "ecogs": [int(value) for value in FITNESS.facts_in(selected["fitness"], "band")],
        "classes": LIVER.facts_in(select_for_score(situation.known) or LIVER.every, "class"),
        "burdens": {(_COUNT_OF[facts["count"]], _SIZE_OF[facts["size"]]) for facts in burden_rows},
        "invasion": {True, False} if invasion is Truth.UNKNOWN else {invasion is Truth.YES},
        "spread": {value != "none" for value in SPREAD_TABLE.facts_in(selected["spread"], "spread")},
    }


def _cnlc(inputs: Mapping[str, Any]) -> Iterable[str]:
    """CNLC calls it a thrombus that can be seen, BCLC invasion: the same fact."""
    return cnlc.possible_stages(
        thrombus=inputs["invasion"], **{name: value for name, value in inputs.items() if name != "invasion"}
    )


def _bclc_notes(inputs: Iterable[Mapping[str, Any]], stages: Sequence[str]) -> tuple[str, ...]:
    not_preserved = any(values["invasion"] == {True} and values["classes"] == {"B"} for values in inputs)
    return ("liver_not_preserved",) if "C" in stages and not_preserved else ()


def _found(order: Sequence[str], possible: Iterable[Iterable[str]]) -> StageFound:
    """Every stage that is possible in some reading, in the order of the scale."""
    found = {stage for stages in possible for stage in stages}
    stages = tuple(stage for stage in order if stage in found)
    return StageFound(stage=_only(stages), stages=stages)


def _veins(situations: Sequence[Situation], fact: str, order: Sequence[str], readings: Sequence[Answers]) -> StageFound:
    found = {
        stage
        for situation in situations
        for stages in VEINS.facts_in(situation.selected["veins"], fact)
        for stage in stages
    }
    stages = tuple(stage for stage in order if stage in found)
    notes = (
        ("both_sides_ask_your_team",)
        if any(answers.get("pvtt_both_sides") is True for answers in readings) and "II" in stages
        else ()
    )
    return StageFound(stage=_only(stages), stages=stages, notes=notes)
