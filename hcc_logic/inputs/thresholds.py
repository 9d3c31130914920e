"""Every number of a rule, once: value, unit, meaning, source, date checked.

Cut-offs of scores stand with their score (`scores/`), except those that a stage shares with the rules: number and size
of the tumors stand here, and the stages take them from here. Unit factors stand in `units.py`, human limits of answers
in `questions.py`. Nothing else in `hcc_logic` types a clinical number (`tests/guards/test_clinical_numbers.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from hcc_logic.inputs.interval import above as _above
from hcc_logic.inputs.interval import at_least as _at_least

CHECKED = "2026-11"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that separates two bands.

    `side`: does the value itself belong to the upper side (`at_least`) or not (`above`)?
    """

    id: str
    field: str
    value: float
    unit: str
    side: str
    meaning: str
    sources: tuple[str, ...]
    checked: str = CHECKED

    @property
    def over(self) -> str:
        """The upper side as a clinician writes it: "> 50 µmol/L", "≥ 30 %"."""
        return self._label("≥" if self.side == "at_least" else ">")

    @property
    def under(self) -> str:
        """The lower side as a clinician writes it: "≤ 50 µmol/L", "< 28 g/L"."""
        return self._label("<" if self.side == "at_least" else "≤")

    def _label(self, operator: str) -> str:
        return f"{operator} {self.value:g} {_PRINTED_UNITS.get(self.unit, self.unit)}".strip()

    def reached_by(self, value: float) -> bool:
        """True if a measured value lies on the upper side, with the tolerance of 1e-9."""
        return _at_least(value, self.value) if self.side == "at_least" else _above(value, self.value)


_ALL: dict[str, Threshold] = {}
_PRINTED_UNITS = {"umol/L": "µmol/L", "10^9/L": "×10⁹/L", "percent": "%", "n": ""}


def _threshold(name: str, field: str, value: float, unit: str, side: str, meaning: str, *sources: str) -> Threshold:
    entry = _ALL[name] = Threshold(name, field, value, unit, side, meaning, sources)
    return entry


HAIC_BILIRUBIN = _threshold(
    "thr-haic-bil",
    "bilirubin_umol_l",
    50.0,
    "umol/L",
    "above",
    "HAIC usually waits above this",
    "thr-haic-bil",
    "nhc26-haic-03",
)
HAIC_POINTS = _threshold(
    "thr-haic-cp",
    "child_pugh_points",
    8,
    "points",
    "above",
    "HAIC is listed up to 8 points",
    "thr-haic-cp",
    "nhc26-haic-01",
)
HAIC_ALBUMIN = _threshold(
    "thr-haic-alb", "albumin_g_l", 28.0, "g/L", "at_least", "HAIC usually waits below this", "nhc26-haic-03"
)
ALT_HAIC = _threshold("thr-haic-alt", "alt_u_l", 300, "U/L", "above", "HAIC usually waits above this", "nhc26-haic-03")
AST_HAIC = _threshold(
    "haic-ast",
    "ast_u_l",
    ALT_HAIC.value,  # the text prints one number for both
    "U/L",
    "above",
    "HAIC usually waits above this",
    "thr-haic-alt",
    "nhc26-haic-03",
)
NEUTROPHILS_HAIC = _threshold(
    "thr-haic-anc", "neutrophils_10e9_l", 1.5, "10^9/L", "at_least", "HAIC usually waits below this", "nhc26-haic-04"
)
PLATELETS_HAIC = _threshold(
    "thr-haic-plt", "platelets_10e9_l", 50, "10^9/L", "at_least", "HAIC usually waits below this", "nhc26-haic-04"
)
HAIC_SIZE = _threshold(
    "thr-haic-size",
    "largest_cm",
    7.0,
    "cm",
    "above",
    "HAIC is listed for tumors larger than this, or with a vein invaded",
    "nhc26-haic-01",
)
CREATININE_STOP = _threshold(
    "thr-tace-cr",
    "creatinine_umol_l",
    176.8,
    "umol/L",
    "above",
    "embolization is stopped above this until the kidneys recover",
    "thr-tace-cr",
    "stop-05",
)
EGFR_STOP = _threshold(
    "thr-tace-crcl",
    "egfr_ml_min",
    30.0,
    "mL/min",
    "at_least",
    "embolization is stopped below this until the kidneys recover",
    "thr-tace-crcl",
    "stop-05",
)
ICG_RESECTION = _threshold(
    "thr-res-icg",
    "icg_r15",
    30.0,
    "percent",
    "at_least",
    "removal by surgery is usually not offered from here on",
    "thr-res-icg",
    "stop-08",
)
TUMOUR_SHARE_TACE = _threshold(
    "thr-tace-burden",
    "tumour_share_of_liver_pct",
    70.0,
    "percent",
    "at_least",
    "the TACE indication asks for less than this",
    "thr-tace-burden",
    "nhc26-tace-09",
)
MANY_TUMOURS = _threshold("cnlc-many", "tumour_count", 4, "n", "at_least", "stage CNLC IIb when nothing else", "cnlc")
SEVERAL_TUMOURS = _threshold("several", "tumour_count", 2, "n", "at_least", "more than one tumor", "cnlc")
VERY_EARLY_SIZE = _threshold(
    "very-early-size", "largest_cm", 2.0, "cm", "above", "stage BCLC 0 goes up to this", "bclc"
)
SMALL_FEW_SIZE = _threshold(
    "small-few-size",
    "largest_cm",
    3.0,
    "cm",
    "above",
    "two or three tumors up to this are small",
    "cnlc",
    "bclc",
    "D-36",
)
SMALL_SINGLE_SIZE = _threshold(
    "small-single-size", "largest_cm", 5.0, "cm", "above", "one tumor up to this is small", "cnlc", "D-36"
)
ADJUVANT_SIZE = _threshold(
    "adjuvant-size",
    "pathology_largest_cm",
    5.0,
    "cm",
    "above",
    "a risk factor for the cancer coming back",
    "nhc26-adj-01",
    "D-41",
)
ADJUVANT_COUNT = _threshold(
    "adjuvant-count",
    "pathology_count",
    2,
    "n",
    "at_least",
    "a risk factor for the cancer coming back",
    "nhc26-adj-01",
    "D-41",
)

THRESHOLDS: tuple[Threshold, ...] = tuple(_ALL.values())
"""All numbers of rules, for the rule book."""
