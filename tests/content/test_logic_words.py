"""Every code that the logic can hand to the screen has words in each language, and no words lack a code."""

import re
from pathlib import Path
from typing import get_args

import pytest

from hcc_content.loader import LANGUAGES, load_library
from hcc_logic import QUESTIONS
from hcc_logic.engine.status import Status
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import TABLES
from hcc_logic.report.explanation import LiverNote, StageNote
from hcc_logic.report.what_if import CHANGES
from hcc_logic.rules.tace_checklist import TACE_FACTORS, Finding
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)

# codes that the parts of the logic outside the decision_lists hand out
OUTSIDE_THE_LADDERS = {"emergency_sign", "no_sign", "answers_contradict", "no_contradiction", "app_rule"}
ENTRY_CODES = {"entry", "not_checked", "table_cell"}
# columns of the table on the liver, and the answers that they are read from
ASKED_AS = {
    "clotting": ("inr", "pt_seconds_over_control"),
    "class": ("child_pugh_class",),
    "safety_class": ("child_pugh_class",),
}


def reason_codes():
    rules = {rule.code for topic in TOPICS.values() for rule in topic.rules}
    remarks = {remark.code for topic in TOPICS.values() for remark in topic.remarks}
    return rules | remarks | OUTSIDE_THE_LADDERS


def contradiction_codes():
    text = Path(contradictions.__file__).read_text(encoding="utf-8")
    return set(re.findall(r'Contradiction\(\s*"(\w+)"', text))


def score_notes():
    return {*get_args(LiverNote), *get_args(StageNote)}


def band_codes():
    """Question -> every band it can fall in. Where choices are bands themselves, those that leave the band open too."""
    found = {}
    for table in TABLES.values():
        for column, masks in table.masks.items():
            for field in ASKED_AS.get(column, (column,)):
                found.setdefault(field, set()).update(masks)
    for field, codes in found.items():
        question = QUESTIONS[field]
        if question.kind == "choice" and codes & set(question.choices):
            codes.update(question.choices)
    return found


def words(language, name):
    return getattr(load_library(language), name).words


@LANGUAGE
def test_topics(language):
    tree = words(language, "topics")
    assert set(tree["topics"]) == set(SEQUENCE_ORDER)
    assert set(tree["statuses"]) == {status.value for status in Status}
    assert set(tree["kinds"]) == {topic.kind for topic in TOPICS.values()}
    parts = {"name", "what", "listed_for", "not_usual", "settles", "ask", "pages", "sources"}
    assert {slug: parts - set(topic) for slug, topic in tree["topics"].items() if set(topic) != parts} == {}
    assert [slug for slug, topic in tree["topics"].items() if not topic["ask"] or not topic["sources"]] == []


@LANGUAGE
def test_pages_of_topics_are_there(language):
    library = load_library(language)
    lost = []
    for slug, topic in library.topics.words["topics"].items():
        for page in topic["pages"]:
            held = library.treatments if page.startswith("treatment:") else library.pages
            if page.removeprefix("treatment:") not in held:
                lost.append((slug, page))
    assert lost == []


@LANGUAGE
def test_reasons(language):
    tree = words(language, "reasons")["reasons"]
    assert set(tree) == reason_codes()
    assert [code for code, said in tree.items() if set(said) != {"holds", "might_hold"}] == []


@LANGUAGE
def test_what_the_team_checks(language):
    assert set(words(language, "reasons")["to_check"]) == {code for topic in TOPICS.values() for code in topic.to_check}


@LANGUAGE
def test_contradictions(language):
    tree = words(language, "reasons")["contradictions"]
    assert len(contradiction_codes()) > 20
    assert set(tree) == contradiction_codes()
    assert [code for code, said in tree.items() if set(said) != {"what", "mend"}] == []


@LANGUAGE
def test_notes_of_scores_and_marks_of_entries(language):
    tree = words(language, "reasons")
    assert set(tree["notes"]) == score_notes()
    assert set(tree["entry_codes"]) == ENTRY_CODES


@LANGUAGE
def test_changes_and_the_checklist(language):
    tree = words(language, "reasons")
    assert set(tree["changes"]) == {change.code for change in CHANGES}
    assert set(tree["tace_checklist"]["factors"]) == {factor.code for factor in TACE_FACTORS}
    assert set(tree["tace_checklist"]["findings"]) == {finding.value for finding in Finding}


@LANGUAGE
def test_bands(language):
    assert {field: set(said) for field, said in words(language, "reasons")["bands"].items()} == band_codes()


@LANGUAGE
def test_every_reason_is_told_as_known_or_as_open(language):
    """What is certain never begins with "if"; what depends on a missing answer always does."""
    start = {"en": "If ", "zh-Hans": "要是"}.get(language)
    if start is None:
        pytest.skip("no pattern for this language yet")
    tree = words(language, "reasons")["reasons"]
    assert [code for code, said in tree.items() if said["holds"].startswith(start)] == []
    assert [code for code, said in tree.items() if not said["might_hold"].startswith(start)] == []
