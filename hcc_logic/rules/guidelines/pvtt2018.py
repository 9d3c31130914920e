"""China, expert consensus on cancer in the portal vein, 2018 (published 2020; abstract and introduction read)."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A, CHILD_PUGH_B, child_pugh_is
from hcc_logic.patient.criteria.person import HBV_POSITIVE
from hcc_logic.patient.criteria.populations import AFTER_SURGERY_WITH_VEIN, CHILD_PUGH_A_OR_B, fit_without_spread
from hcc_logic.patient.criteria.veins import BLOCK_RICH_COLLATERALS, COMPLETE_BLOCK, PORTAL_INVASION, portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "pvtt2018",
    "CN",
    2018,
    (
        Stance("pvtt18-gen-01", ("mdt_review",), "recommended", PORTAL_INVASION),
        Stance(
            "pvtt18-res-02",
            ("surgery_upfront",),
            "may_consider",
            fit_without_spread(portal_type_is("III")),
            seen="no",
        ),
        Stance(
            "pvtt18-nart-01",
            ("neoadjuvant_radiotherapy",),
            "may_consider",
            fit_without_spread(portal_type_is("II", "III")),
            seen="no",
        ),
        Stance(
            "pvtt18-adj-01",
            ("adjuvant_tace",),
            "recommended",
            all_of(AFTER_SURGERY_WITH_VEIN, CHILD_PUGH_A),
            seen="no",
        ),
        Stance(
            "pvtt18-tace-02",
            ("tace",),
            "may_consider",
            all_of(portal_type_is("III", "IV"), ~COMPLETE_BLOCK, CHILD_PUGH_A),
            seen="no",
        ),
        Stance(
            "pvtt18-tace-03",
            ("tace",),
            "not_recommended",
            all_of(portal_type_is("III", "IV"), COMPLETE_BLOCK, ~BLOCK_RICH_COLLATERALS),
            seen="no",
        ),
        Stance(
            "pvtt18-i125-01",
            ("iodine125_stent_or_seed",),
            "may_consider",
            all_of(portal_type_is("II", "III"), child_pugh_is("A", "B7")),
            seen="no",
        ),
        Stance(
            "pvtt18-haic-01",
            ("haic",),
            "may_consider",
            all_of(portal_type_is("III", "IV"), CHILD_PUGH_A_OR_B),
            seen="no",
        ),
        Stance(
            "pvtt18-sys-01", ("systemic_tki",), "recommended", all_of(PORTAL_INVASION, CHILD_PUGH_A_OR_B), seen="no"
        ),
        # improve the liver first, then look again
        Stance(
            "pvtt18-cpb-01",
            ("best_supportive_care",),
            "recommended",
            all_of(PORTAL_INVASION, CHILD_PUGH_B),
            seen="no",
        ),
        Stance("pvtt18-av-01", ("antiviral_hbv",), "recommended", all_of(PORTAL_INVASION, HBV_POSITIVE), seen="no"),
    ),
    newer_edition="pvtt2021",
    told_by="pvtt2016",
)
