"""Japanese Vp grade, used in trials too, and the grades that each Cheng type may have.

Vp0 none, Vp1 beyond the second-order branches, Vp2 second-order, Vp3 first-order, Vp4 main trunk or a branch on the
side opposite to the main tumour. The map is not one to one: Cheng I is Vp1 or Vp2, and Vp4 is Cheng III, IV or
two-sided II. What answers leave possible of both follows from `criteria/veins.py`.

Source: LCSGJ as used in Yamamoto 2015, https://pmc.ncbi.nlm.nih.gov/articles/PMC4284342 (verified - read).
Score slug `vp` of scores.yaml; decisions D-18, D-19, D-25.
"""

from __future__ import annotations

from types import MappingProxyType

from hcc_logic.scores import cheng

GRADES = ("Vp0", "Vp1", "Vp2", "Vp3", "Vp4")
IN_A_VEIN = GRADES[1:]
GRADES_OF_TYPE = MappingProxyType(
    {
        "none": ("Vp0",),
        "I0": ("Vp0",),  # seen under the microscope only
        "I": ("Vp1", "Vp2"),
        "II": ("Vp3", "Vp4"),  # Vp4 with both sides
        "III": ("Vp4",),
        "IV": ("Vp4",),
        cheng.PLACE_UNKNOWN: IN_A_VEIN,
    }
)
"""Cheng type -> the Vp grades that agree with it."""
