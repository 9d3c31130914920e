"""Every code of the logic that must have words, by kind, read from the registries of hcc_logic."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import get_args

from hcc_content import screens
from hcc_content.models import Section, Status
from hcc_logic.engine import status
from hcc_logic.inputs.questions import QUESTIONS, RED_FLAGS
from hcc_logic.inputs.thresholds import THRESHOLDS
from hcc_logic.patient.contradictions import ContradictionCode
from hcc_logic.patient.criteria import FIELDS_OF_TABLE
from hcc_logic.patient.criteria.bands import every_band
from hcc_logic.patient.emergency import Level
from hcc_logic.report.next_questions import worth_asking
from hcc_logic.report.reasons import WITHOUT_A_RULE
from hcc_logic.report.score_models import LiverNote, StageNote
from hcc_logic.report.score_results import SCORE_INPUTS
from hcc_logic.report.what_if import CHANGES
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.guidelines.edition import StanceWord
from hcc_logic.rules.rule_book import FORMATS as RULE_BOOK_FORMATS
from hcc_logic.rules.rule_book import rows
from hcc_logic.rules.tace_checklist import TACE_FACTORS, Finding
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from hcc_logic.scores import crafity, six_and_twelve

Known = Collection[str]


def sections() -> Known:
    """Parts of the guide."""
    return get_args(Section)


def standings() -> Known:
    """Where a treatment stands."""
    return get_args(Status)


def topics() -> Known:
    """Topics, in their fixed order."""
    return SEQUENCE_ORDER


def statuses() -> Known:
    """What can be said of a topic."""
    return tuple(one.value for one in status.Status)


def topic_marks() -> Known:
    """What a reader meets first of a topic."""
    return tuple(one.value for one in status.Mark)


def families() -> Known:
    """Families under which a reader meets treatments and care, in their fixed order."""
    return (*families_of_treatment(), "studies", "care")


def families_of_treatment() -> Known:
    """Families that treat the cancer itself."""
    return ("drugs", "artery", "radiation", "surgery")


def stances_in_a_word() -> Known:
    """Stances of an edition that says something, and "open" where it is open whether it speaks about the reader."""
    return (*get_args(StanceWord), "open")


def guideline_places() -> Known:
    """Where editions come from; international groups by name."""
    places = dict.fromkeys(edition.country for edition in EDITIONS.values() if edition.country != "INT")
    return (*places, "bclc", "baveno", "transplant")


@cache
def reasons() -> Known:
    """Rules, remarks, and reasons that are no rule of a decision list."""
    rules = [rule.code for topic in TOPICS.values() for rule in topic.rules]
    remarks = [remark.code for topic in TOPICS.values() for remark in topic.remarks]
    return dict.fromkeys([*rules, *remarks, *WITHOUT_A_RULE])


@cache
def to_check() -> Known:
    """Conditions that no question asks."""
    return dict.fromkeys(code for topic in TOPICS.values() for code in topic.to_check)


def contradictions() -> Known:
    """Answers that do not fit together."""
    return get_args(ContradictionCode)


def notes() -> Known:
    """What has to be said beside a class or a stage."""
    return (*get_args(LiverNote), *get_args(StageNote))


def changes() -> Known:
    """What could change a situation."""
    return [change.code for change in CHANGES]


def factors() -> Known:
    """Lines of the TACE checklist."""
    return [factor.code for factor in TACE_FACTORS]


def findings() -> Known:
    """What such a line can find."""
    return [finding.value for finding in Finding]


@cache
def criteria() -> Known:
    """Every criterion of a rule, a remark or a guideline entry."""
    return dict.fromkeys(one.code for row in rows() if row.condition is not None for one in row.condition.criteria())


def limits() -> Known:
    """Numbers of rules."""
    return [threshold.id for threshold in THRESHOLDS]


def formats() -> Known:
    """Forms in which the rule book is handed out."""
    return RULE_BOOK_FORMATS


def scores() -> Known:
    """Scores, in the order of the nurse's view."""
    return SCORE_INPUTS


def score_results() -> Known:
    """Results of scores that are no name by themselves, as "A" or "IIIb" are."""
    return ("true", "false", "none", six_and_twelve.DOES_NOT_APPLY, *crafity.BANDS, "not_LR-TIV")


def liver_classes() -> Known:
    """Child-Pugh classes, and "open" where the answers leave it so."""
    return (*QUESTIONS["child_pugh_class"].choices, "open")


def editions() -> Known:
    """Guideline editions."""
    return EDITIONS


def stances() -> Known:
    """What an edition can say on a topic, silence included."""
    return (*get_args(StanceWord), "no_statement")


@cache
def entries() -> Known:
    """Entries of all editions."""
    return dict.fromkeys(stance.id for edition in EDITIONS.values() for stance in edition.stances)


def seen() -> Known:
    """How far an entry may be trusted, where it was not read in the text."""
    return ("seen_in_report", "not_checked", "table_cell")


def questions() -> Known:
    """Fields of the questionnaire."""
    return QUESTIONS


def first_steps() -> Known:
    """Steps of the first round of the form."""
    return [step.id for step in screens.FIRST]


def signs() -> Known:
    """Signs to act on. Their words stand in signs.yaml, for the form and for every page."""
    return [sign for sign in RED_FLAGS if sign != "none"]


def levels() -> Known:
    """How soon a sign asks for help."""
    return get_args(Level)


def options(field: str) -> Known:
    """What can be chosen in answer to one question, as far as questions.yaml has the words."""
    if field == "red_flags":
        return ("none",)
    question = QUESTIONS[field]
    return ("true", "false") if question.kind == "boolean" else question.choices


@cache
def units() -> Known:
    """Units of questions and limits. Points of a score are no unit."""
    asked = [unit for one in QUESTIONS.values() if one.unit for unit in (one.unit, *one.other_units)]
    return dict.fromkeys([*asked, *(limit.unit for limit in THRESHOLDS if limit.unit != "points")])


@cache
def bands() -> dict[str, Known]:
    """Every question that may settle a topic, with every band that an answer can fall in."""
    asked = ((table, name) for table, fields in FIELDS_OF_TABLE.items() for name in fields if name in QUESTIONS)
    return {name: every_band(name) for table, name in asked if worth_asking(table, name)}
