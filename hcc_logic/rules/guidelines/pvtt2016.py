"""China, expert consensus on cancer in the portal vein, 2016 (published 2017; abstract read)."""

from hcc_logic.engine.conditions import all_of, any_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A, CHILD_PUGH_C, LARGE_ASCITES
from hcc_logic.patient.criteria.person import BLEEDING
from hcc_logic.patient.criteria.populations import fit_without_spread
from hcc_logic.patient.criteria.veins import PORTAL_INVASION, portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "pvtt2016",
    "CN",
    2016,
    (
        Stance("pvtt16-res-01", ("surgery_upfront",), "recommended", fit_without_spread(portal_type_is("I", "II"))),
        Stance("pvtt16-tace-01", ("tace",), "recommended", all_of(portal_type_is("I", "II"), CHILD_PUGH_A)),
        Stance(
            "pvtt16-rt-01",
            ("external_radiotherapy",),
            "recommended",
            all_of(portal_type_is("I", "II", "III"), CHILD_PUGH_A),
        ),
        # the abstract may mean all three together; read on the careful side
        Stance(
            "pvtt16-sup-01",
            ("best_supportive_care",),
            "recommended",
            all_of(PORTAL_INVASION, any_of(CHILD_PUGH_C, LARGE_ASCITES, BLEEDING)),
        ),
    ),
    newer_edition="pvtt2021",
)
