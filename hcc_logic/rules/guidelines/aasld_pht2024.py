"""United States, AASLD, 2024: portal hypertension and varices (text read)."""

from hcc_logic.patient.criteria.person import BLEEDING, RECENT_BLEED
from hcc_logic.patient.criteria.populations import VARICES
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "aasld_pht2024",
    "US",
    2024,
    (
        Stance(
            "aaslpht24-var-01", ("portal_hypertension_treatment", "variceal_bleeding_care"), "recommended", RECENT_BLEED
        ),
        Stance(
            "aaslpht24-var-02",
            ("portal_hypertension_treatment", "variceal_bleeding_care"),
            "recommended",
            VARICES,
        ),
        Stance(
            "aaslpht24-avh-01", ("portal_hypertension_treatment", "variceal_bleeding_care"), "recommended", BLEEDING
        ),
    ),
)
