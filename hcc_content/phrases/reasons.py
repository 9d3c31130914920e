"""Words of each reason, and of everything else that the logic says by code about one reader."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from hcc_content import codes
from hcc_content.models import File, Model
from hcc_content.phrase import Codes, Text, not_the_same


class ReasonWords(Model):
    """A reason as certain, and as what it would mean."""

    holds: Text
    might_hold: Text


class ContradictionWords(Model):
    """Answers that do not fit: which, and how to mend it."""

    what: Text
    mend: Text


class ChangeWords(Model):
    """A change: the question to the team, and what it is like once it has come about."""

    ask: Text
    met: Text


class ChecklistWords(Model):
    """What a line of the TACE checklist can find, and the names of its lines."""

    findings: Annotated[dict[str, Text], Codes(codes.findings)]
    factors: Annotated[dict[str, Text], Codes(codes.factors)]


class Reasons(File):
    """content/<language>/reasons.yaml."""

    reasons: Annotated[dict[str, ReasonWords], Codes(codes.reasons)]
    to_check: Annotated[dict[str, Text], Codes(codes.to_check)]
    contradictions: Annotated[dict[str, ContradictionWords], Codes(codes.contradictions)]
    notes: Annotated[dict[str, Text], Codes(codes.notes)]
    changes: Annotated[dict[str, ChangeWords], Codes(codes.changes)]
    tace_checklist: ChecklistWords
    bands: Annotated[dict[str, dict[str, Text]], Codes(codes.bands)]
    """Question -> the values between which no rule makes a difference."""

    @model_validator(mode="after")
    def _every_band_has_words(self) -> Reasons:
        for name, said in self.bands.items():
            if problem := not_the_same(said, codes.bands()[name]):
                raise ValueError(f"bands.{name}: {problem}")
        return self
