"""United States, AASLD and the transplant society, written 2025 (published 2026). Seen in a transcription."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.populations import VEIN_OR_SPREAD
from hcc_logic.patient.criteria.tumour import AFTER_RESPONSE, SPREAD
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "aasld_ast_lt2025",
    "US",
    2025,
    (
        Stance(
            "aasld25lt-01",
            ("downstage_to_transplant",),
            "may_consider",
            all_of(AFTER_RESPONSE, ~VEIN_OR_SPREAD),
            seen="no",
        ),
        Stance("aasld25lt-02", ("transplant_evaluation",), "contraindicated", SPREAD, seen="report"),
    ),
)
