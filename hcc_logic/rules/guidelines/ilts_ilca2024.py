"""International transplant societies ILTS and ILCA, 2024 (published 2025). The statements were not readable."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.populations import VEIN_OR_SPREAD
from hcc_logic.patient.criteria.tumour import AFTER_RESPONSE
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "ilts_ilca2024",
    "INT",
    2024,
    (
        Stance(
            "ilts24-01",
            ("downstage_to_transplant",),
            "may_consider",
            all_of(AFTER_RESPONSE, ~VEIN_OR_SPREAD),
            seen="no",
        ),
    ),
)
