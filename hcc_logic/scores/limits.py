"""Accepted ranges that stand for a value nobody knows: the human limits of the questions (decision D-28).

An unknown value may be anything the questionnaire accepts. These ranges are used only to enumerate what is possible;
refusing an answer outside them is the work of the questionnaire.
"""

from __future__ import annotations

from typing import cast

from hcc_logic.inputs.interval import Interval
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.inputs.thresholds import MANY_TUMOURS


def _accepted(field: str) -> Interval:
    question = QUESTIONS[field]
    return Interval(cast(float, question.minimum), cast(float, question.maximum))


BILIRUBIN_UMOL_L = _accepted("bilirubin_umol_l")
ALBUMIN_G_L = _accepted("albumin_g_l")
INR = _accepted("inr")
CREATININE_UMOL_L = _accepted("creatinine_umol_l")
SODIUM_MMOL_L = _accepted("sodium_mmol_l")
AFP_NG_ML = _accepted("afp_ng_ml")
CRP_MG_L = _accepted("crp_mg_l")
LARGEST_CM = _accepted("largest_cm")
_MOST_TUMOURS = _accepted("tumour_count").high
TUMOUR_COUNT = Interval(1, _MOST_TUMOURS)  # a staged cancer has at least one tumour unless the answer says 0
DIFFUSE_COUNT = Interval(MANY_TUMOURS.value, _MOST_TUMOURS)  # too many to count (decision D-27)
