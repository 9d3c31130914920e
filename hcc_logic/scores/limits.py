"""Accepted ranges that stand for a value nobody knows (limits of decisions.yaml, decision D-28).

An unknown value may be anything the questionnaire accepts. These ranges are used only to enumerate what is possible;
refusing an answer outside them is the work of the questionnaire.
"""

from __future__ import annotations

from hcc_logic.interval import Interval

BILIRUBIN_UMOL_L = Interval(1, 1000)
ALBUMIN_G_L = Interval(8, 65)
INR = Interval(0.5, 20)
CREATININE_UMOL_L = Interval(10, 2000)
SODIUM_MMOL_L = Interval(100, 180)
AFP_NG_ML = Interval(0, 10_000_000)
CRP_MG_L = Interval(0, 600)
LARGEST_CM = Interval(0.1, 40)
TUMOUR_COUNT = Interval(1, 99)  # a staged cancer has at least one tumour unless the answer says 0
DIFFUSE_COUNT = Interval(4, 99)  # too many to count: more than three (decision D-27)
