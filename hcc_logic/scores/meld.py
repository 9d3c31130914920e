"""MELD, MELD-Na (OPTN 2016) and MELD 3.0 (OPTN 2023): how urgent liver failure is, 6 to 40 points.

For the transplant page only.

Inputs in SI units: creatinine and bilirubin umol/L, albumin g/L, sodium mmol/L, INR as a ratio; dialysis means twice
in 7 days or 24 h of CVVHD. The formulas are printed for mg/dL and g/dL, so that is what happens inside. Each result
is rounded half up (Python's round() goes to the even number) and kept within 6 to 40.

Source: OPTN policy text, https://github.com/MIT-LCP/mimic-code/blob/main/mimic-iv/concepts/organfailure/meld.sql and
https://github.com/momomojo/Radulator (docs/calculators/hepatology) (verified - read). Score slugs `meld`, `meld_na`,
`meld_3_0` of scores.yaml. MELD-Na starts from the MELD that is already rounded, as the policy orders and as the
boundary cases (11 unchanged, 12 corrected) say.
"""

from __future__ import annotations

import math
from itertools import product

from hcc_logic.interval import TOLERANCE, Reading, as_interval
from hcc_logic.scores.checks import positive
from hcc_logic.scores.limits import ALBUMIN_G_L, BILIRUBIN_UMOL_L, CREATININE_UMOL_L, INR, SODIUM_MMOL_L
from hcc_logic.units import convert

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


def meld_raw(creatinine_umol_l: float, bilirubin_umol_l: float, inr: float, dialysis: bool) -> float:
    """10 x (0.957 ln creatinine + 0.378 ln bilirubin + 1.120 ln INR + 0.643), not rounded, not clamped."""
    creatinine = _creatinine(creatinine_umol_l, dialysis, CREATININE_CAP)
    bilirubin = max(_mg_dl("bilirubin", bilirubin_umol_l), LAB_FLOOR)
    ratio = max(positive("INR", inr), LAB_FLOOR)
    return 10 * (0.957 * math.log(creatinine) + 0.378 * math.log(bilirubin) + 1.120 * math.log(ratio) + 0.643)


def meld(creatinine_umol_l: float, bilirubin_umol_l: float, inr: float, dialysis: bool) -> int:
    """MELD (original), 6 to 40. ValueError for a value of 0 or below."""
    return _finish(meld_raw(creatinine_umol_l, bilirubin_umol_l, inr, dialysis))


def meld_na(creatinine_umol_l: float, bilirubin_umol_l: float, inr: float, sodium_mmol_l: float, dialysis: bool) -> int:
    """MELD-Na, 6 to 40: a MELD above 11 is corrected for sodium between 125 and 137 mmol/L."""
    base = meld(creatinine_umol_l, bilirubin_umol_l, inr, dialysis)
    if base <= SODIUM_COUNTS_ABOVE:
        positive("sodium", sodium_mmol_l)
        return base
    missing = SODIUM_CAP - _sodium(sodium_mmol_l)
    return _finish(base + 1.32 * missing - 0.033 * base * missing)


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

    Creatinine is capped at 3.0 mg/dL here, albumin counts from 1.5 to 3.5 g/dL.
    """
    ln_creatinine = math.log(_creatinine(creatinine_umol_l, dialysis, CREATININE_CAP_3_0))
    ln_bilirubin = math.log(max(_mg_dl("bilirubin", bilirubin_umol_l), LAB_FLOOR))
    ln_inr = math.log(max(positive("INR", inr), LAB_FLOOR))
    missing_sodium = SODIUM_CAP - _sodium(sodium_mmol_l)
    albumin = convert("albumin", positive("albumin", albumin_g_l), "g/L", "g/dL")
    missing_albumin = ALBUMIN_CAP_3_0 - min(max(albumin, ALBUMIN_FLOOR_3_0), ALBUMIN_CAP_3_0)
    by_sex = CONSTANT_3_0 + (FEMALE_3_0 if female else 0.0)
    start = CONSTANT_3_0_BEFORE_18 if registered_before_18 else by_sex
    return (
        start
        + 4.56 * ln_bilirubin
        + 0.82 * missing_sodium
        - 0.24 * missing_sodium * ln_bilirubin
        + 9.09 * ln_inr
        + 11.14 * ln_creatinine
        + 1.85 * missing_albumin
        - 1.83 * missing_albumin * ln_creatinine
    )


def meld_3_0(
    *,
    female: bool,
    creatinine_umol_l: float,
    bilirubin_umol_l: float,
    inr: float,
    sodium_mmol_l: float,
    albumin_g_l: float,
    dialysis: bool,
    registered_before_18: bool = False,
) -> int:
    """MELD 3.0, 6 to 40. ValueError for a value of 0 or below."""
    return _finish(
        meld_3_0_raw(
            female=female,
            creatinine_umol_l=creatinine_umol_l,
            bilirubin_umol_l=bilirubin_umol_l,
            inr=inr,
            sodium_mmol_l=sodium_mmol_l,
            albumin_g_l=albumin_g_l,
            dialysis=dialysis,
            registered_before_18=registered_before_18,
        )
    )


def possible_meld(
    creatinine_umol_l: Reading, bilirubin_umol_l: Reading, inr: Reading, dialysis: bool | None
) -> tuple[int, int]:
    """Lowest and highest MELD that is possible.

    With a value missing the range is usually too wide to be of use; say so.
    """
    return _ends(
        [
            meld(creatinine, bilirubin, ratio, on_dialysis)
            for creatinine, bilirubin, ratio in _corners(creatinine_umol_l, bilirubin_umol_l, inr)
            for on_dialysis in _either(dialysis)
        ]
    )


def possible_meld_na(
    creatinine_umol_l: Reading, bilirubin_umol_l: Reading, inr: Reading, sodium_mmol_l: Reading, dialysis: bool | None
) -> tuple[int, int]:
    """Lowest and highest MELD-Na that is possible. Unknown sodium runs over the whole range, it is not 137."""
    sodium = as_interval(sodium_mmol_l, SODIUM_MMOL_L)
    return _ends(
        [
            meld_na(creatinine, bilirubin, ratio, salt, on_dialysis)
            for creatinine, bilirubin, ratio in _corners(creatinine_umol_l, bilirubin_umol_l, inr)
            for salt in (sodium.low, sodium.high)
            for on_dialysis in _either(dialysis)
        ]
    )


def possible_meld_3_0(
    *,
    female: bool | None,
    creatinine_umol_l: Reading,
    bilirubin_umol_l: Reading,
    inr: Reading,
    sodium_mmol_l: Reading,
    albumin_g_l: Reading,
    dialysis: bool | None,
    registered_before_18: bool = False,
) -> tuple[int, int]:
    """Lowest and highest MELD 3.0 that is possible; no value is filled in.

    The formula is linear in each of its terms while the others stand still, so its extremes lie in the corners.
    """
    sodium, albumin = as_interval(sodium_mmol_l, SODIUM_MMOL_L), as_interval(albumin_g_l, ALBUMIN_G_L)
    return _ends(
        [
            meld_3_0(
                female=sex,
                creatinine_umol_l=creatinine,
                bilirubin_umol_l=bilirubin,
                inr=ratio,
                sodium_mmol_l=salt,
                albumin_g_l=protein,
                dialysis=on_dialysis,
                registered_before_18=registered_before_18,
            )
            for creatinine, bilirubin, ratio in _corners(creatinine_umol_l, bilirubin_umol_l, inr)
            for salt, protein in product((sodium.low, sodium.high), (albumin.low, albumin.high))
            for sex, on_dialysis in product(_either(female), _either(dialysis))
        ]
    )


def _mg_dl(analyte: str, umol_l: float) -> float:
    return convert(analyte, positive(analyte, umol_l), "umol/L", "mg/dL")


def _creatinine(umol_l: float, dialysis: bool, cap: float) -> float:
    """Creatinine in mg/dL, 1.0 to the cap; dialysis beats a low value."""
    measured = _mg_dl("creatinine", umol_l)
    return cap if dialysis else min(max(measured, LAB_FLOOR), cap)


def _sodium(mmol_l: float) -> float:
    return min(max(positive("sodium", mmol_l), SODIUM_FLOOR), SODIUM_CAP)


def _finish(raw: float) -> int:
    """Round half up, then keep within 6 to 40. The tolerance lets 14.499999999999998 (14.5 on paper) round up."""
    return min(max(math.floor(raw + 0.5 + TOLERANCE), LOWEST), HIGHEST)


def _either(answer: bool | None) -> tuple[bool, ...]:
    return (False, True) if answer is None else (answer,)


def _corners(creatinine: Reading, bilirubin: Reading, inr: Reading) -> list[tuple[float, float, float]]:
    """Every combination of the ends of creatinine, bilirubin and INR."""
    one, two, three = (
        as_interval(creatinine, CREATININE_UMOL_L),
        as_interval(bilirubin, BILIRUBIN_UMOL_L),
        as_interval(inr, INR),
    )
    return list(product((one.low, one.high), (two.low, two.high), (three.low, three.high)))


def _ends(scores: list[int]) -> tuple[int, int]:
    return min(scores), max(scores)
