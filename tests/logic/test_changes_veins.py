"""What changed in November 2026 about the patient's picture: veins, bleeding, number of tumors.

From evidence/changes-2026-11.yaml. Each test bears the id of its change, or the line of the issue that asked for it,
and asserts what the reader gets."""

from __future__ import annotations

import random
from typing import Any

import pytest
from answer_space import FIELDS, VALUES, Raw, draw
from people import fit

from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria.bands import bands
from hcc_logic.patient.criteria.veins import FIELDS as VEIN_FIELDS
from hcc_logic.patient.criteria.veins import VEINS
from hcc_logic.report.score_results import score_results
from hcc_logic.rules.treatments import TOPICS

NO_FLAGS: Raw = {"red_flags": ["none"], "bleeding_now": "no"}
SHOWN_AND_DECIDED = "block_vs_type"
"""A block beside a place that does not reach the trunk is asked again, though a clot beside cancer would explain it."""


def told(**raw: Any) -> Explanation:
    return explain(parse_answers(raw))


def codes(found: Explanation) -> list[str]:
    return [item.code for item in found.contradictions]


def reason_codes(found: Explanation, slug: str) -> list[str]:
    return [reason.code for reason in found.topic(slug).reasons]


# --- CH-01: place and nature are two facts --------------------------------------------------------------------------


def test_ch_01_a_place_alone_leaves_both_readings_open() -> None:
    found = told(pvtt_type="III")
    talk = found.topic("anticoagulation_discussion")
    assert (talk.status, set(talk.possible)) == ("cannot_say", {"sometimes", "usually_not"})
    assert found.topic("confirm_thrombus_nature").status == "listed"
    assert set(found.scores.cheng.stages) == {"III", "none"}
    assert set(found.scores.vp.stages) == {"Vp4", "Vp0"}
    assert codes(found) == []


def test_ch_01_a_plain_clot_has_a_place_and_no_type() -> None:
    clot: Raw = {"pvtt_type": "III", "thrombus_nature": "bland", "tumour_count": 1, "largest_cm": 3}
    found = told(**clot)
    assert codes(found) == []
    assert (found.scores.cheng.stage, found.scores.vp.stage) == ("none", "Vp0")
    assert found.topic("anticoagulation_discussion").status == "sometimes"
    # nothing but the vein could make this reader C
    of_liver = told(**clot, ecog="0", child_pugh_class="A", extrahepatic_spread="none")
    assert (of_liver.scores.bclc.stage, of_liver.scores.cnlc.stage) == ("A", "Ia")


def test_ch_01_a_plain_clot_may_close_the_trunk() -> None:
    clot = fit(pvtt_type="III", thrombus_nature="bland", pvtt_both_sides=None, main_trunk_complete_block=None)
    clot.pop("confined_to_one_side")
    assert "main_trunk_complete_block" in told(**clot).ask_next
    closed: Raw = {
        "main_trunk_complete_block": "yes",
        "portal_collaterals": "poor",
        "portal_recanalisation_possible": "no",
    }
    for place in ({}, {"pvtt_type": None}, {"pvtt_type": None, "vp_type": "Vp4"}, {"pvtt_type": "none"}):
        found = told(**{**clot, **closed, **place})
        assert codes(found) == []
        assert (found.topic("tace").status, reason_codes(found, "tace")[0]) == ("stopped", "portal_gate_closed")
    short = told(**{**clot, "pvtt_type": "I"}).topic("tace")
    assert short.status == "sometimes", "a clot in a small branch closes no trunk"


@pytest.mark.parametrize(
    "slug", ["surgery_upfront", "neoadjuvant_radiotherapy", "conversion_then_reassess_surgery", "transplant_evaluation"]
)
def test_ch_01_rules_about_cancer_in_the_trunk_do_not_reach_a_plain_clot(slug: str) -> None:
    whole: Raw = fit(pvtt_both_sides=None, confined_to_one_side=None)
    cancer = reason_codes(told(**whole | {"pvtt_type": "III"}), slug)
    clot = reason_codes(told(**whole | {"pvtt_type": "III", "thrombus_nature": "bland"}), slug)
    in_the_vein = {"trunk_level", "vein_invasion", "portal_invasion_not_on_one_side", "shrink_then_look_again"}
    assert cancer != clot
    assert not in_the_vein & set(clot)


def test_ch_01_nothing_in_the_vein_and_a_place_in_it() -> None:
    found = told(pvtt_type="III", thrombus_nature="none")
    assert codes(found) == ["nature_vs_type"]
    assert found.topic("transplant_evaluation").status == "stopped", "the worse reading is cancer there"
    assert set(found.scores.vp.stages) == {"Vp4", "Vp0"}


def not_sure_and_open(number: int) -> list[Raw]:
    rng = random.Random("not sure")
    return [
        {
            name: value
            for name, value in draw(rng, rng.choice((0.05, 0.2, 0.5, 0.9))).items()
            if name != "thrombus_nature"
        }
        for _ in range(number)
    ]


def test_ch_01_not_sure_is_unanswered_in_everything() -> None:
    """Every topic, score, stage, question and contradiction, also in the nurse's view; only the echo differs."""
    for raw in [{}, *({"pvtt_type": place} for place in VALUES["pvtt_type"]), *not_sure_and_open(60)]:
        without, not_sure = parse_answers(raw), parse_answers({**raw, "thrombus_nature": "not_sure"})
        assert explain(without).to_json() == explain(not_sure).to_json(), raw
        assert score_results(without) == score_results(not_sure), raw
        assert explain(without).what_if == explain(not_sure).what_if, raw
    assert explain(parse_answers({"thrombus_nature": "not_sure"})).answers.get("thrombus_nature") == "not_sure"


def test_ch_01_the_veins_are_empty_exactly_where_a_contradiction_is_shown() -> None:
    rng = random.Random("veins")
    met = 0
    for _ in range(3_000):
        raw = {name: rng.choice(VALUES[name]) for name in VEIN_FIELDS if rng.random() < rng.choice((0.3, 0.6))}
        answers = Answers(raw)
        shown = {item.code for item in contradictions.find(answers)}
        if shown != {SHOWN_AND_DECIDED}:
            assert bool(VEINS.select(bands(answers))) is not bool(shown), raw
            met += bool(shown)
    assert met > 100


def test_ch_01_outflow_veins_of_a_plain_clot() -> None:
    def grades(**raw: Any) -> dict[str, Any]:
        return {result.slug: result.possible for result in score_results(parse_answers(raw))}

    clot = grades(thrombus_nature="bland", hepatic_vein_thrombus="major", ivc_thrombus="ivc")
    assert (clot["vv"], clot["hvtt_chen"], clot["ivctt_li"]) == (("Vv0",), (), ())
    cancer = grades(thrombus_nature="tumour", hepatic_vein_thrombus="major", ivc_thrombus="right_atrium")
    assert (cancer["vv"], cancer["hvtt_chen"], cancer["ivctt_li"]) == (("Vv3",), ("III",), ("III",))
    assert grades(hepatic_vein_thrombus="major", ivc_thrombus="none")["vv"] == ("Vv0", "Vv2")


# --- issue 9, item 2: cancer and clot together, a shunt, hepatitis C, HIV --------------------------------------------

BOTH: Raw = {"thrombus_nature": "tumour_and_clot", "pvtt_type": "II", "pvtt_both_sides": False}


def test_item_2_cancer_and_clot_together_count_as_cancer_there() -> None:
    found = told(**BOTH, tumour_count=1, largest_cm=3, ecog="0", child_pugh_class="A", extrahepatic_spread="none")
    assert codes(found) == []
    assert (found.scores.bclc.stage, found.scores.cnlc.stage) == ("C", "IIIa")
    assert (found.scores.cheng.stage, found.scores.vp.stage) == ("II", "Vp3")
    assert found.topic("transplant_evaluation").status == "stopped"
    assert found.topic("confirm_thrombus_nature").status == "listed"


def test_item_2_the_clot_beside_cancer_is_talked_about_as_a_clot() -> None:
    found = told(**BOTH)
    talk = found.topic("anticoagulation_discussion")
    assert (talk.status, talk.reasons[0].code, talk.reasons[0].sources) == (
        "sometimes",
        "clot_beside_cancer",
        next(
            reason.sources
            for reason in told(thrombus_nature="bland").topic("anticoagulation_discussion").reasons
            if reason.code == "bland_thrombus"
        ),
    )


def test_item_2_the_clot_beside_cancer_may_close_the_trunk_whatever_the_type() -> None:
    closed: Raw = {
        "main_trunk_complete_block": "yes",
        "portal_collaterals": "poor",
        "portal_recanalisation_possible": "no",
    }
    found = told(**fit(thrombus_nature="tumour_and_clot", pvtt_type="I", **closed))
    assert codes(found) == []
    assert (found.topic("tace").status, reason_codes(found, "tace")[0]) == ("stopped", "portal_gate_closed")
    assert codes(told(**fit(pvtt_type="I", **closed))) == ["block_vs_type"]
    open_trunk = told(**fit(thrombus_nature="tumour_and_clot", main_trunk_complete_block=None))
    assert open_trunk.topic("tace").status == "cannot_say"
    assert "main_trunk_complete_block" in open_trunk.topic("tace").would_help


REMARKED = {
    "arterioportal_shunt": ("large", "none", ("tace", "tace_radiotherapy", "tace_systemic", "sirt")),
    "hcv": ("active", "past_or_cured", ("antiviral_hbv", "best_supportive_care")),
    "hiv": ("yes", "no", ("systemic_tki", "systemic_immunotherapy_combo")),
}


@pytest.mark.parametrize("field", REMARKED)
def test_item_2_a_new_answer_is_spoken_of_and_moves_nothing(field: str) -> None:
    found, not_there, slugs = REMARKED[field]
    person = fit(hbv_surface_antigen="positive")
    with_it, without = told(**person | {field: found}), told(**person | {field: not_there})
    for slug in TOPICS:
        one, other = with_it.topic(slug), without.topic(slug)
        assert (one.status, one.possible) == (other.status, other.possible), slug
        extra = [reason for reason in one.reasons if field in {fact.field for fact in reason.facts}]
        assert bool(extra) is (slug in slugs) or one.status == "not_relevant", slug
        assert len(one.reasons) - len(other.reasons) == len(extra)
    assert field not in told().ask_next


def test_item_2_the_shunt_rests_on_the_texts_that_name_it() -> None:
    found = told(**fit(arterioportal_shunt="small"))
    sources = {
        slug: reason.sources
        for slug in ("tace", "sirt")
        for reason in found.topic(slug).reasons
        if reason.code == "arterioportal_shunt"
    }
    assert "nhc26-tare-06" in sources["sirt"]
    assert "nhc26-tacehaic-01" in sources["tace"]


# --- CH-02: the report's own type ------------------------------------------------------------------------------------


def test_ch_02_two_sided_type_ii_stays_ii_and_counts_as_trunk() -> None:
    found = told(thrombus_nature="tumour", pvtt_type="II", pvtt_both_sides=True)
    assert (found.scores.cheng.stage, found.scores.cheng.stages) == ("II", ("II",))
    assert found.scores.vp.stage == "Vp4"
    assert found.scores.cheng.notes == ("two_sided_filed_under_iii",)
    assert set(found.topic("surgery_upfront").possible) <= {"usually_not", "stopped", "not_relevant"}


def test_ch_02_sides_unknown() -> None:
    found = told(thrombus_nature="tumour", pvtt_type="II")
    assert found.scores.cheng.stage == "II"
    assert (found.scores.vp.stage, found.scores.vp.stages) == (None, ("Vp3", "Vp4"))
    assert found.scores.cheng.notes == ("two_sided_filed_under_iii",)


def test_ch_02_one_side() -> None:
    for side in ({"pvtt_both_sides": False}, {"confined_to_one_side": "yes"}):
        found = told(thrombus_nature="tumour", pvtt_type="II", **side)
        assert (found.scores.cheng.stage, found.scores.vp.stage, found.scores.cheng.notes) == ("II", "Vp3", ())


# --- CH-03: a bleed is never read away -------------------------------------------------------------------------------

TREATMENTS = [slug for slug, topic in TOPICS.items() if topic.kind == "treatment"]
FIRST_BLEED: Raw = {
    "red_flags": ["vomiting_blood"],
    "bleeding_now": "yes",
    "bleeding_last_6_months": "no",
    "thrombus_nature": "tumour",
    "pvtt_type": "II",
    "child_pugh_class": "A",
    "ecog": "1",
    "varices": "high",
}


def test_ch_03_a_first_bleed_is_no_contradiction() -> None:
    found = told(**FIRST_BLEED)
    assert codes(found) == []
    assert found.topic("variceal_bleeding_care").status == "listed"
    assert found.emergency.level == "call_now"
    for slug in TREATMENTS:
        verdict = found.topic(slug)
        if "not_relevant" not in verdict.possible:
            assert (verdict.status, verdict.reasons[0].code) == ("stopped", "bleeding"), slug
    assert found.topic("tace").status == "stopped"


@pytest.mark.parametrize(
    ("signs", "names", "shown"),
    [
        ({"red_flags": ["black_stool"], "bleeding_now": "no"}, ["red_flags"], ["flags_vs_no_bleeding"]),
        ({"red_flags": ["vomiting_blood"], "bleeding_now": "no"}, ["red_flags"], ["flags_vs_no_bleeding"]),
        ({"red_flags": ["none"], "bleeding_now": "yes"}, ["bleeding_now"], ["no_flags_vs_bleeding"]),
        ({"red_flags": ["none", "black_stool"]}, ["red_flags"], ["none_and_signs"]),
        ({"red_flags": ["none", "black_stool"], "bleeding_now": "no"}, ["red_flags"],
         ["none_and_signs", "flags_vs_no_bleeding"]),
    ],
)  # fmt: skip
def test_ch_03_no_reading_drops_a_sign_of_a_bleed(signs: Raw, names: list[str], shown: list[str]) -> None:
    found = told(**signs)
    assert codes(found) == shown
    assert found.topic("variceal_bleeding_care").status == "listed"
    stop = found.topic("tace").reasons[0]
    assert (found.topic("tace").status, stop.code, [fact.field for fact in stop.facts]) == (
        "stopped",
        "bleeding",
        names,
    )
    whole = told(**fit(**signs))
    for slug in TREATMENTS:
        verdict = whole.topic(slug)
        assert verdict.status in ("stopped", "not_relevant"), slug
        assert verdict.status == "not_relevant" or verdict.reasons[0].code == "bleeding", slug


def test_ch_03_the_bleed_is_named_before_every_other_stop() -> None:
    """Beside every other reason to stop, and in contradictory answers."""
    rng = random.Random("bleeding first")
    stopped = 0
    for _ in range(60):
        raw = draw(rng, rng.choice((0.3, 0.8))) | {"red_flags": ("black_stool",)}
        found = told(**raw)
        for slug in TREATMENTS:
            if found.topic(slug).status == "stopped":
                assert found.topic(slug).reasons[0].code == "bleeding", (slug, raw)
                stopped += 1
    assert stopped > 600


def test_ch_03_a_bleed_now_is_one_of_the_last_six_months() -> None:
    found = told(**fit(bleeding_now="stopped_within_72h", bleeding_last_6_months="no", varices="none"))
    assert codes(found) == []
    assert found.topic("portal_hypertension_treatment").status == "listed"


# --- CH-11: no tumour is not a small one ----------------------------------------------------------------------------


def test_ch_11_count_0_in_cancer_that_came_back() -> None:
    nowhere: Raw = {
        "setting": "recurrence",
        "tumour_count": 0,
        "thrombus_nature": "none",
        "extrahepatic_spread": "none",
    }
    found = told(**nowhere)
    assert codes(found) == ["no_tumour_vs_setting"]
    assert set(found.contradictions[0].fields) == {"tumour_count", "setting"}
    for raw in (nowhere, fit(**nowhere, pvtt_type=None, largest_cm=None, tumour_share_of_liver_pct=None)):
        ablation = told(**raw).topic("ablation")
        assert not {"sometimes", "listed"} & {ablation.status, *ablation.possible}
        assert "small_tumour" not in [reason.code for reason in ablation.reasons]
    assert codes(told(**nowhere | {"extrahepatic_spread": None})) == []


def test_ch_11_count_0_in_cancer_that_was_just_found() -> None:
    first: Raw = {"setting": "first_diagnosis", "tumour_count": 0}
    assert codes(told(**first)) == ["no_tumour_vs_setting"]
    for elsewhere in ({"thrombus_nature": "tumour"}, {"extrahepatic_spread": "lung"}, {"pvtt_type": "III"}):
        assert codes(told(**first, **elsewhere)) == [], elsewhere
    assert codes(told(**first, thrombus_nature="bland", pvtt_type="III")) == ["no_tumour_vs_setting"]


@pytest.mark.parametrize(
    ("size", "status"), [({"tumour_count": 1, "largest_cm": 5}, "sometimes"),
                         ({"tumour_count": 1, "largest_cm": 5.1}, "usually_not"),
                         ({"tumour_count": 3, "largest_cm": 3}, "sometimes"),
                         ({"tumour_count": 2, "largest_cm": 3.1}, "usually_not")]
)  # fmt: skip
def test_ch_11_the_guideline_prints_the_sizes(size: Raw, status: str) -> None:
    found = told(
        **size,
        **NO_FLAGS,
        thrombus_nature="none",
        extrahepatic_spread="none",
        child_pugh_class="B",
        ecog="0",
        bile_duct_thrombus="no",
        setting="first_diagnosis",
    ).topic("ablation")
    assert found.status == status
    assert "nhc26-abl-01" in found.reasons[0].sources
    assert "app_rule" not in [reason.code for reason in found.reasons]


# --- contradictions: each names its answers once ---------------------------------------------------------------------


def test_each_contradiction_names_its_answers_once() -> None:
    rng = random.Random("once")
    seen: set[str] = set()
    for _ in range(40):
        found = explain(Answers({name: rng.choice(VALUES[name]) for name in FIELDS}))
        for item in found.contradictions:
            assert len(item.fields) == len(set(item.fields))
        assert len(found.contradictions) == len({(item.code, item.fields) for item in found.contradictions})
        seen |= set(codes(found))
        facts = [fact.field for fact in found.topic("resolve_contradiction").reasons[0].facts]
        assert len(facts) == len(set(facts))
    assert len(seen) > 15
    assert "bleeding_six_months" not in seen
