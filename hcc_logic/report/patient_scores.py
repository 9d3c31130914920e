"""Scores of one reader, with every value that is still possible."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from hcc_logic.engine.situations import Bands
from hcc_logic.engine.truth import Truth
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.interval import Interval
from hcc_logic.patient.criteria import Situation
from hcc_logic.patient.criteria.bands import CLOTTING_WAYS, bands, example
from hcc_logic.patient.criteria.liver import (
    BILIRUBIN,
    CLOTTING,
    ITEM_FIELDS,
    LIVER,
    points_by_values,
    select_for_score,
)
from hcc_logic.patient.criteria.person import FITNESS
from hcc_logic.patient.criteria.tumour import BURDEN, CLEAR_SETTINGS, SETTING, SPREAD_TABLE
from hcc_logic.patient.criteria.veins import INVASION, VEINS
from hcc_logic.report.score_models import (
    AlbiScore,
    ChildPughScore,
    LiverNote,
    Scores,
    StageFound,
    StageNote,
    StatedChildPugh,
)
from hcc_logic.scores import albi, bclc, cheng, child_pugh, cnlc, vp
from hcc_logic.scores.checks import Count
from hcc_logic.scores.possible import in_order
from hcc_logic.scores.stage import may_have_no_stage


@dataclass(frozen=True, slots=True)
class StageInputs:
    """What one reading of the answers leaves possible of everything a stage is read from."""

    ecogs: tuple[int, ...]
    classes: frozenset[str]
    burdens: frozenset[tuple[Count, float | None]]
    invasion: tuple[bool, ...]
    spread: tuple[bool, ...]

    @classmethod
    def of(cls, situation: Situation) -> StageInputs:
        """Gathered from the tables of possible situations."""
        burden_rows = (row.facts for index, row in enumerate(BURDEN.rows) if situation.selected["burden"] >> index & 1)
        return cls(
            ecogs=tuple(int(value) for value in FITNESS.facts_in(situation.selected["fitness"], "band")),
            classes=liver_facts(situation, "class"),
            burdens=frozenset(map(_burden, burden_rows)),
            invasion=still_possible(situation.truth(INVASION)),
            spread=tuple(
                sorted({band != "none" for band in SPREAD_TABLE.facts_in(situation.selected["spread"], "spread")})
            ),
        )

    def bclc(self) -> tuple[str, ...]:
        """Every BCLC stage that is possible."""
        return bclc.possible_stages(self.ecogs, self.classes, self.burdens, self.invasion, self.spread)

    def cnlc(self) -> tuple[str, ...]:
        """Every CNLC stage that is possible. It calls invasion a thrombus that can be seen: the same fact."""
        return cnlc.possible_stages(self.ecogs, self.classes, self.burdens, self.invasion, self.spread)

    @property
    def may_have_no_stage(self) -> bool:
        """No tumour is left in the liver, and nobody has said whether cancer is elsewhere: then there is a stage, or
        there is none."""
        none_in_liver = all(count == 0 for count, _ in self.burdens)
        return none_in_liver and may_have_no_stage(self.burdens, self.invasion, self.spread)

    @property
    def liver_not_preserved(self) -> bool:
        """Invasion with Child-Pugh B is BCLC C, whose "preserved liver function" is not met (D-27)."""
        return self.invasion == (True,) and self.classes == {"B"}


def _burden(facts: Mapping[str, Any]) -> tuple[Count, float | None]:
    """Any number and size inside the bands stand for them: the stages have no cut inside one. No tumour, no size."""
    return cast(Count, example("tumour_count", facts["count"])), cast(
        float | None, example("largest_cm", facts["size"])
    )


def still_possible(truth: Truth) -> tuple[bool, ...]:
    """What a fact may be."""
    return (False, True) if truth is Truth.UNKNOWN else (truth is Truth.YES,)


def liver_facts(situation: Situation, name: str) -> frozenset[Any]:
    """What the printed Child-Pugh score leaves possible of one fact of the liver."""
    return LIVER.facts_in(_liver(situation), name)


def _liver(situation: Situation) -> int:
    return select_for_score(situation.known) or LIVER.every


def scores(readings: Sequence[Answers], situations: Sequence[Situation]) -> Scores:
    """All scores. With contradictory answers: the union over the readings."""
    inputs = [StageInputs.of(situation) for situation in situations]
    # a stage speaks about cancer that is present now; where every possible setting says "none now" there is none
    staged = [
        possible
        for situation, possible in zip(situations, inputs, strict=True)
        if SETTING.facts_in(situation.selected["setting"], "setting") - CLEAR_SETTINGS
    ]
    by_bclc = in_order(bclc.STAGES, {stage for possible in staged for stage in possible.bclc()})
    by_cnlc = in_order(cnlc.STAGES, {stage for possible in staged for stage in possible.cnlc()})
    types = in_order(cheng.TYPES, _of_veins(situations, "cheng_stage"))
    not_preserved = any(possible.liver_not_preserved for possible in inputs)
    only_if: StageNote | None = "only_if_cancer_is_there" if any(one.may_have_no_stage for one in staged) else None
    return Scores(
        child_pugh=_child_pugh(readings, situations),
        albi=_albi(readings),
        bclc=_stage(by_bclc, only_if, "liver_not_preserved" if "C" in by_bclc and not_preserved else None),
        cnlc=_stage(by_cnlc, only_if),
        cheng=_stage(types, "two_sided_filed_under_iii" if _may_be_two_sided_ii(types, situations) else None),
        vp=_stage(in_order(vp.GRADES, {grade for grades in _of_veins(situations, "vp_stages") for grade in grades})),
    )


def _child_pugh(readings: Sequence[Answers], situations: Sequence[Situation]) -> ChildPughScore:
    """With contradictory answers the union over the readings; but where the values alone settle the points they are
    the score, and what the letter states stands beside them."""
    told = _together(readings)
    known = bands(told)
    by_values = points_by_values(known)
    settled = len(by_values) == 1
    selected = 0
    for situation in situations:
        selected |= _liver(situation)
    points = sorted(by_values if settled else LIVER.facts_in(selected, "points"))
    classes = child_pugh.possible_classes(points)
    return ChildPughScore(
        points=_only(points),
        **{"class": _only(classes)},
        points_range=(points[0], points[-1]),
        classes=classes,
        missing=() if settled else _child_pugh_missing(readings, situations),
        notes=tuple(_child_pugh_notes(told, known, by_values)),
        stated=_stated(told, by_values),
    )


def _together(readings: Sequence[Answers]) -> Answers:
    """Everything that stands in any of the readings."""
    known = {name: value for answers in readings for name, value in answers.known.items()}
    return Answers(known, held=readings[0].held)


def _child_pugh_missing(readings: Sequence[Answers], situations: Sequence[Situation]) -> tuple[str, ...]:
    """The items that nobody has given; of the clotting test the INR, or the normal value that a known time needs."""
    clotting: tuple[str, ...] = ()
    if any(not CLOTTING_WAYS.keys() & situation.known.keys() for situation in situations):
        clotting = ("inr",) if _unknown(readings, "pt_seconds") else ("pt_normal_seconds",)
    needed = ("bilirubin_umol_l", "albumin_g_l", *clotting, "ascites", "encephalopathy")
    return tuple(name for name in needed if name in clotting or _unknown(readings, name))


def _stated(told: Answers, by_values: Collection[int]) -> StatedChildPugh:
    grade, points = told.get("child_pugh_class"), told.get("child_pugh_points")
    classes = child_pugh.possible_classes(by_values)
    found = [
        _agrees(value, possible) for value, possible in ((grade, classes), (points, by_values)) if value is not None
    ]
    agrees = False if False in found else None if None in found or not found else True
    return StatedChildPugh(**{"class": grade}, points=points, agrees=agrees)


def _agrees(stated: object, possible: Collection[object]) -> bool | None:
    """Whether the values give what is stated; None while they leave it open."""
    if stated not in possible:
        return False
    return True if len(possible) == 1 else None


def _child_pugh_notes(told: Answers, known: Bands, by_values: Collection[int]) -> Iterator[LiverNote]:
    if any(
        name in known and all(points[0] != points[1] for points in map(item.__getitem__, known[name]))
        for name, item in (("bilirubin_umol_l", BILIRUBIN), ("inr", CLOTTING))
    ):
        yield "grey_zone"
    if told.get("blood_thinner") == "yes":
        yield "blood_thinner_raises_inr"
    if told.get("bile_duct_thrombus") == "yes":
        yield "blocked_duct_raises_bilirubin"
    if told.get("child_pugh_points") not in (None, *by_values):
        yield "stated_points_differ"
    if told.get("child_pugh_class") not in (None, *child_pugh.possible_classes(by_values)):
        yield "stated_class_differs"
    if told.held & set(ITEM_FIELDS):
        yield "unit_not_confirmed"
    if told.get("pt_seconds") is not None and not CLOTTING_WAYS.keys() & known.keys():
        yield "clotting_needs_normal"


def _albi(readings: Sequence[Answers]) -> AlbiScore:
    grades: set[int] = set()
    modified: set[str] = set()
    exact: set[float | None] = set()
    for answers in readings:
        bilirubin, albumin = answers.get("bilirubin_umol_l"), answers.get("albumin_g_l")
        grades |= set(albi.possible_grades(bilirubin, albumin))
        modified |= set(albi.possible_malbi_grades(bilirubin, albumin))
        known_exactly = not any(value is None or isinstance(value, Interval) for value in (bilirubin, albumin))
        exact.add(albi.score(bilirubin, albumin) if known_exactly else None)
    ordered = in_order(albi.GRADES, grades)
    return AlbiScore(
        score=_only(tuple(exact)),
        grade=_only(ordered),
        grades=ordered,
        modified_grades=in_order(albi.MALBI_GRADES, modified),
        missing=tuple(name for name in ("bilirubin_umol_l", "albumin_g_l") if _unknown(readings, name)),
    )


def _of_veins(situations: Iterable[Situation], fact: str) -> frozenset[Any]:
    """One fact in every row of the veins that is left."""
    return frozenset(value for situation in situations for value in VEINS.facts_in(situation.selected["veins"], fact))


def _may_be_two_sided_ii(types: Sequence[str], situations: Iterable[Situation]) -> bool:
    """Cancer of type II, if there is any in the portal vein, and not on one side only: one published figure files
    two-sided disease under III (CH-02)."""
    return "II" in types and set(types) <= {"none", "II"} and True in _of_veins(situations, "two_sided")


def _stage(stages: tuple[str, ...], *notes: StageNote | None) -> StageFound:
    """A single stage is not settled while it is open whether there is one at all."""
    settled = "only_if_cancer_is_there" not in notes
    return StageFound(
        stage=_only(stages) if settled else None,
        stages=stages,
        notes=tuple(note for note in notes if note is not None and stages),
    )


def _only(values: Sequence[Any]) -> Any:
    return values[0] if len(values) == 1 else None


def _unknown(readings: Sequence[Answers], name: str) -> bool:
    return any(answers.get(name) is None for answers in readings)
