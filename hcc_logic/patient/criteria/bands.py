"""From a known answer to bands: the short names between which no rule makes a difference.

The bands of a number follow from the limits of the rules and the cuts of the scores: between two neighbouring limits
nothing can change. A changed limit therefore moves the bands, and the tables that are built from them, by itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from hcc_logic.engine.situations import Bands
from hcc_logic.inputs import thresholds as t
from hcc_logic.inputs.answers import Answers, Value
from hcc_logic.inputs.interval import Interval, Reading, span
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.scores import child_pugh

FAILED_RESULTS = frozenset(("progressed", "stopped_for_harm"))
DRUGS = frozenset(("immunotherapy_combination", "tyrosine_kinase_inhibitor", "chemotherapy"))
NOT_SURE = "not_sure"
"""A way of saying "unknown", told apart from it nowhere (D-18, CH-01)."""
BLEEDING_SIGNS = frozenset(("vomiting_blood", "black_stool"))


@dataclass(frozen=True)
class Scale:
    """The bands of one number. `cuts`: every value at which something changes; `name`: the band of a value.

    `samples` maps each band, from the lowest value up, to a value that lies in it, away from the cuts."""

    field: str
    cuts: tuple[float, ...]
    name: Callable[[Any], str]

    @cached_property
    def samples(self) -> Mapping[str, float]:
        """Found by trying a value below, at and between all cuts."""
        question = QUESTIONS[self.field]
        low, high = question.minimum or 0.0, question.maximum or 0.0
        inside = [cut for cut in sorted(set(self.cuts)) if low <= cut <= high]
        between = [(one + other) / 2 for one, other in pairwise([low, *inside, high])]
        at = [low, *inside, high]
        if question.kind.startswith("integer"):
            between = [math.ceil(value) for value in between]
            at = [math.ceil(value) for value in at]
        found: dict[str, float] = {}
        for value in (*between, *at):  # a value between the cuts stands for a band rather than one at its edge
            found.setdefault(self.name(value), value)
        return dict(sorted(found.items(), key=lambda item: item[1]))

    def overlapped(self, span: Interval) -> frozenset[str]:
        """Every band that a value inside a range may fall in."""
        at = [span.low, *(cut for cut in sorted(set(self.cuts)) if span.low < cut < span.high), span.high]
        between = [(one + other) / 2 for one, other in pairwise(at)]
        return frozenset(self.name(value) for value in (*at, *between))


def bilirubin(value: float) -> str:
    """Points by the published cuts, points for safety rules, and whether HAIC would wait: "11", "12", "22", "23", "23h"
    or "33h"."""
    points = f"{child_pugh.bilirubin_points(value)}{child_pugh.safety_bilirubin_points(value)}"
    return points + ("h" if t.HAIC_BILIRUBIN.reached_by(value) else "")


def albumin(value: float) -> str:
    """Points in Child-Pugh, and whether HAIC would wait: "1", "2", "3h"."""
    return f"{child_pugh.albumin_points(value)}{'' if t.HAIC_ALBUMIN.reached_by(value) else 'h'}"


def inr(value: float) -> str:
    """Points by the published cuts and points for safety rules: "11", "22", "23" or "33"."""
    return f"{child_pugh.inr_points(value)}{child_pugh.safety_inr_points(value)}"


def pt_seconds(value: float) -> str:
    """As `inr`, for seconds above control."""
    return f"{child_pugh.pt_seconds_points(value)}" * 2


def pt_activity(value: float) -> str:
    """As `inr`, for prothrombin activity in percent."""
    return f"{child_pugh.pt_activity_points(value)}" * 2


def tumour_count(count: int | str) -> str:
    """ "0", "1", "few" (2 or 3), "many" (4 and more) or "diffuse"."""
    if isinstance(count, str):
        return count
    if t.MANY_TUMOURS.reached_by(count):
        return "many"
    return "few" if t.SEVERAL_TUMOURS.reached_by(count) else "1" if count else "0"


def largest(value: float) -> str:
    """Size bands at the limits that stages and rules use."""
    for threshold, band in (
        (t.HAIC_SIZE, "very_large"),
        (t.SMALL_SINGLE_SIZE, "large"),
        (t.SMALL_FEW_SIZE, "medium"),
        (t.VERY_EARLY_SIZE, "small"),
    ):
        if threshold.reached_by(value):
            return band
    return "very_small"


def tumour_share(value: float) -> str:
    """Share of the liver: zero, some, large (70 percent and more)."""
    if value <= 0:
        return "zero"
    return "large" if t.TUMOUR_SHARE_TACE.reached_by(value) else "some"


def red_flags(signs: tuple[str, ...]) -> str:
    """Whether a sign of bleeding is among them."""
    if BLEEDING_SIGNS & set(signs):
        return "bleeding"
    return "none" if signs == ("none",) else "other"


def prior_treatment(treatments: tuple[str, ...]) -> str:
    """Which kinds of drugs were given (D-33, D-40). An immune drug counts before tablets: it decides what is known
    about the next drug. "Another treatment" beside a drug that is named tells nothing more."""
    given = set(treatments)
    if not DRUGS & given:
        return "other" if "other" in given else "no_drug"
    kind = (
        "immune" if "immunotherapy_combination" in given else "tablets" if "tyrosine_kinase_inhibitor" in given else ""
    )
    if "chemotherapy" not in given:
        return kind
    return f"chemotherapy_and_{kind}" if kind else "chemotherapy"


def _one_limit(threshold: t.Threshold) -> Scale:
    return Scale(threshold.field, (threshold.value,), lambda value: "high" if threshold.reached_by(value) else "low")


SCALES: Mapping[str, Scale] = {
    scale.field: scale
    for scale in (
        Scale(
            "bilirubin_umol_l",
            (
                child_pugh.BILIRUBIN_TWO_FROM,
                child_pugh.BILIRUBIN_THREE_ABOVE,
                child_pugh.GREY_BILIRUBIN_TWO_FROM,
                child_pugh.GREY_BILIRUBIN_THREE_FROM,
                t.HAIC_BILIRUBIN.value,
            ),
            bilirubin,
        ),
        Scale(
            "albumin_g_l",
            (child_pugh.ALBUMIN_ONE_ABOVE, child_pugh.ALBUMIN_THREE_BELOW, t.HAIC_ALBUMIN.value),
            albumin,
        ),
        Scale(
            "inr",
            (child_pugh.INR_TWO_FROM, child_pugh.INR_THREE_ABOVE, child_pugh.GREY_INR_THREE_ABOVE),
            inr,
        ),
        Scale("pt_seconds_over_control", (child_pugh.PT_TWO_FROM, child_pugh.PT_THREE_ABOVE), pt_seconds),
        Scale(
            "pt_activity_pct",
            (child_pugh.PT_ACTIVITY_ONE_ABOVE, child_pugh.PT_ACTIVITY_THREE_BELOW),
            pt_activity,
        ),
        Scale("tumour_count", (1, t.SEVERAL_TUMOURS.value, t.MANY_TUMOURS.value), tumour_count),
        Scale(
            "largest_cm",
            (t.VERY_EARLY_SIZE.value, t.SMALL_FEW_SIZE.value, t.SMALL_SINGLE_SIZE.value, t.HAIC_SIZE.value),
            largest,
        ),
        Scale("tumour_share_of_liver_pct", (0, t.TUMOUR_SHARE_TACE.value), tumour_share),
        _one_limit(t.CREATININE_STOP),
        _one_limit(t.EGFR_STOP),
        _one_limit(t.ALT_HAIC),
        _one_limit(t.AST_HAIC),
        _one_limit(t.NEUTROPHILS_HAIC),
        _one_limit(t.PLATELETS_HAIC),
        _one_limit(t.ICG_RESECTION),
        _one_limit(t.ADJUVANT_SIZE),
        _one_limit(t.ADJUVANT_COUNT),
    )
}
"""The numbers that rules read, each with its bands."""

_GROUPS: Mapping[str, tuple[Callable[[Any], str], tuple[Value, ...]]] = {
    "red_flags": (red_flags, (("none",), ("vomiting_blood",), ("jaundice",))),
    "prior_treatment": (
        prior_treatment,
        (
            ("none",),
            ("tyrosine_kinase_inhibitor",),
            ("immunotherapy_combination",),
            ("chemotherapy",),
            ("chemotherapy", "tyrosine_kinase_inhibitor"),
            ("chemotherapy", "immunotherapy_combination"),
            ("other",),
        ),
    ),
    "last_systemic_result": (
        lambda result: "failed" if result in FAILED_RESULTS else "good",
        ("response", "progressed"),
    ),
    "pvtt_both_sides": (lambda both: "yes" if both else "no", (True, False)),
}
"""Other answers that are read in groups: the group of an answer, and one answer for each group."""

CLOTTING_WAYS: Mapping[str, tuple[str, ...]] = {
    "inr": ("inr",),
    "pt_seconds_over_control": ("pt_seconds_over_control",),
    "pt_seconds": ("pt_seconds", "pt_normal_seconds"),
    "pt_activity_pct": ("pt_activity_pct",),
}
"""The ways in which a report prints the clotting test, each with the answers that it takes, in the order in which they
make the score."""
CLOTTING_FIELDS = tuple(name for fields in CLOTTING_WAYS.values() for name in fields)
_PT_PAIR = CLOTTING_WAYS["pt_seconds"]
_OVER_CONTROL = SCALES["pt_seconds_over_control"]

_SEVERAL_BANDS: Mapping[tuple[str, str], frozenset[str]] = {
    # an answer that leaves several places open
    ("pvtt_type", "present_place_unknown"): frozenset(("I", "II", "III", "IV")),
}


def band_of(name: str, value: Any) -> frozenset[str]:
    """The bands that a known value of a field leaves possible. A prothrombin time says nothing without the normal
    value, nor the normal value without the time."""
    several = _SEVERAL_BANDS.get((name, value)) if isinstance(value, str) else None
    if several is not None:
        return several
    if name in SCALES:
        scale = SCALES[name]
        return scale.overlapped(value) if isinstance(value, Interval) else frozenset((scale.name(value),))
    if name in _PT_PAIR:
        return every_band(name)
    return frozenset((_GROUPS[name][0](value) if name in _GROUPS else str(value),))


def bands(answers: Answers) -> Bands:
    """All known answers in bands; one that only says "not sure" is none (D-18). A list of tumor sizes also tells how
    many there are and how large the largest is; a prothrombin time is read together with the normal value, and what
    lies between the two stands under its name."""
    known = {
        name: band_of(name, value)
        for name, value in answers.known.items()
        if name not in _PT_PAIR and value != NOT_SURE
    }
    sizes = answers.get("tumour_sizes_cm")
    if sizes:
        for name, value in (("tumour_count", len(sizes)), ("largest_cm", max(sizes))):
            listed = band_of(name, value)
            told = known.get(name, listed)
            known[name] = told & listed or told
    if (over := seconds_over_normal(*map(answers.get, _PT_PAIR))) is not None:
        known["pt_seconds"] = _OVER_CONTROL.overlapped(over)
    return known


def seconds_over_normal(seconds: Reading, normal: Reading) -> Interval | None:
    """Prothrombin time minus the normal value; None while either is unknown."""
    if seconds is None or normal is None:
        return None
    return span(seconds) - span(normal)


def normals_giving(seconds: float | Interval) -> Mapping[str, float]:
    """For a known prothrombin time: each band of the clotting item, with a normal value that puts it there."""
    question = QUESTIONS["pt_normal_seconds"]
    whole = Interval(question.minimum or 0.0, question.maximum or 0.0)
    at = sorted(
        {*whole.ends, *(end - cut for end in span(seconds).ends for cut in _OVER_CONTROL.cuts if end - cut in whole)}
    )
    found: dict[str, float] = {}
    for normal in (*((one + other) / 2 for one, other in pairwise(at)), *at):
        reached = _OVER_CONTROL.overlapped(span(seconds) - span(normal))
        if len(reached) == 1:
            found.setdefault(next(iter(reached)), normal)
    return found


def every_band(name: str) -> frozenset[str]:
    """Every band that an answer to this question may fall in."""
    question = QUESTIONS[name]
    if name in _PT_PAIR:
        return frozenset(_OVER_CONTROL.samples)
    if name == "child_pugh_points":
        return frozenset(str(points) for points in range(int(question.minimum or 0), int(question.maximum or 0) + 1))
    if name in _GROUPS:
        return frozenset(_GROUPS[name][0](value) for value in _GROUPS[name][1])
    numbers = frozenset(SCALES[name].samples) if name in SCALES else frozenset()
    return numbers.union(*(band_of(name, choice) for choice in question.choices if choice != NOT_SURE))


_EXAMPLES: Mapping[tuple[str, str], Value] = {
    **{(name, band): value for name, scale in SCALES.items() for band, value in scale.samples.items()},
    **{(name, group(value)): value for name, (group, values) in _GROUPS.items() for value in values},
    # white cells bound the neutrophils from above: only the lowest value of a band shows whether it is still possible
    **{
        (scale.field, scale.name(value)): value
        for scale in (SCALES["neutrophils_10e9_l"],)
        for value in (0.0, *scale.cuts)
    },
}


def example(name: str, band: str) -> Value | None:
    """A value of the field that lies in the band; None for a band that only stands for "there is nothing to tell", and
    for a value that says nothing alone."""
    if name in _PT_PAIR:
        return None
    if name == "child_pugh_points":
        return int(band)
    read_in_words = band in QUESTIONS[name].choices or not (name in SCALES or name in _GROUPS)
    return _EXAMPLES.get((name, band), band if read_in_words else None)
