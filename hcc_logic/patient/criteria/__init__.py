"""From answers to what is possible: all tables of possible situations, and the rows that one reader's answers leave
open."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from hcc_logic.engine.conditions import Condition, all_of, any_of
from hcc_logic.engine.situations import Bands, Selected, Space, Table
from hcc_logic.engine.truth import Truth
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.patient.criteria import liver, person, tumour, veins
from hcc_logic.patient.criteria.bands import bands, every_band

TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (*person.TABLES, liver.LIVER, *veins.TABLES, tumour.SPREAD_TABLE, tumour.BURDEN, tumour.SETTING)
}

CANCER_REPORTED: Condition = any_of(veins.INVASION, tumour.SPREAD, tumour.TUMOUR_SEEN)
CANCER_NOW: Condition = any_of(tumour.SETTING_WITH_CANCER, CANCER_REPORTED)
IMPOSSIBLE: Condition = all_of(tumour.SETTING_CLEAR, CANCER_REPORTED)
"""No situation: a setting that says "no cancer now" together with cancer that is reported now."""
SPACE = Space(TABLES, IMPOSSIBLE)
_CANCER_TABLES = frozenset(("veins", "spread", "burden"))


def may_rule_out(tables: frozenset[str]) -> frozenset[str]:
    """Tables that can rule out rows of these by way of IMPOSSIBLE: a setting without cancer and cancer that is reported
    rule each other out."""
    if "setting" in tables:
        return _CANCER_TABLES
    return frozenset(("setting",)) if tables & _CANCER_TABLES else frozenset()


_SELECTORS: Mapping[str, Callable[[Bands], int]] = {"liver": liver.select_for_safety}

PLAIN = frozenset(TABLES) - {"liver"}
"""Tables of which each answer rules out rows of its own, whatever the other answers are."""

FIELDS_OF_TABLE: Mapping[str, tuple[str, ...]] = {
    name: {"liver": (*liver.CLASS_FIELDS, "blood_thinner", "bile_duct_thrombus")}.get(name, table.fields)
    for name, table in TABLES.items()
}
"""The answers that each table is read from."""

READ_BY = {
    table: frozenset((*fields, "tumour_sizes_cm")) if table == "burden" else frozenset(fields)
    for table, fields in FIELDS_OF_TABLE.items()
}
"""The same with the list of sizes, which is read as the count and the largest size that it tells."""


def table_fields(table: str, name: str) -> tuple[str, ...]:
    """The fields of a table that an answer selects rows by."""
    return liver.FIELDS_BEHIND.get(name, (name,)) if table == "liver" else (name,)


def select(table: str, known: Bands) -> int:
    """Rows of one table that the answers leave possible; zero if they contradict each other."""
    selector = _SELECTORS.get(table)
    return selector(known) if selector else TABLES[table].select(known)


@dataclass(frozen=True, slots=True)
class Situation:
    """What one reader's answers leave possible, table by table. Where answers contradict each other, the table is left
    fully open."""

    known: Bands
    selected: Selected

    @classmethod
    def of(cls, answers: Answers) -> Situation:
        """The situation that these answers describe."""
        known = bands(answers)
        return cls(known, {name: select(name, known) or table.every for name, table in TABLES.items()})

    @classmethod
    def beside(cls, answers: Answers, names: Collection[str]) -> Situation:
        """What these answers leave possible in the tables that are read from some fields; no other table."""
        tables = [table for table, read in READ_BY.items() if not read.isdisjoint(names)]
        known = bands(answers.only(frozenset(names).union(*(READ_BY[table] for table in tables))))
        return cls(known, {name: select(name, known) or TABLES[name].every for name in tables})

    def changed(self, answers: Answers, names: Collection[str]) -> Situation:
        """The situation of other answers, which differ from those of this one in no other field than these."""
        anew = Situation.beside(answers, names)
        fields = frozenset(names).union(*(READ_BY[table] for table in anew.selected))
        rest = {name: band for name, band in self.known.items() if name not in fields}
        return Situation({**rest, **anew.known}, {**self.selected, **anew.selected})

    def truth(self, condition: Condition) -> Truth:
        """What is certain, ruled out or open for this reader; see `Condition.truth`."""
        return condition.truth(self.selected)


def _every_band_has_a_row() -> None:
    """Raises ValueError where an answer could fall in a band that its table does not know."""
    for table, fields in FIELDS_OF_TABLE.items():
        for name in fields:
            for band in every_band(name) if name in QUESTIONS else ():
                select(table, {name: frozenset((band,))})


_every_band_has_a_row()
