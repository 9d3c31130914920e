"""MELD, MELD-Na (OPTN 2016) and MELD 3.0 (OPTN 2023): how urgent liver failure is, 6 to 40 points.

For the transplant page only.

Inputs in SI units: creatinine and bilirubin umol/L, albumin g/L, sodium mmol/L, INR as a ratio, each above 0 and else
ValueError; dialysis means twice in 7 days or 24 h of CVVHD. The formulas are printed for mg/dL and g/dL, so that is
what happens inside. Each result is rounded half up (Python's round() goes to the even number) and kept within 6 to 40.

Source: OPTN policy text, https://github.com/MIT-LCP/mimic-code/blob/main/mimic-iv/concepts/organfailure/meld.sql and
https://github.com/momomojo/Radulator (docs/calculators/hepatology) (verified - read). Score slugs `meld`, `meld_na`,
`meld_3_0` of scores.yaml. MELD-Na starts from the MELD that is already rounded, as the policy orders and as the
boundary cases (11 unchanged, 12 corrected) say.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from itertools import product
from types import MappingProxyType
from typing import ParamSpec

from hcc_logic.inputs.interval import TOLERANCE, Reading, as_interval
from hcc_logic.inputs.units import convert
from hcc_logic.scores.checks import positive
from hcc_logic.scores.limits import ALBUMIN_G_L, BILIRUBIN_UMOL_L, CREATININE_UMOL_L, INR, SODIUM_MMOL_L

LOWEST, HIGHEST = 6, 40
LAB_FLOOR = 1.0  # bilirubin and creatinine in mg/dL, INR
CREATININE_CAP = 4.0  # mg/dL in MELD and MELD-Na; also the value set for dialysis
CREATININE_CAP_3_0 = 3.0  # mg/dL in MELD 3.0; also the value set for dialysis
SODIUM_FLOOR, SODIUM_CAP = 125.0, 137.0  # mmol/L
ALBUMIN_FLOOR_3_0, ALBUMIN_CAP_3_0 = 1.5, 3.5  # g/dL
SODIUM_COUNTS_ABOVE = 11  # MELD points
FEMALE_3_0 = 1.33
CONSTANT_3_0 = 6.0
CONSTANT_3_0_BEFORE_18 = 7.33  # registered before 18: this constant and no term for sex

_ACCEPTED = MappingProxyType(
    {
        "creatinine_umol_l": CREATININE_UMOL_L,
        "bilirubin_umol_l": BILIRUBIN_UMOL_L,
        "inr": INR,
        "sodium_mmol_l": SODIUM_MMOL_L,
        "albumin_g_l": ALBUMIN_G_L,
    }
)
_Inputs = ParamSpec("_Inputs")


def _in_points(raw: Callable[_Inputs, float]) -> Callable[_Inputs, int]:
    """The same formula in points."""

    def points(*args: _Inputs.args, **kwargs: _Inputs.kwargs) -> int:
        return _rounded(raw(*args, **kwargs))

    return points


def _rounded(raw: float) -> int:
    """Round half up, then keep within 6 to 40. The tolerance lets 14.499999999999998 (14.5 on paper) round up."""
    return int(_within(math.floor(raw + 0.5 + TOLERANCE), LOWEST, HIGHEST))


def meld_raw(creatinine_umol_l: float, bilirubin_umol_l: float, inr: float, dialysis: bool) -> float:
    """10 x (0.957 ln creatinine + 0.378 ln bilirubin + 1.120 ln INR + 0.643), not rounded, not clamped.

    Creatinine counts from 1.0 to 4.0 mg/dL, bilirubin from 1.0 mg/dL, INR from 1.0.
    """
    ln_creatinine = _ln_creatinine(creatinine_umol_l, dialysis, CREATININE_CAP)
    return 10 * (0.957 * ln_creatinine + 0.378 * _ln_bilirubin(bilirubin_umol_l) + 1.120 * _ln_inr(inr) + 0.643)


meld = _in_points(meld_raw)
"""MELD (original), 6 to 40 points; inputs and errors as for `meld_raw`."""


def meld_na(creatinine_umol_l: float, bilirubin_umol_l: float, inr: float, sodium_mmol_l: float, dialysis: bool) -> int:
    """MELD-Na, 6 to 40 points: a MELD above 11 is corrected for sodium between 125 and 137 mmol/L."""
    base = meld(creatinine_umol_l, bilirubin_umol_l, inr, dialysis)
    missing_sodium = _missing_sodium(sodium_mmol_l)
    if base <= SODIUM_COUNTS_ABOVE:
        return base
    return _rounded(base + 1.32 * missing_sodium - 0.033 * base * missing_sodium)


def meld_3_0_raw(
    *,
    female: bool,
    creatinine_umol_l: float,
    bilirubin_umol_l: float,
    inr: float,
    sodium_mmol_l: float,
    albumin_g_l: float,
    dialysis: bool,
    registered_before_18: bool = False,
) -> float:
    """MELD 3.0, not rounded, not clamped.

    Creatinine is capped at 3.0 mg/dL here, albumin counts from 1.5 to 3.5 g/dL, sodium from 125 to 137 mmol/L.
    """
    ln_creatinine = _ln_creatinine(creatinine_umol_l, dialysis, CREATININE_CAP_3_0)
    ln_bilirubin = _ln_bilirubin(bilirubin_umol_l)
    missing_sodium = _missing_sodium(sodium_mmol_l)
    albumin = convert("albumin", positive("albumin", albumin_g_l), "g/L", "g/dL")
    missing_albumin = ALBUMIN_CAP_3_0 - _within(albumin, ALBUMIN_FLOOR_3_0, ALBUMIN_CAP_3_0)
    by_sex = CONSTANT_3_0 + (FEMALE_3_0 if female else 0.0)
    return (
        (CONSTANT_3_0_BEFORE_18 if registered_before_18 else by_sex)
        + 4.56 * ln_bilirubin
        + 0.82 * missing_sodium
        - 0.24 * missing_sodium * ln_bilirubin
        + 9.09 * _ln_inr(inr)
        + 11.14 * ln_creatinine
        + 1.85 * missing_albumin
        - 1.83 * missing_albumin * ln_creatinine
    )


meld_3_0 = _in_points(meld_3_0_raw)
"""MELD 3.0, 6 to 40 points; inputs and errors as for `meld_3_0_raw`."""


def possible(formula: Callable[..., int], **inputs: Reading | bool) -> tuple[int, int]:
    """Lowest and highest score that some completion gives; `formula` is `meld`, `meld_na` or `meld_3_0`.

    Give every input under the name it has in the formula. None is "not known": a laboratory value may then lie
    anywhere in its accepted range (unknown sodium is not 137), a yes or no may be either. Each formula only rises or
    only falls with one input while the others stand still, so its extremes lie in the corners. With values missing
    the range is usually too wide to be of use; say so. ValueError as from the formula, TypeError for a missing input.
    """
    corners = product(*(_ends(name, given) for name, given in inputs.items()))
    scores = [formula(**dict(zip(inputs, corner, strict=True))) for corner in corners]
    return min(scores), max(scores)


def _ends(name: str, given: Reading | bool) -> Collection[float]:
    if isinstance(given, bool):
        return (given,)
    if name not in _ACCEPTED:
        return (False, True)
    return set(as_interval(given, _ACCEPTED[name]).ends)


def _ln_creatinine(umol_l: float, dialysis: bool, cap_mg_dl: float) -> float:
    """Creatinine counts from 1.0 mg/dL to the cap; dialysis stands for the cap, whatever is measured."""
    measured = _mg_dl("creatinine", umol_l)
    return math.log(cap_mg_dl if dialysis else _within(measured, LAB_FLOOR, cap_mg_dl))


def _ln_bilirubin(umol_l: float) -> float:
    return math.log(max(_mg_dl("bilirubin", umol_l), LAB_FLOOR))


def _ln_inr(ratio: float) -> float:
    return math.log(max(positive("INR", ratio), LAB_FLOOR))


def _missing_sodium(mmol_l: float) -> float:
    """How far sodium lies below 137 mmol/L, 0 to 12."""
    return SODIUM_CAP - _within(positive("sodium", mmol_l), SODIUM_FLOOR, SODIUM_CAP)


def _mg_dl(analyte: str, umol_l: float) -> float:
    return convert(analyte, positive(analyte, umol_l), "umol/L", "mg/dL")


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
