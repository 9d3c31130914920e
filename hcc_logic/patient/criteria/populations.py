"""Groups of people as guidelines name them, built from facts. Used by the guideline editions.

A range such as "class A or B" is written as "not C": when only the class within the range is unknown, it then still
holds. What an edition prints as a limit of its own treatment counts as one limit when two of its entries are
compared (D-05)."""

from __future__ import annotations

from hcc_logic.engine.conditions import NEVER, Condition, all_of, any_of
from hcc_logic.patient.criteria.liver import (
    ABOVE_HAIC_POINTS,
    ALBUMIN_LOW_FOR_HAIC,
    BILIRUBIN_HIGH_FOR_HAIC,
    CHILD_PUGH_A,
    CHILD_PUGH_C,
    LARGE_ASCITES,
)
from hcc_logic.patient.criteria.person import (
    ALT_HIGH_FOR_HAIC,
    AST_HIGH_FOR_HAIC,
    CONTRAST_SEVERE,
    ECOG_0_1,
    ECOG_3_4,
    MACROSCOPIC_INVASION,
    MICROSCOPIC_INVASION,
    NEUTROPHILS_LOW,
    NOT_R0,
    PATHOLOGY_LARGE,
    PATHOLOGY_SEVERAL,
    PLATELETS_LOW,
    PRIOR_OXALIPLATIN,
    VARICES_HIGH,
    VARICES_LOW,
    VARICES_TREATED,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY, LARGER_THAN_HAIC_SIZE, MANY, SPREAD
from hcc_logic.patient.criteria.veins import INVASION, TYPE_IV

NOT_ASKED: Condition = NEVER
"""The entry speaks about people whom no question finds (AFP, dose to the lung, failed sessions). It stands in the
side-by-side table only."""

ECOG_0_TO_2: Condition = ~ECOG_3_4
CHILD_PUGH_A_OR_B: Condition = ~CHILD_PUGH_C
NO_SPREAD: Condition = ~SPREAD

STAGE_IV: Condition = any_of(CHILD_PUGH_C, ECOG_3_4)
"""CNLC IV: Child-Pugh C or ECOG 3-4."""
NOT_STAGE_IV: Condition = ~STAGE_IV
"""Child-Pugh A or B together with ECOG 0-2: the limit that the Chinese stages I to III share."""

VEIN_OR_SPREAD: Condition = any_of(INVASION, SPREAD)
ADVANCED: Condition = any_of(INVASION, SPREAD, MANY)
"""Cancer in a vein, outside the liver, or four and more tumors: "intermediate and advanced", BCLC B or C."""

CNLC_IIIA: Condition = all_of(INVASION, NO_SPREAD, NOT_STAGE_IV)
CNLC_IIIB: Condition = all_of(SPREAD, NOT_STAGE_IV)
CNLC_III: Condition = all_of(VEIN_OR_SPREAD, NOT_STAGE_IV)
BCLC_C: Condition = all_of(VEIN_OR_SPREAD, CHILD_PUGH_A, ECOG_0_TO_2)
"""Vein or spread, liver working well, up and about."""
ADVANCED_FIT: Condition = all_of(VEIN_OR_SPREAD, CHILD_PUGH_A, ECOG_0_1)
"""The people of the drug trials: Child-Pugh A and ECOG 0-1."""
DRUGS_IN_TALK: Condition = all_of(ADVANCED, NOT_STAGE_IV)
"""People with whom drug treatment is talked about; the check of the stomach comes before."""

HAIC_MUST_WAIT: Condition = any_of(
    BILIRUBIN_HIGH_FOR_HAIC, ALT_HIGH_FOR_HAIC, AST_HIGH_FOR_HAIC, ALBUMIN_LOW_FOR_HAIC, LARGE_ASCITES
)
LOW_COUNTS: Condition = any_of(NEUTROPHILS_LOW, PLATELETS_LOW)
HAIC_CONDITIONS: Condition = ~any_of(
    TYPE_IV, ABOVE_HAIC_POINTS, ECOG_3_4, PRIOR_OXALIPLATIN, CONTRAST_SEVERE, HAIC_MUST_WAIT, LOW_COUNTS
)
"""All conditions of the Chinese HAIC section together. Type IV is not in its sentence."""
HIGH_BURDEN: Condition = any_of(INVASION, LARGER_THAN_HAIC_SIZE)

VARICES: Condition = any_of(VARICES_LOW, VARICES_HIGH, VARICES_TREATED)

RISK_IN_REPORT: Condition = any_of(
    PATHOLOGY_LARGE, PATHOLOGY_SEVERAL, MICROSCOPIC_INVASION, MACROSCOPIC_INVASION, NOT_R0
)
AFTER_SURGERY_AT_RISK: Condition = all_of(AFTER_SURGERY, RISK_IN_REPORT)
AFTER_SURGERY_WITH_VEIN: Condition = all_of(AFTER_SURGERY, MACROSCOPIC_INVASION)
AFTER_SURGERY_NO_CANCER: Condition = all_of(AFTER_SURGERY, ~VEIN_OR_SPREAD)
"""For topics that also speak to people with cancer now: the report of a vein or spread rules it out."""


def fit_without_spread(extent: Condition) -> Condition:
    """This extent in the portal vein, no spread, Child-Pugh A and ECOG 0-1."""
    return all_of(extent, NO_SPREAD, CHILD_PUGH_A, ECOG_0_1)
