"""HAP, mHAP and mHAP-II: outlook after TACE by counting warning signs. Not a reason for or against TACE by themselves.

HAP: one point each for albumin below 36 g/L, bilirubin above 17 umol/L, AFP above 400 ng/mL, largest tumour above 7
cm (limits excluded). mHAP leaves bilirubin out. mHAP-II adds a point for two or more tumours. Classes A (0), B (1), C
(2), D (3 or more). Built in people mostly without cancer in a vein.

Source: HAP Kadalayil 2013 as tabulated (verified - read),
https://cancerimagingjournal.biomedcentral.com/articles/10.1186/s40644-023-00575-6/tables/1; mHAP Pinato 2015
(memory); mHAP-II Park 2016 (verified - read),
https://yonsei.elsevierpure.com/en/publications/addition-of-tumor-multiplicity-improves-the-prognostic-performanc.
Score slugs `hap`, `mhap`, `mhap_ii` of scores.yaml. The cut is 17 umol/L: 1.0 mg/dL (17.1) gives the point; a paper
that writes > 0.9 mg/dL differs for 15.4 to 17 umol/L.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from hcc_logic.inputs.interval import Reading, above, at_least, below
from hcc_logic.scores.burden import count_interval
from hcc_logic.scores.checks import Count, not_negative, positive
from hcc_logic.scores.possible import in_order, item_points, sums

HapClass = Literal["A", "B", "C", "D"]

ALBUMIN_BELOW = 36.0  # g/L, exclusive
BILIRUBIN_ABOVE = 17.0  # umol/L, exclusive
AFP_ABOVE = 400.0  # ng/mL, exclusive
SIZE_ABOVE = 7.0  # cm, exclusive
COUNT_FROM = 2  # tumours, inclusive

CLASSES: tuple[HapClass, ...] = ("A", "B", "C", "D")

_UNKNOWN_ITEM = frozenset({0, 1})


def albumin_point(g_l: float) -> int:
    """1 below 36 g/L, else 0. ValueError when not above 0."""
    return int(below(positive("albumin", g_l), ALBUMIN_BELOW))


def bilirubin_point(umol_l: float) -> int:
    """1 above 17 umol/L, else 0. ValueError when not above 0."""
    return int(above(positive("bilirubin", umol_l), BILIRUBIN_ABOVE))


def afp_point(ng_ml: float) -> int:
    """1 above 400 ng/mL (ug/L), else 0. AFP may be 0; ValueError below."""
    return int(above(not_negative("AFP", ng_ml), AFP_ABOVE))


def size_point(largest_cm: float) -> int:
    """1 above 7 cm, else 0. ValueError when not above 0."""
    return int(above(positive("largest tumour", largest_cm), SIZE_ABOVE))


def count_point(tumour_count: Count) -> int:
    """1 for two or more tumours, diffuse growth included, else 0. ValueError for 0 or less."""
    return int(at_least(count_interval(tumour_count).low, COUNT_FROM))


def hap(albumin_g_l: float, bilirubin_umol_l: float, afp_ng_ml: float, largest_cm: float) -> int:
    """HAP points, 0 to 4; ValueError as from its items."""
    return mhap(albumin_g_l, afp_ng_ml, largest_cm) + bilirubin_point(bilirubin_umol_l)


def mhap(albumin_g_l: float, afp_ng_ml: float, largest_cm: float) -> int:
    """mHAP points, 0 to 3: HAP without bilirubin; ValueError as from its items."""
    return albumin_point(albumin_g_l) + afp_point(afp_ng_ml) + size_point(largest_cm)


def mhap_ii(
    albumin_g_l: float, bilirubin_umol_l: float, afp_ng_ml: float, largest_cm: float, tumour_count: Count
) -> int:
    """mHAP-II points, 0 to 5: HAP and the point for several tumours; ValueError as from its items."""
    return hap(albumin_g_l, bilirubin_umol_l, afp_ng_ml, largest_cm) + count_point(tumour_count)


def grade_class(points: int) -> HapClass:
    """A for 0, B for 1, C for 2, D for 3 or more points. ValueError below 0."""
    if points < 0:
        raise ValueError(f"points must not be negative, got {points}")
    return CLASSES[min(points, len(CLASSES) - 1)]


def possible_hap(
    albumin_g_l: Reading, bilirubin_umol_l: Reading, afp_ng_ml: Reading, largest_cm: Reading
) -> tuple[int, ...]:
    """Every HAP total that is possible, rising; an unknown item (None) may be 0 or 1."""
    return sums((*_mhap_items(albumin_g_l, afp_ng_ml, largest_cm), _bilirubin_item(bilirubin_umol_l)))


def possible_mhap(albumin_g_l: Reading, afp_ng_ml: Reading, largest_cm: Reading) -> tuple[int, ...]:
    """Every mHAP total that is possible, rising; an unknown item (None) may be 0 or 1."""
    return sums(_mhap_items(albumin_g_l, afp_ng_ml, largest_cm))


def possible_mhap_ii(
    albumin_g_l: Reading,
    bilirubin_umol_l: Reading,
    afp_ng_ml: Reading,
    largest_cm: Reading,
    tumour_count: Count | None,
) -> tuple[int, ...]:
    """Every mHAP-II total that is possible, rising; an unknown item (None) may be 0 or 1."""
    several = _UNKNOWN_ITEM if tumour_count is None else {count_point(tumour_count)}
    return sums((*_mhap_items(albumin_g_l, afp_ng_ml, largest_cm), _bilirubin_item(bilirubin_umol_l), several))


def possible_classes(points: Iterable[int]) -> tuple[HapClass, ...]:
    """Every class the possible totals fall in. D is settled once three points are certain. ValueError below 0."""
    return in_order(CLASSES, {grade_class(total) for total in points})


def _mhap_items(albumin_g_l: Reading, afp_ng_ml: Reading, largest_cm: Reading) -> tuple[frozenset[int], ...]:
    return (
        item_points(albumin_g_l, albumin_point, _UNKNOWN_ITEM),
        item_points(afp_ng_ml, afp_point, _UNKNOWN_ITEM),
        item_points(largest_cm, size_point, _UNKNOWN_ITEM),
    )


def _bilirubin_item(umol_l: Reading) -> frozenset[int]:
    return item_points(umol_l, bilirubin_point, _UNKNOWN_ITEM)
