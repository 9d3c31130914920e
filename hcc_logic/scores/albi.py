"""ALBI score and grade, with modified ALBI (mALBI): liver reserve from two blood tests.

Bilirubin umol/L, albumin g/L. It splits Child-Pugh A more finely, cannot see belly fluid or confusion, and so never
replaces Child-Pugh. Graded on the unrounded score: -2.59975 prints as -2.60 but is grade 2.

Source: Johnson 2015 (formula, grades 1/2/3; verified - read), Hiraoka 2017 (mALBI cut -2.27 and its inclusive side:
memory), https://pmc.ncbi.nlm.nih.gov/articles/PMC5473065. Score slug `albi` of scores.yaml. Some papers print
-0.0852; -0.085 is used.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeVar

from hcc_logic.inputs.interval import Reading, as_interval, at_most, below
from hcc_logic.scores.checks import positive
from hcc_logic.scores.limits import ALBUMIN_G_L, BILIRUBIN_UMOL_L

BILIRUBIN_WEIGHT = 0.66  # times log10 of bilirubin in umol/L
ALBUMIN_WEIGHT = -0.085  # times albumin in g/L
GRADE_1_UP_TO = -2.60  # inclusive
MALBI_2A_UP_TO = -2.27  # inclusive (memory)
GRADE_2_UP_TO = -1.39  # inclusive

# Albumin alone below this rules grade 1 out (D-25 and scores.yaml albi.missing_inputs: bilirubin is at least 2 umol/L
# in life).
NO_GRADE_1_BELOW_ALBUMIN = 32.9  # g/L, exclusive

GRADES = (1, 2, 3)
MALBI_GRADES = ("1", "2a", "2b", "3")

_Grade = TypeVar("_Grade")


def score(bilirubin_umol_l: float, albumin_g_l: float) -> float:
    """0.66 x log10(bilirubin) - 0.085 x albumin, not rounded. ValueError when either is not above 0."""
    positive("bilirubin", bilirubin_umol_l)
    positive("albumin", albumin_g_l)
    return BILIRUBIN_WEIGHT * math.log10(bilirubin_umol_l) + ALBUMIN_WEIGHT * albumin_g_l


def grade(albi_score: float) -> int:
    """1 (good reserve) up to -2.60, 2 up to -1.39, 3 (poor) above. Limits belong to the better grade."""
    if at_most(albi_score, GRADE_1_UP_TO):
        return 1
    return 2 if at_most(albi_score, GRADE_2_UP_TO) else 3


def malbi_grade(albi_score: float) -> str:
    """The modified grade: 1 and 3 as ALBI, grade 2 split at -2.27 into 2a (better, with the limit) and 2b."""
    plain = grade(albi_score)
    if plain == 2:
        return "2a" if at_most(albi_score, MALBI_2A_UP_TO) else "2b"
    return str(plain)


def possible_grades(bilirubin_umol_l: Reading, albumin_g_l: Reading) -> tuple[int, ...]:
    """Every grade that is possible, best first. ValueError for a value that is not above 0.

    Both known (exactly or as a range): the grades between the best and the worst corner. Either one unknown: 1 to 3,
    except that albumin below 32.9 g/L leaves 2 and 3 (D-25). That exception takes bilirubin to be at least 2 umol/L;
    the accepted range starts at 1 umol/L, where albumin from 30.6 g/L would still be grade 1.
    """
    return _possible(GRADES, grade, bilirubin_umol_l, albumin_g_l)


def possible_malbi_grades(bilirubin_umol_l: Reading, albumin_g_l: Reading) -> tuple[str, ...]:
    """Every mALBI grade that is possible, best first; the same rules as `possible_grades`."""
    return _possible(MALBI_GRADES, malbi_grade, bilirubin_umol_l, albumin_g_l)


def _possible(
    scale: tuple[_Grade, ...], grade_of: Callable[[float], _Grade], bilirubin_umol_l: Reading, albumin_g_l: Reading
) -> tuple[_Grade, ...]:
    """The score only rises with bilirubin and only falls with albumin, so two corners bound it."""
    bilirubin, albumin = as_interval(bilirubin_umol_l, BILIRUBIN_UMOL_L), as_interval(albumin_g_l, ALBUMIN_G_L)
    best, worst = grade_of(score(bilirubin.low, albumin.high)), grade_of(score(bilirubin.high, albumin.low))
    if bilirubin_umol_l is None or albumin_g_l is None:
        return scale[1:] if below(albumin.high, NO_GRADE_1_BELOW_ALBUMIN) else scale
    return scale[scale.index(best) : scale.index(worst) + 1]
