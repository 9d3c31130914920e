"""Words of the signs to act on: one wording each, for the form, the alert, every page and every print."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from hcc_content import codes, sign_groups
from hcc_content.models import Cited, File, Slug
from hcc_content.phrase import Codes, Text
from hcc_logic.patient.emergency import Level


class SignWords(Cited):
    """A sign of the form. `name`: as it stands beside the tick; `looks`: what it may look like, and what to know of it;
    `steps`: what to do, where that is not what its level asks for; `now_if`: what makes it a sign to call for now."""

    name: Text
    looks: Text
    steps: tuple[Text, ...] = ()
    now_if: Text | None = None


class OtherSign(Cited):
    """A reason to call that the form does not ask for, so that no level follows from the logic."""

    name: Text
    level: Level


class LevelWords(Cited):
    """What to do at this hour, and what to do if nobody answers."""

    steps: tuple[Text, ...]
    nobody_answers: Text


class Signs(File):
    """content/<language>/signs.yaml. `worse`: what makes every sign of the day a sign to call for now; `groups`: the
    name of each group in which a reader looks for a sign."""

    levels: Annotated[dict[str, LevelWords], Codes(codes.levels)]
    worse: Text
    groups: Annotated[dict[str, Text], Codes(sign_groups.names)]
    signs: Annotated[dict[str, SignWords], Codes(codes.signs)]
    others: dict[Slug, OtherSign]

    @model_validator(mode="after")
    def _told_apart(self) -> Signs:
        if doubles := self.signs.keys() & self.others.keys():
            raise ValueError(f"others: a sign of the form: {', '.join(sorted(doubles))}")
        return self
