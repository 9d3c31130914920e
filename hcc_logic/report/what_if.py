"""What would change this: the smallest realistic changes in a person's situation that would open a topic further.

Computed from the rules by trying the changes one at a time, then two at a time. A change is a question for the team
("could the block be opened?"), never a promise. Changes are only those that treatment or time can bring about: no
change of age, history or test results of the past."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.situations import Selected
from hcc_logic.engine.status import Status, from_bits, settle
from hcc_logic.inputs import thresholds as t
from hcc_logic.inputs.answers import Answers, Value
from hcc_logic.inputs.interval import span
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import Situation
from hcc_logic.patient.criteria.bands import CLOTTING_FIELDS, example
from hcc_logic.patient.criteria.liver import LETTER_FIELDS, LIVER
from hcc_logic.patient.readings import Patient
from hcc_logic.rules.treatments import TOPICS

_OPENNESS = {Status.STOPPED: 0, Status.USUALLY_NOT: 1, Status.SOMETIMES: 2, Status.LISTED: 3}

Edit = Mapping[str, Value | None]
"""Answers to put in place of the present ones; None leaves the question unanswered."""


@dataclass(frozen=True, slots=True)
class Change:
    """A realistic change. `applies`: is there something to change? `edit`: the answers afterwards."""

    code: str
    applies: Callable[[Answers], bool]
    edit: Callable[[Answers], Edit]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """If all of `changes` came about, the topic could be `status`; `certain`: no other open answer could still close
    it."""

    topic: str
    changes: tuple[str, ...]
    status: Status
    certain: bool


def _is(name: str, *values: Value) -> Callable[[Answers], bool]:
    return lambda answers: answers.get(name) in values


def _set(**edit: Value | None) -> Callable[[Answers], Edit]:
    return lambda _answers: edit


_LETTER_OPEN: Edit = dict.fromkeys(LETTER_FIELDS)
"""The letter speaks about the liver as it was."""


def _better_class(answers: Answers) -> Edit:
    """One class better; the values behind the old class are left open, since they would have changed."""
    better = {"C": "B", "B": "A"}[_class(answers)]
    values = ("bilirubin_umol_l", "albumin_g_l", *CLOTTING_FIELDS, "ascites")
    return {**_LETTER_OPEN, "child_pugh_class": better, **dict.fromkeys(values)}


def _surely_reached(threshold: t.Threshold, answers: Answers) -> bool:
    """Whether a value is known that lies on the upper side, all of it where it is a bound."""
    value = answers.get(threshold.field)
    return value is not None and threshold.reached_by(span(value).low)


def _class(answers: Answers) -> str:
    """The Child-Pugh class if it is settled, else an empty string."""
    classes = LIVER.facts_in(Situation.beside(answers, LETTER_FIELDS).selected["liver"], "safety_class")
    return str(next(iter(classes))) if len(classes) == 1 else ""


def _inflammation_settles(answers: Answers) -> Edit:
    """Of ALT and AST, what is too high for HAIC falls below its limit."""
    limits = (limit for limit in (t.ALT_HAIC, t.AST_HAIC) if _surely_reached(limit, answers))
    return {limit.field: example(limit.field, "low") for limit in limits}


CHANGES: tuple[Change, ...] = (
    Change(
        "bleeding_controlled",
        lambda a: (
            a.get("bleeding_now") in ("yes", "stopped_within_72h")
            or bool({"vomiting_blood", "black_stool"} & set(a.get("red_flags") or ()))
        ),
        _set(bleeding_now="no", red_flags=None, bleeding_last_6_months="yes"),
    ),
    Change(
        "flow_restored",
        _is("main_trunk_complete_block", "yes"),
        _set(main_trunk_complete_block="no", portal_flow_after_radiotherapy=None),
    ),
    Change("collaterals_seen", _is("portal_collaterals", "poor"), _set(portal_collaterals="rich")),
    Change("liver_class_improves", lambda a: _class(a) in ("B", "C"), _better_class),
    Change(
        "fluid_controlled",
        _is("ascites", "moderate_severe"),
        _set(ascites="controlled", **_LETTER_OPEN),
    ),
    Change(
        "confusion_clears",
        _is("encephalopathy", "grade_1_2", "grade_3_4"),
        _set(encephalopathy="controlled", **_LETTER_OPEN),
    ),
    Change(
        "bilirubin_falls",
        lambda a: _surely_reached(t.HAIC_BILIRUBIN, a),
        _set(bilirubin_umol_l=example("bilirubin_umol_l", "11"), **_LETTER_OPEN),
    ),
    Change("strength_improves", _is("ecog", "2", "3", "4"), _set(ecog="1")),
    Change(
        "kidneys_recover",
        lambda a: (
            a.get("kidney_failure") == "yes"
            or a.get("creatinine_umol_l") is not None
            or a.get("egfr_ml_min") is not None
        ),
        _set(kidney_failure="no", creatinine_umol_l=None, egfr_ml_min=None),
    ),
    Change("varices_treated", _is("varices", "high", "low"), _set(varices="treated")),
    Change(
        "blood_counts_recover",
        lambda a: a.get("neutrophils_10e9_l") is not None or a.get("platelets_10e9_l") is not None,
        _set(
            neutrophils_10e9_l=example("neutrophils_10e9_l", "high"),
            platelets_10e9_l=example("platelets_10e9_l", "high"),
        ),
    ),
    Change(
        "liver_inflammation_settles",
        lambda a: bool(_inflammation_settles(a)),
        _inflammation_settles,
    ),
    Change(
        "cancer_leaves_the_vein",
        lambda a: (
            a.get("thrombus_nature") in ("tumour", "tumour_and_clot")
            or (
                a.get("thrombus_nature") not in ("bland", "none")
                and a.get("pvtt_type") in ("I", "II", "III", "IV", "present_place_unknown")
            )
        ),
        lambda a: {
            "thrombus_nature": "bland" if a.get("thrombus_nature") == "tumour_and_clot" else "none",
            "pvtt_type": "none",
            "vp_type": None,
            "pvtt_both_sides": None,
            "main_trunk_complete_block": None,
            "hepatic_vein_thrombus": "none",
            "ivc_thrombus": "none",
            "setting": "after_downstaging",
        },
    ),
)


def what_if(patient: Patient, *, at_most: int = 3) -> tuple[WhatIf, ...]:
    """For each treatment that is not listed: up to `at_most` smallest sets of changes (one or two) that would open it
    further.

    Empty where answers contradict each other, and for topics whose status is still open.
    """
    if patient.contradictions:
        return ()
    now = {
        slug: Evaluation(topic.decision_list, patient.as_told.selected)
        for slug, topic in TOPICS.items()
        if topic.kind == "treatment"
    }
    closed = {slug: one for slug, one in now.items() if _OPENNESS.get(settle(one.possible), 3) < 3}
    rows = dict(_changed(patient.answers)) if closed else {}
    return tuple(one for slug in closed for one in _of_topic(slug, closed[slug], rows, at_most))


def _changed(answers: Answers) -> Iterator[tuple[tuple[str, ...], Selected]]:
    """Changes that can come about together, with the rows that they leave of the tables on which they bear."""
    possible = [change for change in CHANGES if change.applies(answers)]
    for size in (1, 2):
        for chosen in combinations(possible, size):
            changed, names = answers, set[str]()
            for change in chosen:
                edit = change.edit(changed)
                changed = _apply(changed, edit)
                names |= edit.keys()
            if not contradictions.clashes(changed, *names):
                yield tuple(change.code for change in chosen), Situation.beside(changed, names).selected


def _apply(answers: Answers, edit: Edit) -> Answers:
    known = {name: value for name, value in answers.known.items() if name not in edit}
    known |= {name: value for name, value in edit.items() if value is not None}
    return Answers(MappingProxyType(known), answers.unknown)


def _of_topic(slug: str, now: Evaluation, rows: Mapping[tuple[str, ...], Selected], at_most: int) -> Iterator[WhatIf]:
    found: list[tuple[str, ...]] = []
    for codes, left in rows.items():
        if len(found) == at_most or any(set(smaller) <= set(codes) for smaller in found):
            continue
        possible = from_bits(now.with_rows(left))
        after = max(possible, key=lambda item: _OPENNESS.get(item, -1))
        if _OPENNESS.get(after, -1) > _OPENNESS[settle(now.possible)]:
            found.append(codes)
            yield WhatIf(slug, codes, after, certain=len(possible) == 1)
