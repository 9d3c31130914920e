"""From answers to the printed scores: what the guide says for a reader, against the second reading (oracles.py)."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from random import Random
from typing import Any

import oracles
import pytest

from hcc_logic import QUESTIONS, parse_answers
from hcc_logic.report.all_scores import all_scores
from hcc_logic.scores import cnlc

D = Decimal
CLEAR = {"thrombus_nature": "none", "extrahepatic_spread": "none"}
FIT_CLEAR = {**CLEAR, "ecog": "0", "child_pugh_class": "A"}
GOOD_LIVER = {"bilirubin_umol_l": 14, "albumin_g_l": 41, "inr": 1.0, "ascites": "none", "encephalopathy": "none"}
STAGE_ORDER = {"bclc": "0ABCD", "cnlc": cnlc.STAGES}


def scores(answers: dict[str, Any], *changes: str, **more: Any) -> dict[str, Any]:
    """All scores of the answers, without some and with some more."""
    return all_scores(parse_answers({name: answers[name] for name in answers if name not in changes} | more))


# --- liver ---------------------------------------------------------------------------------------------------------


def test_what_the_liver_scores_still_need() -> None:
    assert scores({})["child_pugh"]["missing"] == list(GOOD_LIVER)
    assert scores({})["albi"]["missing"] == ["bilirubin_umol_l", "albumin_g_l"]
    for name in GOOD_LIVER:
        found = scores(GOOD_LIVER, name)
        assert found["child_pugh"]["missing"] == [name]
        assert found["albi"]["missing"] == ([name] if name in ("bilirubin_umol_l", "albumin_g_l") else [])
    seconds = scores(GOOD_LIVER, "inr", pt_seconds_over_control=1)["child_pugh"]
    assert (seconds["missing"], seconds["points"]) == ([], 5), "seconds stand in for the INR"


@pytest.mark.parametrize(
    ("change", "notes"),
    [
        ({}, []),
        ({"bilirubin_umol_l": 33.9}, []),
        ({"bilirubin_umol_l": 34.1}, ["grey_zone"]),
        ({"bilirubin_umol_l": 34.2}, []),
        ({"bilirubin_umol_l": 50}, ["grey_zone"]),
        ({"inr": 2.25}, ["grey_zone"]),
        ({"inr": 2.2}, []),
        ({"bilirubin_umol_l": None, "inr": 2.25}, ["grey_zone"]),
        ({"bilirubin_umol_l": 34.1, "inr": None}, ["grey_zone"]),
        ({"bilirubin_umol_l": None, "inr": None}, []),
        ({"blood_thinner": "yes"}, ["blood_thinner_raises_inr"]),
        ({"blood_thinner": "no", "bile_duct_thrombus": "no"}, []),
        ({"bile_duct_thrombus": "yes"}, ["blocked_duct_raises_bilirubin"]),
        (
            {"bilirubin_umol_l": 50, "blood_thinner": "yes", "bile_duct_thrombus": "yes"},
            ["grey_zone", "blood_thinner_raises_inr", "blocked_duct_raises_bilirubin"],
        ),
    ],
)
def test_notes_beside_child_pugh(change: dict[str, Any], notes: list[str]) -> None:
    assert scores(GOOD_LIVER, **change)["child_pugh"]["notes"] == notes


def test_albi_as_printed() -> None:
    found = scores({"bilirubin_umol_l": 17.1, "albumin_g_l": 40})["albi"]
    value, grade, modified = oracles.albi(D(1), D(4))
    assert found["score"] == pytest.approx(float(value))
    assert (found["grade"], found["grades"], found["modified_grades"]) == (grade, [grade], [modified])
    alone = scores({"albumin_g_l": 30})["albi"]
    assert (alone["score"], alone["grade"], alone["grades"]) == (None, None, [2, 3])
    assert alone["modified_grades"] == ["2a", "2b", "3"]


def test_contradictory_answers_leave_every_reading() -> None:
    """A letter says A, the values say C: the values may be wrong, or the letter."""
    severe = {"bilirubin_umol_l": 80, "albumin_g_l": 25, "inr": 3.0, "ascites": "moderate_severe"}
    values, letter = scores(severe), scores({"child_pugh_class": "A"})
    both = scores(severe, child_pugh_class="A")
    assert values["child_pugh"]["classes"] == ["C"]
    assert both["child_pugh"]["classes"] == ["A", "C"]
    for name in ("grades", "modified_grades"):
        assert set(both["albi"][name]) == {*values["albi"][name], *letter["albi"][name]}
    assert both["albi"]["score"] is None
    assert both["albi"]["missing"] == ["bilirubin_umol_l", "albumin_g_l"]
    disputed = scores({"thrombus_nature": "none", "pvtt_type": "III"})
    assert set(disputed["cheng"]["stages"]) == {"none", "I0", "III"}


# --- stages --------------------------------------------------------------------------------------------------------


def test_stages_as_printed() -> None:
    random = Random(41)
    for _ in range(400):
        ecog, liver = random.choice((0, 0, 0, 1, 2, 3, 4)), random.choice("AAABC")
        count = random.choice((0, 1, 1, 2, 3, 4, 20, "diffuse"))
        size = D(random.choice(("0.1", "1.9", "2", "2.1", "3", "3.1", "5", "5.1", "7", "7.1", "40")))
        extent = random.choice(("none", "none", "bland", "I", "II", "III", "IV"))
        spread = random.choice(("none", "none", "lymph_nodes", "lung", "bone", "other"))
        answers: dict[str, Any] = {
            "ecog": str(ecog),
            "child_pugh_class": liver,
            "tumour_count": count,
            "thrombus_nature": extent if extent in ("none", "bland") else "tumour",
            "extrahepatic_spread": spread,
        }
        if extent in ("I", "II", "III", "IV"):
            answers["pvtt_type"] = extent
        if count != 0:
            answers["largest_cm"] = float(size)
        in_vein, outside = "pvtt_type" in answers, spread != "none"
        person = (ecog, liver, count, size, in_vein, outside)
        # whether an end-stage liver could be transplanted is not asked (D-27)
        theirs = {"bclc": {oracles.bclc(*person, may) for may in (False, True)}, "cnlc": {oracles.cnlc(*person)}}
        found = scores(answers)
        for name, order in STAGE_ORDER.items():
            stages = [stage for stage in order if stage in theirs[name]]
            assert found[name]["stages"] == stages, answers
            assert found[name]["stage"] == (stages[0] if len(stages) == 1 else None)
        preserved = liver != "B" or not in_vein
        assert found["bclc"]["notes"] == ([] if preserved or "C" not in theirs["bclc"] else ["liver_not_preserved"])


def test_no_stage_where_no_cancer_is_left() -> None:
    for setting in (None, *QUESTIONS["setting"].choices):
        clear = setting in ("after_curative_resection", "complete_response_off_treatment")
        found = scores(FIT_CLEAR, setting=setting)
        assert found["bclc"]["stages"] == ([] if clear else ["0", "A", "B"]), setting
        assert bool(found["cnlc"]["stages"]) is not clear
        seen = scores(FIT_CLEAR, setting=setting, tumour_count=1, largest_cm=4)
        assert seen["bclc"]["stages"] == ["A"], "a tumour that is seen contradicts the setting, and has a stage"


@pytest.mark.parametrize(
    ("answers", "stages"),
    [
        ({"tumour_count": 1, "largest_cm": 4}, ["A"]),
        ({"tumour_count": 1}, ["0", "A"]),
        ({"largest_cm": 4}, ["A", "B"]),
        ({}, ["0", "A", "B"]),
        ({"tumour_count": 1, "largest_cm": 4, "thrombus_nature": None}, ["A", "C"]),
        ({"tumour_count": 1, "largest_cm": 4, "extrahepatic_spread": None}, ["A", "C"]),
        ({"tumour_count": 1, "largest_cm": 4, "ecog": None}, ["A", "C", "D"]),
        ({"tumour_count": 1, "largest_cm": 4, "child_pugh_class": None}, ["A", "D"]),
        ({"tumour_sizes_cm": [4.0]}, ["A"]),
        ({"tumour_sizes_cm": [4.0, 1.0]}, ["B"]),
    ],
)
def test_stages_of_partial_answers(answers: dict[str, Any], stages: list[str]) -> None:
    assert scores(FIT_CLEAR, **answers)["bclc"]["stages"] == stages


@pytest.mark.parametrize(
    ("answers", "notes"),
    [
        ({"pvtt_type": "II", "pvtt_both_sides": True}, ["two_sided_filed_under_iii"]),
        ({"vp_type": "Vp3", "pvtt_both_sides": True}, ["two_sided_filed_under_iii"]),
        ({"pvtt_type": "II"}, ["two_sided_filed_under_iii"]),
        ({"pvtt_type": "II", "pvtt_both_sides": False}, []),
        ({"pvtt_type": "II", "confined_to_one_side": "yes"}, []),
        ({}, []),
        ({"pvtt_type": "III", "pvtt_both_sides": True}, []),
    ],
)
def test_note_beside_the_cheng_type(answers: dict[str, Any], notes: list[str]) -> None:
    """CH-02: the report's II stays; one published figure files two-sided disease under III."""
    found = scores(answers, thrombus_nature="tumour")
    assert found["cheng"]["notes"] == notes
    assert found["vp"]["notes"] == found["cnlc"]["notes"] == []


# --- size, outlook, TNM, MELD ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "milan", "ucsf", "up_to_seven"),
    [
        ({"tumour_sizes_cm": [4.5, 3.5]}, [False], [True], [True]),
        ({"tumour_count": 2, "largest_cm": 4.5}, [False], [False, True], [True]),  # the other size decides
        ({"tumour_sizes_cm": [4.5, 3.6]}, [False], [False], [True]),
        ({"tumour_sizes_cm": [2.0, 3.0, 3.0]}, [True], [True], [True]),
        ({"tumour_sizes_cm": [1.0, 1.0, 1.0, 1.0]}, [False], [False], [True]),
        ({"tumour_sizes_cm": [1.0], "tumour_count": 4}, [False], [False], [True]),  # a list of some is not all
        ({"tumour_sizes_cm": [2.0], "largest_cm": 6.0, "tumour_count": 2}, [False], [False], [False]),
        ({"tumour_count": 1, "largest_cm": 6.0}, [False], [True], [True]),
        ({"largest_cm": 6.0}, [False], [False, True], [False, True]),
        ({"tumour_sizes_cm": [5.0], "thrombus_nature": "tumour", "pvtt_type": "I"}, [False], [False], [True]),
        ({"tumour_sizes_cm": [5.0], "thrombus_nature": None}, [False, True], [False, True], [True]),
        ({"tumour_sizes_cm": [5.0], "extrahepatic_spread": None}, [False, True], [False, True], [True]),
        ({"tumour_sizes_cm": [5.0], "extrahepatic_spread": "bone"}, [False], [False], [True]),
    ],
)
def test_size_rules_of_answers(
    answers: dict[str, Any], milan: list[bool], ucsf: list[bool], up_to_seven: list[bool]
) -> None:
    found = scores(CLEAR, **answers)
    assert (found["milan"], found["ucsf"], list(found["up_to_seven"])) == (milan, ucsf, up_to_seven)


def test_tumour_scores_are_not_asked_without_a_tumour() -> None:
    of_tumour = {"milan", "ucsf", "up_to_seven", "six_and_twelve", "hap", "mhap", "mhap_ii", "ajcc8"}
    assert of_tumour <= scores({}).keys()
    assert not of_tumour & scores({"tumour_count": 0}).keys()


def test_six_and_twelve_of_answers() -> None:
    one = {**FIT_CLEAR, "tumour_sizes_cm": [3.0]}
    assert scores(one)["six_and_twelve"] == ("1",)
    assert scores(one, tumour_sizes_cm=[5.1, 1.0])["six_and_twelve"] == ("2",)
    assert scores(one, "child_pugh_class", **{**GOOD_LIVER, "ascites": None})["six_and_twelve"] == ("1",)
    for change in ({"ecog": "1"}, {"thrombus_nature": "tumour", "pvtt_type": "I"}, {"child_pugh_class": "C"}):
        assert scores(one, **change)["six_and_twelve"] == ("does_not_apply",)
    assert scores(one, child_pugh_class="B")["six_and_twelve"] == ("1", "does_not_apply"), "7 points, or more"


def test_outlook_scores_of_answers() -> None:
    signs = {"albumin_g_l": 35, "bilirubin_umol_l": 17.1, "afp_ng_ml": 401, "largest_cm": 7.1, "tumour_count": 2}
    names = ("hap", "mhap", "mhap_ii")
    without = {"albumin_g_l": 36, "bilirubin_umol_l": 17, "afp_ng_ml": 400, "largest_cm": 7, "tumour_count": 1}
    assert [scores(without)[name] for name in names] == [("A",)] * 3
    for name, answer in signs.items():
        more = [scores(without, **{name: answer})[score] for score in names]
        counted_by = {"bilirubin_umol_l": (True, False, True), "tumour_count": (False, False, True)}
        assert more == [("B",) if counts else ("A",) for counts in counted_by.get(name, (True, True, True))]
        opened = [scores(without, name)[score] for score in names]
        assert opened == [("A", "B") if counts else ("A",) for counts in counted_by.get(name, (True, True, True))]
    assert scores({}, afp_ng_ml=100, crp_mg_l=10)["crafity"] == ("high",)
    assert scores({}, afp_ng_ml=99, crp_mg_l=9)["crafity"] == ("low",)
    assert scores({}, afp_ng_ml=100)["crafity"] == ("intermediate", "high")


@pytest.mark.parametrize(
    ("answers", "groups"),
    [
        # another organ or the peritoneum is not asked, so T4 (IIIB) stays open until spread settles the group
        ({}, ("IB", "IIIB")),
        ({"thrombus_nature": None}, ("IB", "II", "IIIB")),
        ({"pvtt_type": "I"}, ("II", "IIIB")),
        ({"pvtt_type": "II", "confined_to_one_side": "yes"}, ("IIIB",)),
        ({"pvtt_type": "III"}, ("IIIB",)),
        ({"vp_type": "Vp4"}, ("IIIB",)),
        ({"hepatic_vein_thrombus": "peripheral", "pvtt_type": "none"}, ("II", "IIIB")),
        ({"hepatic_vein_thrombus": "major", "pvtt_type": "none"}, ("IIIB",)),
        ({"ivc_thrombus": "ivc", "pvtt_type": "none"}, ("IIIB",)),
        ({"tumour_count": 2}, ("II", "IIIB")),
        ({"tumour_count": 2, "largest_cm": 5.1}, ("IIIA", "IIIB")),
        ({"largest_cm": 2.0, "thrombus_nature": None}, ("IA", "IIIB")),
        ({"extrahepatic_spread": "lymph_nodes"}, ("IVA",)),
        ({"extrahepatic_spread": "lung"}, ("IVB",)),
        ({"extrahepatic_spread": "bone"}, ("IVB",)),
        ({"extrahepatic_spread": None}, ("IB", "IIIB", "IVA", "IVB")),
    ],
)
def test_tnm_of_answers(answers: dict[str, Any], groups: tuple[str, ...]) -> None:
    nature = {} if "thrombus_nature" in answers else {"thrombus_nature": "tumour"}
    in_vein = any(name.endswith(("_type", "_thrombus")) for name in answers)
    found = scores({**CLEAR, "tumour_count": 1, "largest_cm": 3.0}, **(nature if in_vein else {}), **answers)
    assert found["ajcc8"] == groups


def test_meld_of_answers() -> None:
    """Dialysis is not asked: the lowest value is without it, the highest with it. Sex counts in MELD 3.0 only."""
    labs = {"creatinine_umol_l": 88.4, "bilirubin_umol_l": 51.3, "inr": 1.5, "sodium_mmol_l": 130, "albumin_g_l": 30}
    one = (D(1), D(3), D("1.5"))
    three = {
        female: tuple(
            oracles.six_to_forty(oracles.meld_3_0_raw(female, *one, D(130), D(3), dialysis, False))
            for dialysis in (False, True)
        )
        for female in (False, True)
    }
    assert three[False] != three[True]
    expected = {
        "meld": tuple(oracles.meld(*one, dialysis) for dialysis in (False, True)),
        "meld_na": tuple(oracles.meld_na(*one, D(130), dialysis) for dialysis in (False, True)),
        "meld_3_0": (three[False][0], three[True][1]),
    }
    for sex, by_sex in ((None, expected["meld_3_0"]), ("male", three[False]), ("female", three[True])):
        found = scores(labs, sex=sex)
        assert {name: found[name] for name in expected} == {**expected, "meld_3_0": by_sex}
    lowest, highest = scores(labs, "sodium_mmol_l", sex="male")["meld_na"]
    assert (lowest, highest) == (oracles.meld(*one, False), oracles.meld_na(*one, D(100), True))


def test_outflow_veins_of_answers() -> None:
    for vein, cava in product((None, "none", "major"), (None, "none", "right_atrium")):
        found = scores({}, thrombus_nature="tumour", hepatic_vein_thrombus=vein, ivc_thrombus=cava)
        if cava == "right_atrium":
            assert (found["vv"], found["ivctt_li"]) == (("Vv3",), ("III",))
            assert found["hvtt_chen"] == ("III",)
        if cava == "none":
            assert found["ivctt_li"] == ()
            assert found["hvtt_chen"] == (() if vein == "none" else ("I",))
        if cava is None:
            assert found["ivctt_li"] == ("I", "II", "III")
