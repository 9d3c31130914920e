"""LI-RADS LR-TIV: the radiology words for "tumor in vein".

Definite enhancing soft tissue inside a vein is LR-TIV, with or without a visible liver mass; a plain clot does not
enhance. It means living cancer in a blood vessel, and not automatically HCC: a targetoid mass points to another
origin, and a biopsy may be asked for. Cancer and plain clot can be present together.

Source: ACR LI-RADS v2018 as reviewed (verified - read),
https://f.oaes.cc/read_online/special_issue/hr/325/files/basic-html/page54.html. Score slug `lr_tiv` of scores.yaml.
"""

from __future__ import annotations

from typing import Literal

Category = Literal["LR-TIV", "not_LR-TIV"]

CATEGORIES: tuple[Category, ...] = ("LR-TIV", "not_LR-TIV")


def category(enhancing_tissue_in_vein: bool) -> Category:
    """LR-TIV for definite enhancing soft tissue inside a vein; a visible liver mass is not needed."""
    return "LR-TIV" if enhancing_tissue_in_vein else "not_LR-TIV"
