"""North America, BEACON-HCC, 2026: agreement of experts, no results. Seen in a summary of its tables."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria.populations import NO_SPREAD
from hcc_logic.patient.criteria.tumour import ONE_SMALL
from hcc_logic.patient.criteria.veins import portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

# "one small tumor" has no number here; the limit of ablation stands for it
SMALL_IN_A_BRANCH = all_of(portal_type_is("I"), NO_SPREAD, ONE_SMALL)
FIRST_BRANCH_OR_TRUNK = all_of(portal_type_is("II", "III", "IV"), NO_SPREAD)

EDITION = Edition(
    "beacon2026",
    "NA",
    2026,
    (
        Stance("beacon26-br-01", ("sirt",), "may_consider", SMALL_IN_A_BRANCH, seen="report"),
        Stance("beacon26-br-02", ("external_radiotherapy",), "may_consider", SMALL_IN_A_BRANCH, seen="report"),
        Stance("beacon26-br-03", ("surgery_upfront",), "may_consider", SMALL_IN_A_BRANCH, seen="report"),
        Stance("beacon26-main-01", ("external_radiotherapy",), "may_consider", FIRST_BRANCH_OR_TRUNK, seen="report"),
        Stance("beacon26-main-02", ("sirt",), "may_consider", FIRST_BRANCH_OR_TRUNK, seen="report"),
    ),
)
