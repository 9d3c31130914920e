"""A condition is told from its tree, in every language and for clinicians."""

from __future__ import annotations

import pytest

from hcc_content.loader import LANGUAGES
from hcc_logic.engine.conditions import ALWAYS, NEVER, Condition, Constant, all_of, any_of
from hcc_logic.patient.criteria.liver import CHILD_PUGH_A
from hcc_logic.patient.criteria.person import ECOG_0_1
from hcc_logic.patient.criteria.tumour import SPREAD
from hcc_logic.patient.criteria.veins import TYPE_I, TYPE_II
from hcc_logic.rules.rule_book import clinical, rows
from wording import phrasebook
from wording.conditions import condition_words

TOLD = [
    (SPREAD, "spread outside the liver"),
    (~SPREAD, "not spread outside the liver"),
    (any_of(TYPE_I, TYPE_II), "type I or type II"),
    (all_of(any_of(TYPE_I, TYPE_II), ~SPREAD), "(type I or type II) and not spread outside the liver"),
    (any_of(all_of(TYPE_I, ECOG_0_1), CHILD_PUGH_A), "(type I and up and about, light work is fine) or liver class A"),
    (~all_of(TYPE_I, SPREAD), "not (type I and spread outside the liver)"),
    (ALWAYS, "everyone"),
    (NEVER, "people that no question here finds"),
]


@pytest.mark.parametrize(("condition", "said"), TOLD, ids=[said for _, said in TOLD])
def test_a_condition_is_told_as_it_is_joined(condition: Condition, said: str) -> None:
    assert condition_words(phrasebook("en"), condition) == said


def test_joining_words_can_be_set_apart() -> None:
    told = condition_words(phrasebook("en"), all_of(TYPE_I, ~SPREAD), emphasis="**")
    assert told == "type I **and** **not** spread outside the liver"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_of_the_rule_book_is_told_with_all_its_criteria(language: str) -> None:
    book = phrasebook(language)
    conditions = [row.condition for row in rows() if row.condition is not None]
    assert len(conditions) > 500
    for condition in conditions:
        told = condition_words(book, condition)
        assert all(book.rulebook.criteria[one.code] in told for one in condition.criteria())
        assert all(one.label in clinical(condition) for one in condition.criteria())
        assert told.count(book.rulebook.joins.brackets[0]) <= told.count(book.rulebook.joins.brackets[-1])


def test_for_clinicians_labels_are_joined_in_capitals() -> None:
    assert clinical(all_of(CHILD_PUGH_A, ~SPREAD)) == f"{CHILD_PUGH_A.label} AND NOT {SPREAD.label}"
    assert clinical(Constant(True)) == "everyone"
