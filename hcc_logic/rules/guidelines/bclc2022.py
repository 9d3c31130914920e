"""Barcelona Clinic Liver Cancer group, 2022: stages and first options (abstract read, some seen in other papers)."""

from hcc_logic.engine.conditions import ALWAYS, all_of, any_of
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.liver import ANY_ASCITES, BILIRUBIN_TWO_POINTS_OR_MORE, CHILD_PUGH_A
from hcc_logic.patient.criteria.person import DRUG_FAILED, ECOG_3_4
from hcc_logic.patient.criteria.populations import BCLC_C, DRUGS_IN_TALK, ECOG_0_TO_2, NOT_ASKED
from hcc_logic.patient.criteria.tumour import DIFFUSE
from hcc_logic.patient.criteria.veins import INVASION
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "bclc2022",
    "INT",
    2022,
    (
        Stance("bclc22-sys-01", ("systemic_immunotherapy_combo", "systemic_tki"), "recommended", BCLC_C),
        Stance(
            "bclc22-sys-02",
            ("systemic_immunotherapy_combo", "bevacizumab_containing", "systemic_tki"),
            "recommended",
            BCLC_C,
            seen="no",
        ),
        Stance("bclc22-tace-01", ("tace",), "not_recommended", INVASION, seen="report"),
        Stance("bclc22-mdt-01", ("mdt_review",), "recommended", ALWAYS),
        # derived from the stages, as the next two
        Stance("bclc22-res-01", ("surgery_upfront",), "not_recommended", INVASION, seen="report"),
        Stance("bclc22-lt-01", ("transplant_evaluation",), "not_recommended", INVASION, seen="no"),
        Stance("bclc22-tare-01", ("sirt",), "not_recommended", INVASION, seen="no"),
        Stance("bclc22-bsc-01", ("best_supportive_care",), "recommended", ECOG_3_4, seen="report"),
        Stance("bclc22-var-01", ("endoscopy_before_antiangiogenic",), "recommended", DRUGS_IN_TALK, seen="no"),
        Stance(
            "bclc22-tace-02",
            ("tace",),
            "not_recommended",
            any_of(BILIRUBIN_TWO_POINTS_OR_MORE, ANY_ASCITES),
            seen="no",
        ),
        Stance("bclc22-tace-03", ("tace",), "not_recommended", DIFFUSE, seen="no"),
        Stance(
            "bclc22-2l-01",
            ("second_line_systemic",),
            "recommended",
            all_of(DRUG_FAILED, CHILD_PUGH_A, ECOG_0_TO_2),
            seen="no",
        ),
        # AFP above 1000
        Stance("bclc22-lt-02", ("transplant_evaluation",), "not_recommended", NOT_ASKED, seen="no"),
        # where proven drug treatment is not possible
        Stance("bclc22-trial-01", ("clinical_trial",), "may_consider", CANCER_NOW, seen="no"),
    ),
    newer_edition="bclc2026",
)
