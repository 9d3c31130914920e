"""Every score with its result and the answers behind it, in one shape: for the nurse's view.

`needs` names what the printed score asks for; `also` what may settle it in another way (a class in a letter, a list of
sizes). A test holds each entry against the score itself: no other answer moves it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from hcc_logic.inputs.answers import Answers
from hcc_logic.patient.criteria import FIELDS_OF_TABLE
from hcc_logic.patient.criteria.bands import NOT_SURE
from hcc_logic.patient.readings import Patient
from hcc_logic.report.all_scores import with_more
from hcc_logic.report.patient_scores import scores
from hcc_logic.report.score_models import Scores

_LIVER = ("bilirubin_umol_l", "albumin_g_l", "inr", "ascites", "encephalopathy")
_LIVER_ALSO = tuple(name for name in FIELDS_OF_TABLE["liver"] if name not in _LIVER)
_VEINS = FIELDS_OF_TABLE["veins"]
_SIZE = ("tumour_count", "largest_cm")
_NO_TUMOUR = ("tumour_count", "tumour_sizes_cm")
_SETTING = FIELDS_OF_TABLE["setting"]
_MELD = ("creatinine_umol_l", "bilirubin_umol_l", "inr")


@dataclass(frozen=True, slots=True)
class ScoreInputs:
    """The answers behind one score."""

    needs: tuple[str, ...]
    also: tuple[str, ...] = ()

    def used(self, answers: Answers) -> tuple[str, ...]:
        """Those that are known."""
        return tuple(name for name in self._all if _told(answers, name))

    def held(self, answers: Answers) -> tuple[str, ...]:
        """Those with a value that waits to be confirmed."""
        return tuple(name for name in self._all if name in answers.held)

    def missing(self, answers: Answers) -> tuple[str, ...]:
        """What the printed score asks for and nobody has given."""
        return tuple(name for name in self.needs if not _told(answers, name))

    @property
    def _all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.needs, *self.also)))


def _told(answers: Answers, name: str) -> bool:
    return answers.get(name) not in (None, NOT_SURE)


def _veins_and(*needs: str) -> ScoreInputs:
    return ScoreInputs(needs, _VEINS)


_STAGE = ScoreInputs(
    ("ecog", "child_pugh_class", *_SIZE, "thrombus_nature", "extrahepatic_spread"),
    (*_LIVER, *_LIVER_ALSO, "tumour_sizes_cm", "tumour_share_of_liver_pct", *_VEINS, *_SETTING),
)
_SIZE_RULE = ScoreInputs(
    ("tumour_count", "largest_cm", "thrombus_nature", "extrahepatic_spread"), ("tumour_sizes_cm", *_VEINS)
)

SCORE_INPUTS: Mapping[str, ScoreInputs] = MappingProxyType({
    "child_pugh": ScoreInputs(_LIVER, _LIVER_ALSO),
    "albi": ScoreInputs(("bilirubin_umol_l", "albumin_g_l")),
    "bclc": _STAGE,
    "cnlc": _STAGE,
    "ajcc8": ScoreInputs(
        (*_SIZE, "thrombus_nature", "pvtt_type", "extrahepatic_spread"), ("tumour_sizes_cm", *_VEINS)
    ),
    "cheng": _veins_and("thrombus_nature", "pvtt_type"),
    "vp": _veins_and("thrombus_nature", "vp_type"),
    "vv": _veins_and("thrombus_nature", "hepatic_vein_thrombus", "ivc_thrombus"),
    "hvtt_chen": _veins_and("thrombus_nature", "hepatic_vein_thrombus", "ivc_thrombus"),
    "ivctt_li": _veins_and("thrombus_nature", "ivc_thrombus"),
    "lr_tiv": _veins_and("thrombus_nature"),
    "milan": _SIZE_RULE,
    "ucsf": _SIZE_RULE,
    "up_to_seven": ScoreInputs(_SIZE, ("tumour_sizes_cm",)),
    "six_and_twelve": ScoreInputs(
        (*_SIZE, "thrombus_nature", "ecog", "child_pugh_class"),
        ("tumour_sizes_cm", *_LIVER, *_LIVER_ALSO, *_VEINS),
    ),
    "hap": ScoreInputs(("albumin_g_l", "bilirubin_umol_l", "afp_ng_ml", "largest_cm"), _NO_TUMOUR),
    "mhap": ScoreInputs(("albumin_g_l", "afp_ng_ml", "largest_cm"), _NO_TUMOUR),
    "mhap_ii": ScoreInputs(
        ("albumin_g_l", "bilirubin_umol_l", "afp_ng_ml", "largest_cm", "tumour_count"), ("tumour_sizes_cm",)
    ),
    "crafity": ScoreInputs(("afp_ng_ml", "crp_mg_l")),
    "meld": ScoreInputs(_MELD),
    "meld_na": ScoreInputs((*_MELD, "sodium_mmol_l")),
    "meld_3_0": ScoreInputs((*_MELD, "sodium_mmol_l", "albumin_g_l", "sex")),
})  # fmt: skip
"""Every score of `more_scores.all_scores`, in the order of the nurse's view: liver, stage, veins, size, outlook."""


RANGES = frozenset(("meld", "meld_na", "meld_3_0"))
"""Scores without bands: their result is the lowest and the highest value."""


@dataclass(frozen=True, slots=True)
class ScoreResult:
    """One score.

    `possible`: every result that is still possible, each once; empty where the scale does not apply; None where it is
    not asked, since no tumor is seen. `points`: lowest and highest sum behind a class. `value`: an exact score behind a
    grade. `used` and `missing`: answers."""

    slug: str
    possible: tuple[Any, ...] | None
    is_range: bool
    points: tuple[int, int] | None
    value: float | None
    notes: tuple[str, ...]
    used: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def settled(self) -> bool:
        """Whether no other result is possible."""
        return self.possible is not None and len(self.possible) <= 1


def score_results(answers: Answers) -> tuple[ScoreResult, ...]:
    """Every score of one reader, liver first, in a fixed order. A value that is not confirmed counts as missing."""
    patient = Patient.of(answers)
    return results_of(patient, scores(patient.readings, patient.situations))


def results_of(patient: Patient, explained: Scores) -> tuple[ScoreResult, ...]:
    """The same for a reader whose scores are explained already."""
    found = with_more(explained, patient.answers)
    return tuple(_result(slug, found.get(slug), patient.answers) for slug in SCORE_INPUTS)


def _result(slug: str, value: Any, answers: Answers) -> ScoreResult:
    more = value if isinstance(value, Mapping) else {}
    results = more.get("stages", more.get("classes", more.get("grades", ()))) if more else value
    possible = None if value is None else tuple(dict.fromkeys(results))
    inputs = SCORE_INPUTS[slug]
    settled = possible is not None and len(possible) <= 1
    points = more.get("points_range")
    notes = (*more.get("notes", ()), *(("unit_not_confirmed",) if inputs.held(answers) else ()))
    return ScoreResult(
        slug,
        possible,
        slug in RANGES,
        (points[0], points[1]) if points else None,
        more.get("score"),
        tuple(dict.fromkeys(notes)),
        inputs.used(answers),
        () if settled else inputs.missing(answers),
    )
