"""Answers that the logic takes: the points of a letter (CH-04), three ways of giving the clotting test (CH-05), values
whose unit is not confirmed (CH-06), and bounds such as ">60500"."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from answer_space import VALUES, Raw
from law_kit import RULED, partial, possible, said
from people import WELL, fit

from hcc_content.loader import load_library
from hcc_logic import QUESTIONS, AnswerProblem, Explanation, parse_answers
from hcc_logic.inputs.answers import warnings
from hcc_logic.inputs.interval import Interval
from hcc_logic.inputs.plausibility import Doubt, confirmed_only, doubt, not_confirmed
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import Situation
from hcc_logic.patient.criteria.bands import SCALES, band_of
from hcc_logic.patient.criteria.liver import LIVER
from hcc_logic.patient.readings import Patient
from hcc_logic.report.all_scores import all_scores
from hcc_logic.report.schema import input_schema, output_schema
from hcc_logic.report.score_results import SCORE_INPUTS, score_results

LIVER_BUT_CLOTTING: Raw = {"bilirubin_umol_l": 30.78, "albumin_g_l": 33, "ascites": "none", "encephalopathy": "none"}
"""Six points with a normal clotting test, up to eight with the worst."""
ALBUMIN_LOW: Raw = {"albumin_g_l": 33, "inr": 1.2, "ascites": "none", "encephalopathy": "none"}


def codes(explanation: Explanation) -> list[str]:
    return [item.code for item in explanation.contradictions]


def liver(raw: Raw) -> dict[str, Any]:
    return said(raw).scores.child_pugh.model_dump(by_alias=True)


# --- CH-04: the points beside the class -----------------------------------------------------------------------------


def test_ch_04_points_that_differ_are_shown_beside_each_other() -> None:
    raw = {"child_pugh_points": 7, "bilirubin_umol_l": 38, "albumin_g_l": 31, "inr": 1.5, "ascites": "mild",
           "encephalopathy": "none"}  # fmt: skip
    found = liver(raw)
    assert (found["points"], found["class"]) == (8, "B")
    assert found["stated"] == {"class": None, "points": 7, "agrees": False}
    assert found["notes"] == ("stated_points_differ",)
    assert codes(said(raw)) == []
    without = {name: value for name, value in raw.items() if name != "child_pugh_points"}
    assert possible(raw) == possible(without), "values that settle the points decide"


def test_ch_04_nine_points_keep_the_artery_pump_closed() -> None:
    raw = {"child_pugh_class": "B", "child_pugh_points": 9, "thrombus_nature": "tumour", "pvtt_type": "II",
           "setting": "first_diagnosis"}  # fmt: skip
    assert set(said(raw).topic("haic").possible) <= {"usually_not", "stopped"}
    open_points = {name: value for name, value in raw.items() if name != "child_pugh_points"}
    assert set(said(open_points).topic("haic").possible) & {"listed", "sometimes"}


def test_ch_04_points_of_another_class_contradict_the_values() -> None:
    raw = {"child_pugh_points": 6, "bilirubin_umol_l": 60, "albumin_g_l": 25, "inr": 1.2, "ascites": "none",
           "encephalopathy": "none"}  # fmt: skip
    explanation = said(raw)
    assert codes(explanation) == ["child_pugh_class"]
    assert (explanation.scores.child_pugh.points, explanation.scores.child_pugh.grade) == (9, "B")
    assert explanation.scores.child_pugh.notes == ("stated_points_differ",)
    worse = said(fit(pvtt_type="II", **{**raw, "child_pugh_points": 6, "prior_treatment": ["none"]}))
    assert codes(worse) == ["child_pugh_class"]
    assert set(worse.topic("haic").possible) & {"usually_not", "stopped"}
    assert worse.topic("haic").status not in ("listed", "sometimes")


def test_ch_04_class_and_points_of_a_letter_that_contradict_each_other() -> None:
    explanation = said({"child_pugh_class": "A", "child_pugh_points": 8})
    assert codes(explanation) == ["stated_class_vs_points"]
    assert explanation.scores.child_pugh.classes == ("A", "B")
    assert explanation.scores.child_pugh.points_range == (5, 8)


@pytest.mark.parametrize(
    ("letter", "agrees", "notes"),
    [
        ({}, None, ()),
        ({"child_pugh_points": 6}, True, ()),
        ({"child_pugh_class": "A"}, True, ()),
        ({"child_pugh_class": "A", "child_pugh_points": 6}, True, ()),
        ({"child_pugh_class": "A", "child_pugh_points": 5}, False, ("stated_points_differ",)),
        ({"child_pugh_class": "B"}, False, ("stated_class_differs",)),
        ({"child_pugh_class": "B", "child_pugh_points": 7}, False, ("stated_points_differ", "stated_class_differs")),
    ],
)
def test_ch_04_what_the_letter_states_stands_beside_the_score(
    letter: Raw, agrees: bool | None, notes: tuple[str, ...]
) -> None:
    found = liver({**LIVER_BUT_CLOTTING, "inr": 1.0, **letter})
    assert (found["points"], found["class"], found["missing"]) == (6, "A", ())
    stated = {"class": letter.get("child_pugh_class"), "points": letter.get("child_pugh_points"), "agrees": agrees}
    assert found["stated"] == stated
    assert found["notes"] == notes


def test_ch_04_while_values_are_open_nothing_is_said_about_agreement() -> None:
    found = liver({**LIVER_BUT_CLOTTING, "child_pugh_points": 7})
    assert (found["points"], found["stated"]["agrees"], found["notes"]) == (7, None, ())
    assert liver({**LIVER_BUT_CLOTTING, "child_pugh_points": 9})["notes"] == ("stated_points_differ",)
    assert liver({**LIVER_BUT_CLOTTING, "child_pugh_points": 9})["classes"] == ("B",), "the class still narrows"


def test_ch_04_points_are_asked_once_the_class_is_known() -> None:
    person = fit(albumin_g_l=None, inr=None, bilirubin_umol_l=None, ascites=None)
    assert "child_pugh_points" not in said(person).ask_next
    with_class = said({**person, "child_pugh_class": "B"})
    assert "child_pugh_points" in with_class.topic("haic").would_help
    leads = {band: lead.possible for lead in with_class.topic("haic").leads_to if lead.field == "child_pugh_points"
             for band in lead.values}  # fmt: skip
    assert set(leads) == {"7", "8", "9"}
    assert set(leads["9"]) < set(leads["8"])


# a second reading of the liver: one value for each pair (published points, points for safety)
_ITEMS: dict[str, list[tuple[Any, int, int]]] = {
    "bilirubin_umol_l": [(20, 1, 1), (34.1, 1, 2), (40, 2, 2), (50.5, 2, 3), (80, 3, 3)],
    "albumin_g_l": [(40, 1, 1), (30, 2, 2), (20, 3, 3)],
    "inr": [(1.0, 1, 1), (2.0, 2, 2), (2.25, 2, 3), (3.0, 3, 3)],
    "ascites": [("none", 1, 1), ("mild", 2, 2), ("moderate_severe", 3, 3)],
    "encephalopathy": [("none", 1, 1), ("grade_1_2", 2, 2), ("grade_3_4", 3, 3)],
}


def _class(points: int) -> str:
    return "A" if points <= 6 else "B" if points <= 9 else "C"


def _every_liver() -> Iterator[tuple[Raw, int, int]]:
    for combination in product(*_ITEMS.values()):
        raw = {name: value for name, (value, _, _) in zip(_ITEMS, combination, strict=True)}
        yield raw, sum(points for _, points, _ in combination), sum(points for _, _, points in combination)


def test_ch_04_possible_points_are_exact_with_a_letter() -> None:
    """What safety rules and the score reckon with is what every liver gives that fits the values and the letter."""
    livers = list(_every_liver())
    rng = random.Random("letter")
    seen = 0
    for _ in range(400):
        values = {name: rng.choice(_ITEMS[name])[0] for name in _ITEMS if rng.random() < 0.6}
        letter: Raw = {"child_pugh_points": rng.randrange(5, 16)}
        if rng.random() < 0.4:
            letter["child_pugh_class"] = _class(letter["child_pugh_points"])
        fitting = [
            (published, safe)
            for raw, published, safe in livers
            if values.items() <= raw.items()
            and letter["child_pugh_points"] in (published, safe)
            and _class(safe) == _class(letter["child_pugh_points"])
        ]
        if not fitting:
            continue
        answers = parse_answers({**values, **letter})
        allowed = [
            (_class(published), _class(safe)) for raw, published, safe in livers if values.items() <= raw.items()
        ]
        by_score, by_safety = ({pair[place] for pair in allowed} for place in (0, 1))
        clash = bool(values) and _class(letter["child_pugh_points"]) not in by_score & by_safety
        assert bool(contradictions.find(answers)) is clash, (values, letter)
        if clash:
            continue
        seen += 1
        selected = Situation.of(answers).selected["liver"]
        assert LIVER.facts_in(selected, "safety_points") == {safe for _, safe in fitting}, (values, letter)
        printed = {
            published
            for raw, published, _ in livers
            if values.items() <= raw.items() and published == letter["child_pugh_points"]
        }
        if printed:
            assert liver({**values, **letter})["points"] == letter["child_pugh_points"]
    assert seen > 150


# --- CH-05: clotting in three ways ----------------------------------------------------------------------------------


def test_ch_05_raw_seconds_alone_say_nothing_and_the_normal_value_is_asked() -> None:
    raw = {**LIVER_BUT_CLOTTING, "pt_seconds": 13.1}
    explanation = said(raw)
    found = explanation.scores.child_pugh
    assert (found.points, found.points_range, found.classes) == (None, (6, 8), ("A", "B"))
    assert found.notes == ("clotting_needs_normal",)
    assert found.missing == ("pt_normal_seconds",)
    assert "pt_normal_seconds" in explanation.ask_next
    assert "inr" not in explanation.ask_next
    assert possible(raw) == possible(LIVER_BUT_CLOTTING)


def test_ch_05_the_normal_value_is_not_asked_where_clotting_is_known_or_not_given() -> None:
    assert "pt_normal_seconds" not in said({**LIVER_BUT_CLOTTING, "pt_seconds": 13.1, "inr": 1.0}).ask_next
    assert "pt_normal_seconds" not in said(LIVER_BUT_CLOTTING).ask_next
    assert liver({**LIVER_BUT_CLOTTING, "pt_seconds": 13.1, "inr": 1.0})["notes"] == ()


def test_ch_05_where_a_normal_value_leads() -> None:
    haic = said(fit(inr=None, albumin_g_l=33, bilirubin_umol_l=45, ascites="mild", pt_seconds=16)).topic("haic")
    leads = {band for lead in haic.leads_to if lead.field == "pt_normal_seconds" for band in lead.values}
    assert leads == {"11", "22", "33"}


@pytest.mark.parametrize(
    ("clotting", "points"),
    [
        ({"pt_seconds": 13.1, "pt_normal_seconds": 12.5}, 6),
        ({"pt_seconds": 16.4, "pt_normal_seconds": 12.5}, 6),
        ({"pt_seconds": 16.5, "pt_normal_seconds": 12.5}, 7),
        ({"pt_seconds": 18.5, "pt_normal_seconds": 12.5}, 7),
        ({"pt_seconds": 18.6, "pt_normal_seconds": 12.5}, 8),
        ({"pt_activity_pct": 70.1}, 6),
        ({"pt_activity_pct": 70}, 7),
        ({"pt_activity_pct": 40}, 7),
        ({"pt_activity_pct": 39.9}, 8),
        ({"pt_seconds_over_control": 3.9}, 6),
        ({"pt_seconds_over_control": 8}, 8),
    ],
)
def test_ch_05_each_way_of_giving_the_clotting_test_makes_the_score(clotting: Raw, points: int) -> None:
    found = liver({**LIVER_BUT_CLOTTING, **clotting})
    assert (found["points"], found["class"], found["missing"]) == (points, _class(points), ())


def test_ch_05_two_ways_that_differ_contradict_each_other() -> None:
    assert codes(said({"inr": 1.2, "pt_activity_pct": 35})) == ["clotting_differs"]
    assert codes(said({"inr": 1.2, "pt_seconds_over_control": 7})) == ["inr_vs_seconds"]
    assert codes(said({"inr": 1.2, "pt_activity_pct": 80, "pt_seconds": 13, "pt_normal_seconds": 12})) == []


CLOTTING_BY_ORDER: tuple[tuple[Raw, int], ...] = (
    ({"inr": 1.0}, 1),
    ({"inr": 3.0}, 3),
    ({"pt_seconds_over_control": 1}, 1),
    ({"pt_seconds_over_control": 5}, 2),
    ({"pt_seconds": 13, "pt_normal_seconds": 12}, 1),
    ({"pt_seconds": 19, "pt_normal_seconds": 12}, 3),
    ({"pt_activity_pct": 90}, 1),
    ({"pt_activity_pct": 30}, 3),
)


@pytest.mark.parametrize(("one", "other"), list(product(CLOTTING_BY_ORDER, repeat=2)))
def test_ch_05_the_first_makes_the_score_and_the_worst_drives_the_rules(
    one: tuple[Raw, int], other: tuple[Raw, int]
) -> None:
    if one[0].keys() >= other[0].keys() or CLOTTING_BY_ORDER.index(one) > CLOTTING_BY_ORDER.index(other):
        return  # the same way twice, or the other way round
    raw = {**LIVER_BUT_CLOTTING, **one[0], **other[0]}
    assert liver(raw)["points"] == 5 + one[1]
    selected = Situation.of(parse_answers(raw)).selected["liver"]
    assert LIVER.facts_in(selected, "safety_points") == {5 + max(one[1], other[1])}


def test_ch_05_the_cut_of_activity_says_that_it_is_not_checked() -> None:
    for language, words in (("en", "not checked"), ("zh-Hans", "还没有核对")):
        library = load_library(language)
        assert words in " ".join(library.scores["child_pugh"].formula)
    assert "have not checked" in str(load_library("en").questions.fields["pt_activity_pct"].help)
    assert "还没有核对" in str(load_library("zh-Hans").questions.fields["pt_activity_pct"].help)


# --- CH-06: not confirmed, not used ---------------------------------------------------------------------------------


def test_ch_06_a_bilirubin_that_looks_like_mg_dl_is_held() -> None:
    raw = {"bilirubin_umol_l": 3.5, **ALBUMIN_LOW}
    explanation = said(raw)
    assert Patient.of(parse_answers(raw)).not_confirmed == ("bilirubin_umol_l",)
    assert explanation.scores.child_pugh.classes == ("A", "B")
    assert explanation.scores.child_pugh.notes == ("unit_not_confirmed",)
    assert explanation.topic("haic").status not in ("listed", "sometimes")
    assert explanation.ask_next[0] == "bilirubin_umol_l"


def test_ch_06_once_confirmed_it_counts() -> None:
    raw = {"bilirubin_umol_l": 3.5, "units_confirmed": ["bilirubin_umol_l"], **ALBUMIN_LOW}
    found = said(raw).scores.child_pugh
    assert (found.points, found.grade, found.notes) == (6, "A", ())
    assert Patient.of(parse_answers(raw)).not_confirmed == ()


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("platelets_10e9_l", 70000, "per microlitre"),
        ("wbc_10e9_l", 6500, "per microlitre"),
        ("wbc_10e9_l", 300, "per microlitre"),
        ("neutrophils_10e9_l", 3200, "per microlitre"),
        ("creatinine_umol_l", 1.1, "mg/dL"),
        ("albumin_g_l", 4.1, "g/dL"),
        ("albumin_g_l", "<3", "g/dL"),
        ("haemoglobin_g_l", 12, "g/dL"),
    ],
)
def test_ch_06_a_value_outside_the_limits_is_refused_with_the_other_unit(name: str, value: Any, hint: str) -> None:
    with pytest.raises(AnswerProblem, match=f"{name}: likely other unit .*{hint}"):
        parse_answers({name: value})


@pytest.mark.parametrize(
    ("name", "value", "other_unit", "converted"),
    [
        ("bilirubin_umol_l", 3.5, "mg/dL", 59.85),
        ("bilirubin_umol_l", 0.2, "mg/dL", 3.42),
        ("bilirubin_umol_l", 9.8, "mg/dL", 167.58),
        ("albumin_g_l", 4.1, "g/dL", 41),
        ("creatinine_umol_l", 1.1, "mg/dL", 97.24),
        ("creatinine_umol_l", 15, "mg/dL", 1326),
        ("platelets_10e9_l", 70000, "/uL", 70),
        ("wbc_10e9_l", 6500, "/uL", 6.5),
    ],
)
def test_ch_06_one_table_says_what_the_other_unit_would_be(
    name: str, value: float, other_unit: str, converted: float
) -> None:
    found = doubt(name, value)
    assert found is not None
    assert (found.other_unit, found.reason, found.other_field) == (other_unit, "other_unit", name)
    assert found.in_other_unit == pytest.approx(converted)


@pytest.mark.parametrize(
    ("name", "value"),
    [("bilirubin_umol_l", 9.9), ("creatinine_umol_l", 15.1), ("albumin_g_l", 8), ("platelets_10e9_l", 7),
     ("inr", 10), ("pt_seconds_over_control", 8), ("sex", "male"), ("tumour_sizes_cm", (30.0,)), ("age", 40)],
)  # fmt: skip
def test_ch_06_ordinary_values_are_not_doubted(name: str, value: Any) -> None:
    assert doubt(name, value) is None


def test_ch_06_a_number_that_looks_like_another_quantity() -> None:
    assert doubt("inr", 15) == Doubt("inr", 15, "s", 15, "other_quantity", "pt_seconds")
    assert doubt("pt_seconds_over_control", 8.1) == Doubt(
        "pt_seconds_over_control", 8.1, "s", 8.1, "other_quantity", "pt_seconds"
    )
    for held in ({"inr": 15}, {"pt_seconds_over_control": 13}):
        explanation = said({**LIVER_BUT_CLOTTING, **held})
        assert explanation.scores.child_pugh.classes == ("A", "B")
        assert explanation.ask_next[0] in held
        confirmed = said({**LIVER_BUT_CLOTTING, **held, "units_confirmed": list(held)})
        assert confirmed.scores.child_pugh.points == 8


def test_ch_06_tens_of_thousands_are_asked_only_where_reports_use_them() -> None:
    assert doubt("platelets_10e9_l", 13.5) is None
    found = doubt("platelets_10e9_l", 13.5, ("10^4/uL",))
    assert found is not None
    assert (found.other_unit, found.in_other_unit) == ("10^4/uL", 135)
    assert doubt("platelets_10e9_l", 50, ("10^4/uL",)) is None
    assert doubt("wbc_10e9_l", 3, ("10^4/uL",)) is None
    assert not_confirmed(parse_answers({"platelets_10e9_l": 13.5})) == ()


def test_ch_06_held_fields_stand_in_the_order_of_the_questionnaire() -> None:
    raw = {"inr": 15, "creatinine_umol_l": 12, "bilirubin_umol_l": 1.2, "platelets_10e9_l": 150}
    answers = parse_answers(raw)
    held = ("bilirubin_umol_l", "inr", "creatinine_umol_l")
    assert not_confirmed(answers) == held
    kept = confirmed_only(answers)
    assert dict(kept.known) == {"platelets_10e9_l": 150}
    assert not_confirmed(kept) == held, "known to be held, though the values are gone"
    assert kept.unknown == frozenset(), "not the same as 'I do not know'"
    assert said(raw).ask_next[:3] == held


HELD: tuple[Raw, ...] = (
    {"bilirubin_umol_l": 1},
    {"bilirubin_umol_l": 9.8},
    {"bilirubin_umol_l": "<5"},
    {"creatinine_umol_l": 10},
    {"inr": 15},
    {"pt_seconds_over_control": 13},
    {"bilirubin_umol_l": 3, "creatinine_umol_l": 15, "inr": 20},
)
SAID_BESIDE_A_HELD_VALUE = "unit_not_confirmed"


@pytest.mark.parametrize("held", HELD, ids=str)
def test_ch_06_a_held_value_moves_nothing(held: Raw) -> None:
    """Law 13. Whatever else is known, all that is said is what is said without the value: only the remark and the
    question come on top."""
    rng = random.Random(f"held {held}")
    for _ in range(6):
        raw = {name: value for name, value in partial(rng).items() if name not in held}
        raw.pop("units_confirmed", None)
        without, with_held = said(raw), said({**raw, **held})
        one, other = (json.loads(explanation.to_json()) for explanation in (without, with_held))
        asked = [name for name in other.pop("ask_next") if name not in held]
        assert asked == [name for name in one.pop("ask_next") if name not in held]
        other["scores"]["child_pugh"]["notes"] = [
            note for note in other["scores"]["child_pugh"]["notes"] if note != SAID_BESIDE_A_HELD_VALUE
        ]
        assert set(held) <= set(other.pop("not_confirmed")) | set(raw)
        one.pop("not_confirmed")
        assert one == other
        assert without.what_if == with_held.what_if
        assert without.tace_checklist == with_held.tace_checklist
        assert all_scores_plain({**raw, **held}) == all_scores_plain(raw)
        for mine, theirs in zip(without.score_results, with_held.score_results, strict=True):
            assert (mine.possible, mine.points, mine.value, mine.used, mine.missing) == (
                theirs.possible, theirs.points, theirs.value, theirs.used, theirs.missing)  # fmt: skip


def all_scores_plain(raw: Raw) -> dict[str, Any]:
    found = all_scores(parse_answers(raw))
    found["child_pugh"]["notes"] = [note for note in found["child_pugh"]["notes"] if note != SAID_BESIDE_A_HELD_VALUE]
    return found


def test_ch_06_every_score_that_lacks_a_held_value_says_so() -> None:
    found = {score.slug: score.notes for score in score_results(parse_answers({"bilirubin_umol_l": 2}))}
    marked = {slug for slug, notes in found.items() if SAID_BESIDE_A_HELD_VALUE in notes}
    reads = {slug for slug, behind in SCORE_INPUTS.items() if "bilirubin_umol_l" in (*behind.needs, *behind.also)}
    assert marked == reads


# --- bounds ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (">60500", 60500, 10_000_000),
        ("> 60500", 60500, 10_000_000),
        ("＞60500", 60500, 10_000_000),
        ("＞ ６０５００", 60500, 10_000_000),
        ("<1.3", 0, 1.3),
        ("＜1.3", 0, 1.3),
        (" < 1.3 ", 0, 1.3),
        ("≥400", 400, 10_000_000),
        (">=400", 400, 10_000_000),
        ("≤ 400", 0, 400),
        ("<= 400", 0, 400),
    ],
)
def test_a_bound_is_read_as_every_value_beyond_it(text: str, low: float, high: float) -> None:
    value = parse_answers({"afp_ng_ml": text}).known["afp_ng_ml"]
    assert isinstance(value, Interval)
    assert value.ends == pytest.approx((low, high))
    for number in (low, high):
        at_the_end = number in (0, 10_000_000)
        assert (number in value) is (at_the_end or "≥" in text or "≤" in text or "=" in text), number
    assert value.printed == text.strip()


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("afp_ng_ml", "60500", "wrong_type"),
        ("afp_ng_ml", ">", "wrong_type"),
        ("afp_ng_ml", ">a lot", "wrong_type"),
        ("afp_ng_ml", "<>5", "wrong_type"),
        ("afp_ng_ml", ">20000000", "above_maximum"),
        ("afp_ng_ml", ">10000000", "above_maximum"),
        ("bilirubin_umol_l", "<1", "below_minimum"),
        ("age", ">60", "wrong_type"),
        ("tumour_sizes_cm", [">5"], "wrong_type"),
        ("ascites", ">5", "not_a_choice"),
    ],
)
def test_a_bound_that_says_nothing_is_refused(name: str, text: Any, code: str) -> None:
    with pytest.raises(AnswerProblem) as caught:
        parse_answers({name: text})
    assert caught.value.code == code


BOUNDS = ("<", ">", "≤", "≥")


@pytest.mark.parametrize("name", [name for name in SCALES if QUESTIONS[name].kind == "number"])
def test_a_bound_lies_in_exactly_the_bands_of_its_values(name: str) -> None:
    question, scale = QUESTIONS[name], SCALES[name]
    low, high = question.minimum or 0.0, question.maximum or 0.0
    near = [cut + side for cut in scale.cuts for side in (-1e-4, 0, 1e-4)]
    grid = sorted({*near, low, high, *scale.samples.values(), *(low + (high - low) * i / 200 for i in range(201))})
    grid = [value for value in grid if low <= value <= high]
    for sign, number in product(BOUNDS, (*scale.cuts, *scale.samples.values())):
        try:
            value = parse_answers({name: f"{sign}{number:.6f}"}).known[name]
        except AnswerProblem:
            continue  # nothing is accepted beyond it
        assert isinstance(value, Interval)
        assert band_of(name, value) == {scale.name(one) for one in grid if one in value}, (sign, number)


def test_a_bound_leaves_what_its_values_leave() -> None:
    """Exact: what is possible with "<1.7" is what is possible with all the values below 1.7 taken together."""
    rng = random.Random("limits")
    tried = 0
    numbers = [name for name in VALUES if QUESTIONS[name].kind == "number" and name in SCALES]
    while tried < 60:
        raw, name = partial(rng), rng.choice(numbers)
        number, sign = rng.choice(VALUES[name]), rng.choice(BOUNDS)
        raw = {
            field: value for field, value in raw.items() if field not in (name, "wbc_10e9_l") and value != "not_sure"
        }
        told = {**raw, name: f"{sign}{number:g}"}
        try:
            answers = parse_answers(told)
        except AnswerProblem:
            continue
        interval = answers.known[name]
        assert isinstance(interval, Interval)
        if not_confirmed(answers) or contradictions.find(answers):
            continue
        listed = max(raw.get("tumour_sizes_cm", (interval.low,)))
        tries = (*SCALES[name].samples.values(), *VALUES[name], *interval.ends, listed)
        inside = [value for value in tries if value in interval]
        each = [
            possible({**raw, name: value})
            for value in inside
            if not contradictions.find(parse_answers({**raw, name: value}))
        ]
        together = {slug: frozenset().union(*(found[slug] for found in each)) for slug in RULED}
        assert possible(told) == together, told
        tried += 1


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"inr": "<1.7", "pt_activity_pct": 60}, ["clotting_differs"]),
        ({"inr": "≤1.7", "pt_activity_pct": 60}, []),
        ({"inr": "<1.7", "pt_seconds_over_control": 5}, ["inr_vs_seconds"]),
        ({"neutrophils_10e9_l": ">5", "wbc_10e9_l": 5}, ["neutrophils_vs_wbc"]),
        ({"neutrophils_10e9_l": "≥5", "wbc_10e9_l": 5}, []),
        ({"neutrophils_10e9_l": 5, "wbc_10e9_l": "<4"}, ["neutrophils_vs_wbc"]),
        ({"neutrophils_10e9_l": 5, "wbc_10e9_l": ">4"}, []),
        ({"largest_cm": ">3", "tumour_sizes_cm": [3, 2]}, ["sizes_vs_largest"]),
        ({"largest_cm": ">3", "tumour_sizes_cm": [4, 2]}, []),
        ({"tumour_count": 0, "tumour_share_of_liver_pct": "<5"}, []),
        ({"tumour_count": 0, "tumour_share_of_liver_pct": ">5"}, ["no_tumour_vs_size"]),
        ({"setting": "after_curative_resection", "tumour_share_of_liver_pct": "<5"}, []),
        ({"setting": "after_curative_resection", "largest_cm": "<1"}, ["no_cancer_setting_vs_cancer"]),
        ({"kidney_failure": "no", "creatinine_umol_l": ">176.8"}, ["kidney"]),
        ({"kidney_failure": "no", "creatinine_umol_l": ">150"}, []),
        ({"kidney_failure": "no", "egfr_ml_min": "<30"}, ["kidney"]),
        ({"kidney_failure": "no", "egfr_ml_min": "<60"}, []),
        ({"kidney_failure": "yes", "creatinine_umol_l": 80, "egfr_ml_min": ">60"}, ["kidney"]),
        ({"kidney_failure": "yes", "creatinine_umol_l": 80, "egfr_ml_min": "<60"}, []),
        ({"child_pugh_class": "A", "bilirubin_umol_l": ">51.3", "albumin_g_l": "<28"}, ["child_pugh_class"]),
        ({"child_pugh_class": "A", "bilirubin_umol_l": ">30", "albumin_g_l": "<36"}, []),
    ],
)
def test_a_bound_contradicts_only_where_none_of_its_values_fits(raw: Raw, expected: list[str]) -> None:
    assert codes(said(raw)) == expected


def test_two_bounds_on_clotting_leave_what_both_allow() -> None:
    raw = {**LIVER_BUT_CLOTTING, "inr": "≥1.7", "pt_activity_pct": "≥40"}
    assert codes(said(raw)) == []
    assert liver(raw)["points"] == 7, "two points fit both"
    open_time = {**LIVER_BUT_CLOTTING, "pt_seconds": ">15", "pt_normal_seconds": 12}
    assert liver(open_time)["points_range"] == (6, 8)
    assert liver({**open_time, "pt_seconds": ">18"})["points"] == 8


def test_a_bound_that_spans_bands_is_asked_again() -> None:
    person = fit(inr=None, albumin_g_l=33, bilirubin_umol_l=45, ascites="mild")
    spanning = said({**person, "inr": ">1.5"})
    leads = {band for lead in spanning.topic("haic").leads_to if lead.field == "inr" for band in lead.values}
    assert leads == {"11", "22", "23", "33"}
    assert "inr" in spanning.ask_next
    assert "inr" not in said({**person, "inr": ">2.3"}).ask_next
    only_upper = said({**person, "inr": "≥1.8"}).topic("haic")
    assert {band for lead in only_upper.leads_to if lead.field == "inr" for band in lead.values} == {"22", "23", "33"}


def test_a_bound_is_printed_as_it_came() -> None:
    explanation = said(fit(alt_u_l=">300", prior_treatment=["none"]))
    (reason,) = [one for one in explanation.topic("haic").reasons if "alt_u_l" in {fact.field for fact in one.facts}]
    assert [fact.value for fact in reason.facts if fact.field == "alt_u_l"] == [">300"]
    assert '">300"' in explanation.to_json()


def test_scores_of_bounds() -> None:
    with_bound = {"albumin_g_l": 42, "bilirubin_umol_l": "<17", "afp_ng_ml": ">60500", "largest_cm": 5}
    found = all_scores(parse_answers({**with_bound, "tumour_count": 1, "crp_mg_l": "<5"}))
    assert (found["hap"], found["mhap"], found["crafity"]) == (("B",), ("B",), ("intermediate",))
    assert (found["albi"]["score"], found["albi"]["grades"]) == (None, [1])
    assert all_scores(parse_answers({**with_bound, "largest_cm": ">7", "tumour_count": 1}))["up_to_seven"] == (False,)
    assert all_scores(parse_answers({"albumin_g_l": 30, "bilirubin_umol_l": ">20"}))["albi"]["grades"] == [2, 3]


def test_every_score_of_a_bound_holds_the_scores_of_its_values() -> None:
    rng = random.Random("scores of bounds")
    full = {**WELL, "tumour_count": 1, "largest_cm": 3, "afp_ng_ml": 200, "crp_mg_l": 5, "sodium_mmol_l": 135,
            "sex": "male", "thrombus_nature": "none"}  # fmt: skip
    for name in ("bilirubin_umol_l", "albumin_g_l", "inr", "creatinine_umol_l", "sodium_mmol_l", "afp_ng_ml",
                 "crp_mg_l", "largest_cm"):  # fmt: skip
        for sign, number in product(BOUNDS, VALUES[name]):
            try:
                bound = parse_answers({**full, name: f"{sign}{number:g}"})
            except AnswerProblem:
                continue
            interval = bound.known[name]
            assert isinstance(interval, Interval)
            if not_confirmed(bound):
                continue
            whole = {score.slug: score for score in score_results(bound)}
            inside = [value for value in VALUES[name] if value in interval]
            for value in rng.sample(inside, min(3, len(inside))):
                for score in score_results(parse_answers({**full, name: value})):
                    outer = whole[score.slug].possible
                    assert score.possible is not None
                    assert outer is not None
                    if whole[score.slug].is_range:
                        assert min(outer) <= min(score.possible) <= max(score.possible) <= max(outer), (name, value)
                    else:
                        assert set(score.possible) <= set(outer), (score.slug, name, value, sign, number)


def test_a_bound_is_unusual_only_where_all_of_it_is() -> None:
    assert warnings(parse_answers({"platelets_10e9_l": "<20"})) == [("platelets_10e9_l", "unusually_low")]
    assert warnings(parse_answers({"platelets_10e9_l": "<40"})) == []
    assert warnings(parse_answers({"alt_u_l": ">600"})) == [("alt_u_l", "unusually_high")]
    assert warnings(parse_answers({"alt_u_l": ">400"})) == []


def test_what_if_does_not_mend_what_a_bound_leaves_open() -> None:
    stated = fit(child_pugh_class=None, bilirubin_umol_l=">60", inr=1.0)
    assert any("bilirubin_falls" in one.changes for one in said(stated).what_if)
    maybe = fit(child_pugh_class=None, bilirubin_umol_l=">20", inr=1.0)
    assert not any("bilirubin_falls" in one.changes for one in said(maybe).what_if)


def test_the_schemas_name_bounds_and_what_a_letter_states() -> None:
    properties = input_schema()["properties"]
    assert {"type": "string"}.items() <= properties["afp_ng_ml"]["anyOf"][1].items()
    assert [one.get("type") for one in properties["age"]["anyOf"]] == ["integer", "null", None]
    assert set(output_schema()["$defs"]["StatedChildPugh"]["properties"]) == {"class", "points", "agrees"}
