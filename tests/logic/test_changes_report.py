"""What changed in November 2026 about what a reader is told of each topic: marks, deciding answers, conditions.

From evidence/changes-2026-11.yaml; each test bears the id of its change, or the part of the command's schema 2 that it
is about."""

from __future__ import annotations

import json
from typing import Any

import pytest
from people import fit

from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.inputs.answers import AnswerProblem

ONE_BRANCH: dict[str, Any] = {
    "thrombus_nature": "tumour", "pvtt_type": "II", "pvtt_both_sides": False, "hepatic_vein_thrombus": "none",
    "ivc_thrombus": "none", "extrahepatic_spread": "none", "tumour_count": 1, "largest_cm": 8,
    "setting": "first_diagnosis", "prior_treatment": ["none"], "child_pugh_class": "A", "ascites": "none", "ecog": "0",
    "red_flags": ["none"],
}  # fmt: skip


def told(**answers: Any) -> Explanation:
    return explain(parse_answers(answers))


def test_ch_15_the_mark_follows_from_what_is_possible() -> None:
    found = told(thrombus_nature="tumour", pvtt_type="III")
    assert found.topic("surgery_upfront").mark == "not_now"
    assert found.topic("mdt_review").mark == "talked_about"
    assert found.topic("tace").mark == "depends"
    nothing = told()
    assert nothing.topic("tace").mark == "depends"
    trial = nothing.topic("clinical_trial")
    assert (trial.mark, set(trial.possible)) == ("talked_about", {"listed", "sometimes"})


def test_ch_16_one_answer_decides() -> None:
    tace = told(ecog="4", thrombus_nature="tumour", pvtt_type="II", child_pugh_class="A").topic("tace")
    assert (tace.status, tace.deciding) == ("stopped", ("ecog",))
    transplant = told(thrombus_nature="tumour", pvtt_type="II", ecog="0", age=60).topic("transplant_evaluation")
    assert (transplant.status, transplant.deciding) == ("stopped", ("thrombus_nature",))


def test_ch_16_nothing_decides_what_is_open_constant_or_contradicted() -> None:
    assert told(ecog="4").topic("mdt_review").deciding == ()
    assert told(thrombus_nature="tumour").topic("tace").deciding == ()
    clash = told(thrombus_nature="none", pvtt_type="III", ecog="4")
    assert clash.contradictions
    assert {topic.deciding for topic in clash.topics if topic.topic != "emergency_now"} == {()}


def test_ch_16_of_two_answers_that_each_decide_the_first_question_stands() -> None:
    tace = told(ecog="4", child_pugh_class="C", thrombus_nature="tumour", pvtt_type="II").topic("tace")
    assert tace.deciding == ("ecog",)
    alone = told(**{name: "4" if name == "ecog" else None for name in tace.deciding}).topic("tace")
    assert alone.status == tace.status


def test_ch_16_a_value_that_counts_by_its_confirmation_names_it() -> None:
    confirmed = fit(bilirubin_umol_l=3.5, units_confirmed=["bilirubin_umol_l"], child_pugh_class=None)
    haic = told(**confirmed).topic("haic")
    assert haic.status in ("listed", "sometimes")
    assert {"bilirubin_umol_l", "units_confirmed"} <= set(haic.deciding)
    kept = {name: confirmed[name] for name in haic.deciding}
    assert told(**kept).topic("haic").status == haic.status
    for name in haic.deciding:
        fewer = {other: value for other, value in kept.items() if other != name}
        assert told(**fewer).topic("haic").status == "cannot_say", name


def test_ch_16_reasons_name_what_decides_and_no_more() -> None:
    reasons = told(**fit(ecog="4")).topic("tace").reasons
    assert (reasons[0].code, [fact.field for fact in reasons[0].facts]) == ("ecog_3_4", ["ecog"])
    listed = told(**fit()).topic("haic")
    assert listed.status in ("listed", "sometimes")
    assert all(len(reason.facts) <= 2 for reason in listed.reasons)
    assert len(listed.deciding) > 2


def test_ch_17_what_is_left_if_the_routine_checks_are_clear() -> None:
    clear = told(**ONE_BRANCH).topic("sirt").if_clear
    assert clear is not None
    data = clear.model_dump()
    assert data["status"] == "sometimes"
    assert set(data["checks"]) <= {
        "bleeding_now", "kidney_failure", "creatinine_umol_l", "egfr_ml_min", "contrast_allergy", "encephalopathy",
    }  # fmt: skip


def test_ch_17_the_vein_the_liver_and_the_days_strength_are_never_filled_in() -> None:
    clear = told(thrombus_nature="tumour", pvtt_type="III").topic("tace").if_clear
    assert clear is not None
    data = clear.model_dump()
    assert len(data["possible"]) > 1
    assert not set(data["checks"]) & {"child_pugh_class", "ecog", "main_trunk_complete_block", "ascites"}


def test_ch_17_nothing_is_said_where_no_check_can_change_the_topic() -> None:
    assert told(**fit(ecog="4")).topic("tace").if_clear is None  # settled
    assert told(thrombus_nature="none", pvtt_type="III").topic("tace").if_clear is None  # a contradiction
    assert told().topic("clinical_trial").if_clear is None  # no check is among its facts


def test_ch_17_a_check_that_cannot_be_clear_is_left_out() -> None:
    values = {"bilirubin_umol_l": 15, "albumin_g_l": 40, "inr": 1.1, "ascites": "mild"}
    found = told(**values, child_pugh_class="B", thrombus_nature="tumour", pvtt_type="II")
    assert not found.contradictions
    waiting = [topic for topic in found.topics if topic.if_clear is not None and "encephalopathy" in topic.would_help]
    assert waiting
    # six points and a letter that says B: with a clear mind the two would contradict each other
    assert all("encephalopathy" not in topic.if_clear.checks for topic in waiting if topic.if_clear)


def test_schema_2_the_map_holds_what_its_boxes_say() -> None:
    answers = {"thrombus_nature": "tumour", "pvtt_type": "III", "hbv_surface_antigen": "positive", "ecog": "1"}
    found = told(**answers)
    assert found.map is not None
    assert {found.map.rows, found.map.columns} <= set(found.ask_next)
    for cell in found.map.cells:
        box = told(**answers, **{found.map.rows: cell.row, found.map.columns: cell.column})
        assert cell.marks == {topic.topic: topic.mark for topic in box.topics}
    assert told(thrombus_nature="none", pvtt_type="III").map is None


def test_schema_2_what_is_supposed_is_never_written_out() -> None:
    answers = parse_answers({"thrombus_nature": "tumour", "pvtt_type": "III"})
    supposed = explain(answers, suppose={"child_pugh_class": "A", "main_trunk_complete_block": "no"})
    as_told = told(thrombus_nature="tumour", pvtt_type="III", child_pugh_class="A", main_trunk_complete_block="no")
    assert supposed.topics == as_told.topics
    assert supposed.answers == answers
    assert dict(supposed.supposed) == {"child_pugh_class": "A", "main_trunk_complete_block": "no"}
    with pytest.raises(ValueError, match="supposed, not told: child_pugh_class, main_trunk_complete_block"):
        supposed.to_json()
    assert json.loads(as_told.to_json())["schema"] == 2
    with pytest.raises(AnswerProblem):
        explain(answers, suppose={"child_pugh_class": "D"})
