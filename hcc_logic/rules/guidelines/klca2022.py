"""Korea, Korean Liver Cancer Association and National Cancer Center, 2022 (abstract read; one entry seen in a companion
paper)."""

from hcc_logic.patient.criteria.populations import ADVANCED_FIT, fit_without_spread
from hcc_logic.patient.criteria.veins import PORTAL_INVASION, portal_type_is
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "klca2022",
    "KR",
    2022,
    (
        Stance(
            "klca22-sys-01",
            ("systemic_immunotherapy_combo", "bevacizumab_containing"),
            "recommended",
            ADVANCED_FIT,
            seen="report",
        ),
        Stance(
            "klca22-tacert-01",
            ("tace_radiotherapy",),
            "recommended",
            fit_without_spread(PORTAL_INVASION),
            seen="no",
        ),
        Stance(
            "klca22-res-01",
            ("surgery_upfront",),
            "may_consider",
            fit_without_spread(portal_type_is("I", "II")),
            seen="no",
        ),
        Stance("klca22-tare-01", ("sirt",), "may_consider", fit_without_spread(portal_type_is("I", "II")), seen="no"),
    ),
)
