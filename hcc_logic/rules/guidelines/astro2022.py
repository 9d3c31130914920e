"""United States, ASTRO, 2022: radiotherapy from outside for liver cancer (official summary read)."""

from hcc_logic.engine.conditions import all_of
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A
from hcc_logic.patient.criteria.populations import NO_SPREAD, VEIN_OR_SPREAD
from hcc_logic.patient.criteria.tumour import SPREAD
from hcc_logic.patient.criteria.veins import INVASION, portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "astro2022",
    "US",
    2022,
    (
        Stance("astro22-rt-01", ("external_radiotherapy",), "may_consider", all_of(INVASION, NO_SPREAD)),
        # a short course for symptoms; symptoms are not asked, nor in the next one
        Stance("astro22-rt-02", ("external_radiotherapy",), "may_consider", INVASION),
        Stance("astro22-rt-03", ("external_radiotherapy",), "may_consider", SPREAD),
        # for people who wait for a transplant
        Stance(
            "astro22-rt-04",
            ("external_radiotherapy", "downstage_to_transplant"),
            "may_consider",
            all_of(CANCER_NOW, ~VEIN_OR_SPREAD),
        ),
        Stance(
            "astro22-rt-06",
            ("neoadjuvant_radiotherapy",),
            "may_consider",
            all_of(portal_type_is("I", "II", "III"), NO_SPREAD, CHILD_PUGH_A),
            seen="no",
        ),
    ),
)
