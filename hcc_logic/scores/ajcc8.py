"""AJCC/UICC TNM, 8th edition, for HCC: the letters of a pathology report.

Largest tumour in cm. T1a: single up to 2 cm, vascular invasion or not. T1b: single above 2 cm without vascular
invasion. T2: single above 2 cm with it, or several none above 5 cm. T3: several, at least one above 5 cm. T4: a major
portal or hepatic vein branch, or direct invasion of an organ other than the gallbladder, or perforated peritoneum.

Source: AJCC 8 as tabulated, https://www.pathologyoutlines.com/topic/livertumorstaging.html (verified - read; that
Cheng I is "vascular invasion" and Cheng II to IV a "major branch" is an interpretation). Score slug `ajcc8` of
scores.yaml.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from hcc_logic.inputs.interval import Reading, above, as_interval
from hcc_logic.scores.checks import Count, not_empty, one_of, positive, whole_count
from hcc_logic.scores.limits import LARGEST_CM
from hcc_logic.scores.possible import in_order

T1A_UP_TO_CM = 2.0  # inclusive
T2_UP_TO_CM = 5.0  # inclusive
T_CATEGORIES = ("T1a", "T1b", "T2", "T3", "T4")
GROUPS = ("IA", "IB", "II", "IIIA", "IIIB", "IVA", "IVB")
_GROUP_OF_T = dict(zip(T_CATEGORIES, GROUPS, strict=False))


def t_category(
    tumour_count: Count, largest_cm: float, vascular_invasion: bool, major_branch: bool, organ_invasion: bool
) -> str:
    """The T letter of complete values; the largest tumour in cm.

    A major branch is Cheng II to IV (interpretation), a main hepatic vein or the vena cava. `organ_invasion` also
    stands for perforated peritoneum. ValueError for a count of 0 or below and for a size that is not above 0.
    """
    positive("largest tumour", largest_cm)
    if whole_count(tumour_count) == 0:
        raise ValueError("a T category needs at least one tumour")
    if major_branch or organ_invasion:
        return "T4"
    if tumour_count != 1:
        return "T3" if above(largest_cm, T2_UP_TO_CM) else "T2"
    if not above(largest_cm, T1A_UP_TO_CM):
        return "T1a"
    return "T2" if vascular_invasion else "T1b"


def group(t: str, n1: bool, m1: bool) -> str:
    """The stage group: IVB with distant spread, IVA with lymph nodes, otherwise by T. ValueError for another T."""
    one_of("T category", t, T_CATEGORIES)
    if m1:
        return "IVB"
    return "IVA" if n1 else _GROUP_OF_T[t]


def possible_groups(
    tumour_count: Count | None,
    largest_cm: Reading,
    vascular_invasion: Collection[bool],
    major_branch: Collection[bool],
    organ_invasion: Collection[bool],
    n1: Collection[bool],
    m1: Collection[bool],
) -> tuple[str, ...]:
    """Every stage group that some completion gives, lowest first; None is "not known", a size may be a range (cm).

    T4, N1 or M1 may settle it; otherwise it stays open. A vessel that is a major branch is invaded. ValueError as for
    `t_category`, and for an empty collection.
    """
    not_empty(
        vascular_invasion=vascular_invasion, major_branch=major_branch, organ_invasion=organ_invasion, n1=n1, m1=m1
    )
    counts: tuple[Count, ...] = (1, 2) if tumour_count is None else (tumour_count,)
    sizes = as_interval(largest_cm, LARGEST_CM).ends  # one limit for each count: no T between those of the ends
    letters = {
        t_category(count, size, vessel or major, major, organ)
        for count, size, vessel, major, organ in product(counts, sizes, vascular_invasion, major_branch, organ_invasion)
    }
    found = {group(letter, node, distant) for letter in letters for node in n1 for distant in m1}
    return in_order(GROUPS, found)
