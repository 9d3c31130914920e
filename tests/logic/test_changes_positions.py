"""The corrections of November 2026 to guideline positions, each under its id, and law 12 as a property: an entry speaks
only about those who surely belong to its people."""

from __future__ import annotations

import random
from typing import Any

import pytest
from answer_space import VALUES, complete, draw_consistent, fits, may_complete

from hcc_content.loader import LANGUAGES
from hcc_logic import explain, parse_answers
from hcc_logic.engine.conditions import Condition
from hcc_logic.engine.truth import Truth
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient.criteria import FIELDS_OF_TABLE, TABLES, Situation
from hcc_logic.patient.readings import Patient
from hcc_logic.report.explanation import Explanation, GuidelinePosition, PositionReason
from hcc_logic.report.reader import Reader
from hcc_logic.rules.guidelines import EDITIONS
from wording import phrasebook, tell
from wording.comparison import compare
from wording.positions import ToldEntry, ToldPosition, ToldPositions, positions
from wording.topics import ToldTopic

Raw = dict[str, Any]
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
STANCES = {stance.id: stance for edition in EDITIONS.values() for stance in edition.stances}
AGAINST = ("not_recommended", "contraindicated")
TUMOUR: Raw = {"thrombus_nature": "tumour"}
BRANCH: Raw = {**TUMOUR, "pvtt_type": "II"}
TRUNK: Raw = {**TUMOUR, "pvtt_type": "III"}
TRUNK_TOLD: Raw = {**TRUNK, "extrahepatic_spread": "none", "child_pugh_class": "A", "ecog": "0"}
CLASS_B: Raw = {**BRANCH, "pvtt_both_sides": False, "child_pugh_class": "B", "ecog": "1"}
FIT_BRANCH: Raw = {**BRANCH, "child_pugh_class": "A", "ecog": "0"}

ONE_BRANCH: Raw = {**FIT_BRANCH, "pvtt_both_sides": False, "hepatic_vein_thrombus": "none", "ivc_thrombus": "none"}


def position(raw: Raw, topic: str, guideline: str) -> GuidelinePosition:
    found = explain(parse_answers(raw)).topic(topic).by_guideline
    return next(one for one in found if one.guideline == guideline)


def told(language: str, raw: Raw, topic: str) -> ToldPositions:
    return positions(phrasebook(language), explain(parse_answers(raw)).topic(topic).by_guideline)


def speaker(language: str, raw: Raw, topic: str, guideline: str) -> ToldPosition:
    return next(one for one in told(language, raw, topic).speaking if one.id == guideline)


def silence(language: str, raw: Raw, topic: str, guideline: str) -> str:
    """What a guideline that says nothing to the reader is told to say."""
    name = phrasebook(language).guidelines.editions[guideline].short
    return next(one.says for one in told(language, raw, topic).silent if name in one.names)


# --- the corrections -----------------------------------------------------------------------------------------------


def test_ch_13_the_american_limits_speak_to_whom_they_reach() -> None:
    said = position({**BRANCH, "child_pugh_points": 8}, "external_radiotherapy", "aasld2023")
    assert (said.stance, said.outcome) == ("not_recommended", "holds")


@pytest.mark.parametrize(
    "reached", [{"ascites": "moderate_severe"}, {"encephalopathy": "grade_1_2"}, {"child_pugh_class": "C"}]
)
def test_ch_13_each_limit_by_itself_is_enough(reached: Raw) -> None:
    said = position({**BRANCH, **reached}, "external_radiotherapy", "aasld2023")
    assert (said.stance, said.outcome) == ("not_recommended", "holds")


def test_ch_13_the_american_limits_are_silent_to_others() -> None:
    raw = {**BRANCH, "child_pugh_class": "A", "ascites": "none", "encephalopathy": "none"}
    assert position(raw, "external_radiotherapy", "aasld2023").stance == "no_statement"


def test_ch_13_what_the_american_limits_depend_on_is_named() -> None:
    said = position({**BRANCH, "child_pugh_class": "B"}, "external_radiotherapy", "aasld2023")
    assert (said.stance, said.outcome) == ("not_recommended", "might_hold")
    assert {"child_pugh_points", "ascites", "encephalopathy"} <= set(said.depends_on)


@pytest.mark.parametrize(("language", "early"), [("en", "early cancer"), ("zh-Hans", "早期肝癌")])
def test_ch_13_the_limits_are_told_as_said_about_early_cancer(language: str, early: str) -> None:
    first = speaker(language, {**BRANCH, "child_pugh_points": 8}, "external_radiotherapy", "aasld2023").first
    assert first.id == "aasld23-rt-01"
    assert early in first.sentence


def test_ch_14_the_entry_against_a_trunk_thrombus_comes_first() -> None:
    said = position(TRUNK, "surgery_upfront", "nhc2026")
    assert (said.stance, said.outcome) == ("not_recommended", "holds")
    assert said.reasons[0].sources[0] == "nhc26-res-04"
    nodes = next(one for one in said.reasons if one.entry == "nhc26-res-05")
    assert nodes.outcome == "might_hold"
    assert "extrahepatic_spread" in nodes.depends_on


@pytest.mark.parametrize("other", [{"child_pugh_class": "C"}, {"ecog": "4"}, {"extrahepatic_spread": "lung"}])
def test_ch_14_it_speaks_whatever_the_class_fitness_and_spread(other: Raw) -> None:
    first = position({**TRUNK, **other}, "surgery_upfront", "nhc2026").reasons[0]
    assert (first.stance, first.outcome) == ("not_recommended", "holds")
    entries = {one.entry: one.outcome for one in position({**TRUNK, **other}, "surgery_upfront", "nhc2026").reasons}
    assert entries["nhc26-res-04"] == "holds"


def test_ch_14_an_entry_that_an_answer_rules_out_appears_nowhere() -> None:
    found = explain(parse_answers(TRUNK_TOLD))
    assert "nhc26-res-05" not in {one.entry for one in reasons(found)}
    assert "nhc26-res-05" not in {source for one in reasons(found) for source in one.sources}


@LANGUAGE
def test_ch_14_words_put_what_is_certain_first_and_what_is_open_under_it(language: str) -> None:
    china = speaker(language, TRUNK, "surgery_upfront", "nhc2026")
    assert (china.first.id, china.first.label) == ("nhc26-res-04", "")
    nodes = next(one for one in china.under if one.id == "nhc26-res-05")
    assert phrasebook(language).questions.fields["extrahepatic_spread"].name in nodes.label
    shown = speaker(language, TRUNK_TOLD, "surgery_upfront", "nhc2026")
    assert "nhc26-res-05" not in {one.id for one in (shown.first, *shown.under)}


def test_ch_14_the_liver_class_is_named_before_its_parts() -> None:
    nodes = next(one for one in position(TRUNK, "surgery_upfront", "nhc2026").reasons if one.entry == "nhc26-res-05")
    assert nodes.depends_on[:2] == ("child_pugh_class", "extrahepatic_spread")


def test_ch_14_an_edition_that_speaks_for_others_is_not_called_silent() -> None:
    said = position(CLASS_B, "haic", "jsh2021")
    assert said.stance == "no_statement"
    assert [(one.code, one.entry) for one in said.reasons] == [("speaks_for_others", None)]


@LANGUAGE
def test_ch_14_words_tell_speaking_for_others_from_saying_nothing(language: str) -> None:
    words = phrasebook(language).guidelines
    assert silence(language, CLASS_B, "haic", "jsh2021") == words.labels.speaks_for_others
    assert silence(language, CLASS_B, "haic", "easl2024") == words.stances["no_statement"]
    assert words.labels.speaks_for_others != words.stances["no_statement"]


@LANGUAGE
def test_ch_14_words_tell_what_no_question_asks_from_what_is_about_others(language: str) -> None:
    """The American sentence on AFP before a transplant: nobody knows whether it is about the reader."""
    words = phrasebook(language).guidelines
    assert [one.code for one in position({}, "transplant_evaluation", "aasld2023").reasons] == ["not_asked"]
    assert silence(language, {}, "transplant_evaluation", "aasld2023") == words.labels.not_asked
    assert words.labels.not_asked not in (words.labels.speaks_for_others, words.stances["no_statement"])


@LANGUAGE
@pytest.mark.parametrize(
    ("raw", "topic", "shown", "hidden"),
    [
        (TRUNK_TOLD, "surgery_upfront", "dis-03", "dis-02"),  # the trunk, not a branch
        (FIT_BRANCH, "surgery_upfront", "dis-02", "dis-03"),
        (TRUNK, "tace", "dis-04", ""),
        (ONE_BRANCH, "tace", "", "dis-04"),
        (CLASS_B, "haic", "", "dis-05"),  # it names Japan, whose entry is about class A
        (BRANCH, "haic", "dis-05", ""),
    ],
)
def test_ch_14_differences_are_told_where_the_lines_above_speak(
    language: str, raw: Raw, topic: str, shown: str, hidden: str
) -> None:
    """A text in general words on where guidelines part ways names no guideline whose line says "about others"."""
    found = {one.id for one in compare(phrasebook(language), explain(parse_answers(raw)).topic(topic)).differences}
    assert {shown} - {""} <= found
    assert hidden not in found


@LANGUAGE
def test_ch_14_whom_a_topic_is_listed_for_is_told_only_while_no_guideline_is_settled(language: str) -> None:
    """In general words "Japan (2021) lists HAIC"; its line says to a person in class B that it is about others."""
    book = phrasebook(language)
    general = book.topics.topics["haic"].listed_for
    assert topic_told(language, {}, "haic").listed_for == general
    settled = topic_told(language, CLASS_B, "haic")
    assert settled.verdict.status == "cannot_say"
    assert settled.listed_for == ""
    assert general not in (settled.short, settled.what, settled.not_usual)


def topic_told(language: str, raw: Raw, topic: str) -> ToldTopic:
    told_all = tell(explain(parse_answers(raw)), phrasebook(language))
    return told_all.answer.topics[topic]


def test_ch_14_in_brief_texts_draw_on_the_same_table() -> None:
    """No topic is open to a reader on the word of an edition whose entries are about others."""
    surgery = explain(parse_answers(TRUNK)).topic("surgery_upfront")
    assert surgery.status != "listed"
    assert surgery.mark != "talked_about"


@LANGUAGE
def test_ch_49_the_line_of_2016_was_read_and_stands_alone(language: str) -> None:
    shown = told(language, FIT_BRANCH, "surgery_upfront").speaking
    entries = [one.id for line in shown for one in (line.first, *line.under)]
    assert entries.count("pvtt16-res-01") == 1
    assert "pvtt2018" not in {line.id for line in shown}


@pytest.mark.parametrize(
    ("raw", "topic", "named"),
    [
        (FIT_BRANCH, "surgery_upfront", False),  # what it says about this reader stands under 2016
        (TRUNK_TOLD, "surgery_upfront", True),  # it speaks itself
        (FIT_BRANCH, "haic", True),  # 2016 says nothing on it, and 2018 speaks about others
    ],
)
def test_ch_49_the_consensus_of_2018_is_not_said_to_be_about_others(raw: Raw, topic: str, named: bool) -> None:
    found = {one.guideline for one in explain(parse_answers(raw)).topic(topic).by_guideline}
    assert ("pvtt2018" in found) is named


@pytest.mark.parametrize("name", ["pvtt18-res-01", "pvtt18-tace-01", "pvtt18-rt-01", "pvtt18-sup-01"])
def test_ch_49_the_line_of_2018_that_says_the_same_is_no_entry(name: str) -> None:
    assert name not in STANCES
    assert name.replace("pvtt18", "pvtt16") in STANCES


LABELS = {
    "en": ("speaks only about other people", "speaks about you if ", "seen in a report of the text"),
    "zh-Hans": ("说的是别的情况", "如果", "从转述里看到，未见原文"),
}


@LANGUAGE
def test_ch_86_the_three_labels_have_their_words(language: str) -> None:
    words, (others, depends, report) = phrasebook(language).guidelines, LABELS[language]
    assert words.labels.speaks_for_others == others
    assert words.labels.depends_on.startswith(depends) and words.labels.depends_on_more.startswith(depends)
    assert words.seen["seen_in_report"] == report


@LANGUAGE
@pytest.mark.parametrize("raw", [{}, TRUNK, CLASS_B, FIT_BRANCH], ids=["nothing", "trunk", "class B", "branch"])
def test_ch_86_every_line_has_exactly_one_label(language: str, raw: Raw) -> None:
    book = phrasebook(language)
    for verdict in explain(parse_answers(raw)).topics:
        shown = positions(book, verdict.by_guideline)
        heard = {line.id: line for line in shown.speaking}
        for found in verdict.by_guideline:
            name = book.guidelines.editions[found.guideline].short
            silent = [one for one in shown.silent if name in one.names]
            assert (found.guideline in heard) + len(silent) == 1, (verdict.topic, found.guideline)
            if found.guideline in heard:
                line, by_entry = heard[found.guideline], {one.entry: one for one in found.reasons}
                for entry in (line.first, *line.under):
                    assert labels(language, entry) == [expected(language, by_entry[entry.id])], entry


def labels(language: str, entry: ToldEntry) -> list[str]:
    """Which labels a line bears, of those that there are."""
    seen = phrasebook(language).guidelines.seen
    kinds = {"depends_on": entry.label.startswith(LABELS[language][1])}
    kinds |= {code: words in entry.label for code, words in seen.items()}
    kinds["none"] = entry.label == ""
    return [kind for kind, found in kinds.items() if found]


def expected(language: str, reason: PositionReason) -> str:
    if reason.outcome == "might_hold":
        return "depends_on"
    return "none" if reason.code == "entry" else reason.code


@LANGUAGE
def test_ch_86_an_open_entry_names_at_most_three_facts(language: str) -> None:
    book = phrasebook(language)
    found = position({**BRANCH, "child_pugh_class": "B"}, "external_radiotherapy", "aasld2023")
    label = speaker(language, {**BRANCH, "child_pugh_class": "B"}, "external_radiotherapy", "aasld2023").first.label
    assert len(found.depends_on) > 3
    named = [name for name in found.depends_on if book.questions.fields[name].name in label]
    assert named == list(found.depends_on[:3])


@LANGUAGE
def test_ch_86_an_open_entry_that_was_not_read_says_both(language: str) -> None:
    book, said = phrasebook(language), 0
    for verdict in explain(parse_answers({})).topics:
        for line in positions(book, verdict.by_guideline).speaking:
            found = {one.entry: one for one in position({}, verdict.topic, line.id).reasons}
            for entry in (line.first, *line.under):
                code = found[entry.id].code
                if code in book.guidelines.seen and found[entry.id].outcome == "might_hold":
                    said += 1
                    assert book.guidelines.seen[code] in entry.sentence
    assert said


# --- law 12 --------------------------------------------------------------------------------------------------------

READERS = [draw_consistent(random.Random(seed), share) for share in (0.05, 0.2, 0.5, 0.9) for seed in range(50)]
"""Answer sets without a contradiction, from almost nothing told to almost everything."""


def reasons(found: Explanation) -> list[PositionReason]:
    return [one for verdict in found.topics for said in verdict.by_guideline for one in said.reasons]


def truth(condition: Condition, raw: Raw) -> Truth:
    return condition.truth(Situation.of(Answers(raw)).selected)


@pytest.mark.parametrize("number", range(0, len(READERS), 3))
def test_law_12_what_holds_is_true_of_every_completion(number: int) -> None:
    raw, rng = READERS[number], random.Random(number)
    held = {one.entry for one in reasons(explain(Answers(raw))) if one.entry and one.outcome == "holds"}
    for _ in range(2):
        full = complete(rng, raw)
        wrong = [name for name in held if truth(STANCES[name].when, full) is not Truth.YES]
        assert not wrong, full


@pytest.mark.parametrize("number", range(len(READERS)))
def test_law_12_no_entry_is_shown_whose_people_an_answer_excludes(number: int) -> None:
    raw = READERS[number]
    shown = {one.entry for one in reasons(explain(Answers(raw))) if one.entry}
    assert not [name for name in shown if truth(STANCES[name].when, raw) is Truth.NO]


@pytest.mark.parametrize("number", range(len(READERS)))
def test_law_12_an_entry_that_decides_against_is_never_outvoted(number: int) -> None:
    raw = READERS[number]
    for verdict in explain(Answers(raw)).topics:
        for said in verdict.by_guideline:
            against = [
                stance.id
                for stance in EDITIONS[said.guideline].stances
                if verdict.topic in stance.topics
                and stance.stance in AGAINST
                and not stance.general
                and truth(stance.when, raw) is Truth.YES
            ]
            if against:
                assert (said.stance in AGAINST, said.outcome) == (True, "holds"), (verdict.topic, against)


STATED = {"child_pugh_class", "child_pugh_points"}
VAGUE: tuple[tuple[str, object], ...] = (("pvtt_type", "present_place_unknown"), ("prior_treatment", ("other",)))


def _vague(answers: Raw) -> bool:
    return any(one in VAGUE for one in answers.items())


@pytest.mark.parametrize("number", range(0, len(READERS), 4))
def test_law_12_the_facts_named_settle_the_entry(number: int) -> None:
    """With the answers of one completion to all that an open entry depends on, it is open no more. Left out are an
    answer that tells no place or no drug ("another treatment"), and a class or points that are stated: how far they
    agree with the values is itself decided by further answers."""
    raw = READERS[number]
    full = complete(random.Random(number), raw)
    found = [one for one in reasons(explain(Answers(raw))) if one.outcome == "might_hold"]
    for depends_on in {one.depends_on for one in found}:
        answers = {name: full[name] for name in depends_on if name in full}
        if len(answers) < len(depends_on) or _vague(answers) or STATED & (answers.keys() | raw.keys()):
            continue
        left = {one.entry for one in reasons(explain(Answers({**raw, **answers}))) if one.outcome == "might_hold"}
        assert not left & {one.entry for one in found if one.depends_on == depends_on}, (depends_on, answers)


@LANGUAGE
def test_law_12_an_open_entry_that_no_single_answer_settles_says_so(language: str) -> None:
    """Points that are stated lower than the values make them, inside one class (CH-04)."""
    raw = {
        "child_pugh_points": 7,
        "pt_seconds_over_control": 8.0,
        "bilirubin_umol_l": 50.1,
        "bile_duct_thrombus": "yes",
    }
    found = position(raw, "external_radiotherapy", "aasld2023")
    assert (found.outcome, found.depends_on) == ("might_hold", ())
    label = speaker(language, raw, "external_radiotherapy", "aasld2023").first.label
    assert label == phrasebook(language).guidelines.labels.depends_on_open


@pytest.mark.parametrize("number", range(0, len(READERS), 8))
def test_law_12_no_fact_beside_those_named_settles_an_entry(number: int) -> None:
    """Every answer to every other question that is open, one at a time. What another answer stands for is not asked:
    the points of a letter before its class, the seconds of a clotting test beside the INR."""
    raw = READERS[number]
    asked = Reader(Patient.of(Answers(raw))).open_facts
    open_ = {one.entry: one.depends_on for one in reasons(explain(Answers(raw))) if one.outcome == "might_hold"}
    for name in dict.fromkeys(name for table, own in FIELDS_OF_TABLE.items() for name in own if asked.of(table, name)):
        unnamed = [entry for entry, facts in open_.items() if entry and name not in facts]
        for value in VALUES[name] if name not in raw and unnamed else ():
            if may_complete(name, value) and fits(raw, name, value):
                selected = Situation.of(Answers({**raw, name: value})).selected
                settled = [entry for entry in unnamed if STANCES[entry].when.truth(selected) is not Truth.UNKNOWN]
                assert not settled, (name, value)


@pytest.mark.parametrize("number", range(40))
def test_law_12_over_the_whole_space_of_each_entry(number: int) -> None:
    """Rows of each table drawn at random, as any partial answer leaves some: an entry that is certain is true of every
    combination of the rows that are left, and one that is ruled out is true of none."""
    rng = random.Random(number)
    selected = {name: some_rows(rng, len(table.rows)) for name, table in TABLES.items()}
    for stance in STANCES.values():
        found, tables = stance.when.truth(selected), {one.table for one in stance.when.criteria()}
        if found is Truth.UNKNOWN:
            continue
        for _ in range(60):
            single = {name: 1 << rng.choice(bits_of(selected[name])) for name in tables}
            assert stance.when.truth(single) is found, (stance.id, single)


def some_rows(rng: random.Random, number: int) -> int:
    rows = rng.sample(range(number), rng.choice((1, max(1, number // 8), max(1, number // 2), number)))
    return sum(1 << row for row in rows)


def bits_of(mask: int) -> list[int]:
    return [place for place in range(mask.bit_length()) if mask >> place & 1]
