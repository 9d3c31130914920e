"""Every score vector of the fact base (evidence/scores.yaml), run through the real functions, or told as answers where
what is left possible follows from the tables. None may be skipped."""

from __future__ import annotations

import math
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from hcc_logic import parse_answers
from hcc_logic.inputs.units import convert, si_unit
from hcc_logic.report.all_scores import all_scores
from hcc_logic.scores import (
    ajcc8,
    albi,
    bclc,
    child_pugh,
    cnlc,
    crafity,
    hap,
    meld,
    milan,
    six_and_twelve,
    ucsf,
    up_to_seven,
)

Facts = dict[str, Any]

DATA = Path(__file__).parents[2] / "evidence" / "scores.yaml"
VECTORS = yaml.load(DATA.read_text(encoding="utf-8"), yaml.CSafeLoader)["vectors"]
EXPECTED_BY_SCORE = {
    "child_pugh": 23,
    "child_pugh_interval": 13,
    "albi": 17,
    "six_and_twelve": 13,
    "up_to_seven": 12,
    "milan": 15,
    "ucsf": 15,
    "hap": 13,
    "mhap": 13,
    "mhap_ii": 13,
    "crafity": 12,
    "meld": 15,
    "meld_na": 14,
    "meld_3_0": 14,
    "cnlc": 14,
    "cnlc_possible": 7,
    "bclc": 15,
    "bclc_possible": 6,
    "ajcc8": 12,
    "cheng_to_vp": 7,
    "conversion": 13,
}
US_UNITS = {"bilirubin": "mg/dL", "creatinine": "mg/dL", "albumin": "g/dL", "afp": "ng/mL"}
ran: Counter[str] = Counter()


def maybe(value: Any, everything: tuple[Any, ...]) -> tuple[Any, ...]:
    return everything if value is None else (value,)


def child_pugh_of_answers(given: Facts) -> Facts:
    asked = {"refractory": "moderate_severe"}  # what the questionnaire offers for it
    return all_scores(parse_answers({**given, "ascites": asked.get(given["ascites"], given["ascites"])}))["child_pugh"]


def run_child_pugh(given: Facts) -> Facts:
    found = child_pugh_of_answers(given)
    by_seconds = given["inr"] is None
    return {
        "points": found["points"],
        "class": found["class"],
        "item_points": [
            child_pugh.bilirubin_points(given["bilirubin_umol_l"]),
            child_pugh.albumin_points(given["albumin_g_l"]),
            child_pugh.pt_seconds_points(given["pt_seconds_over_control"])
            if by_seconds
            else child_pugh.inr_points(given["inr"]),
            {**child_pugh.ASCITES_POINTS, "refractory": 3}[given["ascites"]],
            child_pugh.ENCEPHALOPATHY_POINTS[given["encephalopathy"]],
        ],
    }


def run_child_pugh_interval(given: Facts) -> Facts:
    found = child_pugh_of_answers(given)
    lowest, highest = found["points_range"]
    assert found["points"] == (lowest if lowest == highest else None)
    return {
        "points_min": lowest,
        "points_max": highest,
        "possible_classes": found["classes"],
        "class": found["class"] or "unknown",
    }


def run_cheng_to_vp(given: Facts) -> Facts:
    told = {"thrombus_nature": "tumour", "pvtt_type": given["cheng"], "pvtt_both_sides": given["both_sides"]}
    grades = all_scores(parse_answers(told))["vp"]["stages"]
    # the word of pathology for what no scan shows is not a grade of the guide
    return {"vp": [*grades, "vp1 (microscopic)"] if given["cheng"] == "I0" else grades}


def run_albi(given: Facts) -> Facts:
    score = albi.score(**given)
    return {"score": round(score, 4), "grade": albi.grade(score), "malbi": albi.malbi_grade(score)}


def run_six_and_twelve(given: Facts) -> Facts:
    total = six_and_twelve.total(**given)
    return {"sum": total, "stratum": six_and_twelve.stratum(total)}


def run_milan(given: Facts) -> Facts:
    return {"within": milan.within(*given.values())}


def run_ucsf(given: Facts) -> Facts:
    return {"within": ucsf.within(*given.values())}


def points_and_class(score: Callable[..., int]) -> Callable[[Facts], Facts]:
    def run(given: Facts) -> Facts:
        points = score(**given)
        return {"points": points, "class": hap.grade_class(points)}

    return run


def run_crafity(given: Facts) -> Facts:
    points = crafity.points(**given)
    return {"points": points, "band": crafity.band(points)}


def in_si(given: Facts) -> Facts:
    """The vectors of MELD are written in US units; the logic holds SI units."""
    out: Facts = {}
    for name, value in given.items():
        match name:
            case "creatinine_mg_dl" | "bilirubin_mg_dl":
                analyte = name.removesuffix("_mg_dl")
                out[f"{analyte}_umol_l"] = convert(analyte, value, "mg/dL", "umol/L")
            case "albumin_g_dl":
                out["albumin_g_l"] = convert("albumin", value, "g/dL", "g/L")
            case "sodium":
                out["sodium_mmol_l"] = value
            case _:
                out[name] = value
    return out


def run_meld(given: Facts) -> Facts:
    return {"raw": round(meld.meld_raw(**in_si(given)), 4), "score": meld.meld(**in_si(given))}


def run_meld_na(given: Facts) -> Facts:
    return {"score": meld.meld_na(**in_si(given))}


def run_meld_3_0(given: Facts) -> Facts:
    return {"raw": round(meld.meld_3_0_raw(**in_si(given)), 4), "score": meld.meld_3_0(**in_si(given))}


def cnlc_possible(given: Facts) -> tuple[str, ...]:
    return cnlc.possible_stages(
        maybe(given["ecog"], (0, 1, 2, 3, 4)),
        maybe(given["child_pugh_class"], ("A", "B", "C")),
        [(given["tumour_count"], given["largest_cm"])],
        maybe(given["visible_tumour_thrombus"], (False, True)),
        maybe(given["extrahepatic_spread"], (False, True)),
    )


def run_cnlc(given: Facts) -> Facts:
    possible = cnlc_possible(given)
    if None not in given.values():  # complete values go through the plain function as well
        assert possible == (cnlc.stage(**given),)
    (stage,) = possible
    return {"stage": stage}


def run_cnlc_possible(given: Facts) -> Facts:
    return {"possible": list(cnlc_possible(given))}


def run_bclc(given: Facts) -> Facts:
    return {"stage": bclc.stage(**given)}


def run_bclc_possible(given: Facts) -> Facts:
    possible = bclc.possible_stages(
        maybe(given["ecog"], (0, 1, 2, 3, 4)),
        given["child_pugh_possible"],
        [(given["tumour_count"], given["largest_cm"])],
        maybe(given["macrovascular_invasion"], (False, True)),
        maybe(given["extrahepatic_spread"], (False, True)),
    )
    return {"possible": list(possible)}


def run_ajcc8(given: Facts) -> Facts:
    n1, m1 = given["n1"], given["m1"]
    t = ajcc8.t_category(**{name: value for name, value in given.items() if name not in ("n1", "m1")})
    return {"t": t, "group": ajcc8.group(t, n1, m1)}


def run_conversion(given: Facts) -> Facts:
    analyte = given["analyte"]
    unit, value = ("IU/mL", given["iu_ml"]) if "iu_ml" in given else (US_UNITS[analyte], given["us"])
    return {"si": convert(analyte, value, unit, si_unit(analyte))}


RUNNERS: dict[str, Callable[[Facts], Facts]] = {
    "child_pugh": run_child_pugh,
    "child_pugh_interval": run_child_pugh_interval,
    "albi": run_albi,
    "six_and_twelve": run_six_and_twelve,
    "up_to_seven": lambda given: {"within": up_to_seven.within(**given)},
    "milan": run_milan,
    "ucsf": run_ucsf,
    "hap": points_and_class(hap.hap),
    "mhap": points_and_class(hap.mhap),
    "mhap_ii": points_and_class(hap.mhap_ii),
    "crafity": run_crafity,
    "meld": run_meld,
    "meld_na": run_meld_na,
    "meld_3_0": run_meld_3_0,
    "cnlc": run_cnlc,
    "cnlc_possible": run_cnlc_possible,
    "bclc": run_bclc,
    "bclc_possible": run_bclc_possible,
    "ajcc8": run_ajcc8,
    "cheng_to_vp": run_cheng_to_vp,
    "conversion": run_conversion,
}


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_vector(vector: Facts) -> None:
    result = RUNNERS[vector["score"]](dict(vector["inputs"]))
    expected = vector["expected"]
    assert result.keys() == expected.keys(), "every expected value is compared, none besides"
    for name, value in expected.items():
        if isinstance(value, float):
            assert math.isclose(result[name], value, rel_tol=0, abs_tol=1e-4), name
        else:
            assert result[name] == value, name
    ran[vector["score"]] += 1


def test_no_vector_was_skipped() -> None:
    assert len(VECTORS) == sum(EXPECTED_BY_SCORE.values()) == 276
    assert len({vector["id"] for vector in VECTORS}) == len(VECTORS)
    assert Counter(vector["score"] for vector in VECTORS) == EXPECTED_BY_SCORE
    assert RUNNERS.keys() == EXPECTED_BY_SCORE.keys()
    print("vectors passed:", dict(ran), "total", ran.total())  # noqa: T201 - the count is the point
    if "PYTEST_XDIST_WORKER" not in os.environ:  # with several workers each sees only its share
        assert ran == EXPECTED_BY_SCORE
