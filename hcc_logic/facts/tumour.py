"""The tumor inside and outside the liver, and the setting: first diagnosis, after surgery, come back (D-42)."""

from __future__ import annotations

from itertools import product

from hcc_logic.questions import QUESTIONS
from hcc_logic.worlds import Row, Table

COUNTS = ("1", "few", "many", "diffuse")
SIZES = ("under_2", "2_3", "3_5", "5_7", "over_7")
ABSENT = frozenset(("absent",))


def _burden_rows() -> list[Row]:
    none = Row(
        {"tumour_count": frozenset(("0",)), "largest_cm": ABSENT, "tumour_share_of_liver_pct": frozenset(("zero",))},
        {"count": "0", "size": None, "large_share": False},
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
                {"count": count, "size": size, "large_share": share == ("large",)},
            )
        )
    return rows


BURDEN = Table("burden", ("tumour_count", "largest_cm", "tumour_share_of_liver_pct"), _burden_rows())
_COUNTED = ("tumour_count", "largest_cm")
TUMOUR_SEEN = BURDEN.atom("tumour_seen", (*_COUNTED, "tumour_share_of_liver_pct"), lambda f: f["count"] != "0")
MANY = BURDEN.atom("many_tumours", ("tumour_count",), lambda f: f["count"] in ("many", "diffuse"))
DIFFUSE = BURDEN.atom("diffuse", ("tumour_count",), lambda f: f["count"] == "diffuse")
TOO_LARGE_OR_MANY = BURDEN.atom(
    "too_large_or_too_many_to_ablate",
    _COUNTED,
    lambda f: (
        f["count"] in ("many", "diffuse")
        or (f["count"] == "1" and f["size"] in ("5_7", "over_7"))
        or (f["count"] == "few" and f["size"] not in ("under_2", "2_3"))
    ),
)
LARGER_7 = BURDEN.atom("larger_than_7_cm", ("largest_cm",), lambda f: f["size"] == "over_7")
LARGE_SHARE = BURDEN.atom("tumour_share_70_or_more", ("tumour_share_of_liver_pct",), lambda f: f["large_share"])

_SPREAD_BANDS = (("none",), ("lymph_nodes",), ("lung", "bone", "other"))
SPREAD_TABLE = Table(
    "spread",
    ("extrahepatic_spread",),
    [Row({"extrahepatic_spread": frozenset(bands)}, {"spread": bands[0]}) for bands in _SPREAD_BANDS],
)
_SPREAD = ("extrahepatic_spread",)
SPREAD = SPREAD_TABLE.atom("spread", _SPREAD, lambda f: f["spread"] != "none")
NODES = SPREAD_TABLE.atom("lymph_node_spread", _SPREAD, lambda f: f["spread"] == "lymph_nodes")
FAR_SPREAD = SPREAD_TABLE.atom("far_spread", _SPREAD, lambda f: f["spread"] == "lung")

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
SETTING_WITH_CANCER = SETTING.atom("setting_with_cancer", _SETTING, lambda f: f["setting"] in CANCER_SETTINGS)
SETTING_CLEAR = SETTING.atom("setting_clear", _SETTING, lambda f: f["setting"] in CLEAR_SETTINGS)
AFTER_SURGERY = SETTING.atom("after_surgery", _SETTING, lambda f: f["setting"] == "after_curative_resection")
AFTER_RESPONSE = SETTING.atom("after_response", _SETTING, lambda f: f["setting"] in RESPONSE_SETTINGS)
AFTER_CONVERSION = SETTING.atom("after_conversion", _SETTING, lambda f: f["setting"] == "after_conversion_treatment")
AFTER_DOWNSTAGING = SETTING.atom("after_downstaging", _SETTING, lambda f: f["setting"] == "after_downstaging")
RECURRENCE = SETTING.atom(
    "recurrence", _SETTING, lambda f: f["setting"] in ("recurrence", "recurrence_after_transplant")
)
TRANSPLANTED = SETTING.atom("transplanted", ("transplant_recipient", "setting"), lambda f: f["transplant"])
