"""China, National Health Commission, 2026: diagnosis and treatment of primary liver cancer (CNLC stages)."""

from hcc_logic.engine.conditions import ALWAYS, all_of, any_of
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A, CHILD_PUGH_B, CHILD_PUGH_C, OVERT_CONFUSION, child_pugh_is
from hcc_logic.patient.criteria.person import (
    BILE_DUCT_THROMBUS,
    BLEEDING,
    CLOSE_MARGIN,
    CONTRAST_SEVERE,
    DRUG_FAILED,
    ECOG_0_1,
    ECOG_3_4,
    FAILED_AFTER_IMMUNE_DRUG,
    HBV_POSITIVE,
    ICG_HIGH,
    KIDNEY_STOP,
    MACROSCOPIC_INVASION,
    MICROSCOPIC_INVASION,
    RECENT_BLEED,
    VARICES_HIGH,
    VARICES_TREATED,
)
from hcc_logic.patient.criteria.populations import (
    ADVANCED,
    AFTER_SURGERY_AT_RISK,
    AFTER_SURGERY_WITH_VEIN,
    CNLC_III,
    CNLC_IIIA,
    CNLC_IIIB,
    DRUGS_IN_TALK,
    ECOG_0_TO_2,
    HAIC_CONDITIONS,
    HAIC_MUST_WAIT,
    HIGH_BURDEN,
    LOW_COUNTS,
    NO_SPREAD,
    NOT_ASKED,
    NOT_STAGE_IV,
    STAGE_IV,
    VEIN_OR_SPREAD,
)
from hcc_logic.patient.criteria.tumour import (
    AFTER_CONVERSION,
    AFTER_DOWNSTAGING,
    AFTER_SURGERY,
    DIFFUSE,
    FAR_SPREAD,
    LARGE_SHARE,
    LARGER_THAN_HAIC_SIZE,
    MANY,
    NODES,
    SPREAD,
    TRANSPLANTED,
)
from hcc_logic.patient.criteria.veins import (
    BLOCK_CANNOT_REOPEN,
    BLOCK_RICH_COLLATERALS,
    BOTH_SIDES_OF_LIVER,
    COMPLETE_BLOCK,
    HEPATIC_VEIN,
    INVASION,
    PORTAL_FLOW_CLOSED,
    PORTAL_INVASION,
    TRUNK_LEVEL,
    TYPE_IV,
    VENA_CAVA,
    portal_type_is,
)
from hcc_logic.rules.guidelines.edition import Edition, Stance

SURGERY = ("surgery_upfront",)
CONVERSION = ("conversion_then_reassess_surgery",)
SEEDS = ("iodine125_stent_or_seed",)
RADIOTHERAPY = ("external_radiotherapy",)
IMMUNE = "systemic_immunotherapy_combo"
BEVACIZUMAB = "bevacizumab_containing"
TABLETS = "systemic_tki"

BRANCH = portal_type_is("I", "II")
UP_TO_TRUNK = portal_type_is("I", "II", "III")
RESECTABLE_BRANCH = all_of(BRANCH, NO_SPREAD, CHILD_PUGH_A, ECOG_0_TO_2)
RESECTABLE_ON_ONE_SIDE = all_of(BRANCH, ~BOTH_SIDES_OF_LIVER, NO_SPREAD, CHILD_PUGH_A, ~ICG_HIGH, ECOG_0_TO_2)
RESECTABLE_OUTFLOW = all_of(
    any_of(BILE_DUCT_THROMBUS, HEPATIC_VEIN), ~PORTAL_INVASION, ~VENA_CAVA, NO_SPREAD, CHILD_PUGH_A, ECOG_0_TO_2
)
"""Cancer in a bile duct or part of a hepatic vein, and in no other vein."""
FIT_FOR_SEEDS = ~any_of(STAGE_IV, FAR_SPREAD)
BLEEDING_RISK = any_of(VARICES_HIGH, all_of(RECENT_BLEED, ~VARICES_TREATED))

EDITION = Edition(
    "nhc2026",
    "CN",
    2026,
    (
        Stance("nhc26-mdt-01", ("mdt_review",), "recommended", ALWAYS),
        # surgery: the rule (res-02) is about those whom its exceptions (res-03, res-06) leave
        Stance("nhc26-res-01", SURGERY, "not_recommended", any_of(~CHILD_PUGH_A, ICG_HIGH)),
        Stance(
            "nhc26-res-02",
            SURGERY,
            "not_recommended",
            all_of(CNLC_IIIA, ~RESECTABLE_ON_ONE_SIDE, ~RESECTABLE_OUTFLOW),
            general=True,
        ),
        Stance("nhc26-res-03", SURGERY, "may_consider", RESECTABLE_ON_ONE_SIDE),
        # the sentence names the main trunk, and no class, fitness or spread
        Stance("nhc26-res-04", SURGERY, "not_recommended", portal_type_is("III", "IV")),
        # hilar nodes in the text; the answers tell only "lymph nodes"
        Stance("nhc26-res-05", SURGERY, "may_consider", all_of(NODES, CHILD_PUGH_A)),
        Stance("nhc26-res-06", SURGERY, "may_consider", RESECTABLE_OUTFLOW),
        # shrink first, then look at surgery again
        Stance("nhc26-conv-01", CONVERSION, "recommended", all_of(CANCER_NOW, NO_SPREAD, NOT_STAGE_IV)),
        Stance(
            "nhc26-conv-02",
            ("haic", *CONVERSION),
            "recommended",
            all_of(any_of(UP_TO_TRUNK, LARGER_THAN_HAIC_SIZE), NO_SPREAD, HAIC_CONDITIONS),
        ),
        Stance("nhc26-conv-03", CONVERSION, "recommended", AFTER_CONVERSION),
        Stance(
            "nhc26-haic-05",
            CONVERSION,
            "may_consider",
            all_of(
                BRANCH,
                ~any_of(
                    BOTH_SIDES_OF_LIVER, TRUNK_LEVEL, VENA_CAVA, SPREAD, ~CHILD_PUGH_A, ~ECOG_0_1, ~HAIC_CONDITIONS
                ),
            ),
        ),
        # after surgery
        Stance("nhc26-adj-01", ("adjuvant_tace",), "recommended", AFTER_SURGERY_AT_RISK),
        Stance("nhc26-adj-02", ("adjuvant_tace",), "may_consider", AFTER_SURGERY_WITH_VEIN),
        Stance("nhc26-adj-04", ("adjuvant_haic",), "recommended", all_of(AFTER_SURGERY, MICROSCOPIC_INVASION)),
        Stance(
            "nhc26-adj-06",
            ("adjuvant_radiotherapy",),
            "recommended",
            all_of(
                AFTER_SURGERY,
                any_of(MACROSCOPIC_INVASION, MICROSCOPIC_INVASION, CLOSE_MARGIN),
                CHILD_PUGH_A,
                ECOG_0_TO_2,
            ),
        ),
        Stance("nhc26-fu-01", ("active_follow_up",), "recommended", AFTER_SURGERY),
        # radiotherapy before surgery
        Stance("nhc26-nart-01", ("neoadjuvant_radiotherapy",), "may_consider", RESECTABLE_BRANCH),
        Stance("nhc26-nart-02", ("neoadjuvant_radiotherapy",), "recommended", RESECTABLE_BRANCH),
        # transplant
        Stance("nhc26-lt-01", ("transplant_evaluation",), "not_recommended", INVASION),
        Stance("nhc26-lt-02", ("downstage_to_transplant",), "may_consider", all_of(AFTER_DOWNSTAGING, ~VEIN_OR_SPREAD)),
        Stance("nhc26-lt-03", (IMMUNE, BEVACIZUMAB), "may_consider", all_of(TRANSPLANTED, ~CHILD_PUGH_C, ECOG_0_TO_2)),
        Stance(
            "nhc26-abl-01",
            ("ablation",),
            "not_recommended",
            any_of(INVASION, SPREAD, BILE_DUCT_THROMBUS, CHILD_PUGH_C),
        ),
        # TACE
        Stance(
            "nhc26-tace-01",
            ("tace",),
            "recommended",
            all_of(INVASION, ~TYPE_IV, ~COMPLETE_BLOCK, NO_SPREAD, NOT_STAGE_IV),
        ),
        # "or flow restored by a stent" is read as "not blocked any more" and stands under tace-01
        Stance("nhc26-tace-02", ("tace",), "may_consider", all_of(TRUNK_LEVEL, BLOCK_RICH_COLLATERALS, NOT_STAGE_IV)),
        Stance("nhc26-tace-03", ("tace",), "contraindicated", PORTAL_FLOW_CLOSED),
        Stance("nhc26-tace-04", ("tace",), "contraindicated", any_of(CHILD_PUGH_C, OVERT_CONFUSION)),
        Stance("nhc26-tace-05", ("tace",), "contraindicated", ECOG_3_4),
        # clotting and expected survival are not asked
        Stance("nhc26-tace-06", ("tace",), "contraindicated", any_of(KIDNEY_STOP, CONTRAST_SEVERE)),
        Stance("nhc26-tace-07", ("tace",), "may_consider", CNLC_IIIB),
        # progress after 3 to 4 sessions
        Stance("nhc26-tace-08", ("tace",), "may_consider", NOT_ASKED),
        # "massive" has no number here; larger than 7 cm stands for it
        Stance("nhc26-tace-09", ("tace",), "may_consider", all_of(LARGER_THAN_HAIC_SIZE, ~LARGE_SHARE, NOT_STAGE_IV)),
        # seeds and stents
        Stance("nhc26-i125-01", SEEDS, "recommended", all_of(portal_type_is("III"), FIT_FOR_SEEDS)),
        Stance("nhc26-i125-02", SEEDS, "recommended", all_of(portal_type_is("II"), FIT_FOR_SEEDS)),
        Stance(
            "nhc26-stent-01",
            SEEDS,
            "may_consider",
            all_of(portal_type_is("III"), COMPLETE_BLOCK, ~BLOCK_CANNOT_REOPEN, FIT_FOR_SEEDS),
        ),
        Stance("nhc26-i125-03", SEEDS, "not_recommended", any_of(CHILD_PUGH_C, FAR_SPREAD)),
        # combinations
        Stance("nhc26-tacert-01", ("tace_radiotherapy",), "recommended", CNLC_III),
        Stance("nhc26-rtt-01", ("tace_radiotherapy",), "recommended", CNLC_IIIA),
        Stance("nhc26-tacesys-01", ("tace_systemic",), "recommended", all_of(ADVANCED, NOT_STAGE_IV)),
        # trials mostly without cancer in a vein
        Stance(
            "nhc26-tacesys-02",
            ("tace_systemic",),
            "recommended",
            all_of(MANY, ~VEIN_OR_SPREAD, CHILD_PUGH_A, ECOG_0_1),
        ),
        Stance("nhc26-haicsys-01", ("haic_systemic",), "recommended", all_of(UP_TO_TRUNK, HAIC_CONDITIONS)),
        Stance("nhc26-haicsys-02", ("haic_systemic",), "recommended", all_of(ADVANCED, HAIC_CONDITIONS)),
        # HAIC
        Stance("nhc26-haic-01", ("haic",), "recommended", all_of(HIGH_BURDEN, HAIC_CONDITIONS)),
        Stance("nhc26-haic-02", ("haic",), "contraindicated", ECOG_3_4),
        Stance("nhc26-haic-03", ("haic",), "not_recommended", HAIC_MUST_WAIT),
        Stance("nhc26-haic-04", ("haic",), "not_recommended", LOW_COUNTS),
        # clotting, infection, active hepatitis and the artery are not asked
        Stance("nhc26-haic-06", ("haic",), "contraindicated", CONTRAST_SEVERE),
        # radioembolization
        Stance(
            "nhc26-tare-01",
            ("sirt",),
            "may_consider",
            all_of(any_of(INVASION, MANY), ~any_of(SPREAD, TYPE_IV), NOT_STAGE_IV),
        ),
        Stance("nhc26-tare-02", ("sirt",), "contraindicated", CHILD_PUGH_C),
        Stance("nhc26-tare-03", ("sirt",), "contraindicated", ECOG_3_4),
        # dose to lung and liver
        Stance("nhc26-tare-04", ("sirt",), "contraindicated", NOT_ASKED),
        Stance("nhc26-tare-05", ("sirt",), "may_consider", CNLC_IIIB),
        # clotting, infection, expected survival and shunts are not asked
        Stance("nhc26-tare-06", ("sirt",), "contraindicated", KIDNEY_STOP),
        # radiotherapy: rule (rt-01) and caution in class B (rt-05)
        Stance("nhc26-rt-01", RADIOTHERAPY, "recommended", all_of(INVASION, ~any_of(SPREAD, DIFFUSE), NOT_STAGE_IV)),
        Stance("nhc26-rt-02", RADIOTHERAPY, "recommended", CNLC_IIIB),
        Stance("nhc26-rt-03", RADIOTHERAPY, "not_recommended", CHILD_PUGH_C),
        Stance("nhc26-rt-04", RADIOTHERAPY, "not_recommended", ECOG_3_4),
        Stance("nhc26-rt-05", RADIOTHERAPY, "may_consider", all_of(CHILD_PUGH_B, ECOG_0_TO_2, ~DIFFUSE)),
        Stance("nhc26-rt-06", RADIOTHERAPY, "not_recommended", DIFFUSE),
        # drugs
        Stance(
            "nhc26-sys-01",
            (IMMUNE, BEVACIZUMAB),
            "recommended",
            all_of(VEIN_OR_SPREAD, child_pugh_is("A", "B7"), ECOG_0_TO_2),
        ),
        Stance("nhc26-sys-02", (TABLETS,), "recommended", CNLC_III),
        # one combination that was not yet approved there
        Stance("nhc26-sys-03", (IMMUNE,), "may_consider", all_of(VEIN_OR_SPREAD, ~any_of(~CHILD_PUGH_A, ~ECOG_0_1))),
        Stance("nhc26-sys-04", (BEVACIZUMAB,), "contraindicated", CHILD_PUGH_C),
        Stance("nhc26-sys-05", (BEVACIZUMAB,), "not_recommended", BLEEDING_RISK),
        Stance(
            "nhc26-sys-06",
            (IMMUNE, BEVACIZUMAB, TABLETS),
            "may_consider",
            all_of(VEIN_OR_SPREAD, child_pugh_is("B8", "B9"), ECOG_0_TO_2),
        ),
        Stance(
            "nhc26-sys-07",
            (IMMUNE,),
            "may_consider",
            all_of(VEIN_OR_SPREAD, child_pugh_is("B8", "B9"), ECOG_0_TO_2),
        ),
        Stance("nhc26-sys-08", (BEVACIZUMAB,), "contraindicated", BLEEDING),
        Stance("nhc26-sys-09", (IMMUNE, TABLETS, "second_line_systemic"), "not_recommended", STAGE_IV),
        Stance("nhc26-varscreen-01", ("endoscopy_before_antiangiogenic",), "recommended", DRUGS_IN_TALK),
        Stance(
            "nhc26-sys2-01",
            ("second_line_systemic",),
            "recommended",
            all_of(DRUG_FAILED, child_pugh_is("A", "B7"), ECOG_0_TO_2),
        ),
        Stance(
            "nhc26-sys2-02",
            ("second_line_systemic",),
            "may_consider",
            all_of(FAILED_AFTER_IMMUNE_DRUG, child_pugh_is("A", "B7"), ECOG_0_TO_2),
        ),
        Stance("nhc26-trial-01", ("clinical_trial",), "recommended", DRUG_FAILED),
        # hepatitis B and support
        Stance("nhc26-av-01", ("antiviral_hbv",), "recommended", HBV_POSITIVE),
        Stance("nhc26-av-03", ("antiviral_hbv",), "recommended", HBV_POSITIVE),
        Stance("nhc26-av-04", ("antiviral_hbv",), "recommended", all_of(HBV_POSITIVE, AFTER_SURGERY)),
        # past hepatitis B: no question asks about the core antibody
        Stance("nhc26-av-05", ("antiviral_hbv",), "may_consider", NOT_ASKED),
        Stance("nhc26-sup-01", ("best_supportive_care",), "recommended", ALWAYS),
        Stance("nhc26-sup-02", ("best_supportive_care",), "recommended", CHILD_PUGH_C),
        Stance("nhc26-sup-03", ("best_supportive_care",), "recommended", ECOG_3_4),
    ),
)
