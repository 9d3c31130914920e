"""Answers that cannot all be true. Each is shown back to the reader; until it is solved, the worse reading drives
the safety rules (D-23).

A contradiction names two sides. A reading leaves one side of every contradiction unanswered. Two kinds differ: a sign
of a bleed is never left out, and where "nothing is in the vein" is left out, something is: cancer or a plain clot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal, TypeAlias

from hcc_logic.inputs import thresholds as t
from hcc_logic.inputs.answers import Answers, Value
from hcc_logic.inputs.interval import Interval, above, span
from hcc_logic.patient.criteria import READ_BY
from hcc_logic.patient.criteria.bands import (
    BLEEDING_SIGNS,
    CLOTTING_FIELDS,
    CLOTTING_WAYS,
    DRUGS,
    NOT_SURE,
    bands,
)
from hcc_logic.patient.criteria.liver import (
    ITEM_FIELDS,
    LETTER_FIELDS,
    classes_allowed_by_values,
    classes_of_printed_score,
    clotting_points,
)
from hcc_logic.patient.criteria.tumour import CANCER_SETTINGS, CLEAR_SETTINGS
from hcc_logic.patient.criteria.veins import FIELDS as VEIN_FIELDS
from hcc_logic.patient.criteria.veins import no_cancer_in
from hcc_logic.scores.cheng import IN_A_VEIN, PLACE_UNKNOWN
from hcc_logic.scores.child_pugh import grade_class
from hcc_logic.scores.vp import GRADES_OF_TYPE

Side = tuple[str, ...]
ContradictionCode: TypeAlias = Literal[
    "nature_vs_type",
    "nature_vs_extent",
    "tumour_thrombus_nowhere",
    "type_vs_vp",
    "one_side_vs_both",
    "block_vs_type",
    "block_vs_clear_vein",
    "block_vs_flow",
    "sizes_vs_count",
    "sizes_vs_largest",
    "no_tumour_vs_size",
    "hbv",
    "neutrophils_vs_wbc",
    "inr_vs_seconds",
    "no_resection",
    "prior_none_and_some",
    "no_drug_vs_result",
    "no_chemotherapy_vs_oxaliplatin",
    "transplant",
    "none_and_signs",
    "no_flags_vs_bleeding",
    "flags_vs_no_bleeding",
    "no_cancer_setting_vs_cancer",
    "no_tumour_vs_setting",
    "kidney",
    "child_pugh_class",
    "clotting_differs",
    "stated_class_vs_points",
]
"""The kinds of contradiction."""

_PORTAL_PLACES = frozenset((*IN_A_VEIN, PLACE_UNKNOWN))
_NO_PORTAL_PLACE = (("pvtt_type", ("none", "I0")), ("vp_type", ("Vp0",)))
_WITH_CANCER = ("tumour", "tumour_and_clot")
PATHOLOGY_FIELDS = (
    "pathology_largest_cm",
    "pathology_count",
    "pathology_mvi",
    "pathology_macro_invasion",
    "pathology_margin",
    "pathology_r0",
)
_BURDEN_FIELDS = ("tumour_count", "largest_cm", "tumour_sizes_cm", "tumour_share_of_liver_pct")
SOURCES = ("app_rule", "D-15", "D-23")
MAX_READINGS = 32
"""More readings than this come only from answers that are nonsense throughout; then fewer, more open readings are
worked out."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sides that cannot both be true. `code` names the kind.

    `decided`: the worse side is known without trying both, and the tables already take it; shown all the same.
    `other_stands`: the other side is the worse one whatever else is true, so that no reading leaves it out.
    """

    code: ContradictionCode
    one: Side
    other: Side
    decided: bool = False
    other_stands: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """All answers that it names, each once."""
        return tuple(dict.fromkeys((*self.one, *self.other)))

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that a reading may leave unanswered."""
        return (self.one,) if self.other_stands else (self.one, self.other)


def find(answers: Answers) -> tuple[Contradiction, ...]:
    """Every contradiction that stands."""
    return tuple(found for check, _ in _CHECKS for found in check(answers))


def clashes(answers: Answers, *names: str) -> bool:
    """Does any contradiction stand that has to do with one of these fields? Quicker than `find`, for trying out
    answers."""
    return any(True for check, fields in _CHECKS if not fields.isdisjoint(names) for _ in check(answers))


def may_clash(one: str, other: str) -> bool:
    """Is there a contradiction that has to do with both fields?"""
    return any(one in fields and other in fields for _, fields in _CHECKS)


def undecided(found: tuple[Contradiction, ...]) -> tuple[Contradiction, ...]:
    """Those whose sides have to be tried out."""
    return tuple(item for item in found if not item.decided)


def disputed(found: tuple[Contradiction, ...]) -> frozenset[str]:
    """Every answer that some reading leaves out."""
    return frozenset(name for item in undecided(found) for side in item.sides for name in side)


def readings(answers: Answers, found: tuple[Contradiction, ...]) -> list[Answers]:
    """The answers with one side of each contradiction left unanswered, in every way; the answers themselves if none
    stands."""
    found = undecided(found)
    if not found:
        return [answers]
    dropped = {frozenset(name for side in choice for name in side) for choice in _choices(found)}
    smallest: list[frozenset[str]] = []
    for names in sorted(dropped, key=len):
        if not any(smaller <= names for smaller in smallest):
            smallest.append(names)
    every = disputed(found)
    if len(smallest) > MAX_READINGS:
        smallest = list({every - frozenset(side) for item in found for side in item.sides} | {every})
    cleaned = [
        reading
        for names in sorted(smallest, key=sorted)
        for reading in _something_in_the_vein(answers, answers.without(names))
    ]
    return [reading for reading in cleaned if not undecided(find(reading))] or [answers.without(every)]


def _something_in_the_vein(answers: Answers, reading: Answers) -> Iterable[Answers]:
    """Where the reading leaves out that nothing is in the vein, it is cancer or a plain clot (CH-01)."""
    if answers.get("thrombus_nature") == "none" and reading.get("thrombus_nature") is None:
        return [reading.told("thrombus_nature", nature) for nature in ("tumour", "bland")]
    return [reading]


def _choices(found: tuple[Contradiction, ...]) -> Iterator[tuple[Side, ...]]:
    kept = found[:10]  # 2**10 combinations at most; sides that no combination drops are dropped whole
    rest = tuple(side for item in found[10:] for side in item.sides)
    for choice in product(*(item.sides for item in kept)):
        yield (*choice, *rest)


def _nature(a: Answers) -> Iterator[Contradiction]:
    nature = a.get("thrombus_nature")
    if nature == "none":
        for name in _places(a):
            if name in ("pvtt_type", "vp_type"):
                yield Contradiction("nature_vs_type", ("thrombus_nature",), (name,))
            else:
                yield Contradiction("nature_vs_extent", ("thrombus_nature",), (name,))
    if nature in _WITH_CANCER and a.get("hepatic_vein_thrombus") == a.get("ivc_thrombus") == "none":
        for name, clear in _NO_PORTAL_PLACE:
            if a.get(name) in clear:
                yield Contradiction("tumour_thrombus_nowhere", ("thrombus_nature",), (name,))


def _places(a: Answers) -> Iterator[str]:
    """Fields that say where a thrombus is, whatever it is made of (CH-01)."""
    if a.get("pvtt_type") in _PORTAL_PLACES:
        yield "pvtt_type"
    if a.get("vp_type") not in (None, "Vp0"):
        yield "vp_type"
    for name in ("hepatic_vein_thrombus", "ivc_thrombus"):
        if a.get(name) not in (None, "none"):
            yield name


def _type(a: Answers) -> Iterator[Contradiction]:
    cheng, vp, both = a.get("pvtt_type"), a.get("vp_type"), a.get("pvtt_both_sides")
    if cheng is not None and vp is not None and vp not in GRADES_OF_TYPE[cheng]:
        yield Contradiction("type_vs_vp", ("pvtt_type",), ("vp_type",))
    one_side = a.get("confined_to_one_side") == "yes"
    if cheng == "II" and vp == "Vp4" and (both is False or one_side):
        yield Contradiction("type_vs_vp", ("pvtt_type",), ("vp_type",))
    if one_side and both is True:
        yield Contradiction("one_side_vs_both", ("confined_to_one_side",), ("pvtt_both_sides",))


def _block(a: Answers) -> Iterator[Contradiction]:
    if a.get("main_trunk_complete_block") != "yes":
        return
    block = ("main_trunk_complete_block",)
    nature, cheng, vp, both = (a.get(name) for name in ("thrombus_nature", "pvtt_type", "vp_type", "pvtt_both_sides"))
    one_sided = both is False or a.get("confined_to_one_side") == "yes"
    if nature != "tumour_and_clot":  # then the clot may close the trunk, wherever the cancer ends
        if cheng == "I" or (cheng == "II" and one_sided):
            yield Contradiction("block_vs_type", block, ("pvtt_type",))
        if vp in ("Vp1", "Vp2", "Vp3"):
            yield Contradiction("block_vs_type", block, ("vp_type",))
    if nature == "none":
        yield Contradiction("block_vs_clear_vein", block, ("thrombus_nature",))
    if nature == "tumour":
        for name, clear in _NO_PORTAL_PLACE:
            if a.get(name) in clear:
                yield Contradiction("block_vs_clear_vein", block, (name,))
    if a.get("portal_flow_after_radiotherapy") == "restored":
        yield Contradiction("block_vs_flow", block, ("portal_flow_after_radiotherapy",))


def _burden(a: Answers) -> Iterator[Contradiction]:
    sizes, count, largest = a.get("tumour_sizes_cm"), a.get("tumour_count"), a.get("largest_cm")
    if sizes:
        if count is not None and count != len(sizes):
            yield Contradiction("sizes_vs_count", ("tumour_sizes_cm",), ("tumour_count",))
        if largest is not None and max(sizes) not in span(largest):
            yield Contradiction("sizes_vs_largest", ("tumour_sizes_cm",), ("largest_cm",))
    if count == 0:
        for name in ("largest_cm", "tumour_sizes_cm", "tumour_share_of_liver_pct"):
            if _tells_a_tumour(a.get(name)):
                yield Contradiction("no_tumour_vs_size", ("tumour_count",), (name,))


def _blood(a: Answers) -> Iterator[Contradiction]:
    if a.get("hbv_surface_antigen") == "negative" and a.get("hbv_dna") == "detectable":
        yield Contradiction("hbv", ("hbv_surface_antigen",), ("hbv_dna",))
    neutrophils, white = a.get("neutrophils_10e9_l"), a.get("wbc_10e9_l")
    if neutrophils is not None and white is not None and above(span(neutrophils).low, span(white).high):
        yield Contradiction("neutrophils_vs_wbc", ("neutrophils_10e9_l",), ("wbc_10e9_l",))


def _clotting(a: Answers) -> Iterator[Contradiction]:
    """Two ways of giving the clotting test that no points fit both; the tables take the worse one."""
    if sum(a.get(name) is not None for name in CLOTTING_FIELDS) <= 1:
        return
    known = bands(a.only(CLOTTING_FIELDS))
    for one, other in combinations((way for way in CLOTTING_WAYS if way in known), 2):
        if not clotting_points(known[one]) & clotting_points(known[other]):
            sides = CLOTTING_WAYS[one], CLOTTING_WAYS[other]
            if (one, other) == ("inr", "pt_seconds_over_control"):
                yield Contradiction("inr_vs_seconds", *sides, decided=True)
            else:
                yield Contradiction("clotting_differs", *sides, decided=True)


def _history(a: Answers) -> Iterator[Contradiction]:
    prior = a.get("prior_treatment") or ()
    if a.get("prior_resection") == "no":
        for name in PATHOLOGY_FIELDS:
            if a.get(name) is not None:
                yield Contradiction("no_resection", ("prior_resection",), (name,))
        if a.get("setting") == "after_curative_resection":
            yield Contradiction("no_resection", ("prior_resection",), ("setting",))
        if "resection" in prior:
            yield Contradiction("no_resection", ("prior_resection",), ("prior_treatment",))
    if "none" in prior and len(prior) > 1:
        yield Contradiction("prior_none_and_some", ("prior_treatment",), ("prior_treatment",))
    if prior and a.get("last_systemic_result") is not None and not (DRUGS | {"other"}) & set(prior):
        yield Contradiction("no_drug_vs_result", ("prior_treatment",), ("last_systemic_result",))
    if prior and "chemotherapy" not in prior and a.get("prior_oxaliplatin") == "yes":
        yield Contradiction("no_chemotherapy_vs_oxaliplatin", ("prior_treatment",), ("prior_oxaliplatin",))
    if a.get("setting") == "recurrence_after_transplant" and a.get("transplant_recipient") == "no":
        yield Contradiction("transplant", ("setting",), ("transplant_recipient",))


def _bleeding(a: Answers) -> Iterator[Contradiction]:
    flags, now = a.get("red_flags") or (), a.get("bleeding_now")
    if "none" in flags and len(flags) > 1:
        yield Contradiction("none_and_signs", ("red_flags",), ("red_flags",), decided=True)  # the signs count
    elif "none" in flags and now == "yes":
        yield Contradiction("no_flags_vs_bleeding", ("red_flags",), ("bleeding_now",), other_stands=True)
    if now == "no" and BLEEDING_SIGNS & set(flags):
        yield Contradiction("flags_vs_no_bleeding", ("bleeding_now",), ("red_flags",), other_stands=True)


def _setting(a: Answers) -> Iterator[Contradiction]:
    setting = a.get("setting")
    if setting in CLEAR_SETTINGS:
        for name in _cancer_reports(a):
            yield Contradiction("no_cancer_setting_vs_cancer", ("setting",), (name,))
    if setting in CANCER_SETTINGS and a.get("tumour_count") == 0 and _cancer_is_nowhere_else(a):
        yield Contradiction("no_tumour_vs_setting", ("tumour_count",), ("setting",))


def _cancer_is_nowhere_else(a: Answers) -> bool:
    """Is there no cancer outside the liver or in a vein (CH-11)? A cancer that was just found has to be somewhere, so
    that it is enough if none is told of; one that came back is looked for where nothing has been said."""
    if a.get("setting") == "first_diagnosis":
        nature_open = a.get("thrombus_nature") in (None, NOT_SURE)
        return not any(_cancer_outside_liver(a)) and not (nature_open and any(_places(a)))
    return a.get("extrahepatic_spread") == "none" and no_cancer_in(bands(a))


def _cancer_reports(a: Answers) -> Iterator[str]:
    """Fields by which cancer is reported now."""
    yield from _cancer_outside_liver(a)
    for name in _BURDEN_FIELDS:
        if _tells_a_tumour(a.get(name)):
            yield name


def _tells_a_tumour(value: Value | None) -> bool:
    """Is a count, a size or a share above zero, whatever it is exactly?"""
    return value is not None and value != 0 and not (isinstance(value, Interval) and 0 in value)


def _cancer_outside_liver(a: Answers) -> Iterator[str]:
    """Fields by which cancer in a vein or outside the liver is reported. A place alone tells of no cancer."""
    if a.get("thrombus_nature") in _WITH_CANCER:
        yield "thrombus_nature"
    if a.get("extrahepatic_spread") not in (None, "none"):
        yield "extrahepatic_spread"


def _kidney(a: Answers) -> Iterator[Contradiction]:
    failure, creatinine, egfr = a.get("kidney_failure"), a.get("creatinine_umol_l"), a.get("egfr_ml_min")
    # a bound ("<30") that leaves both bands is neither
    high = creatinine is not None and t.CREATININE_STOP.reached_by(span(creatinine).low)
    low = egfr is not None and not t.EGFR_STOP.reached_by(span(egfr).high)
    fine = (
        creatinine is not None
        and egfr is not None
        and not t.CREATININE_STOP.reached_by(span(creatinine).high)
        and t.EGFR_STOP.reached_by(span(egfr).low)
    )
    if failure == "no":
        if high:
            yield Contradiction("kidney", ("kidney_failure",), ("creatinine_umol_l",))
        if low:
            yield Contradiction("kidney", ("kidney_failure",), ("egfr_ml_min",))
    if failure == "yes" and fine:
        yield Contradiction("kidney", ("kidney_failure",), ("creatinine_umol_l", "egfr_ml_min"))


def _stated_class(a: Answers) -> Iterator[Contradiction]:
    """The class that a letter states, by its letter or by its points, against the values and against each other."""
    stated: dict[str, Side] = {}
    for name in LETTER_FIELDS:
        if (value := a.get(name)) is not None:
            by_letter = value if name == "child_pugh_class" else grade_class(value)
            stated[by_letter] = (*stated.get(by_letter, ()), name)
    if len(stated) > 1:
        yield Contradiction("stated_class_vs_points", ("child_pugh_class",), ("child_pugh_points",))
    values = tuple(name for name in ITEM_FIELDS if a.get(name) is not None)
    if not stated or not values:
        return
    known = bands(a.only(READ_BY["liver"]))
    by_safety, by_score = classes_allowed_by_values(known), classes_of_printed_score(known)
    for by_letter, names in stated.items():
        if by_letter not in by_safety & by_score:
            # the printed score agrees with the letter, only the grey zone of another table does not: rules take that
            yield Contradiction("child_pugh_class", names, values, decided=by_letter in by_score)


_VEINS = ("thrombus_nature", "pvtt_type", "vp_type")
_CHECKS: tuple[tuple[Callable[[Answers], Iterator[Contradiction]], frozenset[str]], ...] = (
    (_nature, frozenset((*_VEINS, "hepatic_vein_thrombus", "ivc_thrombus"))),
    (_type, frozenset((*_VEINS, "pvtt_both_sides", "confined_to_one_side"))),
    (
        _block,
        frozenset(
            (
                *_VEINS,
                "pvtt_both_sides",
                "confined_to_one_side",
                "main_trunk_complete_block",
                "portal_flow_after_radiotherapy",
            )
        ),
    ),
    (_burden, frozenset(_BURDEN_FIELDS)),
    (
        _blood,
        frozenset(
            (
                "hbv_surface_antigen",
                "hbv_dna",
                "neutrophils_10e9_l",
                "wbc_10e9_l",
            )
        ),
    ),
    (_clotting, frozenset(CLOTTING_FIELDS)),
    (
        _history,
        frozenset(
            (
                *PATHOLOGY_FIELDS,
                "prior_treatment",
                "prior_oxaliplatin",
                "prior_resection",
                "setting",
                "last_systemic_result",
                "transplant_recipient",
            )
        ),
    ),
    (_bleeding, frozenset(("red_flags", "bleeding_now"))),
    (_setting, frozenset((*VEIN_FIELDS, *_BURDEN_FIELDS, "setting", "extrahepatic_spread"))),
    (_kidney, frozenset(("kidney_failure", "creatinine_umol_l", "egfr_ml_min"))),
    (_stated_class, frozenset((*ITEM_FIELDS, *LETTER_FIELDS, "blood_thinner", "bile_duct_thrombus"))),
)
"""Each check with every answer that it reads."""
