"""Taiwan, Taiwan Liver Cancer Association, 2020, as a paper of 2023 describes it (abstract read)."""

from hcc_logic.patient.criteria import CANCER_NOW
from hcc_logic.patient.criteria.populations import ADVANCED
from hcc_logic.rules.guidelines.edition import Edition, Stance

EDITION = Edition(
    "tlca2020",
    "TW",
    2020,
    (
        Stance("tlca20-lrt-01", ("tace",), "may_consider", ADVANCED),
        Stance("tlca20-haic-01", ("haic",), "may_consider", ADVANCED),
        Stance("tlca20-tare-01", ("sirt",), "may_consider", ADVANCED),
        Stance("tlca20-rt-01", ("external_radiotherapy",), "may_consider", CANCER_NOW),
    ),
    newer_edition="tlca2024",
)
