"""One test for each decision, with the examples that its text turns on."""

# ruff: noqa: N802 - tests bear the id of their decision

from __future__ import annotations

from typing import Any

import people
import pytest
from people import fit

from hcc_logic import AnswerProblem, Explanation, explain, parse_answers
from hcc_logic.report.explanation import GuidelinePosition, TopicVerdict
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from hcc_logic.rules.treatments.common import SPECIALIST_LOOKS

Raw = dict[str, Any]
DRUGS = ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki")
TREATMENTS = tuple(slug for slug in SEQUENCE_ORDER if TOPICS[slug].kind == "treatment")
NO_VEIN = fit(**people.NO_VEIN)
OPERATED = fit(**people.OPERATED)


def told(base: Raw | None = None, without: tuple[str, ...] = (), **changes: Any) -> Explanation:
    kept = {name: value for name, value in (fit() if base is None else base).items() if name not in without}
    return explain(parse_answers({**kept, **changes}))


def status(slug: str, base: Raw | None = None, without: tuple[str, ...] = (), **changes: Any) -> str:
    return told(base, without, **changes).topic(slug).status


def codes(verdict: TopicVerdict) -> set[str]:
    return {reason.code for reason in verdict.reasons}


def position(verdict: TopicVerdict, guideline: str) -> GuidelinePosition:
    return next(item for item in verdict.by_guideline if item.guideline == guideline)


def contradictions(**raw: Any) -> set[str]:
    return {item.code for item in explain(parse_answers(raw)).contradictions}


CLASS_B: Raw = {"albumin_g_l": 27, "ascites": "none"}  # 7 points
CLASS_C: Raw = {"albumin_g_l": 25, "bilirubin_umol_l": 80, "ascites": "moderate_severe"}


def test_the_base_person() -> None:
    found = told()
    assert not found.contradictions
    assert (found.scores.child_pugh.points, found.scores.bclc.stage, found.scores.cnlc.stage) == (5, "C", "IIIa")


def test_D_01_one_rule_for_many_positions() -> None:
    assert (
        status(
            "ablation",
            NO_VEIN,
            bleeding_now="yes",
            red_flags=["black_stool"],
            bleeding_last_6_months="yes",
            tumour_count=4,
        )
        == "stopped"
    )  # (1) before (4)
    assert status("tace", OPERATED, kidney_failure="yes", creatinine_umol_l=300) == "not_relevant"  # (2) before (3)
    assert status("tace", ascites="moderate_severe", contrast_allergy="severe") == "stopped"  # (3) before (4)
    assert status("haic") == "listed"  # (5) recommended, nobody against
    assert status("tace") == "sometimes"  # (5) for and against
    assert status("haic", **CLASS_B) == "usually_not"  # (4) albumin before the cap
    assert status("systemic_tki", **CLASS_B) == "sometimes"  # (6)
    assert status("tace_systemic", ascites="moderate_severe") == "usually_not"  # (7)


def test_D_02_unchecked_entries_decide_nothing() -> None:
    marked = {reason.code for verdict in told().topics for item in verdict.by_guideline for reason in item.reasons}
    assert "not_checked" in marked
    assert "entry" in marked


def test_D_03_what_counts_and_what_is_only_shown() -> None:
    heard = {item.guideline for verdict in told().topics for item in verdict.by_guideline}
    assert {"nhc2026", "bclc2022", "easl2024", "aasld2023", "jsh2021", "klca2022"} <= heard
    for never in (
        "nccn2026",
        "ntuh2026",
        "nhc2024",
        "nhc2019",
        "easl2018",
        "nci_pdq2025",
        "wei2019",
        "peng2024",
        "rtog1112",
    ):
        assert never not in heard
    for verdict in told().topics:
        for item in verdict.by_guideline:
            if item.guideline in ("apasl2017", "hklc", "singapore"):
                assert {reason.code for reason in item.reasons} <= {"table_cell", "not_checked", "speaks_for_others"}


def test_D_04_an_entry_speaks_about_its_stage() -> None:
    small = {**NO_VEIN, "largest_cm": 2.0}
    assert {status(slug, small) for slug in DRUGS} == {"not_relevant"}
    assert status("haic", small) == "not_relevant"


def test_D_05_the_careful_entry_speaks_for_the_guideline() -> None:
    trunk = told(pvtt_type="III", without=("pvtt_both_sides", "confined_to_one_side")).topic("surgery_upfront")
    assert trunk.status == "usually_not"
    assert position(trunk, "nhc2026").stance in ("not_recommended", "contraindicated")


def test_D_06_absolute_stops_and_relative_ones() -> None:
    assert status("surgery_upfront", icg_r15=30) == "usually_not"
    assert status("surgery_upfront", icg_r15=29.9) == "sometimes"
    assert status("haic", bilirubin_umol_l=33, albumin_g_l=27, ascites="mild") == "usually_not"
    assert status("tace", contrast_allergy="severe") == "stopped"
    assert status("sirt") == "sometimes"  # one country's view (stop-18) closes nothing


@pytest.mark.parametrize(
    ("slug", "field"),
    [
        ("tace", "contrast_allergy"),
        ("surgery_upfront", "icg_r15"),
        ("haic", "platelets_10e9_l"),
        ("bevacizumab_containing", "varices"),
    ],
)
def test_D_07_an_unknown_stop_keeps_the_topic_open(slug: str, field: str) -> None:
    verdict = told(without=(field,)).topic(slug)
    assert verdict.status == "cannot_say"
    assert field in verdict.would_help


def test_D_07_unless_every_value_leads_to_the_same() -> None:
    assert status("tace", without=("contrast_allergy",), kidney_failure="yes", creatinine_umol_l=300) == "stopped"
    assert status("tace", without=("portal_collaterals",)) == "sometimes"  # no block: side veins do not matter


def test_D_08_what_no_question_asks_changes_nothing() -> None:
    checked = {verdict.topic for verdict in told().topics if verdict.to_check}
    assert checked >= {
        "tace",
        "haic",
        "sirt",
        "adjuvant_tace",
        "adjuvant_haic",
        "surgery_upfront",
        "conversion_then_reassess_surgery",
        "iodine125_stent_or_seed",
        "systemic_immunotherapy_combo",
        "bevacizumab_containing",
        "portal_hypertension_treatment",
        "downstage_to_transplant",
    }
    assert status("tace") == "sometimes"


def test_D_09_stops_reach_what_contains_them() -> None:
    combined = ("tace_radiotherapy", "tace_systemic", "iodine125_stent_or_seed")
    for changes in (
        {"contrast_allergy": "severe"},
        {"kidney_failure": "yes", "creatinine_umol_l": 300},
        {"encephalopathy": "grade_1_2"},
    ):
        assert {status(slug, **changes) for slug in combined} == {"stopped"}, changes
    blocked: Raw = {
        "pvtt_type": "III",
        "main_trunk_complete_block": "yes",
        "portal_collaterals": "poor",
        "portal_recanalisation_possible": "no",
        "portal_flow_after_radiotherapy": "not_restored",
    }
    without = ("pvtt_both_sides", "confined_to_one_side")
    assert {status(slug, without=without, **blocked) for slug in ("tace", "tace_radiotherapy", "tace_systemic")} == {
        "stopped"
    }
    assert status("iodine125_stent_or_seed", without=without, **blocked) == "usually_not"
    assert (
        status("iodine125_stent_or_seed", without=without, **{**blocked, "portal_recanalisation_possible": "yes"})
        == "sometimes"
    )


def test_D_10_class_c_and_ecog_3() -> None:
    closed = (
        "tace",
        "haic",
        "sirt",
        "external_radiotherapy",
        "surgery_upfront",
        "tace_radiotherapy",
        "tace_systemic",
        "haic_systemic",
        "iodine125_stent_or_seed",
        "neoadjuvant_radiotherapy",
        "conversion_then_reassess_surgery",
    )
    assert {status(slug, **CLASS_C) for slug in (*closed, "ablation", "bevacizumab_containing")} == {"stopped"}
    assert {status(slug, ecog="3") for slug in closed} == {"stopped"}
    assert {status(slug, **CLASS_C) for slug in ("systemic_immunotherapy_combo", "systemic_tki")} == {"usually_not"}
    assert {status(slug, ecog="4") for slug in ("ablation", *DRUGS)} == {"usually_not"}
    failed: Raw = {"prior_treatment": ["tyrosine_kinase_inhibitor"], "last_systemic_result": "progressed"}
    assert status("second_line_systemic", **failed, **CLASS_C) == "usually_not"
    assert status("transplant_evaluation", NO_VEIN, **CLASS_C) == "sometimes"


@pytest.mark.parametrize(
    "sign",
    [
        {"bleeding_now": "yes", "red_flags": ["black_stool"]},
        {"bleeding_now": "stopped_within_72h", "red_flags": ["jaundice"]},
        {"red_flags": ["vomiting_blood"]},
        {"red_flags": ["black_stool"]},
    ],
)
def test_D_11_bleeding_now_comes_before_all_treatment(sign: Raw) -> None:
    found = told(without=("bleeding_now", "bleeding_last_6_months"), **sign)
    assert not found.contradictions
    own_question = ("adjuvant_tace", "adjuvant_haic", "adjuvant_radiotherapy", "second_line_systemic")
    assert {found.topic(slug).status for slug in TREATMENTS if slug not in own_question} == {"stopped"}
    assert {found.topic(slug).status for slug in own_question} == {"not_relevant"}
    assert found.topic("variceal_bleeding_care").status == "listed"


def test_D_11_a_bleed_that_is_over() -> None:
    before = {verdict.topic: verdict.status for verdict in told().topics}
    after = {verdict.topic: verdict.status for verdict in told(bleeding_last_6_months="yes").topics}
    assert {slug for slug in before if before[slug] != after[slug]} == {
        "bevacizumab_containing",
        "portal_hypertension_treatment",
    }


def test_D_12_class_b_and_ecog_2_are_capped() -> None:
    for changes in ({"albumin_g_l": 30, "ascites": "mild"}, {"ecog": "2"}):
        assert all(verdict.status != "listed" for verdict in told(**changes).topics if verdict.kind == "treatment"), (
            changes
        )
    open_range = told(without=("albumin_g_l",)).topic("external_radiotherapy")
    assert open_range.status == "cannot_say"  # unknown, not capped
    assert set(open_range.possible) == {"sometimes", "listed"}
    assert status("external_radiotherapy", bilirubin_umol_l=50.5, albumin_g_l=40) == "sometimes"


def test_D_12_bilirubin_above_50_closes_only_haic() -> None:
    found = told(bilirubin_umol_l=60)  # 7 points, class B
    assert {
        verdict.topic for verdict in found.topics if verdict.status == "usually_not" and verdict.kind == "treatment"
    } >= {"haic", "haic_systemic"}
    assert found.topic("tace").status == found.topic("external_radiotherapy").status == "sometimes"


def test_D_12_a_specialist_has_to_look() -> None:
    high, eight = "high_bilirubin_specialist_looks", "class_b8_specialist_looks"
    for slug in ("tace", "external_radiotherapy", "haic", "systemic_tki"):
        assert high in codes(told(bilirubin_umol_l=50.1).topic(slug))
        assert high not in codes(told(bilirubin_umol_l=50).topic(slug))
        eight_points: Raw = {"albumin_g_l": 30, "bilirubin_umol_l": 40, "ascites": "mild"}
        assert eight in codes(told(**eight_points).topic(slug))
        assert eight not in codes(told(albumin_g_l=30, bilirubin_umol_l=40).topic(slug))


def test_D_13_the_app_never_says_that_a_tumour_can_be_removed() -> None:
    assert "listed" not in told({}).topic("surgery_upfront").possible
    assert told().topic("surgery_upfront").to_check


def test_D_14_topics_that_are_always_there() -> None:
    for raw in ({}, fit(), OPERATED, {"red_flags": ["none"], "bleeding_now": "no", "encephalopathy": "none"}):
        found = told(raw)
        assert tuple(verdict.topic for verdict in found.topics) == SEQUENCE_ORDER
        for slug in (
            "clarify_missing_answers",
            "mdt_review",
            "best_supportive_care",
            "active_follow_up",
            "clinical_trial",
        ):
            assert found.topic(slug).status != "not_relevant"


def test_D_15_topics_about_the_answers() -> None:
    for raw in ({}, fit(), {"red_flags": ["none"], "bleeding_now": "yes"}):
        found = told(raw)
        assert found.topic("clarify_missing_answers").status == found.topic("mdt_review").status == "listed"
        assert found.topic("resolve_contradiction").status == ("listed" if found.contradictions else "not_relevant")
    for nature in ("tumour", "not_sure"):
        assert status("confirm_thrombus_nature", {}, thrombus_nature=nature, pvtt_type="II") == "listed"
    assert status("confirm_thrombus_nature", {}, thrombus_nature="bland", hepatic_vein_thrombus="major") == "listed"
    assert status("confirm_thrombus_nature", {}, thrombus_nature="none") == "not_relevant"


def test_D_16_when_supportive_care_is_the_main_path() -> None:
    assert status("best_supportive_care") == "sometimes"
    assert status("best_supportive_care", **CLASS_C) == "listed"
    assert status("best_supportive_care", ecog="3") == "listed"
    assert status("best_supportive_care", {}) == "cannot_say"
    assert status("best_supportive_care", ascites="moderate_severe") == "sometimes"
    assert (
        status("best_supportive_care", red_flags=["black_stool"], without=("bleeding_now", "bleeding_last_6_months"))
        == "sometimes"
    )


def test_D_17_two_levels_of_emergency() -> None:
    def level(**raw: Any) -> str | None:
        return told({}, **raw).emergency.level

    assert (
        level(red_flags=["known_rupture"])
        == level(bleeding_now="stopped_within_72h")
        == level(encephalopathy="grade_3_4")
        == "call_now"
    )
    assert (
        level(red_flags=["leg_swelling"])
        == level(encephalopathy="grade_1_2")
        == level(red_flags=["jaundice"])
        == "call_today"
    )
    assert level(red_flags=["leg_swelling"], ivc_thrombus="ivc") == "call_now"
    assert level(red_flags=["jaundice", "chest_pain"]) == "call_now"
    assert level() is None
    assert told({}, red_flags=["jaundice"]).emergency.active
    assert (
        status("emergency_now", {})
        == status("emergency_now", {}, red_flags=["none"], bleeding_now="no")
        == "cannot_say"
    )
    assert (
        status("emergency_now", {}, red_flags=["none"], bleeding_now="no", encephalopathy="controlled")
        == "not_relevant"
    )
    before, after = told(), told(red_flags=["chest_pain"])
    assert [v.status for v in before.topics[1:]] == [v.status for v in after.topics[1:]]


def test_D_17_names_the_signs_that_are_not_known() -> None:
    assert set(told({}).topic("emergency_now").would_help) == {"bleeding_now", "red_flags", "encephalopathy"}
    assert told({}, red_flags=["none"], bleeding_now="no").topic("emergency_now").would_help == ("encephalopathy",)
    assert told({}, red_flags=["chest_pain"]).topic("emergency_now").would_help == ()
    assert {reason.outcome for reason in told().topic("emergency_now").reasons} == {"holds"}
    assert {reason.outcome for reason in told({}).topic("emergency_now").reasons} == {"might_hold"}


def test_D_18_nature_and_extent() -> None:
    for place in ({"pvtt_type": "II"}, {"thrombus_nature": "not_sure", "pvtt_type": "II"}):  # a place tells no nature
        assert set(told(place).topic("anticoagulation_discussion").possible) == {"usually_not", "sometimes"}
    bland = {**NO_VEIN, "thrombus_nature": "bland"}
    assert told(bland).scores.cnlc.stage == "Ib"
    assert (told(bland).scores.cheng.stage, told(bland).scores.vp.stage) == ("none", "Vp0")
    assert contradictions(thrombus_nature="none", vp_type="Vp2") == {"nature_vs_type"}
    tumour = told({}, thrombus_nature="tumour")
    assert tumour.topic("transplant_evaluation").status == "stopped"  # place open, invasion certain
    assert set(tumour.scores.cnlc.stages) == {"IIIa", "IIIb", "IV"}
    micro = {**NO_VEIN, "pvtt_type": "I0"}
    assert told(micro).scores.cnlc.stage == "Ib"
    assert "Vp0" in told({}, pvtt_type="I0").scores.vp.stages
    unknown_place = told({}, thrombus_nature="tumour", pvtt_type="present_place_unknown")
    assert set(unknown_place.scores.cheng.stages) == {"I", "II", "III", "IV"}


def test_D_19_what_counts_as_the_trunk() -> None:
    sides = ("pvtt_both_sides", "confined_to_one_side")
    for changes in (
        {"pvtt_type": "III"},
        {"pvtt_type": "IV"},
        {"vp_type": "Vp4"},
        {"pvtt_type": "II", "pvtt_both_sides": True},
    ):
        raw = fit(**dict.fromkeys((*sides, "pvtt_type")))
        assert status("surgery_upfront", raw, **changes) == "usually_not", changes
    assert status("surgery_upfront", without=("pvtt_both_sides",)) == "sometimes"  # confined to one side
    open_sides = told(without=("pvtt_both_sides", "confined_to_one_side", "main_trunk_complete_block")).topic("tace")
    assert open_sides.status == "cannot_say"
    two_sided = told(pvtt_both_sides=True, without=("confined_to_one_side",))
    assert two_sided.scores.cheng.stage == "II"  # what the report says (CH-02)
    assert two_sided.scores.vp.stage == "Vp4"


TRUNK: Raw = {
    name: value
    for name, value in fit(pvtt_type="III").items()
    if name not in ("pvtt_both_sides", "confined_to_one_side", "main_trunk_complete_block")
}


def test_D_20_portal_flow() -> None:
    def tace(**changes: Any) -> str:
        return status("tace", TRUNK, **changes)

    assert tace() == "cannot_say"
    assert tace(main_trunk_complete_block="no") == "sometimes"
    assert tace(portal_flow_after_radiotherapy="restored") == "sometimes"
    block: Raw = {"main_trunk_complete_block": "yes"}
    assert tace(**block) == "cannot_say"
    assert tace(**block, portal_collaterals="rich", portal_flow_after_radiotherapy="not_done") == "sometimes"
    poor: Raw = {**block, "portal_collaterals": "poor", "portal_flow_after_radiotherapy": "not_restored"}
    assert tace(**poor) == "cannot_say"
    assert set(told(TRUNK, **poor).topic("tace").possible) == {"stopped", "usually_not"}
    assert tace(**poor, portal_recanalisation_possible="no") == "stopped"
    assert tace(**poor, portal_recanalisation_possible="yes") == "usually_not"
    assert {
        status("tace", fit(pvtt_type=kind, vp_type=vp), without=("main_trunk_complete_block",))
        for kind, vp in (("I", "Vp1"), ("II", "Vp3"))
    } == {"sometimes"}
    plain_clot: Raw = {**NO_VEIN, "thrombus_nature": "bland", **poor, "portal_recanalisation_possible": "no"}
    assert status("tace", plain_clot) == "stopped"
    assert contradictions(
        pvtt_type="III", main_trunk_complete_block="yes", portal_flow_after_radiotherapy="restored"
    ) == {"block_vs_flow"}


def test_D_21_radiotherapy_stands_before_tace() -> None:
    order = told().sequence
    assert order.index("external_radiotherapy") < order.index("tace")
    everything = {code for verdict in told().topics for code in codes(verdict)}
    assert "order_disputed" in everything
    closed = told(
        TRUNK, main_trunk_complete_block="yes", portal_collaterals="rich", portal_flow_after_radiotherapy="not_done"
    )
    assert "order_flow_first" in {code for verdict in closed.topics for code in codes(verdict)}


def test_D_21_the_code_follows_the_block() -> None:
    rich: Raw = {"portal_collaterals": "rich", "portal_flow_after_radiotherapy": "not_done"}
    for slug in ("tace", "external_radiotherapy"):
        blocked = codes(told(TRUNK, main_trunk_complete_block="yes", **rich).topic(slug))
        flowing = codes(told(TRUNK, main_trunk_complete_block="no").topic(slug))
        assert "order_flow_first" in blocked
        assert "order_disputed" not in blocked
        assert "order_disputed" in flowing
        assert "order_flow_first" not in flowing
        assert not codes(told(NO_VEIN).topic(slug)) & {"order_flow_first", "order_disputed"}


def test_D_22_sequence_is_fixed_and_no_ranking() -> None:
    for raw in ({}, fit(), TRUNK, OPERATED):
        found = told(raw)
        expected = [v.topic for v in found.topics if v.status in ("listed", "sometimes", "cannot_say")]
        assert list(found.sequence) == expected
        assert expected == [slug for slug in SEQUENCE_ORDER if slug in expected]


def test_D_23_contradictory_answers() -> None:
    found = told({}, hbv_surface_antigen="negative", hbv_dna="detectable")
    assert [(item.code, set(item.fields)) for item in found.contradictions] == [
        ("hbv", {"hbv_surface_antigen", "hbv_dna"})
    ]
    assert found.topic("antiviral_hbv").status == "cannot_say"  # listed on one reading alone
    kidneys = told(kidney_failure="no", creatinine_umol_l=300)
    assert kidneys.topic("tace").status == "stopped"  # the worse reading
    bleeding = told(red_flags=["none"], bleeding_now="yes", bleeding_last_6_months="yes")
    assert bleeding.emergency.level == "call_now"
    assert bleeding.topic("haic").status == "stopped"


def test_D_24_possible_values_contradict_nothing() -> None:
    assert status("tace", without=("main_trunk_complete_block",)) == "sometimes"  # one-sided type II: the trunk is open
    assert status("second_line_systemic", {}, prior_treatment=["none"]) == "not_relevant"
    assert "not_relevant" not in told({}, tumour_count=2).topic("surgery_upfront").possible
    assert status("external_radiotherapy", without=("blood_thinner", "bile_duct_thrombus")) == "listed"
    for slug in ("adjuvant_tace", "adjuvant_haic", "adjuvant_radiotherapy"):
        assert status(slug, {}, prior_resection="no") == "not_relevant"
        assert "not_relevant" not in told({}, setting="after_curative_resection").topic(slug).possible
    assert status(
        "systemic_tki", {}, setting="complete_response_off_treatment", bleeding_now="no", red_flags=["none"]
    ) == ("not_relevant")


def test_D_25_scores_on_partial_answers() -> None:
    nothing = told({}).scores
    assert nothing.child_pugh.points is None
    assert nothing.child_pugh.points_range == (5, 15)
    assert nothing.child_pugh.classes == ("A", "B", "C")
    assert nothing.albi.grades == (1, 2, 3)
    assert told({}, albumin_g_l=32.8).scores.albi.grades == (2, 3)
    assert told({}, albumin_g_l=33).scores.albi.grades == (1, 2, 3)
    assert len(nothing.bclc.stages) == 5
    assert told({}, thrombus_nature="tumour", pvtt_type="I").scores.vp.stages == ("Vp1", "Vp2")
    assert told({}, thrombus_nature="tumour", pvtt_type="I").scores.vp.stage is None
    assert told({}, pvtt_type="I").scores.vp.stages == ("Vp0", "Vp1", "Vp2")  # a plain clot there has no grade
    assert set(told({}, thrombus_nature="tumour", vp_type="Vp4").scores.cheng.stages) == {"II", "III", "IV"}
    assert told({}, vp_type="Vp4").scores.cheng.stage is None
    operated = told(OPERATED).scores
    assert (operated.bclc.stage, operated.bclc.stages, operated.cnlc.stage, operated.cnlc.stages) == (
        None,
        (),
        None,
        (),
    )
    full = told().scores.child_pugh
    assert (full.points, full.points_range, full.grade, full.classes, full.missing) == (5, (5, 5), "A", ("A",), ())


def test_D_26_grey_zones_work_on_the_safety_rules_only() -> None:
    grey = told(albumin_g_l=33, bilirubin_umol_l=34.1)
    assert (grey.scores.child_pugh.points, grey.scores.child_pugh.grade) == (6, "A")
    assert grey.topic("external_radiotherapy").status == "sometimes"
    assert told(albumin_g_l=33, bilirubin_umol_l=33.9).topic("external_radiotherapy").status == "listed"
    high = told(bilirubin_umol_l=50.5)
    assert (high.scores.child_pugh.points, high.topic("external_radiotherapy").status) == (6, "sometimes")
    clotting = told(inr=2.25, albumin_g_l=40, without=("pt_seconds_over_control",))
    assert (clotting.scores.child_pugh.points, clotting.topic("external_radiotherapy").status) == (6, "sometimes")


def test_D_26_blood_thinner_and_blocked_duct() -> None:
    thin = told(inr=3.0, blood_thinner="yes", without=("pt_seconds_over_control",))
    assert thin.scores.child_pugh.points_range == (5, 7)
    assert set(thin.topic("external_radiotherapy").possible) == {"listed", "sometimes"}
    normal = told(blood_thinner="yes")
    assert normal.scores.child_pugh.points == 5
    unknown = told(blood_thinner="yes", without=("inr", "pt_seconds_over_control"))
    assert unknown.scores.child_pugh.points_range == (5, 7)
    duct = told(bilirubin_umol_l=200, bile_duct_thrombus="yes")
    assert duct.scores.child_pugh.points == 7
    assert duct.scores.child_pugh.notes
    assert set(duct.topic("external_radiotherapy").possible) == {"listed", "sometimes"}
    assert duct.topic("haic").status != "usually_not"
    assert told(bilirubin_umol_l=200).topic("external_radiotherapy").status == "sometimes"
    at_the_limit = told(bilirubin_umol_l=50, bile_duct_thrombus="yes").topic("haic")  # never above the measured value
    assert set(at_the_limit.possible) == {"sometimes", "listed"}


def test_D_26_inr_and_seconds_both_given() -> None:
    both = told(albumin_g_l=33, inr=1.2, pt_seconds_over_control=5)
    assert both.scores.child_pugh.points == 6
    assert both.topic("external_radiotherapy").status == "sometimes"


def test_D_27_details_of_the_stages() -> None:
    assert told(NO_VEIN, ecog="1").scores.bclc.stage == "C"
    assert told(NO_VEIN, ecog="2").scores.cnlc.stage == "Ib"
    liver = told(NO_VEIN, **CLASS_C).scores
    assert (liver.bclc.stage, set(liver.bclc.stages), liver.cnlc.stage) == (None, {"D", "A"}, "IV")
    assert told(**CLASS_C).scores.bclc.stage == "D"
    assert told(NO_VEIN, tumour_count="diffuse").scores.cnlc.stage == "IIb"
    vein_only = told(tumour_count=0, without=("largest_cm", "tumour_share_of_liver_pct")).scores
    assert (vein_only.bclc.stage, vein_only.cnlc.stage) == ("C", "IIIa")
    assert told(NO_VEIN, bile_duct_thrombus="yes").scores.cnlc.stage == "Ib"
    nodes = told(NO_VEIN, extrahepatic_spread="lymph_nodes").scores
    assert (nodes.bclc.stage, nodes.cnlc.stage) == ("C", "IIIb")
    sick = told(**CLASS_B).scores.bclc
    assert sick.stage == "C"
    assert "liver_not_preserved" in sick.notes


@pytest.mark.parametrize(
    ("field", "low", "high"),
    [
        ("age", 18, 110),
        ("tumour_count", 0, 99),
        ("largest_cm", 0.1, 40),
        ("tumour_share_of_liver_pct", 0, 100),
        ("bilirubin_umol_l", 1, 1000),
        ("albumin_g_l", 8, 65),
        ("inr", 0.5, 20),
        ("pt_seconds_over_control", -5, 60),
        ("platelets_10e9_l", 1, 1500),
        ("wbc_10e9_l", 0.1, 200),
        ("neutrophils_10e9_l", 0, 150),
        ("haemoglobin_g_l", 30, 230),
        ("creatinine_umol_l", 10, 2000),
        ("egfr_ml_min", 1, 200),
        ("sodium_mmol_l", 100, 180),
        ("alt_u_l", 1, 20000),
        ("afp_ng_ml", 0, 10_000_000),
        ("crp_mg_l", 0, 600),
        ("icg_r15", 0, 100),
        ("weeks_since_surgery", 0, 2000),
        ("pathology_largest_cm", 0.1, 40),
        ("pathology_count", 1, 99),
    ],
)
def test_D_28_limits(field: str, low: float, high: float) -> None:
    parse_answers({field: low})
    parse_answers({field: high})
    for beyond in (low - 1, high + 1):
        with pytest.raises(AnswerProblem) as problem:
            parse_answers({field: beyond})
        assert problem.value.field == field


def test_D_29_kidneys() -> None:
    unasked = ("kidney_failure", "creatinine_umol_l", "egfr_ml_min")

    def tace(**changes: Any) -> str:
        return status("tace", without=tuple(name for name in unasked if name not in changes), **changes)

    assert tace(kidney_failure="yes") == tace(creatinine_umol_l=176.9) == tace(egfr_ml_min=29.9) == "stopped"
    assert tace(kidney_failure="no") == tace(creatinine_umol_l=176.8, egfr_ml_min=30) == "sometimes"
    assert tace(creatinine_umol_l=80) == tace(egfr_ml_min=90) == tace() == "cannot_say"
    assert status("haic", kidney_failure="yes", creatinine_umol_l=300) == "listed"
    for slug in ("sirt", "tace_radiotherapy", "tace_systemic", "iodine125_stent_or_seed"):
        assert status(slug, kidney_failure="yes", creatinine_umol_l=300) == "stopped"
    assert status("adjuvant_tace", OPERATED, kidney_failure="yes", creatinine_umol_l=300) == "stopped"


def test_D_30_contrast_allergy() -> None:
    for slug in (
        "tace",
        "haic",
        "sirt",
        "tace_radiotherapy",
        "tace_systemic",
        "haic_systemic",
        "iodine125_stent_or_seed",
    ):
        assert status(slug, contrast_allergy="severe") == "stopped"
        assert status(slug, contrast_allergy="mild") == status(slug)
    assert status("external_radiotherapy", contrast_allergy="severe") == "listed"


def test_D_31_confusion_and_fluid() -> None:
    assert status("tace", encephalopathy="grade_1_2") == status("tace", encephalopathy="grade_3_4") == "stopped"
    assert status("tace", encephalopathy="controlled") == "sometimes"
    assert status("tace", ascites="moderate_severe") == "usually_not"
    assert status("tace", ascites="mild") == "sometimes"
    assert status("tace", bilirubin_umol_l=300) == "sometimes"  # no printed number for jaundice
    assert (
        status("external_radiotherapy", encephalopathy="grade_1_2") == "sometimes"
    )  # no stop, 6 points, class A; one text is against


def test_D_32_share_of_the_liver() -> None:
    many = {**NO_VEIN, "tumour_count": 5}
    assert status("tace", many, tumour_share_of_liver_pct=69.9) == "listed"
    assert status("tace", many, tumour_share_of_liver_pct=70) == "sometimes"
    assert "large_tumour_share" in codes(told(many, tumour_share_of_liver_pct=70).topic("tace"))
    assert status("tace", without=("tumour_share_of_liver_pct",)) == "sometimes"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "listed"),
        ({"bilirubin_umol_l": 50.1}, "usually_not"),
        ({"alt_u_l": 300}, "listed"),
        ({"alt_u_l": 301}, "usually_not"),
        ({"ast_u_l": 300}, "listed"),
        ({"ast_u_l": 301}, "usually_not"),
        ({"albumin_g_l": 28}, "listed"),
        ({"albumin_g_l": 27.9}, "usually_not"),
        ({"ascites": "moderate_severe"}, "usually_not"),
        ({"neutrophils_10e9_l": 1.4}, "usually_not"),
        ({"neutrophils_10e9_l": 1.5}, "listed"),
        ({"platelets_10e9_l": 49}, "usually_not"),
        ({"platelets_10e9_l": 50}, "listed"),
        ({"prior_treatment": ["chemotherapy"]}, "cannot_say"),
        ({"prior_treatment": ["chemotherapy"], "prior_oxaliplatin": "no"}, "listed"),
        ({"prior_treatment": ["chemotherapy"], "prior_oxaliplatin": "yes"}, "usually_not"),
        ({"extrahepatic_spread": "lung"}, "sometimes"),
        ({"ecog": "2"}, "sometimes"),
        ({"albumin_g_l": 30, "ascites": "mild", "inr": 1.8, "pt_seconds_over_control": 5}, "sometimes"),
        (
            {
                "albumin_g_l": 30,
                "ascites": "mild",
                "inr": 1.8,
                "pt_seconds_over_control": 5,
                "encephalopathy": "grade_1_2",
            },
            "usually_not",
        ),
    ],
)
def test_D_33_haic(changes: Raw, expected: str) -> None:
    assert status("haic", **changes) == expected


def test_D_33_haic_about_whom() -> None:
    assert status("haic", NO_VEIN, largest_cm=7.0) == "not_relevant"
    assert status("haic", NO_VEIN, largest_cm=7.1) == "listed"
    assert status("haic", TRUNK, main_trunk_complete_block="yes") == "sometimes"
    assert status("haic", {**TRUNK, "pvtt_type": "IV"}, main_trunk_complete_block="no") == "sometimes"


def test_D_34_tace() -> None:
    assert status("tace") == "sometimes"
    assert status("tace", NO_VEIN) == "sometimes"
    assert status("tace", {**NO_VEIN, "tumour_count": 4}) == "listed"
    assert status("tace", {**NO_VEIN, "tumour_count": "diffuse"}) == "listed"
    assert status("tace", {**NO_VEIN, "tumour_count": 4}, ecog="2") == "sometimes"
    assert (
        status(
            "tace",
            {**NO_VEIN, "tumour_count": 4},
            platelets_10e9_l=20,
            wbc_10e9_l=6,
            inr=2.0,
            pt_seconds_over_control=5,
        )
        == "listed"
    )
    verdict = told().topic("tace")
    assert position(verdict, "nhc2026").stance in ("recommended", "may_consider")
    assert position(verdict, "bclc2022").stance == "not_recommended"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "sometimes"),
        ({"albumin_g_l": 27}, "usually_not"),
        ({"icg_r15": 30}, "usually_not"),
        ({"extrahepatic_spread": "lymph_nodes"}, "sometimes"),
        ({"extrahepatic_spread": "lung"}, "usually_not"),
        ({"ivc_thrombus": "ivc"}, "usually_not"),
        ({"confined_to_one_side": "no"}, "usually_not"),
        ({"hepatic_vein_thrombus": "major"}, "sometimes"),
        ({"bile_duct_thrombus": "yes"}, "sometimes"),
    ],
)
def test_D_35_surgery_first(changes: Raw, expected: str) -> None:
    assert status("surgery_upfront", **changes) == expected


def test_D_35_after_surgery() -> None:
    assert status("surgery_upfront", OPERATED) == "not_relevant"
    assert status("surgery_upfront", NO_VEIN) == "sometimes"
    assert (
        status("surgery_upfront", NO_VEIN, confined_to_one_side="no") == "sometimes"
    )  # only with cancer in the portal vein


@pytest.mark.parametrize(
    ("count", "size", "expected"),
    [
        (1, 5.0, "sometimes"),
        (1, 5.1, "usually_not"),
        (3, 3.0, "sometimes"),
        (2, 3.1, "usually_not"),
        (4, 1.0, "usually_not"),
        ("diffuse", 1.0, "usually_not"),
    ],
)
def test_D_36_ablation(count: int | str, size: float, expected: str) -> None:
    assert status("ablation", NO_VEIN, tumour_count=count, largest_cm=size) == expected


def test_D_36_ablation_and_veins() -> None:
    small: Raw = {"largest_cm": 2.0}
    assert status("ablation", **small) == "usually_not"
    assert status("ablation", NO_VEIN, **small, bile_duct_thrombus="yes") == "usually_not"
    assert status("ablation", NO_VEIN, **small, ecog="3") == "usually_not"
    assert status("ablation", NO_VEIN, **small, **CLASS_C) == "stopped"


def test_D_37_transplant() -> None:
    assert status("transplant_evaluation") == "stopped"
    assert status("transplant_evaluation", NO_VEIN, extrahepatic_spread="bone") == "stopped"
    assert status("transplant_evaluation", NO_VEIN, largest_cm=15.0, tumour_count=9) == "sometimes"
    assert status("transplant_evaluation", OPERATED) == "not_relevant"
    assert status("downstage_to_transplant") == "usually_not"
    assert status("downstage_to_transplant", NO_VEIN, setting="after_downstaging") == "sometimes"
    assert status("downstage_to_transplant", NO_VEIN) == "not_relevant"
    gone = {**OPERATED, "setting": "complete_response_off_treatment"}
    assert status("downstage_to_transplant", gone) == "sometimes"


def test_D_38_first_line_drugs() -> None:
    assert {status(slug) for slug in DRUGS} == {"listed"}
    assert {status(slug, NO_VEIN, tumour_count=4) for slug in DRUGS} == {"sometimes"}
    assert {status(slug, NO_VEIN) for slug in DRUGS} == {"not_relevant"}
    for changes in ({"transplant_recipient": "yes"}, {"autoimmune_disease": "active"}):
        assert [status(slug, **changes) for slug in DRUGS] == ["usually_not", "usually_not", "listed"]
    again = told(setting="recurrence_after_transplant", without=("transplant_recipient",))
    assert [again.topic(slug).status for slug in DRUGS] == ["usually_not", "usually_not", "listed"]
    assert [status(slug, autoimmune_disease="controlled") for slug in DRUGS] == ["sometimes", "sometimes", "listed"]
    assert [status(slug, without=("autoimmune_disease",)) for slug in DRUGS] == ["cannot_say", "cannot_say", "listed"]


def test_D_39_bevacizumab_and_the_stomach_check() -> None:
    def bev(**changes: Any) -> str:
        return status("bevacizumab_containing", **changes)

    assert bev(varices="high") == "usually_not"
    assert bev(varices="none") == bev(varices="low") == bev(varices="treated") == "listed"
    assert bev(varices="treated", bleeding_last_6_months="yes") == "sometimes"
    assert (
        bev(varices="low", bleeding_last_6_months="yes")
        == bev(varices="none", bleeding_last_6_months="yes")
        == "usually_not"
    )
    assert bev(without=("varices",)) == bev(without=("bleeding_last_6_months",)) == "cannot_say"
    for changes in ({}, {"varices": "treated"}, {"autoimmune_disease": "active"}, {"transplant_recipient": "yes"}):
        assert status("endoscopy_before_antiangiogenic", **changes) == "listed"
    assert status("endoscopy_before_antiangiogenic", without=("varices", "autoimmune_disease")) == "listed"
    assert (
        status("endoscopy_before_antiangiogenic", ecog="3")
        == status("endoscopy_before_antiangiogenic", **CLASS_C)
        == "not_relevant"
    )


def test_D_40_second_line() -> None:
    failed: Raw = {"prior_treatment": ["tyrosine_kinase_inhibitor"], "last_systemic_result": "progressed"}
    assert status("second_line_systemic", **failed) == status("clinical_trial", **failed) == "listed"
    immune: Raw = {**failed, "prior_treatment": ["immunotherapy_combination", "tyrosine_kinase_inhibitor"]}
    assert (status("second_line_systemic", **immune), status("clinical_trial", **immune)) == ("sometimes", "listed")
    assert {status(slug, **failed) for slug in (*DRUGS, "haic_systemic")} == {"sometimes"}
    assert status("second_line_systemic", **{**failed, "last_systemic_result": "stopped_for_harm"}) == "listed"
    for result in ("complete_response", "response", "stable"):
        assert status("second_line_systemic", **{**failed, "last_systemic_result": result}) == "not_relevant"
    assert status("second_line_systemic", prior_treatment=["tace"]) == "not_relevant"
    assert status("second_line_systemic", prior_treatment=["other"]) == "cannot_say"
    assert status("second_line_systemic", **failed, ecog="2") == "sometimes"
    assert status("clinical_trial") == "sometimes"


@pytest.mark.parametrize(
    ("changes", "tace", "haic", "radiotherapy"),
    [
        ({}, "usually_not", "usually_not", "usually_not"),
        ({"pathology_largest_cm": 5}, "usually_not", "usually_not", "usually_not"),
        ({"pathology_largest_cm": 5.1}, "sometimes", "usually_not", "usually_not"),
        ({"pathology_count": 2}, "sometimes", "usually_not", "usually_not"),
        ({"pathology_mvi": "M1"}, "sometimes", "sometimes", "sometimes"),
        ({"pathology_macro_invasion": "portal_I"}, "sometimes", "usually_not", "sometimes"),
        ({"pathology_margin": "close"}, "sometimes", "usually_not", "sometimes"),
        ({"pathology_r0": "no"}, "sometimes", "usually_not", "sometimes"),
        ({"pathology_mvi": "M2", "cirrhosis": "severe"}, "usually_not", "sometimes", "sometimes"),
        ({"pathology_mvi": "M2", "contrast_allergy": "severe"}, "stopped", "stopped", "sometimes"),
        ({"setting": "recurrence", "tumour_count": 1}, "not_relevant", "not_relevant", "not_relevant"),
    ],
)
def test_D_41_after_surgery(changes: Raw, tace: str, haic: str, radiotherapy: str) -> None:
    found = told(OPERATED, **changes)
    assert [found.topic(slug).status for slug in ("adjuvant_tace", "adjuvant_haic", "adjuvant_radiotherapy")] == [
        tace,
        haic,
        radiotherapy,
    ]


def test_D_42_is_cancer_present_now() -> None:
    assert {status(slug, OPERATED) for slug in DRUGS} == {"usually_not"}
    assert (
        status("external_radiotherapy", OPERATED)
        == status("tace", OPERATED)
        == status("ablation", OPERATED)
        == "not_relevant"
    )
    assert contradictions(setting="after_curative_resection", tumour_count=2) == {"no_cancer_setting_vs_cancer"}
    assert contradictions(setting="complete_response_off_treatment", extrahepatic_spread="lung") == {
        "no_cancer_setting_vs_cancer"
    }
    assert status("active_follow_up", {}, tumour_count=0, without=()) == "cannot_say"
    assert status("active_follow_up", {}, setting="first_diagnosis") == "sometimes"


def test_D_43_hepatitis_b() -> None:
    for changes in ({}, {"hbv_dna": "undetectable"}, {"on_antiviral": "yes"}, {"bleeding_now": "yes"}, {"ecog": "4"}):
        assert status("antiviral_hbv", {}, hbv_surface_antigen="positive", **changes) == "listed"
    assert status("antiviral_hbv", {}, hbv_surface_antigen="negative") == "not_relevant"
    assert status("antiviral_hbv", {}, hbv_dna="detectable") == "listed"
    assert status("antiviral_hbv", {}) == status("antiviral_hbv", {}, hbv_dna="undetectable") == "cannot_say"


def test_D_44_blood_thinners() -> None:
    assert status("anticoagulation_discussion", {}, thrombus_nature="tumour") == "usually_not"
    assert status("anticoagulation_discussion", {}, thrombus_nature="bland") == "sometimes"
    assert (
        status("anticoagulation_discussion", {}, thrombus_nature="not_sure")
        == status("anticoagulation_discussion", {})
        == "cannot_say"
    )
    assert status("anticoagulation_discussion", {}, thrombus_nature="none") == "not_relevant"


def test_D_45_bile_drainage() -> None:
    assert [
        status("biliary_drainage", {}, **raw)
        for raw in ({"bile_duct_thrombus": "yes"}, {"bile_duct_thrombus": "no"}, {})
    ] == [
        "sometimes",
        "not_relevant",
        "cannot_say",
    ]


def test_D_46_portal_hypertension() -> None:
    def care(**raw: Any) -> str:
        return status(
            "portal_hypertension_treatment",
            {"red_flags": ["none"], "bleeding_now": "no", "bleeding_last_6_months": "no"},
            **raw,
        )

    assert (
        care(varices="high")
        == care(varices="treated")
        == care(varices="none", bleeding_last_6_months="yes")
        == "listed"
    )
    assert (care(varices="low"), care(varices="none"), care()) == ("sometimes", "not_relevant", "cannot_say")
    assert status("variceal_bleeding_care") == "not_relevant"
    assert status("variceal_bleeding_care", {}, bleeding_now="stopped_within_72h") == "listed"


def test_D_47_seeds_and_stents() -> None:
    def seeds(**changes: Any) -> str:
        return status("iodine125_stent_or_seed", {**TRUNK, "main_trunk_complete_block": "no"}, **changes)

    assert seeds() == seeds(pvtt_type="II", pvtt_both_sides=False) == "sometimes"
    assert seeds(pvtt_type="I") == seeds(pvtt_type="IV") == "not_relevant"
    assert status("iodine125_stent_or_seed", NO_VEIN) == "not_relevant"
    assert seeds(ascites="moderate_severe") == seeds(extrahepatic_spread="lung") == "usually_not"
    assert seeds(extrahepatic_spread="lymph_nodes") == "sometimes"
    assert seeds(main_trunk_complete_block="yes", portal_recanalisation_possible="no") == "usually_not"


def test_D_48_radioembolization() -> None:
    assert {status("sirt", {**TRUNK, "pvtt_type": kind}) for kind in ("I", "II", "III", "IV")} == {"sometimes"}
    assert status("sirt", NO_VEIN) == "not_relevant"
    assert status("sirt", NO_VEIN, tumour_count=4) == "sometimes"
    assert position(told(TRUNK).topic("sirt"), "aasld2023").stance in (
        "not_recommended",
        "may_consider",
        "no_statement",
    )


def test_D_49_radiotherapy() -> None:
    assert {
        status("external_radiotherapy", {**TRUNK, "pvtt_type": kind, "main_trunk_complete_block": block})
        for kind in ("III", "IV")
        for block in ("yes", "no")
    } == {"listed"}
    assert (
        status("external_radiotherapy", NO_VEIN, hepatic_vein_thrombus="major", without=("thrombus_nature",))
        == "cannot_say"
    )
    assert status("external_radiotherapy", NO_VEIN, thrombus_nature="tumour", hepatic_vein_thrombus="major") == "listed"
    assert status("external_radiotherapy", tumour_count="diffuse") == "usually_not"
    for changes in ({"extrahepatic_spread": "bone"}, {"ecog": "2"}, {"albumin_g_l": 27}):
        assert status("external_radiotherapy", **changes) == "sometimes"
    assert status("external_radiotherapy", NO_VEIN) == "sometimes"
    assert (
        status("external_radiotherapy", without=("tumour_count", "largest_cm", "tumour_share_of_liver_pct"))
        == "cannot_say"
    )


def test_D_50_conversion_and_radiotherapy_before_surgery() -> None:
    def conversion(**changes: Any) -> str:
        return status("conversion_then_reassess_surgery", TRUNK, **changes)

    assert status("conversion_then_reassess_surgery") == conversion(pvtt_type="I") == "listed"
    assert conversion(setting="after_conversion_treatment") == conversion() == "sometimes"  # the main trunk
    for changes in (
        {"pvtt_type": "IV"},
        {"ivc_thrombus": "ivc"},
        {"extrahepatic_spread": "lymph_nodes"},
        {"ecog": "2"},
        {"albumin_g_l": 27},
    ):
        assert status("conversion_then_reassess_surgery", **changes) == "sometimes", changes
    assert conversion(extrahepatic_spread="lung") == "usually_not"
    assert status("conversion_then_reassess_surgery", NO_VEIN) == "not_relevant"
    assert status("neoadjuvant_radiotherapy") == "sometimes"
    assert status("neoadjuvant_radiotherapy", TRUNK) == "usually_not"
    assert status("neoadjuvant_radiotherapy", extrahepatic_spread="lymph_nodes") == "usually_not"
    assert status("neoadjuvant_radiotherapy", NO_VEIN) == "not_relevant"


def test_D_51_follow_up() -> None:
    assert (status("active_follow_up"), status("active_follow_up", OPERATED)) == ("sometimes", "listed")


def test_D_52_guidelines_side_by_side() -> None:
    named = {"nhc2026", "bclc2022", "easl2024", "aasld2023", "jsh2021", "klca2022"}
    for verdict in told().topics:
        if verdict.kind == "treatment":
            heard = [item.guideline for item in verdict.by_guideline]
            assert named <= set(heard), verdict.topic
            assert len(heard) == len(set(heard))
            assert set(heard) <= set(EDITIONS)
    silent = [item for item in told().topic("iodine125_stent_or_seed").by_guideline if item.stance == "no_statement"]
    assert {"bclc2022", "easl2024"} <= {item.guideline for item in silent}
    partial = told({}, pvtt_type="II").topic("haic")
    assert any(item.outcome == "might_hold" for item in partial.by_guideline)
    for verdict in told().topics:
        if verdict.status == "listed" and verdict.kind == "treatment":
            assert any(item.stance in ("recommended", "may_consider") for item in verdict.by_guideline), verdict.topic


def test_D_53_facts_that_change_no_status() -> None:
    before = [verdict.status for verdict in told().topics]
    for changes in (
        {"age": 95},
        {"sex": "female"},
        {"heart_failure": "yes"},
        {"haemoglobin_g_l": 60},
        {"sodium_mmol_l": 120},
        {"afp_ng_ml": 60_000},
        {"crp_mg_l": 150},
        {"wbc_10e9_l": 3.5},
        {"on_antiviral": "yes"},
        {"weeks_since_surgery": 3},
        {"prior_treatment": ["haic", "radiotherapy"]},
    ):
        assert [verdict.status for verdict in told(**changes).topics] == before, changes


def test_D_54_thirty_five_topics_and_no_more() -> None:
    assert len(SEQUENCE_ORDER) == len(TOPICS) == len(set(SEQUENCE_ORDER)) == 35


def test_D_55_sources_that_are_not_used() -> None:
    assert not {"nccn2026", "ntuh2026"} & set(EDITIONS)
    sources = {source for topic in TOPICS.values() for rule in topic.rules for source in rule.sources}
    assert not [source for source in sources if source.startswith(("nccn", "ntuh"))]


def test_D_56_the_class_that_a_letter_states() -> None:
    values = ("bilirubin_umol_l", "albumin_g_l", "inr", "pt_seconds_over_control")
    assert status("external_radiotherapy", without=values, child_pugh_class="A") == "listed"
    assert status("external_radiotherapy", without=values, child_pugh_class="B") == "sometimes"
    assert status("external_radiotherapy", without=values, child_pugh_class="C") == "stopped"
    stated = told(without=values, child_pugh_class="B").scores.child_pugh
    assert (stated.grade, stated.points, stated.points_range) == ("B", None, (7, 9))
    known = told(child_pugh_class="C")
    assert [item.code for item in known.contradictions] == ["child_pugh_class"]
    assert known.topic("external_radiotherapy").status == "stopped"  # the worse reading
    haic = told(without=values, child_pugh_class="B").topic("haic")
    assert haic.status == "cannot_say"
    first = told({}, thrombus_nature="tumour", pvtt_type="II", ecog="0")
    assert first.ask_next[0] == "child_pugh_class"
    assert told({}, without=()).ask_next[0] == "child_pugh_class"


def test_D_56_a_stated_class_that_agrees_with_the_printed_score() -> None:
    found = told(child_pugh_class="A", albumin_g_l=33, bilirubin_umol_l=34.1)
    assert (found.scores.child_pugh.points, found.scores.child_pugh.grade) == (6, "A")
    assert found.topic("external_radiotherapy").status == "sometimes"


def test_D_56_letter_agrees_with_the_printed_class_but_not_with_the_safety_rules() -> None:
    """Shown as a contradiction on purpose: learning the bilirubin must not flip a safety rule (decision 0003)."""
    found = told(child_pugh_class="A", albumin_g_l=33, bilirubin_umol_l=34.1)
    assert [item.code for item in found.contradictions] == ["child_pugh_class"]


def test_D_56_a_stated_class_that_the_printed_score_excludes() -> None:
    found = told(child_pugh_class="A", bilirubin_umol_l=60, bile_duct_thrombus="yes")
    assert [item.code for item in found.contradictions] == ["child_pugh_class"]
    assert found.topic("haic").status != "listed"
    assert found.topic("external_radiotherapy").status == "cannot_say"


def test_D_12_a_specialist_looks_at_every_treatment_of_the_tumor() -> None:
    """Bilirubin above 50 and eight points or more add the same caution to all topics of kind treatment."""
    for topic in TOPICS.values():
        if topic.kind == "treatment":
            assert set(SPECIALIST_LOOKS) <= set(topic.remarks), topic.slug
