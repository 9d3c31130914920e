"""China, consensus on conversion and treatment around surgery, 2024. Seen only as quotations: not checked."""

from hcc_logic.engine.conditions import any_of
from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.populations import AFTER_SURGERY_AT_RISK
from hcc_logic.patient.criteria.tumour import AFTER_CONVERSION, LARGER_THAN_HAIC_SIZE
from hcc_logic.patient.criteria.veins import PORTAL_INVASION
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "conv2024",
    "CN",
    2024,
    (
        Stance("conv24-haic-01", ("haic",), "recommended", any_of(PORTAL_INVASION, LARGER_THAN_HAIC_SIZE), seen="no"),
        Stance("conv24-conv-01", ("conversion_then_reassess_surgery",), "recommended", CANCER_NOW, seen="no"),
        Stance("conv24-conv-02", ("conversion_then_reassess_surgery",), "recommended", CANCER_NOW, seen="no"),
        # how long to wait between the last treatment and surgery
        Stance("conv24-time-01", ("conversion_then_reassess_surgery",), "recommended", AFTER_CONVERSION, seen="no"),
        Stance("conv24-adj-01", ("adjuvant_tace",), "may_consider", AFTER_SURGERY_AT_RISK, seen="no"),
        Stance("conv24-adj-02", ("adjuvant_haic",), "may_consider", AFTER_SURGERY_AT_RISK, seen="no"),
        Stance("conv24-adj-04", ("adjuvant_radiotherapy",), "may_consider", AFTER_SURGERY_AT_RISK, seen="no"),
    ),
)
