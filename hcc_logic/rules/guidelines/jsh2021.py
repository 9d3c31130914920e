"""Japan, Japan Society of Hepatology, 2021 (seen in the abstract of another paper)."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A
from hcc_logic.patient.criteria.person import ECOG_0_1
from hcc_logic.patient.criteria.populations import NO_SPREAD, VEIN_OR_SPREAD, fit_without_spread
from hcc_logic.patient.criteria.veins import INVASION, portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "jsh2021",
    "JP",
    2021,
    (
        # second after surgery
        Stance(
            "jsh21-sys-01",
            ("systemic_immunotherapy_combo", "systemic_tki"),
            "recommended",
            all_of(INVASION, NO_SPREAD, CHILD_PUGH_A, ECOG_0_1),
            seen="report",
        ),
        # no extent is printed; branches are assumed on the careful side
        Stance(
            "jsh21-res-01",
            ("surgery_upfront",),
            "recommended",
            fit_without_spread(portal_type_is("Vp1", "Vp2", "Vp3")),
            seen="report",
        ),
        Stance("jsh21-tace-01", ("tace",), "may_consider", all_of(INVASION, NO_SPREAD, CHILD_PUGH_A), seen="report"),
        Stance("jsh21-haic-01", ("haic",), "may_consider", all_of(INVASION, NO_SPREAD, CHILD_PUGH_A), seen="report"),
        Stance("jsh21-lt-01", ("transplant_evaluation",), "contraindicated", VEIN_OR_SPREAD, seen="no"),
    ),
    newer_edition="jsh2025",
)
