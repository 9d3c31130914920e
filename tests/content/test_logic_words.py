"""The lists of codes that must have words are those that the logic hands out, and words are told as they are meant."""

import re
from pathlib import Path
from typing import get_args

import pytest

from hcc_content import codes
from hcc_content.loader import LANGUAGES, load_library
from hcc_logic import explain, parse_answers
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import FIELDS_OF_TABLE
from hcc_logic.patient.criteria.bands import SCALES, example
from hcc_logic.report.next_questions import _bands_to_try, worth_asking
from hcc_logic.report.reasons import WITHOUT_A_RULE
from hcc_logic.rules.treatments import TOPICS

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def test_every_kind_of_contradiction_is_found_somewhere():
    text = Path(contradictions.__file__).read_text(encoding="utf-8")
    codes_of_kinds = get_args(contradictions.ContradictionCode)
    assert set(re.findall(r'Contradiction\(\s*"(\w+)"', text)) <= set(codes_of_kinds)
    assert [code for code in codes_of_kinds if text.count(f'"{code}"') < 2] == []  # listed, and found


def test_reasons_without_a_rule_are_those_that_are_given():
    of_rules = {one.code for topic in TOPICS.values() for one in (*topic.rules, *topic.remarks)}
    calm = {"red_flags": ["none"], "bleeding_now": "no", "encephalopathy": "none"}
    given = {
        reason.code
        for answers in ({}, calm, {"bleeding_now": "yes"}, {"thrombus_nature": "none", "pvtt_type": "II"},
                        {"child_pugh_class": "A", "setting": "after_downstaging", "extrahepatic_spread": "lung"})
        for topic in explain(parse_answers(answers)).topics
        for reason in topic.reasons
    }  # fmt: skip
    assert given - of_rules == set(WITHOUT_A_RULE)


def test_every_band_that_may_lead_somewhere_has_words():
    tried = {
        (name, band)
        for table, fields in FIELDS_OF_TABLE.items()
        for name in fields
        if name in codes.bands() and worth_asking(table, name) and name != "pt_normal_seconds"
        for band in _bands_to_try(table, name)
        if example(name, band) is not None
    }
    # the normal value is asked for the difference that it makes
    tried |= {("pt_normal_seconds", band) for band in SCALES["pt_seconds_over_control"].samples}
    assert len(tried) > 100
    assert {(name, band) for name, band in tried if band not in codes.bands()[name]} == set()


@LANGUAGE
def test_every_reason_is_told_as_known_or_as_open(language):
    """What is certain never begins with "if"; what depends on a missing answer always does."""
    start = {"en": "If ", "zh-Hans": "要是"}.get(language)
    if start is None:
        pytest.skip("no pattern for this language yet")
    reasons = load_library(language).reasons.reasons
    assert [code for code, said in reasons.items() if said.holds.startswith(start)] == []
    assert [code for code, said in reasons.items() if not said.might_hold.startswith(start)] == []
