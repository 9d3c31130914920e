"""The parts that every rule is made of: conditions, tables of possible situations, rules, remarks, and what is told
beside a status. Each against its definition, on conditions and answers drawn at random."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcc_logic import explain, parse_answers
from hcc_logic.engine.conditions import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    Condition,
    Constant,
    Criterion,
    Not,
    all_of,
    any_of,
    negate,
    simplify,
)
from hcc_logic.engine.decision_list import line, listed, rule, sometimes, stopped, usually_not
from hcc_logic.engine.situations import Row, Table
from hcc_logic.engine.status import Status
from hcc_logic.engine.truth import Truth
from hcc_logic.patient.criteria import TABLES
from hcc_logic.patient.criteria.bands import band_of, example
from hcc_logic.patient.criteria.person import (
    BLEEDING,
    DRUG_FAILED,
    ECOG_0_1,
    ECOG_2,
    ECOG_3_4,
    HBV_POSITIVE,
    PRIOR_OXALIPLATIN,
)
from hcc_logic.patient.readings import Patient
from hcc_logic.report.explanation import Reason
from hcc_logic.report.reader import Reader
from hcc_logic.report.reasons import reasons
from hcc_logic.rules.topic import Topic, remark

CRITERIA = (ECOG_0_1, ECOG_2, ECOG_3_4, DRUG_FAILED, PRIOR_OXALIPLATIN, HBV_POSITIVE)
NAMES = ("fitness", "therapy", "hepatitis_b")
CONDITIONS = st.recursive(
    st.sampled_from((*CRITERIA, ALWAYS, NEVER)),
    lambda part: st.one_of(
        st.builds(Not, part),
        st.builds(lambda parts: AllOf(tuple(parts)), st.lists(part, min_size=1, max_size=3)),
        st.builds(lambda parts: AnyOf(tuple(parts)), st.lists(part, min_size=1, max_size=3)),
    ),
    max_leaves=8,
)
ROWS = st.fixed_dictionaries({name: st.integers(1, TABLES[name].every) for name in NAMES})
SITUATIONS = [
    dict(zip(NAMES, (1 << index for index in situation), strict=True))
    for situation in product(*(range(len(TABLES[name].rows)) for name in NAMES))
]
"""Every combination of one row of each table."""


def true_in(condition: Condition, situation: dict[str, int]) -> bool:
    """The meaning of a condition where nothing is open."""
    match condition:
        case Constant(value):
            return value
        case Criterion():
            return bool(condition.mask & situation[condition.table])
        case Not(part):
            return not true_in(part, situation)
        case AllOf(parts):
            return all(true_in(part, situation) for part in parts)
        case AnyOf(parts):
            return any(true_in(part, situation) for part in parts)
    raise TypeError(condition)


def within(selected: dict[str, int]) -> list[dict[str, int]]:
    return [situation for situation in SITUATIONS if all(situation[name] & selected[name] for name in NAMES)]


@given(CONDITIONS, ROWS)
def test_certain_and_ruled_out_are_so_in_every_situation(condition: Condition, selected: dict[str, int]) -> None:
    truth = condition.truth(selected)
    values = {true_in(condition, situation) for situation in within(selected)}
    if truth is Truth.YES:
        assert values == {True}
    elif truth is Truth.NO:
        assert values == {False}
    else:
        assert truth is Truth.UNKNOWN


@given(CONDITIONS)
def test_nothing_is_open_in_one_situation(condition: Condition) -> None:
    for situation in SITUATIONS:
        assert condition.truth(situation) is (Truth.YES if true_in(condition, situation) else Truth.NO)


@given(st.recursive(st.sampled_from(CRITERIA[:3]), lambda part: st.builds(any_of, part, st.builds(negate, part))), ROWS)
def test_exact_where_one_table_decides(condition: Condition, selected: dict[str, int]) -> None:
    """ "Class A or B" holds as soon as C is ruled out, though neither A nor B is known."""
    values = {true_in(condition, situation) for situation in within(selected)}
    expected = Truth.UNKNOWN if len(values) == 2 else Truth.YES if values == {True} else Truth.NO
    assert condition.truth(selected) is expected


def test_one_of_two_is_enough_and_both_are_needed() -> None:
    open_fitness = {**SITUATIONS[0], "fitness": TABLES["fitness"].every}
    for joined, parts in ((all_of, [HBV_POSITIVE, ECOG_2]), (any_of, [~HBV_POSITIVE, ECOG_2])):
        for order in (parts, parts[::-1]):
            assert joined(*order).truth(open_fitness) is Truth.UNKNOWN
    assert any_of(HBV_POSITIVE, ECOG_2).truth(open_fitness) is Truth.YES
    assert all_of(~HBV_POSITIVE, ECOG_2).truth(open_fitness) is Truth.NO
    nested = any_of(all_of(ECOG_2, HBV_POSITIVE), all_of(ECOG_0_1, DRUG_FAILED))
    assert nested.truth(open_fitness) is Truth.UNKNOWN
    assert (~nested).truth(open_fitness) is Truth.UNKNOWN


@given(st.lists(CONDITIONS, max_size=4), st.sampled_from(SITUATIONS))
def test_joining_keeps_the_meaning(parts: list[Condition], situation: dict[str, int]) -> None:
    values = [true_in(part, situation) for part in parts]
    assert true_in(all_of(*parts), situation) is all(values)
    assert true_in(any_of(*parts), situation) is any(values)
    assert [true_in(negate(part), situation) for part in parts] == [not value for value in values]


def test_joining_leaves_out_what_adds_nothing() -> None:
    assert all_of() is any_of(ALWAYS, BLEEDING) is negate(NEVER) is ALWAYS
    assert any_of() is all_of(NEVER, BLEEDING) is negate(ALWAYS) is NEVER
    assert all_of(BLEEDING, ALWAYS, BLEEDING) is any_of(NEVER, BLEEDING, BLEEDING) is ~~BLEEDING is BLEEDING
    assert all_of(BLEEDING, all_of(ECOG_2, HBV_POSITIVE)) == AllOf((BLEEDING, ECOG_2, HBV_POSITIVE))
    assert any_of(BLEEDING, any_of(ECOG_2, HBV_POSITIVE)) == AnyOf((BLEEDING, ECOG_2, HBV_POSITIVE))
    assert all_of(BLEEDING, any_of(ECOG_2, HBV_POSITIVE)) == AllOf((BLEEDING, AnyOf((ECOG_2, HBV_POSITIVE))))
    assert AllOf((BLEEDING, ECOG_2)) == BLEEDING & ECOG_2
    assert AnyOf((BLEEDING, ECOG_2)) == BLEEDING | ECOG_2


@given(CONDITIONS, st.sampled_from(SITUATIONS), st.sets(st.sampled_from(CRITERIA)))
def test_settling_some_criteria_keeps_the_meaning(
    condition: Condition, situation: dict[str, int], told: set[Criterion]
) -> None:
    left = simplify(condition, lambda criterion: true_in(criterion, situation) if criterion in told else None)
    assert true_in(left, situation) is true_in(condition, situation)
    assert not told & set(left.criteria())


def test_what_a_condition_is_read_from() -> None:
    condition = all_of(any_of(ECOG_2, BLEEDING), ~ECOG_3_4, DRUG_FAILED)
    assert condition.criteria() == (ECOG_2, BLEEDING, ECOG_3_4, DRUG_FAILED)
    assert condition.read_from() == ("ecog", "bleeding_now", "red_flags", "last_systemic_result", "prior_treatment")
    assert repr(condition) == "((ecog_2 or bleeding) and not ecog_3_4 and drug_failed)"
    assert (repr(ALWAYS), repr(NEVER)) == ("always", "never")


# --- tables ---------------------------------------------------------------------------------------------------------


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="no possible situation"):
        Table("empty", ("a",), ())


def test_a_table_selects_the_rows_that_agree() -> None:
    low, high, either = frozenset(("low",)), frozenset(("high",)), frozenset(("low", "high"))
    table = Table(
        "made_up", ("a", "b"), [Row({"a": low, "b": either}, {"n": 1}), Row({"a": high, "b": high}, {"n": 2})]
    )
    assert table.every == 0b11
    assert table.select({}) == 0b11
    assert table.select({"a": low}) == 0b01
    assert table.select({"b": low}) == 0b01
    assert table.select({"a": high, "b": low}) == 0
    assert table.select({"a": either, "b": high, "elsewhere": low}) == 0b11
    with pytest.raises(ValueError, match="no row for band"):
        table.select({"a": frozenset(("a band of no row",))})
    assert table.facts_in(0b11, "n") == {1, 2}
    assert table.facts_in(0b10, "n") == {2}
    assert table.where(lambda facts: facts["n"] > 1) == 0b10


READ_FROM = {
    "clotting": "inr",
    "class": "child_pugh_class",
    "safety_class": "child_pugh_class",
    "points": "child_pugh_points",
    "letter_points": "child_pugh_points",
}
BANDS = [(READ_FROM.get(f, f), band) for table in TABLES.values() for f in table.fields for band in table.masks[f]]


@pytest.mark.parametrize(("name", "band"), BANDS)
def test_every_band_has_an_example_inside_it(name: str, band: str) -> None:
    value = example(name, band)
    if value is None or band == "absent":
        assert (name, band) in {("last_systemic_result", "absent"), ("largest_cm", "absent")}
    else:
        assert band in band_of(name, parse_answers({name: value}).known[name])


# --- rules and remarks ----------------------------------------------------------------------------------------------


def test_every_rule_and_every_remark_has_a_name_and_a_source() -> None:
    for make in (stopped, usually_not, sometimes, listed, remark):
        with pytest.raises(ValueError, match="source"):
            make(BLEEDING)
        with pytest.raises(ValueError, match="code"):
            make(all_of(BLEEDING, ECOG_2), "D-01")
        assert make(BLEEDING, "D-01").code == "bleeding"
        assert make(BLEEDING, "D-01", "D-02").sources == ("D-01", "D-02")
    assert remark(all_of(BLEEDING, ECOG_2), "D-01", code="both").code == "both"


def test_the_lines_of_a_rule_hold_together_and_each_has_its_source() -> None:
    both = listed("both", line(BLEEDING, "D-02"), line(~ECOG_2, "aasld23-tace-01", "D-01"))
    assert both.condition == all_of(BLEEDING, ~ECOG_2)
    assert both.sources == ("aasld23-tace-01", "D-02", "D-01")
    assert listed("joined", any_of(BLEEDING, ECOG_2), "D-01").condition == any_of(BLEEDING, ECOG_2)
    for parts in ((), (line(BLEEDING),), (line(BLEEDING, "D-01"), line(ECOG_2)), (line(BLEEDING, "D-01"), "D-02")):
        with pytest.raises(ValueError, match="each line"):
            listed("both", *parts)


def test_a_criterion_that_none_or_all_meet_is_refused() -> None:
    table = TABLES["fitness"]
    for test, who in ((lambda facts: facts["band"] == "blocked_close", "no"), (lambda _facts: True, "every")):
        with pytest.raises(ValueError, match=f"{who} situation"):
            table.criterion("slip_of_the_pen", ("ecog",), test, "a slip of the pen")


# --- reasons --------------------------------------------------------------------------------------------------------

WHOLE = ("aasld23-tace-01",)
TOPIC = Topic(
    "made_up",
    "Made up",
    "treatment",
    "artery",
    (
        rule(Status.STOPPED, ECOG_3_4, *WHOLE),
        rule(Status.STOPPED, BLEEDING, "D-01"),
        rule(Status.LISTED, HBV_POSITIVE, *WHOLE),
        rule(Status.LISTED, ECOG_0_1, "D-02"),
        rule(Status.SOMETIMES, ECOG_2, "app_rule"),
        rule(Status.LISTED, "otherwise", ALWAYS, *WHOLE),
    ),
    remarks=(remark(DRUG_FAILED, *WHOLE), remark(PRIOR_OXALIPLATIN, *WHOLE, if_open=True)),
)


def told(raw: dict[str, object], status: Status) -> list[tuple[str, str, tuple[str, ...]]]:
    case = Patient.of(parse_answers({"prior_treatment": ["none"], **raw}))
    return [(r.code, r.outcome, tuple(f.field for f in r.facts)) for r in given_for(TOPIC, status, case)]


def given_for(topic: Topic, status: Status, case: Patient) -> tuple[Reason, ...]:
    reader = Reader(case)
    evaluation = reader.evaluation(topic)
    deciding = () if status is Status.CANNOT_SAY else reader.some.decide(topic, evaluation)
    return reasons(topic, status, evaluation.possible, reader, deciding)


def test_a_status_is_told_by_the_rules_that_hold() -> None:
    assert told({"ecog": "3"}, Status.STOPPED) == [("ecog_3_4", "holds", ("ecog",))]
    both = told({"ecog": "0", "hbv_surface_antigen": "positive"}, Status.LISTED)
    assert both == [("hbv_positive", "holds", ("hbv_surface_antigen",)), ("ecog_0_1", "holds", ("ecog",))]


def test_the_last_rule_speaks_only_alone_and_names_what_decides() -> None:
    alone = [r for r in TOPIC.rules if r.condition in (ALWAYS, ECOG_3_4)]
    topic = Topic("small", "Small", "treatment", "artery", (stopped("x", HBV_POSITIVE & ECOG_2, *WHOLE), *alone))
    case = Patient.of(parse_answers({"ecog": "1", "hbv_surface_antigen": "negative"}))
    found = given_for(topic, Status.LISTED, case)
    # grade 1 rules out both rules above; hepatitis B was read too, and decides nothing
    assert [(r.code, tuple(f.field for f in r.facts)) for r in found] == [("otherwise", ("ecog",))]


def test_a_choice_of_ours_is_called_so() -> None:
    assert told({"bleeding_now": "yes", "ecog": "0"}, Status.STOPPED) == [
        ("bleeding", "holds", ("bleeding_now",)),
        ("app_rule", "holds", ()),
    ]
    assert told({"ecog": "2"}, Status.SOMETIMES) == [("ecog_2", "holds", ("ecog",)), ("app_rule", "holds", ())]
    assert "app_rule" not in [code for code, _, _ in told({"ecog": "3"}, Status.STOPPED)]


def test_where_several_rules_share_a_status_none_need_be_certain() -> None:
    case = Patient.of(parse_answers({"ecog": "1"}))
    topic = Topic("small", "Small", "treatment", "artery", (TOPIC.rules[2], listed("other", ~HBV_POSITIVE, *WHOLE)))
    found = given_for(topic, Status.LISTED, case)
    assert [(r.code, r.outcome) for r in found] == [("hbv_positive", "might_hold"), ("other", "might_hold")]


def test_while_it_is_open_only_rules_that_may_lead_somewhere_are_told() -> None:
    found = told({"ecog": "1", "bleeding_now": "no"}, Status.CANNOT_SAY)
    assert [(code, outcome) for code, outcome, _ in found] == [
        ("hbv_positive", "might_hold"),
        ("ecog_0_1", "might_hold"),
        ("otherwise", "might_hold"),
    ]


def test_remarks_go_with_what_is_known_and_some_with_what_is_open() -> None:
    chemo = {"prior_treatment": ["chemotherapy"], "prior_oxaliplatin": "yes", "last_systemic_result": "progressed"}
    failed = {"ecog": "3", **chemo}
    assert [code for code, _, _ in told(failed, Status.STOPPED)] == ["ecog_3_4", "drug_failed", "prior_oxaliplatin"]
    open_ = [(code, outcome) for code, outcome, _ in told({"ecog": "3", "prior_treatment": None}, Status.STOPPED)]
    assert open_ == [("ecog_3_4", "holds"), ("prior_oxaliplatin", "might_hold")]
    assert told({**failed, "ecog": "0"}, Status.NOT_RELEVANT) == [("app_rule", "holds", ())]


def test_silent_editions_are_named_where_the_topic_is_about_treatment() -> None:
    positions = explain(parse_answers({})).topic("tace").by_guideline
    silent = [position for position in positions if position.stance == "no_statement"]
    assert all(not position.reasons and position.outcome == "holds" for position in silent)
    assert explain(parse_answers({})).topic("emergency_now").by_guideline == ()
