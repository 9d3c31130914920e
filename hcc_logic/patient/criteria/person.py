"""The person: daily life, bleeding, kidneys, other illness, treatment so far, and the pathology report after
surgery."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hcc_logic.engine.situations import Row, Table, single
from hcc_logic.inputs import thresholds as t

FITNESS = single("fitness", "ecog", ("0", "1", "2", "3", "4"))
_ECOG = ("ecog",)
ECOG_0_1 = FITNESS.criterion("ecog_0_1", _ECOG, lambda f: f["band"] in "01", "ECOG performance status 0 or 1")
ECOG_2 = FITNESS.criterion("ecog_2", _ECOG, lambda f: f["band"] == "2", "ECOG performance status 2")
ECOG_3_4 = FITNESS.criterion("ecog_3_4", _ECOG, lambda f: f["band"] in "34", "ECOG performance status 3 or 4")


def _bleeding_rows() -> list[Row]:
    """`recent` counts a bleed now: `bleeding_last_6_months` asks about the time before it (CH-03)."""
    rows = []
    for now, flags, recent, varices in product(
        ("yes", "no", "stopped_within_72h"),
        ("none", "bleeding", "other"),
        ("yes", "no"),
        ("none", "low", "high", "treated"),
    ):
        bleeding = now != "no" or flags == "bleeding"
        if (flags == "none" and now == "yes") or (flags == "bleeding" and now == "no"):
            continue
        rows.append(
            Row(
                {
                    "bleeding_now": frozenset((now,)),
                    "red_flags": frozenset((flags,)),
                    "bleeding_last_6_months": frozenset((recent,)),
                    "varices": frozenset((varices,)),
                },
                {"bleeding": bleeding, "recent": bleeding or recent == "yes", "varices": varices},
            )
        )
    return rows


BLEEDING_TABLE = Table("bleeding", ("bleeding_now", "red_flags", "bleeding_last_6_months", "varices"), _bleeding_rows())
BLEEDING = BLEEDING_TABLE.criterion(
    "bleeding",
    ("bleeding_now", "red_flags"),
    lambda f: f["bleeding"],
    "Gastrointestinal bleeding now or within the last 72 hours (stated, hematemesis or melena)",
)
RECENT_BLEED = BLEEDING_TABLE.criterion(
    "bleed_in_six_months",
    ("bleeding_last_6_months", "bleeding_now", "red_flags"),
    lambda f: f["recent"],
    "Gastrointestinal bleeding within the last 6 months",
)
VARICES_HIGH = BLEEDING_TABLE.criterion(
    "varices_high",
    ("varices",),
    lambda f: f["varices"] == "high",
    "Gastroesophageal varices at high risk of bleeding, not treated",
)
VARICES_LOW = BLEEDING_TABLE.criterion(
    "varices_low", ("varices",), lambda f: f["varices"] == "low", "Gastroesophageal varices at low risk of bleeding"
)
VARICES_TREATED = BLEEDING_TABLE.criterion(
    "varices_treated", ("varices",), lambda f: f["varices"] == "treated", "Gastroesophageal varices, treated"
)

_KIDNEY_FIELDS = ("kidney_failure", "creatinine_umol_l", "egfr_ml_min")
_KIDNEY_ROWS = tuple(
    Row(
        {
            "kidney_failure": frozenset((failure,)),
            "creatinine_umol_l": frozenset((creatinine,)),
            "egfr_ml_min": frozenset((egfr,)),
        },
        {"stop": failure == "yes"},
    )
    for failure, creatinine, egfr in (
        ("no", "low", "high"),
        ("yes", "high", "high"),
        ("yes", "high", "low"),
        ("yes", "low", "low"),
    )
)
KIDNEY = Table("kidney", _KIDNEY_FIELDS, _KIDNEY_ROWS)
KIDNEY_STOP = KIDNEY.criterion(
    "kidney_stop",
    _KIDNEY_FIELDS,
    lambda f: f["stop"],
    f"Kidney failure (stated), serum creatinine {t.CREATININE_STOP.over}, or eGFR {t.EGFR_STOP.under}",
)

CONTRAST = single("contrast", "contrast_allergy", ("none", "mild", "severe"))
CONTRAST_SEVERE = CONTRAST.criterion(
    "contrast_allergy_severe",
    ("contrast_allergy",),
    lambda f: f["band"] == "severe",
    "Severe allergy to iodinated contrast medium",
)

ALT = single("alt", "alt_u_l", ("low", "high"))
ALT_HIGH_FOR_HAIC = ALT.criterion(
    "alt_high_for_haic", ("alt_u_l",), lambda f: f["band"] == "high", f"ALT {t.ALT_HAIC.over}"
)
AST = single("ast", "ast_u_l", ("low", "high"))
AST_HIGH_FOR_HAIC = AST.criterion(
    "ast_high_for_haic", ("ast_u_l",), lambda f: f["band"] == "high", f"AST {t.AST_HAIC.over}"
)
NEUTROPHILS = single("neutrophils", "neutrophils_10e9_l", ("low", "high"))
NEUTROPHILS_LOW = NEUTROPHILS.criterion(
    "neutrophils_low",
    ("neutrophils_10e9_l",),
    lambda f: f["band"] == "low",
    f"Neutrophil count {t.NEUTROPHILS_HAIC.under}",
)
PLATELETS = single("platelets", "platelets_10e9_l", ("low", "high"))
PLATELETS_LOW = PLATELETS.criterion(
    "platelets_low",
    ("platelets_10e9_l",),
    lambda f: f["band"] == "low",
    f"Platelet count {t.PLATELETS_HAIC.under}",
)
ICG = single("icg", "icg_r15", ("low", "high"))
ICG_HIGH = ICG.criterion("icg_high", ("icg_r15",), lambda f: f["band"] == "high", f"ICG-R15 {t.ICG_RESECTION.over}")

AUTOIMMUNE = single("autoimmune", "autoimmune_disease", ("none", "controlled", "active"))
AUTOIMMUNE_ACTIVE = AUTOIMMUNE.criterion(
    "autoimmune_active", ("autoimmune_disease",), lambda f: f["band"] == "active", "Autoimmune disease, active"
)
AUTOIMMUNE_CONTROLLED = AUTOIMMUNE.criterion(
    "autoimmune_controlled",
    ("autoimmune_disease",),
    lambda f: f["band"] == "controlled",
    "Autoimmune disease, controlled",
)

BILE_DUCT = single("bile_duct", "bile_duct_thrombus", ("yes", "no"))
BILE_DUCT_THROMBUS = BILE_DUCT.criterion(
    "bile_duct_thrombus",
    ("bile_duct_thrombus",),
    lambda f: f["band"] == "yes",
    "Bile duct tumor thrombus, or bile duct blocked by tumor",
)

_DRUG_BANDS = (
    "tablets",
    "immune",
    "chemotherapy",
    "chemotherapy_and_tablets",
    "chemotherapy_and_immune",
)


def _therapy_rows() -> Iterator[Row]:
    """After another treatment it may be that no drug was given, an immune drug or one of the others: no answer tells.
    Oxaliplatin given into a vein is chemotherapy, so nobody without chemotherapy had it."""

    def row(prior: str, result: str, before: str, *, oxaliplatin: bool = False) -> Row:
        return Row(
            {
                "prior_treatment": frozenset((prior,)),
                "prior_oxaliplatin": frozenset(("yes" if oxaliplatin else "no",)),
                "last_systemic_result": frozenset((result,)),
            },
            {"oxaliplatin": oxaliplatin, "failed": before if result == "failed" else ""},
        )

    yield row("no_drug", "absent", "")
    yield row("other", "absent", "")
    for result in ("good", "failed"):
        yield row("other", result, "immune")
        yield row("other", result, "studied")
        for prior in _DRUG_BANDS:
            for oxaliplatin in (True, False) if prior.startswith("chemotherapy") else (False,):
                before = (
                    "immune"
                    if prior.endswith("immune")
                    else "studied"
                    if oxaliplatin or prior.endswith("tablets")
                    else "not_studied"
                )
                yield row(prior, result, before, oxaliplatin=oxaliplatin)


THERAPY = Table("therapy", ("prior_treatment", "prior_oxaliplatin", "last_systemic_result"), tuple(_therapy_rows()))
_FAILED = ("last_systemic_result", "prior_treatment")
DRUG_FAILED = THERAPY.criterion(
    "drug_failed",
    _FAILED,
    lambda f: f["failed"] != "",
    "Progression on the last systemic treatment, or its discontinuation for toxicity",
)
FAILED_AFTER_IMMUNE_DRUG = THERAPY.criterion(
    "failed_after_immune_drug",
    _FAILED,
    lambda f: f["failed"] == "immune",
    "Systemic treatment failed (progression or toxicity), immunotherapy among the previous drugs",
)
FAILED_AFTER_OTHER_CHEMOTHERAPY = THERAPY.criterion(
    "failed_after_other_chemotherapy",
    (*_FAILED, "prior_oxaliplatin"),
    lambda f: f["failed"] == "not_studied",
    "Systemic chemotherapy without oxaliplatin failed (progression or toxicity), no other drug before",
)
PRIOR_OXALIPLATIN = THERAPY.criterion(
    "prior_oxaliplatin",
    ("prior_oxaliplatin", "prior_treatment"),
    lambda f: f["oxaliplatin"],
    "Previous systemic chemotherapy with oxaliplatin",
)

HEPATITIS_B = Table(
    "hepatitis_b",
    ("hbv_surface_antigen", "hbv_dna"),
    [
        Row(
            {"hbv_surface_antigen": frozenset(("positive",)), "hbv_dna": frozenset(("detectable", "undetectable"))},
            {"positive": True},
        ),
        Row(
            {"hbv_surface_antigen": frozenset(("negative",)), "hbv_dna": frozenset(("undetectable",))},
            {"positive": False},
        ),
    ],
)
HBV_POSITIVE = HEPATITIS_B.criterion(
    "hbv_positive",
    ("hbv_surface_antigen", "hbv_dna"),
    lambda f: f["positive"],
    "HBsAg positive, or HBsAg unknown with detectable HBV DNA",
)

HEPATITIS_C = single("hepatitis_c", "hcv", ("none", "past_or_cured", "active"))
HCV_ACTIVE = HEPATITIS_C.criterion(
    "hcv_active", ("hcv",), lambda f: f["band"] == "active", "Active hepatitis C (HCV RNA detectable)"
)
HIV = single("hiv", "hiv", ("yes", "no"))
HIV_POSITIVE = HIV.criterion("hiv_positive", ("hiv",), lambda f: f["band"] == "yes", "HIV infection")

HEART = single("heart", "heart_failure", ("yes", "no"))
HEART_FAILURE = HEART.criterion("heart_failure", ("heart_failure",), lambda f: f["band"] == "yes", "Heart failure")
THINNER = single("thinner", "blood_thinner", ("yes", "no"))
BLOOD_THINNER = THINNER.criterion(
    "blood_thinner", ("blood_thinner",), lambda f: f["band"] == "yes", "Taking an anticoagulant"
)
TABLETS = single("tablets", "on_antiviral", ("yes", "no"))
ON_ANTIVIRAL = TABLETS.criterion(
    "on_antiviral", ("on_antiviral",), lambda f: f["band"] == "yes", "Taking antiviral treatment for hepatitis B"
)

CIRRHOSIS = single("cirrhosis", "cirrhosis", ("none", "mild", "severe"))
CIRRHOSIS_SEVERE = CIRRHOSIS.criterion(
    "cirrhosis_severe", ("cirrhosis",), lambda f: f["band"] == "severe", "Severe cirrhosis"
)
PATHOLOGY_SIZE = single("pathology_size", "pathology_largest_cm", ("low", "high"))
PATHOLOGY_LARGE = PATHOLOGY_SIZE.criterion(
    "pathology_large_tumour",
    ("pathology_largest_cm",),
    lambda f: f["band"] == "high",
    f"Pathology: largest tumor {t.ADJUVANT_SIZE.over}",
)
PATHOLOGY_NUMBER = single("pathology_number", "pathology_count", ("low", "high"))
PATHOLOGY_SEVERAL = PATHOLOGY_NUMBER.criterion(
    "pathology_several",
    ("pathology_count",),
    lambda f: f["band"] == "high",
    f"Pathology: tumor number {t.ADJUVANT_COUNT.over}",
)
MICROSCOPIC = single("microscopic", "pathology_mvi", ("M0", "M1", "M2"))
MICROSCOPIC_INVASION = MICROSCOPIC.criterion(
    "microscopic_invasion",
    ("pathology_mvi",),
    lambda f: f["band"] != "M0",
    "Pathology: microvascular invasion (M1 or M2)",
)
MACROSCOPIC = single(
    "macroscopic", "pathology_macro_invasion", ("no", "portal_I", "portal_II", "portal_III", "hepatic_vein")
)
MACROSCOPIC_INVASION = MACROSCOPIC.criterion(
    "macroscopic_invasion",
    ("pathology_macro_invasion",),
    lambda f: f["band"] != "no",
    "Pathology: macrovascular invasion (portal or hepatic vein)",
)
PORTAL_VEIN_IN_REPORT = MACROSCOPIC.criterion(
    "portal_vein_in_report",
    ("pathology_macro_invasion",),
    lambda f: f["band"].startswith("portal"),
    "Pathology: macrovascular invasion of the portal vein",
)
HEPATIC_VEIN_IN_REPORT = MACROSCOPIC.criterion(
    "hepatic_vein_in_report",
    ("pathology_macro_invasion",),
    lambda f: f["band"] == "hepatic_vein",
    "Pathology: macrovascular invasion of a hepatic vein",
)
MARGIN = single("margin", "pathology_margin", ("wide", "close"))
CLOSE_MARGIN = MARGIN.criterion(
    "close_margin", ("pathology_margin",), lambda f: f["band"] == "close", "Pathology: narrow resection margin"
)
COMPLETE_REMOVAL = single("complete_removal", "pathology_r0", ("yes", "no"))
NOT_R0 = COMPLETE_REMOVAL.criterion(
    "not_completely_removed", ("pathology_r0",), lambda f: f["band"] == "no", "Pathology: residual tumor (not R0)"
)

TABLES = (
    FITNESS,
    BLEEDING_TABLE,
    KIDNEY,
    CONTRAST,
    ALT,
    AST,
    NEUTROPHILS,
    PLATELETS,
    ICG,
    AUTOIMMUNE,
    BILE_DUCT,
    THERAPY,
    HEPATITIS_B,
    HEPATITIS_C,
    HIV,
    HEART,
    THINNER,
    TABLETS,
    CIRRHOSIS,
    PATHOLOGY_SIZE,
    PATHOLOGY_NUMBER,
    MICROSCOPIC,
    MACROSCOPIC,
    MARGIN,
    COMPLETE_REMOVAL,
)
