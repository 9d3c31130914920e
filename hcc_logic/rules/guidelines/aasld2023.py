"""United States, AASLD, 2023 (its table of reasons against TACE and Y-90 read in full)."""

from hcc_logic.engine.conditions import all_of, any_of
from hcc_logic.patient.criteria.liver import LARGE_ASCITES, OVERT_CONFUSION, child_pugh_is
from hcc_logic.patient.criteria.person import HBV_POSITIVE, RECENT_BLEED, VARICES_HIGH
from hcc_logic.patient.criteria.populations import (
    ADVANCED_FIT,
    DRUGS_IN_TALK,
    NOT_ASKED,
    fit_without_spread,
)
from hcc_logic.patient.criteria.tumour import AFTER_SURGERY, DIFFUSE, TRANSPLANTED
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
            checked=False,
        ),
        Stance(
            "aasld23-sys-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "recommended",
            ADVANCED_FIT,
            checked=False,
        ),
        Stance(
            "aasld23-sys-02",
            ("systemic_immunotherapy_combo",),
            "may_consider",
            all_of(ADVANCED_FIT, any_of(VARICES_HIGH, RECENT_BLEED)),
            checked=False,
        ),
        Stance(
            "aasld23-lt-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing"),
            "not_recommended",
            TRANSPLANTED,
            checked=False,
        ),
        Stance("aasld23-var-01", ("endoscopy_before_antiangiogenic",), "recommended", DRUGS_IN_TALK, checked=False),
        Stance("aasld23-av-01", ("antiviral_hbv",), "recommended", HBV_POSITIVE),
        Stance(
            "aasld23-rt-01",
            ("external_radiotherapy",),
            "not_recommended",
            any_of(child_pugh_is("B8", "B9", "C"), LARGE_ASCITES, OVERT_CONFUSION),
            checked=False,
        ),
        # AFP of 1000 and more that does not fall
        Stance("aasld23-lt-02", ("transplant_evaluation",), "not_recommended", NOT_ASKED, checked=False),
        Stance("aasld23-fu-01", ("active_follow_up",), "recommended", AFTER_SURGERY, checked=False),
    ),
    newer_edition="aasld2025",
)
