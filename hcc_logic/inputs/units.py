"""The one table of unit factors. The logic holds SI units only; answers are converted at the edge.

`inputs/questions.py` takes the factors of the units that a report may use from here, and so do scores whose formula is
printed for another unit. Factors: section `conversions` of scores.yaml of the project's evidence base.
verified - read: bilirubin, creatinine, albumin, sodium (http://w3.csmu.edu.tw/~chr/Int_unit_conversion.htm),
blood cells, AFP (NHC 2026 prints one limit in both units; IU/mL as coded in a published transplant-benefit calculator).
memory: CRP, haemoglobin, tumour size.
"""

from __future__ import annotations

import math
from types import MappingProxyType

# For each analyte: how many SI units one of the named unit is. The first entry is the SI unit itself (factor 1).
# bilirubin: the exact molar factor is 17.104; 17.1 is the factor of the printed tables (3 -> 51.3).
# creatinine: 2.0 mg/dL -> 176.8 umol/L, the limit the Chinese guideline prints.
# blood cells: 150,000 per uL = 150 x 10^9/L; reports in units of ten thousand per uL need x 10.
# PIVKA-II has one unit on purpose: laboratories that print ng/mL must be asked, not converted.
_CELLS = {"10^9/L": 1.0, "10^3/uL": 1.0, "10^4/uL": 10.0, "/uL": 0.001}
_GRAMS = {"g/L": 1.0, "g/dL": 10.0}
FACTORS = MappingProxyType(
    {
        "bilirubin": {"umol/L": 1.0, "mg/dL": 17.1},
        "creatinine": {"umol/L": 1.0, "mg/dL": 88.4},
        "albumin": _GRAMS,
        "haemoglobin": _GRAMS,
        "afp": {"ug/L": 1.0, "ng/mL": 1.0, "IU/mL": 1.21},
        "crp": {"mg/L": 1.0, "mg/dL": 10.0},
        "platelets": _CELLS,
        "wbc": _CELLS,
        "neutrophils": _CELLS,
        "sodium": {"mmol/L": 1.0, "mEq/L": 1.0},
        "tumour_size": {"cm": 1.0, "mm": 0.1},
        "pivka_ii": {"mAU/mL": 1.0},
    }
)


def si_unit(analyte: str) -> str:
    """The unit the logic holds this analyte in. ValueError for an analyte without conversion."""
    return next(iter(_units_of(analyte)))


def convert(analyte: str, value: float, from_unit: str, to_unit: str) -> float:
    """The same amount in another unit, not rounded.

    ValueError for an unknown analyte or unit, a negative amount or a value that is not finite.
    """
    units = _known_units(analyte, from_unit, to_unit)
    if not math.isfinite(value) or value < 0:
        raise ValueError(f"{analyte} of {value} {from_unit} is impossible")
    if from_unit == to_unit:
        return value
    return value * units[from_unit] / units[to_unit]


def factor(analyte: str, from_unit: str, to_unit: str) -> float:
    """How many `to_unit` one `from_unit` is. ValueError for an unknown analyte or unit."""
    units = _known_units(analyte, from_unit, to_unit)
    return units[from_unit] / units[to_unit]


def _known_units(analyte: str, *named: str) -> dict[str, float]:
    units = _units_of(analyte)
    for unit in named:
        if unit not in units:
            raise ValueError(f"{analyte} is not converted from or to {unit}; known units: {', '.join(units)}")
    return units


def _units_of(analyte: str) -> dict[str, float]:
    if analyte not in FACTORS:
        raise ValueError(f"no conversion for {analyte}")
    return FACTORS[analyte]
