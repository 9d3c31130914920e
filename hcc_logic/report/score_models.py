"""The scores of an explanation: every value that is still possible."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from hcc_logic.report.part import Part

LiverNote: TypeAlias = Literal[
    "grey_zone",
    "blood_thinner_raises_inr",
    "blocked_duct_raises_bilirubin",
    "stated_points_differ",
    "stated_class_differs",
    "unit_not_confirmed",
    "clotting_needs_normal",
]
StageNote: TypeAlias = Literal["liver_not_preserved", "two_sided_filed_under_iii", "only_if_cancer_is_there"]
"""What has to be said beside a class or a stage."""


class StatedChildPugh(Part):
    """What a letter states. `agrees`: whether the values give the same; null while they leave it open, or while the
    letter states nothing."""

    grade: Literal["A", "B", "C"] | None = Field(alias="class", serialization_alias="class")
    points: int | None
    agrees: bool | None

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class ChildPughScore(Part):
    """Points and class on the published cuts. A range and a set on partial answers; never a midpoint."""

    points: int | None
    grade: Literal["A", "B", "C"] | None = Field(alias="class", serialization_alias="class")
    points_range: tuple[int, int]
    classes: tuple[str, ...]
    missing: tuple[str, ...]
    notes: tuple[LiverNote, ...]
    stated: StatedChildPugh

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class AlbiScore(Part):
    """ALBI and modified ALBI; every grade that is still possible."""

    score: float | None
    grade: int | None
    grades: tuple[int, ...]
    modified_grades: tuple[str, ...]
    missing: tuple[str, ...]


class StageFound(Part):
    """`stages`: every stage that is still possible; an empty list means that the scale does not apply."""

    stage: str | None
    stages: tuple[str, ...]
    notes: tuple[StageNote, ...] = ()


class Scores(Part):
    """The scores that stages and safety rules rest on."""

    child_pugh: ChildPughScore
    albi: AlbiScore
    bclc: StageFound
    cnlc: StageFound
    cheng: StageFound
    vp: StageFound
