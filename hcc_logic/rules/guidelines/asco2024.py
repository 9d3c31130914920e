"""United States, ASCO, 2024: drugs for advanced liver cancer (official summary read)."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A, CHILD_PUGH_B
from hcc_logic.patient.criteria.person import DRUG_FAILED, ECOG_0_1
from hcc_logic.patient.criteria.populations import ADVANCED_FIT, DRUGS_IN_TALK, VEIN_OR_SPREAD
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "asco2024",
    "US",
    2024,
    (
        Stance(
            "asco24-sys-01", ("systemic_immunotherapy_combo", "bevacizumab_containing"), "recommended", ADVANCED_FIT
        ),
        # where the combinations cannot be given
        Stance("asco24-sys-02", ("systemic_tki",), "recommended", ADVANCED_FIT),
        Stance(
            "asco24-sys-03",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "may_consider",
            all_of(VEIN_OR_SPREAD, CHILD_PUGH_B),
        ),
        Stance("asco24-var-01", ("endoscopy_before_antiangiogenic",), "recommended", DRUGS_IN_TALK),
        Stance("asco24-2l-01", ("second_line_systemic",), "recommended", all_of(DRUG_FAILED, CHILD_PUGH_A, ECOG_0_1)),
    ),
)
