"""CRAFITY: outlook on immunotherapy from two blood tests. It does not decide who may have it.

One point each for AFP of 100 ng/mL or more and CRP of 10 mg/L or more (limits included). CRP in mg/L: a slip to mg/dL
changes the result tenfold.

Source: Scheiner 2022; definitions in the Hepatol Int 2023 abstract (verified - read),
https://pubmed.ncbi.nlm.nih.gov/37129721/. Score slug `crafity` of scores.yaml.
"""

from __future__ import annotations

from typing import Literal

from hcc_logic.inputs.interval import Reading, as_interval, at_least
from hcc_logic.scores.checks import not_negative
from hcc_logic.scores.limits import AFP_NG_ML, CRP_MG_L

CrafityBand = Literal["low", "intermediate", "high"]

AFP_FROM = 100.0  # ng/mL, inclusive
CRP_FROM = 10.0  # mg/L, inclusive
BANDS: tuple[CrafityBand, ...] = ("low", "intermediate", "high")


def points(afp_ng_ml: float, crp_mg_l: float) -> int:
    """0 to 2 points; AFP in ng/mL, CRP in mg/L, each 0 or more. ValueError for a negative value."""
    afp, crp = not_negative("AFP", afp_ng_ml), not_negative("CRP", crp_mg_l)
    return int(at_least(afp, AFP_FROM)) + int(at_least(crp, CRP_FROM))


def band(total: int) -> CrafityBand:
    """low for 0, intermediate for 1, high for 2 points. ValueError for any other number."""
    if not 0 <= total <= 2:
        raise ValueError(f"CRAFITY points must be 0 to 2, got {total}")
    return BANDS[total]


def possible_points(afp_ng_ml: Reading, crp_mg_l: Reading) -> tuple[int, ...]:
    """Every total that is possible, rising; None is "not known". ValueError for a negative value."""
    afp, crp = as_interval(afp_ng_ml, AFP_NG_ML), as_interval(crp_mg_l, CRP_MG_L)
    return tuple(range(points(afp.low, crp.low), points(afp.high, crp.high) + 1))


def possible_bands(afp_ng_ml: Reading, crp_mg_l: Reading) -> tuple[CrafityBand, ...]:
    """Every band that is possible, best first; inputs as for `possible_points`."""
    return tuple(band(total) for total in possible_points(afp_ng_ml, crp_mg_l))
