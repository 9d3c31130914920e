"""China, bleeding from varices in cirrhosis, 2022 (published 2023; abstract read)."""

from hcc_logic.engine.conditions import any_of
from hcc_logic.patient.criteria.person import BLEEDING, RECENT_BLEED
from hcc_logic.patient.criteria.populations import VARICES
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "evb_cn2022",
    "CN",
    2022,
    (
        Stance(
            "evbcn22-var-01",
            ("portal_hypertension_treatment", "variceal_bleeding_care"),
            "recommended",
            any_of(VARICES, RECENT_BLEED, BLEEDING),
        ),
    ),
)
