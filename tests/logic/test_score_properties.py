"""What must hold for every person: worse values never help, unknown hides nothing, knowing more narrows."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from random import Random
from typing import Any

import pytest

from hcc_logic import QUESTIONS, parse_answers
from hcc_logic.engine.truth import Truth
from hcc_logic.inputs.interval import TOLERANCE, Interval, above, at_least, at_most, below
from hcc_logic.inputs.units import convert
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import Situation
from hcc_logic.patient.criteria.bands import bands
from hcc_logic.patient.criteria.liver import LIVER, select_for_safety, select_for_score
from hcc_logic.patient.criteria.veins import TRUNK_LEVEL
from hcc_logic.report.all_scores import all_scores
from hcc_logic.scores import (
    ajcc8,
    albi,
    bclc,
    burden,
    checks,
    cheng,
    child_pugh,
    cnlc,
    crafity,
    ecog,
    hap,
    hepatic_vein,
    meld,
    milan,
    six_and_twelve,
    ucsf,
    up_to_seven,
    vp,
)
from hcc_logic.scores.stage import may_have_no_stage

ASCITES = QUESTIONS["ascites"].choices
ENCEPHALOPATHY = QUESTIONS["encephalopathy"].choices
BOTH = (False, True)


def near(random: Random, low: float, high: float, cuts: tuple[float, ...]) -> float:
    """Any value of the range, half of the time at a cut or just beside it."""
    if random.random() < 0.5:
        return min(high, max(low, random.choice(cuts) + random.choice((-0.01, 0, 0.01))))
    return random.uniform(low, high)


def draw_liver(random: Random) -> dict[str, Any]:
    return {
        "bilirubin_umol_l": near(random, 1, 300, (34, 34.2, 50, 51.3)),
        "albumin_g_l": near(random, 8, 65, (28, 35)),
        "inr": near(random, 0.5, 6, (1.7, 2.2, 2.3)),
        "ascites": random.choice(ASCITES),
        "encephalopathy": random.choice(ENCEPHALOPATHY),
    }


def some_unknown(random: Random, full: dict[str, Any]) -> dict[str, Any]:
    return {name: None if random.random() < 0.4 else value for name, value in full.items()}


def widened(random: Random, value: Any, spread: float, lowest: float) -> Any:
    """Nothing, the value itself, or a range around it."""
    kind = random.randrange(3)
    if kind == 0:
        return None
    return (
        value
        if kind == 1
        else Interval(max(lowest, value - random.random() * spread), value + random.random() * spread)
    )


# --- comparisons ---------------------------------------------------------------------------------------------------


def test_comparisons_survive_floating_point() -> None:
    three = 3.0 * 17.1
    assert three != 51.3
    assert at_most(three, 51.3) and at_least(three, 51.3)
    assert not above(three, 51.3) and not below(three, 51.3)
    assert above(51.31, 51.3) and below(51.29, 51.3)
    for farther, same in ((1.05e-9, 0.95e-9), (1.05e-9, TOLERANCE)):
        assert above(farther, 0.0) and not above(same, 0.0)
        assert below(-farther, 0.0) and not below(-same, 0.0)


def test_interval_refuses_nonsense() -> None:
    with pytest.raises(ValueError, match="empty"):
        Interval(2, 1)
    with pytest.raises(ValueError, match="empty"):
        Interval(float("nan"), 1)
    assert Interval(1, 2) + Interval(3, 4) == Interval(4, 6)
    assert Interval(1, 2).ends == (1, 2)


# --- Child-Pugh ----------------------------------------------------------------------------------------------------


def printed(**liver: Any) -> tuple[int, ...]:
    """Every total that answers leave possible, as the guide prints it."""
    return tuple(sorted(LIVER.facts_in(select_for_score(bands(parse_answers(liver))), "points")))


def for_safety(**liver: Any) -> tuple[int, ...]:
    """Every total that safety rules reckon with (D-26)."""
    return tuple(sorted(LIVER.facts_in(select_for_safety(bands(parse_answers(liver))), "safety_points")))


def test_worse_labs_never_lower_child_pugh() -> None:
    random = Random(21)
    points = child_pugh.ASCITES_POINTS
    worse: dict[str, Callable[[Any], Any]] = {
        "bilirubin_umol_l": lambda x: x + random.random() * 40,
        "albumin_g_l": lambda x: max(8, x - random.random() * 15),
        "inr": lambda x: x + random.random() * 2,
        "ascites": lambda x: random.choice([a for a in ASCITES if points[a] >= points[x]]),
        "encephalopathy": lambda x: "grade_3_4",
    }
    for _ in range(3000):
        better = draw_liver(random)
        field = random.choice(tuple(worse))
        other = {**better, field: worse[field](better[field])}
        for reading in (printed, for_safety):
            assert reading(**better)[0] <= reading(**other)[0], (better, other)


def test_safety_rules_never_read_better_than_the_score() -> None:
    random = Random(22)
    for _ in range(3000):
        liver = some_unknown(random, draw_liver(random))
        score, safety = printed(**liver), for_safety(**liver)
        assert score[0] <= safety[0] and score[-1] <= safety[-1]


@pytest.mark.parametrize("reading", [printed, for_safety])
def test_child_pugh_holds_every_completion_and_narrows(reading: Callable[..., tuple[int, ...]]) -> None:
    random = Random(23)
    for _ in range(3000):
        full = draw_liver(random)
        partial = some_unknown(random, full)
        less = some_unknown(random, partial)
        (points,) = reading(**full)
        known, wider = reading(**partial), reading(**less)
        assert points in known
        assert set(known) <= set(wider)
        assert child_pugh.grade_class(points) in child_pugh.possible_classes(known)


def test_child_pugh_facts_proven_by_enumeration() -> None:
    """The statements of scores.yaml about what missing items still allow, over every combination of points."""
    for unknown in range(6):
        for known in product((1, 2, 3), repeat=5 - unknown):
            totals = range(sum(known) + unknown, sum(known) + 3 * unknown + 1)
            classes = child_pugh.possible_classes(totals)
            certain = classes[0] if len(classes) == 1 else None
            total = sum(known)
            if unknown:
                assert certain != "A"
            if 3 in known:
                assert "A" not in classes
            if unknown == 1:
                assert (certain == "B") == (total == 6)
                assert (certain == "C") == (total >= 9)
            if unknown == 2:
                assert (certain == "C") == (total >= 8)
                assert certain != "B"
                if total == 3:
                    assert "C" not in classes
            if unknown >= 3:
                assert certain is None


# four normal items: one point each
BESIDE_CLOTTING = {"bilirubin_umol_l": 14, "albumin_g_l": 40, "ascites": "none", "encephalopathy": "none"}
BESIDE_BILIRUBIN = {"inr": 1.0, "albumin_g_l": 40, "ascites": "none", "encephalopathy": "none"}


def fifth_item(totals: tuple[int, ...]) -> set[int]:
    return {total - 4 for total in totals}


def test_clotting_item() -> None:
    for known, score, safety in (
        ({}, {1, 2, 3}, {1, 2, 3}),
        ({"pt_seconds_over_control": 5.0}, {2}, {2}),  # seconds only where the INR is unknown
        ({"inr": 1.2, "pt_seconds_over_control": 7.0}, {1}, {3}),  # score by INR, safety rules by the worse
        ({"inr": 2.25}, {2}, {3}),
        ({"inr": 2.25, "pt_seconds_over_control": 1.0}, {2}, {3}),
        ({"inr": 2.0, "blood_thinner": "yes"}, {1, 2}, {1, 2}),  # a blood thinner can only overstate
        ({"inr": 2.0, "blood_thinner": "no"}, {2}, {2}),
        ({"inr": 3.0, "blood_thinner": "yes"}, {1, 2, 3}, {1, 2, 3}),
        ({"inr": 1.1, "blood_thinner": "yes"}, {1}, {1}),
        ({"blood_thinner": "yes"}, {1, 2, 3}, {1, 2, 3}),
        ({"pt_seconds_over_control": -1.0}, {1}, {1}),
    ):
        assert fifth_item(printed(**BESIDE_CLOTTING, **known)) == score, known
        assert fifth_item(for_safety(**BESIDE_CLOTTING, **known)) == safety, known


def test_bilirubin_item() -> None:
    for value, score, safety in (
        (33.9, 1, 1),
        (34.0, 1, 2),
        (34.19, 1, 2),
        (34.2, 2, 2),
        (49.9, 2, 2),
        (50.0, 2, 3),
        (3.0 * 17.1, 2, 3),
        (51.4, 3, 3),
    ):
        assert child_pugh.bilirubin_points(value) == score
        assert child_pugh.safety_bilirubin_points(value) == safety
        assert child_pugh.bilirubin_in_grey_zone(value) == (score != safety)
        assert fifth_item(printed(**BESIDE_BILIRUBIN, bilirubin_umol_l=value)) == {score}
        assert fifth_item(for_safety(**BESIDE_BILIRUBIN, bilirubin_umol_l=value)) == {safety}
    assert child_pugh.inr_in_grey_zone(2.25) and not child_pugh.inr_in_grey_zone(2.2)
    for value, duct, safety in ((80, "yes", {1, 2, 3}), (40, "yes", {1, 2}), (80, "no", {3})):
        known = {"bilirubin_umol_l": value, "bile_duct_thrombus": duct}
        assert fifth_item(for_safety(**BESIDE_BILIRUBIN, **known)) == safety, "a blocked duct may raise it by itself"
        assert fifth_item(printed(**BESIDE_BILIRUBIN, **known)) == {child_pugh.bilirubin_points(value)}


def test_stated_class_narrows() -> None:
    """D-56: a class from a letter says which totals are possible, unless the values alone settle another class."""
    assert printed() == tuple(range(5, 16))
    assert printed(child_pugh_class="A") == (5, 6)
    assert printed(child_pugh_class="B") == (7, 8, 9)
    assert printed(child_pugh_class="C") == tuple(range(10, 16))
    with_mild_fluid = {**BESIDE_CLOTTING, "ascites": "mild"}
    assert printed(**with_mild_fluid) == (6, 7, 8)
    assert printed(**with_mild_fluid, child_pugh_class="A") == (6,)
    assert printed(**with_mild_fluid, child_pugh_class="C") == (6, 7, 8), "contradiction: the values decide"


# --- ALBI ----------------------------------------------------------------------------------------------------------


def test_albi_is_monotone() -> None:
    random = Random(31)
    for _ in range(2000):
        bilirubin, albumin = random.uniform(1, 900), random.uniform(8, 60)
        base = albi.score(bilirubin, albumin)
        assert (
            albi.score(bilirubin + random.random() * 50, albumin)
            >= base
            >= albi.score(bilirubin, albumin + random.random())
        )


def test_albi_holds_every_completion_and_narrows() -> None:
    random = Random(32)
    for _ in range(4000):
        bilirubin, albumin = random.uniform(2, 1000), random.uniform(8, 65)
        score = albi.score(bilirubin, albumin)
        known = widened(random, bilirubin, 40, 2), widened(random, albumin, 10, 8)
        assert albi.grade(score) in albi.possible_grades(*known), (bilirubin, albumin, known)
        assert albi.malbi_grade(score) in albi.possible_malbi_grades(*known)
        assert set(albi.possible_grades(*known)) <= {1, 2, 3}
        for fewer in ((known[0], None), (None, known[1])):
            assert set(albi.possible_grades(*known)) <= set(albi.possible_grades(*fewer))


def test_albi_with_one_value() -> None:
    assert albi.possible_grades(None, None) == (1, 2, 3)
    assert albi.possible_grades(900, None) == (1, 2, 3), "bilirubin alone excludes nothing"
    assert albi.possible_grades(None, 32.9) == (1, 2, 3)
    assert albi.possible_grades(None, 32.8) == (2, 3)
    assert albi.possible_malbi_grades(None, 30) == ("2a", "2b", "3")
    assert albi.possible_malbi_grades(None, 40) == ("1", "2a", "2b", "3")


# --- stages --------------------------------------------------------------------------------------------------------


def draw_person(random: Random) -> dict[str, Any]:
    return {
        "ecog": random.choice((0, 0, 1, 2, 3, 4)),
        "liver": random.choice("AABBC"),
        "count": random.choice((1, 2, 3, 4, 9, "diffuse")),
        "size": near(random, 0.1, 40, (2.0, 3.0, 5.0)),
        "invasion": random.random() < 0.4,
        "spread": random.random() < 0.2,
        "transplant": random.random() < 0.3,
    }


def choices(value: Any, everything: tuple[Any, ...]) -> tuple[Any, ...]:
    return everything if value is None else (value,)


def stages_of(person: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    common = (
        choices(person["ecog"], ecog.VALUES),
        choices(person["liver"], child_pugh.CLASSES),
        [(person["count"], person["size"])],
        choices(person["invasion"], BOTH),
        choices(person["spread"], BOTH),
    )
    return bclc.possible_stages(*common, choices(person["transplant"], BOTH)), cnlc.possible_stages(*common)


def test_stages_hold_every_completion_and_narrow() -> None:
    random = Random(41)
    for _ in range(1500):
        full = draw_person(random)
        order = (full["ecog"], full["liver"], full["count"], full["size"], full["invasion"], full["spread"])
        exact = bclc.stage(*order, full["transplant"]), cnlc.stage(*order)
        assert stages_of(full) == ((exact[0],), (exact[1],))
        partial = some_unknown(random, full)
        less = some_unknown(random, partial)
        for stage, known, wider in zip(exact, stages_of(partial), stages_of(less), strict=True):
            assert stage in known
            assert set(known) <= set(wider)
        span = {**full, "size": widened(random, full["size"], 3, 0.1)}
        assert exact[0] in stages_of(span)[0] and exact[1] in stages_of(span)[1]


def test_what_settles_a_stage() -> None:
    nothing: dict[str, Any] = dict.fromkeys(("ecog", "liver", "count", "size", "invasion", "spread", "transplant"))
    every_bclc, every_cnlc = stages_of(nothing)
    assert every_bclc == bclc.STAGES and every_cnlc == cnlc.STAGES
    assert stages_of({**nothing, "ecog": 3}) == (("D",), ("IV",)), "fitness 3-4 settles both"
    assert stages_of({**nothing, "liver": "C"})[1] == ("IV",)
    in_vein = stages_of({**nothing, "invasion": True})
    assert in_vein == (("C", "D"), ("IIIa", "IIIb", "IV")), "IIIa is never printed alone"
    assert stages_of({**nothing, "spread": True}) == (("C", "D"), ("IIIb", "IV"))
    open_vein = {**nothing, "ecog": 0, "liver": "A", "count": 1, "size": 1.5, "spread": False, "transplant": False}
    assert stages_of(open_vein) == (("0", "C"), ("Ia", "IIIa")), "vein unknown: an early stage is never alone"
    weak = {**open_vein, "liver": "C", "invasion": False, "transplant": None}
    assert stages_of(weak)[0] == ("A", "D"), "transplantable or not is not asked (D-27)"
    assert bclc.stage(0, "C", 1, 4.0, True, False, True) == "D", "no transplant with cancer in a vein"
    assert bclc.stage(0, "C", 1, 4.0, False, False) == "D", "nobody is taken to be transplantable unless it is said"
    assert bclc.stage(0, "C", 1, 4.0, False, False, transplantable=True) == "A"


def test_no_tumour_left() -> None:
    assert bclc.stage(0, "A", 0, None, False, False) is None and cnlc.stage(3, "C", 0, None, False, False) is None
    assert bclc.stage(0, "A", 0, None, True, False) == "C" and cnlc.stage(0, "A", 0, None, True, False) == "IIIa"
    assert bclc.possible_stages([0], "A", [(0, None)], [False], [False]) == ()
    assert bclc.possible_stages([0], "A", [(0, None)], BOTH, [False]) == ("C",)
    assert may_have_no_stage([(0, None)], BOTH, [False]), "so that C is not taken for settled"
    assert not may_have_no_stage([(0, None)], [True], [False])
    assert cnlc.possible_stages([0], "AB", [(0, None)], [False], BOTH) == ("IIIb",)


def test_missing_size_is_refused_only_where_it_decides() -> None:
    assert bclc.stage(0, "A", "diffuse", None, False, False) == "B"
    assert cnlc.stage(0, "A", 7, None, False, False) == "IIb"
    for stage in (bclc.stage, cnlc.stage):
        with pytest.raises(ValueError, match="missing"):
            stage(0, "A", 2, None, False, False)
        with pytest.raises(ValueError, match="above 0"):
            stage(0, "A", 2, 0.0, False, False)
        with pytest.raises(ValueError, match="negative"):
            stage(0, "A", -1, 2.0, False, False)
        with pytest.raises(ValueError, match="ECOG"):
            stage(5, "A", 1, 2.0, False, False)
        with pytest.raises(ValueError, match="class"):
            stage(0, "D", 1, 2.0, False, False)
    with pytest.raises(ValueError, match="at least one"):
        bclc.possible_stages([], "A", [(1, 2.0)], BOTH, BOTH)
    with pytest.raises(ValueError, match="at least one"):
        cnlc.possible_stages([0], "A", [(1, 2.0)], BOTH, [])


# --- veins ---------------------------------------------------------------------------------------------------------


def extent(**answers: Any) -> dict[str, Any]:
    return {"thrombus_nature": "tumour", **{name: value for name, value in answers.items() if value is not None}}


def test_main_trunk() -> None:
    """D-19: III, IV and both first-order branches count as the trunk; undecided where the sides are not known."""
    for name, both, one_side, trunk in (
        ("III", None, None, Truth.YES),
        ("IV", False, "yes", Truth.YES),
        ("II", True, None, Truth.YES),
        ("II", None, None, Truth.UNKNOWN),
        ("II", None, "yes", Truth.NO),
        ("II", None, "no", Truth.UNKNOWN),
        ("II", False, None, Truth.NO),
        ("I", True, None, Truth.NO),
        ("I0", None, None, Truth.NO),
        ("none", None, None, Truth.NO),
        ("present_place_unknown", False, "yes", Truth.UNKNOWN),
        (None, True, None, Truth.UNKNOWN),
        ("Vp4", None, None, Truth.YES),
        ("Vp3", True, None, Truth.YES),
        ("Vp3", None, None, Truth.UNKNOWN),
        ("Vp3", None, "yes", Truth.NO),
        ("Vp2", True, None, Truth.NO),
    ):
        scale = "vp_type" if name in vp.GRADES else "pvtt_type"
        answers = parse_answers(extent(**{scale: name}, pvtt_both_sides=both, confined_to_one_side=one_side))
        assert not contradictions.find(answers)
        assert Situation.of(answers).truth(TRUNK_LEVEL) is trunk, (name, both, one_side)


def test_cheng_and_vp() -> None:
    def found(**answers: Any) -> tuple[list[str], list[str]]:
        scores = all_scores(parse_answers(extent(**answers)))
        return scores["cheng"]["stages"], scores["vp"]["stages"]

    assert found(pvtt_type="II", pvtt_both_sides=True) == (["II"], ["Vp4"]), "as the report names it (CH-02)"
    assert found(pvtt_type="II", pvtt_both_sides=False) == (["II"], ["Vp3"])
    assert found(pvtt_type="present_place_unknown") == (["I", "II", "III", "IV"], list(vp.IN_A_VEIN))
    assert found(pvtt_type="I0") == (["I0"], ["Vp0"]), "microscopic is Vp0 on imaging"
    assert found(vp_type="Vp4") == (["II", "III", "IV"], ["Vp4"]), "not reversible"
    assert found(vp_type="Vp4", pvtt_both_sides=False) == (["III", "IV"], ["Vp4"])
    assert found(vp_type="Vp3", pvtt_both_sides=True)[0] == ["II"]
    assert found() == (list(cheng.TYPES), list(vp.GRADES))
    agreeing = {
        (name, grade)
        for name in QUESTIONS["pvtt_type"].choices
        for grade in vp.GRADES
        if not contradictions.find(parse_answers({"pvtt_type": name, "vp_type": grade}))
    }
    assert agreeing == {
        ("none", "Vp0"),
        ("I0", "Vp0"),
        ("I", "Vp1"),
        ("I", "Vp2"),
        ("II", "Vp3"),
        ("II", "Vp4"),
        ("III", "Vp4"),
        ("IV", "Vp4"),
        *{("present_place_unknown", grade) for grade in vp.IN_A_VEIN},
    }


def test_tumor_in_vein() -> None:
    for nature, categories in (
        ("tumour", ("LR-TIV",)),
        ("bland", ("not_LR-TIV",)),
        ("none", ("not_LR-TIV",)),
        ("not_sure", ("LR-TIV", "not_LR-TIV")),
        (None, ("LR-TIV", "not_LR-TIV")),
    ):
        assert all_scores(parse_answers(extent(thrombus_nature=nature) if nature else {}))["lr_tiv"] == categories


# --- size rules ----------------------------------------------------------------------------------------------------


def test_size_rules_hold_every_completion() -> None:
    random = Random(51)
    for _ in range(4000):
        sizes = [near(random, 0.1, 8, (3.0, 4.5, 5.0, 6.5)) for _ in range(random.randint(1, 5))]
        invasion, spread = random.random() < 0.2, random.random() < 0.2
        count, largest = len(sizes), max(sizes)
        given = (
            random.choice((None, count)),
            random.choice((None, largest, Interval(largest * 0.8, largest * 1.2))),
            random.choice(((invasion,), BOTH)),
            random.choice(((spread,), BOTH)),
        )
        for rule in (milan, ucsf):
            assert rule.within(sizes, invasion, spread) in rule.possible_within(*given), (rule, sizes, given)
        assert up_to_seven.within(count, largest) in up_to_seven.possible_within(*given[:2])
        points, status = random.choice((5, 7, 8)), random.choice((0, 1))
        stratum = str(six_and_twelve.stratum(six_and_twelve.total(count, largest)))
        result = stratum if six_and_twelve.applies(invasion, points, status) else six_and_twelve.DOES_NOT_APPLY
        assert result in six_and_twelve.possible_results(*given[:3], (points,), random.choice(((status,), ecog.VALUES)))


def test_what_settles_a_size_rule() -> None:
    no = (False,)
    for rule in (milan, ucsf):
        assert rule.possible_within(1, 2.0, BOTH, no) == (False, True), "invasion unknown is never within nor outside"
        assert rule.possible_within(1, 2.0, no, BOTH) == (False, True)
        assert rule.possible_within(4, None, BOTH, BOTH) == (False,)
        assert rule.possible_within(60, 1.0, no, no) == (False,)
        assert rule.possible_within("diffuse", None, no, no) == (False,)
        assert rule.possible_within(None, 7.0, BOTH, BOTH) == (False,)
        assert rule.possible_within(None, None, (True,), BOTH) == (False,)
        assert rule.possible_within(None, None, no, no) == (False, True)
        with pytest.raises(ValueError, match="at least one"):
            rule.within([], False, False)
        with pytest.raises(ValueError, match="above 0"):
            rule.possible_within(0, 2.0, no, no)
    assert milan.possible_within(None, 5.1, BOTH, BOTH) == (False,)
    assert milan.possible_within(3, 3.0, no, no) == (True,)
    assert ucsf.possible_within(2, 4.0, no, no) == (True,), "n x L up to 8"
    assert ucsf.possible_within(2, 4.1, no, no) == (False, True), "the other size decides"
    assert ucsf.possible_within(2, 4.6, no, no) == (False,)
    assert up_to_seven.possible_within(None, 6.1) == (False,)
    assert up_to_seven.possible_within(7, None) == (False,)
    assert up_to_seven.possible_within("diffuse", 3.1) == (False,)
    assert up_to_seven.possible_within("diffuse", 2.0) == (False, True)
    assert up_to_seven.possible_within(6, None) == (False, True)
    seven = (7,)
    assert six_and_twelve.possible_results(1, 3.0, (True,), (5,), (0,)) == ("does_not_apply",)
    assert six_and_twelve.possible_results(None, None, (True,), range(5, 16), ecog.VALUES) == ("does_not_apply",)
    assert six_and_twelve.possible_results(1, 3.0, BOTH, seven, (0,)) == ("1", "does_not_apply")
    assert six_and_twelve.possible_results(None, 6.0, no, seven, (0,)) == ("2", "3"), "6 cm or more: not 1"
    assert six_and_twelve.possible_results(None, 11.1, no, seven, (0,)) == ("3",)
    assert six_and_twelve.possible_results(12, None, no, seven, (0,)) == ("3",)
    assert six_and_twelve.possible_results(1, 3.0, no, (8,), (0,)) == ("does_not_apply",)


# --- outlook scores and the rest -----------------------------------------------------------------------------------


def test_hap_family_holds_every_completion() -> None:
    random = Random(61)
    for _ in range(2000):
        full = (
            near(random, 8, 65, (36,)),
            near(random, 1, 100, (17, 17.1)),
            near(random, 0, 2000, (400,)),
            near(random, 0.1, 20, (7,)),
        )
        count = random.randint(1, 5)
        known = tuple(widened(random, value, 5, 0.1) for value in full)
        some = random.choice((None, count))
        albumin, _, afp, size = known
        assert hap.hap(*full) in hap.possible_hap(*known)
        assert hap.mhap(full[0], full[2], full[3]) in hap.possible_mhap(albumin, afp, size)
        assert hap.mhap_ii(*full, count) in hap.possible_mhap_ii(*known, some)
        assert hap.grade_class(hap.hap(*full)) in hap.possible_classes(hap.possible_hap(*known))
        crp = near(random, 0, 100, (10,))
        assert crafity.points(full[2], crp) in crafity.possible_points(afp, widened(random, crp, 5, 0))
    assert hap.possible_classes(hap.possible_hap(30, 40, 500, None)) == ("D",), "three certain points settle D"
    assert hap.possible_hap(None, None, None, None) == (0, 1, 2, 3, 4)
    assert hap.possible_mhap_ii(40, 10, 5, 3.0, "diffuse") == (1,)
    assert crafity.possible_bands(None, 3.0) == ("low", "intermediate")


def test_meld_holds_every_completion() -> None:
    random = Random(62)
    for _ in range(300):
        full: dict[str, Any] = {
            "creatinine_umol_l": random.uniform(30, 600),
            "bilirubin_umol_l": random.uniform(5, 900),
            "inr": random.uniform(0.8, 6),
            "dialysis": random.random() < 0.2,
        }
        salt = {"sodium_mmol_l": random.uniform(110, 150)}
        more = {**salt, "albumin_g_l": random.uniform(10, 50), "female": random.random() < 0.5}
        known, known_salt, known_more = (some_unknown(random, part) for part in (full, salt, more))
        low, high = meld.possible(meld.meld, **known)
        assert low <= meld.meld(**full) <= high
        low, high = meld.possible(meld.meld_na, **known, **known_salt)
        assert low <= meld.meld_na(**full, **salt) <= high
        low, high = meld.possible(meld.meld_3_0, **known, **known_more)
        assert low <= meld.meld_3_0(**full, **more) <= high
    labs = {"creatinine_umol_l": 88.4, "bilirubin_umol_l": 34.2, "inr": 1.25, "dialysis": False}
    assert meld.possible(meld.meld_na, **labs, sodium_mmol_l=None) == (12, 23), "unknown sodium is not 137"


def test_ajcc8_holds_every_completion() -> None:
    random = Random(63)
    for _ in range(2000):
        count, size = random.choice((1, 1, 2, 5)), near(random, 0.1, 12, (2.0, 5.0))
        major, organ, node, distant = (random.random() < 0.2 for _ in range(4))
        vessel = major or random.random() < 0.4
        exact = ajcc8.group(ajcc8.t_category(count, size, vessel, major, organ), node, distant)
        flags = [random.choice(((flag,), BOTH)) for flag in (vessel, major, organ, node, distant)]
        known = ajcc8.possible_groups(random.choice((None, count)), widened(random, size, 2, 0.1), *flags)
        assert exact in known
    everything = (None, None, BOTH, BOTH, BOTH, BOTH, (True,))
    assert ajcc8.possible_groups(*everything) == ("IVB",)


def test_ecog() -> None:
    assert [ecog.parse(str(value)) for value in ecog.VALUES] == [ecog.parse(value) for value in ecog.VALUES]
    for wrong in ("5", 5, -1, True, "two"):
        with pytest.raises(ValueError, match="ECOG"):
            ecog.parse(wrong)


NO = (False,)
MELD_LABS: dict[str, Any] = {"creatinine_umol_l": 80, "bilirubin_umol_l": 17.1, "inr": 1, "dialysis": None}
IMPOSSIBLE: list[tuple[str, Callable[[], object]]] = [
    ("bilirubin 0", lambda: child_pugh.bilirubin_points(0)),
    ("bilirubin below 0", lambda: child_pugh.safety_bilirubin_points(-3)),
    ("albumin 0", lambda: child_pugh.albumin_points(0)),
    ("INR 0", lambda: child_pugh.inr_points(0)),
    ("INR 0 for safety rules", lambda: child_pugh.safety_inr_points(0)),
    ("seconds not a number", lambda: child_pugh.pt_seconds_points(float("nan"))),
    ("points 4", lambda: child_pugh.grade_class(4)),
    ("points 16", lambda: child_pugh.grade_class(16)),
    ("class of no points", lambda: child_pugh.possible_classes(())),
    ("ALBI bilirubin 0", lambda: albi.score(0, 40)),
    ("ALBI bilirubin infinite", lambda: albi.score(float("inf"), 40)),
    ("ALBI bilirubin 0, albumin unknown", lambda: albi.possible_grades(0, None)),
    ("ALBI albumin infinite", lambda: albi.score(10, float("inf"))),
    ("ALBI reading not a number", lambda: albi.possible_grades(float("nan"), 40)),
    ("BCLC count below 0, spread", lambda: bclc.stage(0, "A", -1, 2.0, True, True)),
    ("CNLC count below 0, spread", lambda: cnlc.stage(0, "A", -1, 2.0, True, True)),
    ("BCLC class unknown", lambda: bclc.possible_stages([0], "AX", [(1, 2.0)], NO, NO)),
    ("HAP AFP below 0", lambda: hap.hap(40, 10, -1, 3)),
    ("HAP AFP infinite", lambda: hap.hap(40, 10, float("inf"), 3)),
    ("HAP size 0", lambda: hap.hap(40, 10, 1, 0)),
    ("HAP albumin 0", lambda: hap.mhap(0, 1, 3)),
    ("HAP bilirubin 0", lambda: hap.possible_hap(40, Interval(0, 5), None, None)),
    ("HAP points below 0", lambda: hap.grade_class(-1)),
    ("mHAP-II no tumour", lambda: hap.mhap_ii(40, 10, 1, 3, 0)),
    ("CRAFITY CRP below 0", lambda: crafity.points(1, -1)),
    ("CRAFITY AFP below 0", lambda: crafity.possible_bands(-1, None)),
    ("CRAFITY points 3", lambda: crafity.band(3)),
    ("CRAFITY points below 0", lambda: crafity.band(-1)),
    ("MELD creatinine 0", lambda: meld.meld(0, 17.1, 1, True)),
    ("MELD bilirubin 0", lambda: meld.meld(80, 0, 1, False)),
    ("MELD INR 0", lambda: meld.meld(80, 17.1, 0, False)),
    ("MELD-Na sodium 0", lambda: meld.meld_na(80, 17.1, 1, 0, False)),
    ("MELD-Na sodium infinite", lambda: meld.possible(meld.meld_na, **MELD_LABS, sodium_mmol_l=float("inf"))),
    (
        "MELD 3.0 albumin 0",
        lambda: meld.possible(meld.meld_3_0, **MELD_LABS, sodium_mmol_l=137, albumin_g_l=0, female=None),
    ),
    ("Milan size 0", lambda: milan.within([0], False, False)),
    ("Milan invasion neither yes nor no", lambda: milan.possible_within(1, 2.0, (), NO)),
    ("UCSF spread neither yes nor no", lambda: ucsf.possible_within(1, 2.0, NO, ())),
    ("up-to-seven size 0", lambda: up_to_seven.within(1, 0)),
    ("up-to-seven size infinite", lambda: up_to_seven.possible_within(1, float("inf"))),
    ("six-and-twelve count 0", lambda: six_and_twelve.total(0, 3)),
    ("six-and-twelve without ECOG", lambda: six_and_twelve.possible_results(1, 3.0, NO, (5,), ())),
    ("six-and-twelve without points", lambda: six_and_twelve.possible_results(1, 3.0, NO, (), (0,))),
    ("AJCC no tumour", lambda: ajcc8.t_category(0, 2, False, False, False)),
    ("AJCC count below 0", lambda: ajcc8.t_category(-1, 2, False, True, False)),
    ("AJCC size 0", lambda: ajcc8.t_category(1, 0, False, True, False)),
    ("AJCC T5", lambda: ajcc8.group("T5", False, True)),
    ("AJCC nothing possible", lambda: ajcc8.possible_groups(1, 2.0, NO, NO, NO, (), NO)),
    ("hepatic vein in words", lambda: hepatic_vein.vv_grade("half", "ivc")),
    ("hepatic vein in words, partial", lambda: hepatic_vein.possible_chen_types("half", None)),
    ("vena cava in words", lambda: hepatic_vein.possible_li_types("half")),
    ("count in words", lambda: checks.whole_count("many")),  # type: ignore[arg-type]
    ("size list with 0", lambda: burden.sizes_known([2, 0])),
    ("a range the wrong way round", lambda: Interval(2, 1)),
    ("unknown analyte", lambda: convert("glucose", 1, "mg/dL", "mmol/L")),
    ("unknown unit", lambda: convert("pivka_ii", 1, "ng/mL", "mAU/mL")),
    ("unknown unit to convert to", lambda: convert("pivka_ii", 1, "mAU/mL", "ng/mL")),
    ("amount below 0", lambda: convert("bilirubin", -1, "mg/dL", "umol/L")),
    ("amount infinite", lambda: convert("bilirubin", float("inf"), "mg/dL", "umol/L")),
]


@pytest.mark.parametrize("attempt", [call for _, call in IMPOSSIBLE], ids=[name for name, _ in IMPOSSIBLE])
def test_impossible_values_are_refused(attempt: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        attempt()
