"""The tumor inside and outside the liver, and the setting: first diagnosis, after surgery, come back (D-42)."""

from __future__ import annotations

from itertools import product

from hcc_logic.engine.situations import Row, Table
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.inputs.thresholds import (
    HAIC_SIZE,
    MANY_TUMOURS,
    SEVERAL_TUMOURS,
    SMALL_FEW_SIZE,
    SMALL_SINGLE_SIZE,
    TUMOUR_SHARE_TACE,
)
from hcc_logic.patient.criteria.bands import SCALES

COUNTS = ("1", "few", "many", "diffuse")
SIZES = SCALES["largest_cm"].samples
ABSENT = frozenset(("absent",))


def _burden_rows() -> list[Row]:
    none = Row(
        {"tumour_count": frozenset(("0",)), "largest_cm": ABSENT, "tumour_share_of_liver_pct": frozenset(("zero",))},
        {"count": "0", "size": None, "cm": 0.0, "large_share": False},
    )
    rows = [none]
    for count, size, share in product(COUNTS, SIZES, (("zero", "some"), ("large",))):
        rows.append(
            Row(
                {
                    "tumour_count": frozenset((count,)),
                    "largest_cm": frozenset((size,)),
                    "tumour_share_of_liver_pct": frozenset(share),
                },
                {"count": count, "size": size, "cm": SIZES[size], "large_share": share == ("large",)},
            )
        )
    return rows


BURDEN = Table("burden", ("tumour_count", "largest_cm", "tumour_share_of_liver_pct"), _burden_rows())
_COUNTED = ("tumour_count", "largest_cm")
TUMOUR_SEEN = BURDEN.criterion(
    "tumour_seen",
    (*_COUNTED, "tumour_share_of_liver_pct"),
    lambda f: f["count"] != "0",
    "At least one tumor visible in the liver",
)
MANY = BURDEN.criterion(
    "many_tumours",
    ("tumour_count",),
    lambda f: f["count"] in ("many", "diffuse"),
    f"Tumor number {MANY_TUMOURS.over}, or diffuse disease",
)
DIFFUSE = BURDEN.criterion(
    "diffuse", ("tumour_count",), lambda f: f["count"] == "diffuse", "Diffuse intrahepatic disease"
)
TOO_LARGE_OR_MANY = BURDEN.criterion(
    "too_large_or_too_many_to_ablate",
    _COUNTED,
    lambda f: (
        f["count"] in ("many", "diffuse")
        or (f["count"] == "1" and SMALL_SINGLE_SIZE.reached_by(f["cm"]))
        or (f["count"] == "few" and SMALL_FEW_SIZE.reached_by(f["cm"]))
    ),
    f"Single tumor {SMALL_SINGLE_SIZE.over}; {SEVERAL_TUMOURS.value:g} or more, the largest {SMALL_FEW_SIZE.over}; "
    f"tumor number {MANY_TUMOURS.over}; or diffuse disease",
)
ONE_SMALL = BURDEN.criterion(
    "one_small_tumour",
    _COUNTED,
    lambda f: f["count"] == "1" and not SMALL_SINGLE_SIZE.reached_by(f["cm"]),
    f"Single tumor, not {SMALL_SINGLE_SIZE.over}",
)
SMALL_TUMOUR = BURDEN.criterion(
    "small_tumour",
    _COUNTED,
    lambda f: (
        (f["count"] == "1" and not SMALL_SINGLE_SIZE.reached_by(f["cm"]))
        or (f["count"] == "few" and not SMALL_FEW_SIZE.reached_by(f["cm"]))
    ),
    f"Single tumor {SMALL_SINGLE_SIZE.value:g} cm or less; {SEVERAL_TUMOURS.value:g} to "
    f"{MANY_TUMOURS.value - 1:g}, the largest {SMALL_FEW_SIZE.value:g} cm or less",
)
LARGER_THAN_HAIC_SIZE = BURDEN.criterion(
    "larger_than_haic_size", ("largest_cm",), lambda f: HAIC_SIZE.reached_by(f["cm"]), f"Largest tumor {HAIC_SIZE.over}"
)
LARGE_SHARE = BURDEN.criterion(
    "large_tumour_share",
    ("tumour_share_of_liver_pct",),
    lambda f: f["large_share"],
    f"Tumor occupying {TUMOUR_SHARE_TACE.over} of the liver volume",
)

_SPREAD_BANDS = (("none",), ("lymph_nodes",), ("lung", "bone", "other"))
SPREAD_TABLE = Table(
    "spread",
    ("extrahepatic_spread",),
    [Row({"extrahepatic_spread": frozenset(bands)}, {"spread": bands[0]}) for bands in _SPREAD_BANDS],
)
_SPREAD = ("extrahepatic_spread",)
SPREAD = SPREAD_TABLE.criterion("spread", _SPREAD, lambda f: f["spread"] != "none", "Extrahepatic spread")
NODES = SPREAD_TABLE.criterion(
    "lymph_node_spread", _SPREAD, lambda f: f["spread"] == "lymph_nodes", "Lymph node metastasis only"
)
FAR_SPREAD = SPREAD_TABLE.criterion(
    "far_spread", _SPREAD, lambda f: f["spread"] == "lung", "Distant metastasis (lung, bone or another organ)"
)

CANCER_SETTINGS = frozenset(("first_diagnosis", "recurrence", "recurrence_after_transplant"))
CLEAR_SETTINGS = frozenset(("after_curative_resection", "complete_response_off_treatment"))
RESPONSE_SETTINGS = frozenset(
    (
        "after_downstaging",
        "after_conversion_treatment",
        "complete_response_off_treatment",
        "controlled_after_multimodal_treatment",
    )
)


def _setting_rows() -> list[Row]:
    rows = []
    for setting, transplant, resection in product(QUESTIONS["setting"].choices, ("yes", "no"), ("yes", "no")):
        if (setting == "recurrence_after_transplant" and transplant == "no") or (
            setting == "after_curative_resection" and resection == "no"
        ):
            continue
        rows.append(
            Row(
                {
                    "setting": frozenset((setting,)),
                    "transplant_recipient": frozenset((transplant,)),
                    "prior_resection": frozenset((resection,)),
                },
                {"setting": setting, "transplant": transplant == "yes"},
            )
        )
    return rows


SETTING = Table("setting", ("setting", "transplant_recipient", "prior_resection"), _setting_rows())
_SETTING = ("setting",)
SETTING_WITH_CANCER = SETTING.criterion(
    "setting_with_cancer",
    _SETTING,
    lambda f: f["setting"] in CANCER_SETTINGS,
    "Setting: first diagnosis, recurrence, or recurrence after transplantation",
)
SETTING_CLEAR = SETTING.criterion(
    "setting_clear",
    _SETTING,
    lambda f: f["setting"] in CLEAR_SETTINGS,
    "Setting: after curative resection, or complete response off treatment",
)
AFTER_SURGERY = SETTING.criterion(
    "after_surgery",
    _SETTING,
    lambda f: f["setting"] == "after_curative_resection",
    "Setting: after curative resection, no tumor known now",
)
AFTER_RESPONSE = SETTING.criterion(
    "after_response",
    _SETTING,
    lambda f: f["setting"] in RESPONSE_SETTINGS,
    "Setting: after downstaging, after conversion treatment, complete response off treatment, "
    "or controlled after multimodal treatment",
)
AFTER_CONVERSION = SETTING.criterion(
    "after_conversion",
    _SETTING,
    lambda f: f["setting"] == "after_conversion_treatment",
    "Setting: after conversion treatment",
)
AFTER_DOWNSTAGING = SETTING.criterion(
    "after_downstaging", _SETTING, lambda f: f["setting"] == "after_downstaging", "Setting: after downstaging"
)
TRANSPLANTED = SETTING.criterion(
    "transplanted", ("transplant_recipient", "setting"), lambda f: f["transplant"], "Organ transplant recipient"
)
