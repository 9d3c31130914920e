"""From a known answer to bands: the short names between which no rule makes a difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hcc_logic import thresholds as t
from hcc_logic.answers import Answers, Value
from hcc_logic.scores import child_pugh
from hcc_logic.worlds import Bands

GOOD_RESULTS = frozenset(("complete_response", "response", "stable"))
FAILED_RESULTS = frozenset(("progressed", "stopped_for_harm"))
DRUGS = frozenset(("immunotherapy_combination", "tyrosine_kinase_inhibitor", "chemotherapy"))
BLEEDING_SIGNS = frozenset(("vomiting_blood", "black_stool"))


def bilirubin(value: float) -> str:
    """Points by the published cuts, points for gates, and whether HAIC would wait: "11", "12", "22", "23", "23h" or
    "33h"."""
    points = f"{child_pugh.bilirubin_points(value)}{child_pugh.gate_bilirubin_item(value)}"
    return points + ("h" if t.HAIC_BILIRUBIN.reached_by(value) else "")


def albumin(value: float) -> str:
    """Points in Child-Pugh."""
    return str(child_pugh.albumin_points(value))


def inr(value: float) -> str:
    """Points by the published cuts and points for gates: "11", "22", "23" or "33"."""
    return f"{child_pugh.inr_points(value)}{child_pugh.gate_inr_item(value)}"


def pt_seconds(value: float) -> str:
    """As `inr`, for seconds above control."""
    return f"{child_pugh.pt_seconds_points(value)}" * 2


def red_flags(signs: tuple[str, ...]) -> str:
    """Whether a sign of bleeding is among them."""
    if BLEEDING_SIGNS & set(signs):
        return "bleeding"
    return "none" if signs == ("none",) else "other"


def tumour_count(count: int | str) -> str:
    """ "0", "1", "few" (2 or 3), "many" (4 and more) or "diffuse"."""
    if isinstance(count, str):
        return count
    if t.MANY_TUMOURS.reached_by(count):
        return "many"
    return "few" if t.SEVERAL_TUMOURS.reached_by(count) else str(count)


def largest(value: float) -> str:
    """Size bands at the limits that stages and rules use."""
    for threshold, band in ((t.HAIC_SIZE, "over_7"), (t.SIZE_5, "5_7"), (t.SIZE_3, "3_5"), (t.SIZE_2, "2_3")):
        if threshold.reached_by(value):
            return band
    return "under_2"


def tumour_share(value: float) -> str:
    """Share of the liver: zero, some, large (70 percent and more)."""
    if value <= 0:
        return "zero"
    return "large" if t.TUMOUR_SHARE_TACE.reached_by(value) else "some"


def prior_treatment(treatments: tuple[str, ...]) -> str:
    """What counts is whether a drug was given, and whether it was chemotherapy (D-33, D-40)."""
    if "chemotherapy" in treatments:
        return "chemotherapy"
    if DRUGS & set(treatments):
        return "drug"
    return "other" if "other" in treatments else "no_drug"


def _over(threshold: t.Threshold) -> Callable[[float], str]:
    return lambda value: "high" if threshold.reached_by(value) else "low"


_BAND_OF: Mapping[str, Callable[[Any], str]] = {
    "bilirubin_umol_l": bilirubin,
    "albumin_g_l": albumin,
    "inr": inr,
    "pt_seconds_over_control": pt_seconds,
    "red_flags": red_flags,
    "tumour_count": tumour_count,
    "largest_cm": largest,
    "tumour_share_of_liver_pct": tumour_share,
    "prior_treatment": prior_treatment,
    "last_systemic_result": lambda result: "failed" if result in FAILED_RESULTS else "good",
    "creatinine_umol_l": _over(t.CREATININE_STOP),
    "egfr_ml_min": _over(t.EGFR_STOP),
    "alt_u_l": _over(t.ALT_HAIC),
    "neutrophils_10e9_l": _over(t.NEUTROPHILS_HAIC),
    "platelets_10e9_l": _over(t.PLATELETS_HAIC),
    "icg_r15": _over(t.ICG_RESECTION),
    "pathology_largest_cm": _over(t.ADJUVANT_SIZE),
    "pathology_count": _over(t.ADJUVANT_COUNT),
    "pvtt_both_sides": lambda both: "yes" if both else "no",
}

_SEVERAL_BANDS: Mapping[tuple[str, str], frozenset[str]] = {
    # an answer that leaves several places open; `not_sure` is the same as unknown, see facts/veins.py
    ("pvtt_type", "present_place_unknown"): frozenset(("I", "II", "III", "IV")),
}


def band_of(name: str, value: Any) -> frozenset[str]:
    """The bands that a known value of a field leaves possible."""
    several = _SEVERAL_BANDS.get((name, value)) if isinstance(value, str) else None
    if several is not None:
        return several
    return frozenset((_BAND_OF[name](value) if name in _BAND_OF else str(value),))


def bands(answers: Answers) -> Bands:
    """All known answers in bands. A list of tumor sizes also tells how many there are and how large the largest is."""
    known = {name: band_of(name, value) for name, value in answers.known.items()}
    sizes = answers.get("tumour_sizes_cm")
    if sizes:
        known.setdefault("tumour_count", band_of("tumour_count", len(sizes)))
        known.setdefault("largest_cm", band_of("largest_cm", max(sizes)))
    return known


_SAMPLES: Mapping[str, tuple[Value, ...]] = {
    "bilirubin_umol_l": (20.0, 34.1, 40.0, 50.0, 51.0, 60.0),
    "albumin_g_l": (40.0, 30.0, 20.0),
    "inr": (1.0, 2.0, 2.25, 3.0),
    "red_flags": (("none",), ("vomiting_blood",), ("jaundice",)),
    "tumour_count": (0, 1, 2, 4, "diffuse"),
    "largest_cm": (1.5, 2.5, 4.0, 6.0, 8.0),
    "tumour_share_of_liver_pct": (0.0, 30.0, 80.0),
    "prior_treatment": (("none",), ("other",), ("tyrosine_kinase_inhibitor",), ("chemotherapy",)),
    "last_systemic_result": ("response", "progressed"),
    "creatinine_umol_l": (80.0, 200.0),
    "egfr_ml_min": (20.0, 60.0),
    "alt_u_l": (100.0, 400.0),
    "neutrophils_10e9_l": (0.0, 1.5),
    "platelets_10e9_l": (30.0, 100.0),
    "icg_r15": (10.0, 40.0),
    "pathology_largest_cm": (3.0, 6.0),
    "pathology_count": (1, 3),
    "pvtt_both_sides": (True, False),
}


def example(name: str, band: str) -> Value | None:
    """A value of the field that lies in the band; None for a band that only stands for "there is nothing to tell"."""
    return _EXAMPLES.get((name, band), None if name in _SAMPLES else band)


_EXAMPLES: Mapping[tuple[str, str], Value] = {
    (name, band): value for name, values in _SAMPLES.items() for value in values for band in band_of(name, value)
}
