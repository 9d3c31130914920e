"""Barcelona Clinic Liver Cancer group, update of 2025/26. Its place for cancer in a vein was not read."""

from hcc_logic.engine.conditions import ALWAYS
from hcc_logic.patient.criteria.populations import BCLC_C
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "bclc2026",
    "INT",
    2026,
    (
        Stance("bclc26-gen-01", ("mdt_review",), "recommended", ALWAYS),
        Stance(
            "bclc26-stage-01", ("systemic_immunotherapy_combo", "systemic_tki"), "recommended", BCLC_C, seen="report"
        ),
    ),
)
