"""A topic: one treatment, care or action with its decision list and its remarks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from hcc_logic.engine.conditions import Condition, Criterion
from hcc_logic.engine.decision_list import DecisionList, Rule
from hcc_logic.patient.criteria import FIELDS_OF_TABLE, SPACE, TABLES, may_rule_out, table_fields

Kind = Literal["action", "care", "treatment"]
Family = Literal["find_out", "care", "artery", "radiation", "drugs", "surgery", "studies"]
"""Where a reader meets a topic: six families of treatment and care, and what to find out first. What this guide itself
asks for, and no guideline, stands under "find_out" (CH-89)."""


@dataclass(frozen=True)
class Remark:
    """A caution or an explanation that goes with a topic and changes no status. `if_open`: said also where it is not
    certain. `group`: of the remarks of one group only the first that applies is said."""

    condition: Condition
    code: str
    sources: tuple[str, ...]
    if_open: bool = False
    group: str = ""

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The answers that the condition is read from."""
        return self.condition.read_from()


def remark(condition: Condition, *sources: str, code: str = "", if_open: bool = False, group: str = "") -> Remark:
    """One remark. Raises ValueError without a code or a source."""
    name = code or (condition.code if isinstance(condition, Criterion) else "")
    if not name or not sources:
        raise ValueError(f"a remark needs a code and a source: {condition!r}")
    return Remark(condition, name, sources, if_open, group)


@dataclass(frozen=True)
class Topic:
    """One slug of the option vocabulary: its rules from the top down.

    `name`: what clinicians call it. `to_check`: conditions that no question asks."""

    slug: str
    name: str
    kind: Kind
    family: Family
    rules: tuple[Rule, ...]
    remarks: tuple[Remark, ...] = ()
    to_check: tuple[str, ...] = ()

    @cached_property
    def decision_list(self) -> DecisionList:
        """The rules in compiled form."""
        return DecisionList(SPACE, [(rule.status, rule.condition) for rule in self.rules])

    @cached_property
    def tables(self) -> Mapping[str, tuple[str, ...]]:
        """Table -> the facts of this topic that are read from it."""
        return {name: tuple(f for f in self.facts if f in FIELDS_OF_TABLE[name]) for name in self.decision_list.tables}

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The answers that the rules name, in the order of the rules."""
        return tuple(dict.fromkeys(name for rule in self.rules for name in rule.fields))

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """Every answer that may change the status, those first that a rule names; no other answer may. A list of tumor
        sizes is read as the count and the largest size that it tells."""
        read: dict[str, list[Criterion]] = {}
        for rule in self.rules:
            for criterion in rule.condition.criteria():
                read.setdefault(criterion.table, []).append(criterion)
        for table in may_rule_out(frozenset(read)):
            read.setdefault(table, []).extend(one for one in SPACE.impossible.criteria() if one.table == table)
        matters = [name for table in TABLES if table in read for name in _that_matter(table, tuple(read[table]))]
        return tuple(dict.fromkeys((*(name for name in self.named if name in matters), *matters)))

    @cached_property
    def decisions(self) -> tuple[str, ...]:
        """The choices of the project that the topic follows, in order."""
        sources = [*(rule.sources for rule in self.rules), *(remark.sources for remark in self.remarks)]
        return tuple(sorted({name for named in sources for name in named if name.startswith("D-")}))


@cache
def _that_matter(table: str, criteria: tuple[Criterion, ...]) -> tuple[str, ...]:
    """The answers behind one table that may change what these criteria of it say."""
    moving = TABLES[table].fields_that_move(criteria)
    return tuple(name for name in FIELDS_OF_TABLE[table] if any(field in moving for field in table_fields(table, name)))
