"""United States, AASLD, 2023: liver cancer (text read). One statement of it was updated in 2025."""

from hcc_logic.engine.conditions import all_of, any_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_B, LARGE_ASCITES, OVERT_CONFUSION, child_pugh_is
from hcc_logic.patient.criteria.person import (
    AUTOIMMUNE_ACTIVE,
    DRUG_FAILED,
    ECOG_0_1,
    FAILED_AFTER_IMMUNE_DRUG,
    FAILED_AFTER_OTHER_CHEMOTHERAPY,
    HBV_POSITIVE,
    RECENT_BLEED,
    VARICES_HIGH,
)
from hcc_logic.patient.criteria.populations import (
    ADVANCED_FIT,
    DRUGS_IN_TALK,
    NO_SPREAD,
    NOT_ASKED,
    VEIN_OR_SPREAD,
    fit_without_spread,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY, DIFFUSE, MANY, TRANSPLANTED
from hcc_logic.patient.criteria.veins import HEPATIC_VEIN, TRUNK_LEVEL, VENA_CAVA, portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "aasld2023",
    "US",
    2023,
    (
        # large-vessel invasion; the text names the main portal and the hepatic vein
        Stance("aasld23-tace-01", ("tace",), "not_recommended", any_of(TRUNK_LEVEL, HEPATIC_VEIN, VENA_CAVA)),
        # more than half of both sides, AFP, ALBI and a worsening liver are not told apart by the answers
        Stance("aasld23-tace-02", ("tace",), "not_recommended", DIFFUSE),
        Stance("aasld23-tare-01", ("sirt",), "not_recommended", any_of(TRUNK_LEVEL, HEPATIC_VEIN)),
        # dose to the lung, branches to the stomach
        Stance("aasld23-tare-02", ("sirt",), "contraindicated", NOT_ASKED),
        Stance(
            "aasld23-tare-03",
            ("sirt",),
            "may_consider",
            fit_without_spread(portal_type_is("Vp1", "Vp2", "Vp3")),
            seen="no",
        ),
        Stance(
            "aasld23-sys-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "recommended",
            ADVANCED_FIT,
        ),
        Stance("aasld23-sys-03", ("systemic_tki",), "may_consider", all_of(VEIN_OR_SPREAD, CHILD_PUGH_B, ECOG_0_1)),
        Stance(
            "aasld23-ici-ai-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing"),
            "not_recommended",
            AUTOIMMUNE_ACTIVE,
        ),
        # written for intermediate disease
        Stance("aasld23-tacesys-01", ("tace_systemic",), "not_recommended", all_of(MANY, ~VEIN_OR_SPREAD)),
        Stance(
            "aasld23-2l-01",
            ("second_line_systemic",),
            "recommended",
            all_of(DRUG_FAILED, ~any_of(FAILED_AFTER_IMMUNE_DRUG, FAILED_AFTER_OTHER_CHEMOTHERAPY)),
        ),
        Stance("aasld23-2l-02", ("second_line_systemic",), "may_consider", FAILED_AFTER_IMMUNE_DRUG),
        # small branches only
        Stance("aasld23-res-02", ("surgery_upfront",), "may_consider", all_of(portal_type_is("I"), NO_SPREAD)),
        Stance(
            "aasld23-sys-02",
            ("systemic_immunotherapy_combo",),
            "may_consider",
            all_of(ADVANCED_FIT, any_of(VARICES_HIGH, RECENT_BLEED)),
        ),
        Stance(
            "aasld23-lt-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing"),
            "not_recommended",
            TRANSPLANTED,
        ),
        Stance("aasld23-var-01", ("endoscopy_before_antiangiogenic",), "recommended", DRUGS_IN_TALK),
        Stance("aasld23-av-01", ("antiviral_hbv",), "recommended", HBV_POSITIVE),
        Stance(
            "aasld23-rt-01",
            ("external_radiotherapy",),
            "not_recommended",
            any_of(child_pugh_is("B8", "B9", "C"), LARGE_ASCITES, OVERT_CONFUSION),
        ),
        # AFP of 1000 and more that does not fall
        Stance("aasld23-lt-02", ("transplant_evaluation",), "not_recommended", NOT_ASKED),
        Stance("aasld23-fu-01", ("active_follow_up",), "recommended", AFTER_SURGERY),
    ),
    partly_updated_by="aasld2025",
)
