"""On which side of each printed limit a value falls, far below a laboratory's step and within the tolerance."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hcc_logic.scores import ajcc8, albi, bclc, child_pugh, cnlc, crafity, hap, milan, six_and_twelve, ucsf, up_to_seven

STEP = 1e-6  # a real difference
NOISE = 1e-11  # floating point

# name, function of one value, limit, result just below it, on it, just above it
LIMITS: list[tuple[str, Callable[[float], Any], float, Any, Any, Any]] = [
    ("Child-Pugh bilirubin 1/2", child_pugh.bilirubin_points, 34.2, 1, 2, 2),
    ("Child-Pugh bilirubin 2/3", child_pugh.bilirubin_points, 51.3, 2, 2, 3),
    ("Child-Pugh bilirubin safety 1/2", child_pugh.safety_bilirubin_points, 34.0, 1, 2, 2),
    ("Child-Pugh bilirubin safety 2/3", child_pugh.safety_bilirubin_points, 50.0, 2, 3, 3),
    ("Child-Pugh albumin 3/2", child_pugh.albumin_points, 28.0, 3, 2, 2),
    ("Child-Pugh albumin 2/1", child_pugh.albumin_points, 35.0, 2, 2, 1),
    ("Child-Pugh INR 1/2", child_pugh.inr_points, 1.7, 1, 2, 2),
    ("Child-Pugh INR 2/3", child_pugh.inr_points, 2.3, 2, 2, 3),
    ("Child-Pugh INR safety 2/3", child_pugh.safety_inr_points, 2.2, 2, 2, 3),
    ("Child-Pugh seconds 1/2", child_pugh.pt_seconds_points, 4.0, 1, 2, 2),
    ("Child-Pugh seconds 2/3", child_pugh.pt_seconds_points, 6.0, 2, 2, 3),
    ("ALBI 1/2", albi.grade, -2.60, 1, 1, 2),
    ("ALBI 2/3", albi.grade, -1.39, 2, 2, 3),
    ("mALBI 2a/2b", albi.malbi_grade, -2.27, "2a", "2a", "2b"),
    ("ALBI by albumin alone", lambda x: albi.possible_grades(None, x), 32.9, (2, 3), (1, 2, 3), (1, 2, 3)),
    ("BCLC 0/A", lambda x: bclc.stage(0, "A", 1, x, False, False), 2.0, "0", "0", "A"),
    ("BCLC A/B", lambda x: bclc.stage(0, "A", 3, x, False, False), 3.0, "A", "A", "B"),
    ("CNLC Ia/Ib", lambda x: cnlc.stage(0, "A", 1, x, False, False), 5.0, "Ia", "Ia", "Ib"),
    ("CNLC Ib/IIa", lambda x: cnlc.stage(0, "A", 2, x, False, False), 3.0, "Ib", "Ib", "IIa"),
    ("Milan single", lambda x: milan.within([x], False, False), 5.0, True, True, False),
    ("Milan few", lambda x: milan.within([1.0, x], False, False), 3.0, True, True, False),
    ("UCSF single", lambda x: ucsf.within([x], False, False), 6.5, True, True, False),
    ("UCSF largest", lambda x: ucsf.within([x, 1.0], False, False), 4.5, True, True, False),
    ("UCSF sum", lambda x: ucsf.within([4.5, x], False, False), 3.5, True, True, False),
    ("UCSF sum, partial", lambda x: ucsf.possible_within(2, x, [False], [False]), 4.0, (True,), (True,), (False, True)),
    ("up-to-seven", lambda x: up_to_seven.within(1, x), 6.0, True, True, False),
    ("up-to-seven, partial", lambda x: up_to_seven.possible_within(1, x), 6.0, (True,), (True,), (False,)),
    ("six-and-twelve 1/2", lambda x: six_and_twelve.stratum(x), 6.0, 1, 1, 2),
    ("six-and-twelve 2/3", lambda x: six_and_twelve.stratum(x), 12.0, 2, 2, 3),
    ("HAP albumin", hap.albumin_point, 36.0, 1, 0, 0),
    ("HAP bilirubin", hap.bilirubin_point, 17.0, 0, 0, 1),
    ("HAP AFP", hap.afp_point, 400.0, 0, 0, 1),
    ("HAP size", hap.size_point, 7.0, 0, 0, 1),
    ("CRAFITY AFP", lambda x: crafity.points(x, 0), 100.0, 0, 1, 1),
    ("CRAFITY CRP", lambda x: crafity.points(0, x), 10.0, 0, 1, 1),
    ("AJCC T1a/T1b", lambda x: ajcc8.t_category(1, x, False, False, False), 2.0, "T1a", "T1a", "T1b"),
    ("AJCC T2/T3", lambda x: ajcc8.t_category(2, x, False, False, False), 5.0, "T2", "T2", "T3"),
]


@pytest.mark.parametrize(
    ("graded", "limit", "under", "on", "over"), [row[1:] for row in LIMITS], ids=[row[0] for row in LIMITS]
)
def test_limit(graded: Callable[[float], Any], limit: float, under: Any, on: Any, over: Any) -> None:
    assert graded(limit - STEP) == under
    assert graded(limit) == on
    assert graded(limit + STEP) == over
    assert graded(limit - NOISE) == graded(limit + NOISE) == on, "floating point does not move anyone over a limit"
