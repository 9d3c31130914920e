"""Emergencies: read from the signs alone, before and apart from everything else (D-17, law 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hcc_logic.engine.status import Status
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.questions import in_order_of_questions

Level = Literal["call_now", "call_today"]

CALL_NOW_SIGNS = frozenset(
    (
        "vomiting_blood",
        "black_stool",
        "confusion",
        "hard_to_wake",
        "sudden_belly_pain",
        "fainting_or_shock",
        "new_breathlessness",
        "chest_pain",
        "stroke_signs",
        "known_rupture",
        "rigors",
        "fever_on_chemotherapy",
        "puncture_site_bleeding_or_cold_limb",
    )
)
CALL_TODAY_SIGNS = frozenset(
    (
        "fever_after_treatment",
        "fever_with_belly_fluid",
        "jaundice",
        "fast_belly_swelling",
        "leg_swelling",
        "no_urine",
        "immunotherapy_warning",
        "cannot_eat_or_drink",
    )
)
FIELDS = ("bleeding_now", "red_flags", "encephalopathy")
"""The answers that tell of an emergency. Confusion as a sign asks for help now; grade 1 or 2 in a letter is known to
the team and asks for a call today, as long as it is neither new nor worse (D-17)."""
SOURCES = ("red_flags", "D-17")


@dataclass(frozen=True, slots=True)
class Emergency:
    """`level`: the highest level of any sign. `because`: the fields that say so."""

    level: Level | None
    because: tuple[str, ...]

    @property
    def active(self) -> bool:
        return self.level is not None


def look(answers: Answers) -> Emergency:
    """The emergency that the answers tell of. Contradictory answers: the worse reading."""
    now: dict[str, None] = {}
    today: dict[str, None] = {}
    signs = frozenset(answers.get("red_flags") or ())
    if signs & CALL_NOW_SIGNS:
        now["red_flags"] = None
    if signs & CALL_TODAY_SIGNS:
        today["red_flags"] = None
    if answers.get("bleeding_now") in ("yes", "stopped_within_72h"):
        now["bleeding_now"] = None
    match answers.get("encephalopathy"):
        case "grade_3_4":
            now["encephalopathy"] = None
        case "grade_1_2":
            today["encephalopathy"] = None
    if "leg_swelling" in signs and answers.get("ivc_thrombus") in ("ivc", "right_atrium"):
        now["red_flags"] = None
    because = tuple(now | today)
    return Emergency("call_now" if now else "call_today" if today else None, because)


def deciding(answers: Answers) -> tuple[str, ...]:
    """The answer that alone tells of an emergency, the first in the order of the questions; all signs where they
    together rule one out; none while that is open."""
    if look(answers).active:
        alone = (name for name in in_order_of_questions(FIELDS) if look(Answers({name: answers.get(name)})).active)
        return (next(alone),)
    return in_order_of_questions(FIELDS) if len(possible_statuses(answers)) == 1 else ()


def possible_statuses(answers: Answers) -> frozenset[Status]:
    """Statuses of the topic emergency_now. It speaks about the answers themselves: no completion can take help away."""
    if look(answers).active:
        return frozenset((Status.LISTED,))
    clear = (
        answers.get("red_flags") == ("none",)
        and answers.get("bleeding_now") == "no"
        and answers.get("encephalopathy") in ("none", "controlled")
    )
    return frozenset((Status.NOT_RELEVANT,)) if clear else frozenset((Status.LISTED, Status.NOT_RELEVANT))
