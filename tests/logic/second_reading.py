"""A second, independent reading of `deciding` (law 9) and `if_clear` (law 10): every subset of the answers, and every
answer to every routine check, is tried one by one.

What some answers leave possible is all it asks of hcc_logic; what a routine check is, and when it is clear, it reads
from the list of changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from math import comb
from pathlib import Path
from typing import Any

import yaml
from answer_space import VALUES, Raw, checked, fits
from law_kit import ABOUT_THE_ANSWERS

from hcc_logic.engine.status import Status
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.patient import contradictions, emergency
from hcc_logic.patient.criteria import Situation
from hcc_logic.rules.treatments import TOPICS

_CHANGES = yaml.safe_load((Path(__file__).parents[2] / "evidence/changes-2026-11.yaml").read_text(encoding="utf-8"))
ROUTINE: dict[str, Any] = {
    name: check.get("fill", check["clear"])
    for name, check in _CHANGES["routine_checks"].items()
    if name != "not_needed"
}
"""Routine check -> an answer that is clear, in the order of the list."""
NEVER_ROUTINE = frozenset(name for names in _CHANGES["never_routine"] for name in names)
TALKED_ABOUT = frozenset(("listed", "sometimes"))
NOT_NOW = frozenset(("usually_not", "stopped", "not_relevant"))

Possible = frozenset[Status]


def mark(possible: Iterable[str]) -> str:
    """Law 11, from the words of the list of changes."""
    found = frozenset(possible)
    return "talked_about" if found <= TALKED_ABOUT else "not_now" if found <= NOT_NOW else "depends"


def clear_beside(known: Raw) -> Raw:
    """These checked answers with every unanswered routine check clear that can be so without a contradiction."""
    told = dict(known)
    for name, value in checked(ROUTINE).items():
        if name not in known and not contradictions.clashes(Answers({**told, name: value}), name):
            told[name] = value
    return told


class Subsets:
    """One reader's answers, and what any of them alone leave possible."""

    def __init__(self, raw: Raw) -> None:
        self.told = checked(raw)
        self.names = tuple(name for name in QUESTIONS if name in self.told)
        self._left: dict[tuple[str, ...], Situation] = {}

    def possible(self, slug: str, kept: tuple[str, ...]) -> Possible:
        """What these answers alone leave of a topic."""
        if slug == "emergency_now":
            return frozenset(emergency.possible_statuses(Answers({name: self.told[name] for name in kept})))
        if slug == "resolve_contradiction":
            return frozenset((Status.NOT_RELEVANT,))
        left = self._left.get(kept)
        if left is None:
            left = self._left[kept] = Situation.of(Answers({name: self.told[name] for name in kept}))
        return frozenset(TOPICS[slug].decision_list.possible(left.selected))

    def enough(self, slug: str, kept: tuple[str, ...]) -> bool:
        """Do these answers alone give what all of them give?"""
        return self.possible(slug, kept) == self.possible(slug, self.names)

    def first_smallest(self, slug: str, *, most: int = 3) -> tuple[str, ...] | None:
        """The smallest set of answers that alone gives the status of a topic that all of them make definite: the first
        in the order of the questions. Every set of up to `most` answers is tried; None where none is enough."""
        for size in range(most + 1):
            for kept in combinations(self.names, size):
                if self.enough(slug, kept):
                    return kept
        return None

    def smaller_than(self, slug: str, deciding: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Every set that would have to be named in place of this one: fewer answers, or as many and earlier ones. An
        answer without which all the others together are not enough stands in each of them (law 1)."""
        needed = tuple(n for n in self.names if not self.enough(slug, tuple(o for o in self.names if o != n)))
        rest = [name for name in self.names if name not in needed and self._matters(slug, name)]
        for more in range(len(deciding) - len(needed) + 1):
            for chosen in combinations(rest, more):
                kept = tuple(name for name in self.names if name in needed or name in chosen)
                if kept == deciding:
                    return
                if self.enough(slug, kept):
                    yield kept

    def tries(self, slug: str, deciding: tuple[str, ...]) -> int:
        """At most so many sets are tried by `smaller_than`."""
        here = sum(self._matters(slug, name) for name in self.names)
        return sum(comb(here, size) for size in range(len(deciding) + 1))

    def _matters(self, slug: str, name: str) -> bool:
        return slug in ABOUT_THE_ANSWERS or name in TOPICS[slug].facts or name == "tumour_sizes_cm"


def checks_that_move(known: Raw, slug: str) -> set[str]:
    """The unanswered routine checks that can be clear and can change the topic: some answer rules out a status, as
    things stand or once the other checks are clear.

    What only loosens a rule (a blood thinner, D-26) counts as measured until it is told: it rules out nothing."""

    def possible(told: Raw) -> Possible:
        return frozenset(TOPICS[slug].decision_list.possible(Situation.of(Answers(told)).selected))

    def moves(name: str, beside: Raw) -> bool:
        before = possible(beside)
        return any(before - possible({**beside, name: value}) for value in VALUES[name] if fits(beside, name, value))

    clear = clear_beside(known)
    checks = [name for name in ROUTINE if name not in known and name in clear]
    return {
        name
        for name in checks
        if moves(name, known) or moves(name, {other: value for other, value in clear.items() if other != name})
    }
