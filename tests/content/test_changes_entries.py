"""The changes of November 2026 to entries, editions, outcomes and terms: the fact base holds what the change log says,
and a reader is told how far each text was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from hcc_content.loader import languages, load_library
from hcc_content.sources import load_facts, load_outcomes, load_sources
from hcc_content.words import content_files
from hcc_logic import explain, parse_answers
from hcc_logic.evidence.citations import citations, sources
from hcc_logic.report.explanation import GuidelinePosition, TopicVerdict
from hcc_logic.rules import freshness
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.treatments import TOPICS
from tools import changes
from tools.evidence.fact_base import FOLDER, read_fact_base
from tools.evidence.rows import REPORTS
from wording import phrasebook, rules

BASE = read_fact_base()
LOG = {row.id: row for row in BASE.change_log.changes}
ENTRIES = {row.id: row for row in BASE.guidelines.recommendations}
DOCUMENTS = {row.id: row for row in BASE.guidelines.sources}
STANCES = {stance.id: stance for edition in EDITIONS.values() for stance in edition.stances}
LANGUAGES = languages()
LEVEL = {"text": "read", "report": "report", "no": "memory"}
CODE = {"text": "entry", "report": "seen_in_report", "no": "not_checked"}
MARK = {"report": "seen_in_report", "no": "not_checked"}


def becomes(change: str) -> Any:
    return LOG[change].becomes


def rows_in(node: Any) -> Iterator[dict[str, Any]]:
    """Entries inside what a change becomes: rows with a statement."""
    if isinstance(node, dict):
        if "statement" in node:
            yield node
        else:
            for value in node.values():
                yield from rows_in(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from rows_in(value)


def verdict(answers: dict[str, Any], topic: str) -> TopicVerdict:
    return explain(parse_answers(answers)).topic(topic)


def said_by(guideline: str, answers: dict[str, Any], topic: str) -> GuidelinePosition:
    return next(one for one in verdict(answers, topic).by_guideline if one.guideline == guideline)


def entries_of(position: GuidelinePosition) -> dict[str, str]:
    """Entry -> code of how far it may be trusted."""
    return {reason.sources[0]: reason.code for reason in position.reasons}


def cited(found: TopicVerdict) -> set[str]:
    return {name for reason in found.reasons for name in reason.sources}


# --- every entry of the change log -----------------------------------------------------------------------------------

WITH_ENTRIES = (
    "CH-23", "CH-24", "CH-25", "CH-26", "CH-27", "CH-28", "CH-29", "CH-30", "CH-31", "CH-32", "CH-33", "CH-34", "CH-35",
    "CH-36", "CH-38", "CH-39", "CH-40", "CH-41", "CH-42", "CH-43", "CH-44", "CH-45", "CH-47", "CH-48", "CH-51", "CH-53",
    "CH-54", "CH-55", "CH-56", "CH-57",
)  # fmt: skip
CHANGED = [(name, row) for name in WITH_ENTRIES for row in rows_in(becomes(name))]
CHANGED_IDS = [f"{name} {row['id']}" for name, row in CHANGED]


def test_every_change_to_entries_is_looked_at():
    assert {name for name, _ in CHANGED} == set(WITH_ENTRIES)
    assert set(WITH_ENTRIES) == {row.id for row in LOG.values() if list(rows_in(row.becomes))}


@pytest.mark.parametrize(("change", "wanted"), CHANGED, ids=CHANGED_IDS)
def test_the_entry_is_what_the_change_says(change: str, wanted: dict[str, Any]):
    held = ENTRIES[wanted["id"]].model_dump(mode="json")
    assert held == dict(wanted), change


@pytest.mark.parametrize(("change", "wanted"), CHANGED, ids=CHANGED_IDS)
def test_the_reader_is_told_how_far_it_was_seen(change: str, wanted: dict[str, Any]):
    """The text itself, a report of it, or neither; the level is the same in pages, logic and rule book."""
    level = "report" if wanted["read_level"] in REPORTS else "text"
    name = wanted["id"]
    assert load_facts()[name].verified == citations()[name].verified == LEVEL[level], change
    if name not in STANCES:
        return
    assert STANCES[name].seen == level
    for language in LANGUAGES:
        book = phrasebook(language)
        marks = {seen: str(book.guidelines.seen[code]) for seen, code in MARK.items()}
        topic = STANCES[name].topics[0]
        shown = rules.topics(book, [row for row in rules.every_row() if row.code == name and row.topic == topic])
        label = shown[0].entries[0].stance
        assert [seen for seen, mark in marks.items() if mark in label] == [one for one in (level,) if one in MARK], (
            label
        )


PEOPLE: tuple[dict[str, Any], ...] = (
    {"thrombus_nature": "tumour", "pvtt_type": "I", "child_pugh_class": "A", "ecog": "0", "extrahepatic_spread": "none"}
    | {"tumour_count": 1, "largest_cm": 3},
    {"thrombus_nature": "tumour", "pvtt_type": "III", "child_pugh_class": "A", "ecog": "0", "varices": "high"}
    | {"extrahepatic_spread": "none", "hbv_surface_antigen": "positive", "setting": "first_diagnosis"},
    {
        "thrombus_nature": "tumour",
        "pvtt_type": "II",
        "child_pugh_class": "C",
        "ecog": "3",
        "extrahepatic_spread": "lung",
    },
    {"thrombus_nature": "tumour", "pvtt_type": "II", "child_pugh_class": "B", "ecog": "1"},
    {"thrombus_nature": "bland", "setting": "first_diagnosis", "varices": "low", "bleeding_now": "yes"},
    {"setting": "after_curative_resection", "prior_resection": "yes", "thrombus_nature": "none", "tumour_count": 0}
    | {"extrahepatic_spread": "none"},
    {"transplant_recipient": "yes", "autoimmune_disease": "active", "child_pugh_class": "A", "ecog": "0"}
    | {"thrombus_nature": "tumour", "bleeding_last_6_months": "yes", "setting": "recurrence_after_transplant"},
    {"prior_treatment": ["immunotherapy_combination"], "last_systemic_result": "progressed"},
    {"prior_treatment": ["tyrosine_kinase_inhibitor"], "last_systemic_result": "progressed"},
    {"thrombus_nature": "none", "extrahepatic_spread": "none", "tumour_count": 6, "setting": "first_diagnosis"},
)
NOBODY_IS_ASKED = frozenset(("nhc26-tace-08", "aasld23-lt-02", "nhc26-av-05"))
"""Failed sessions, a blood marker over time, the core antibody: no question finds these people."""


def test_each_changed_entry_reaches_a_reader_with_its_level():
    heard: dict[str, set[str]] = {}
    for answers in PEOPLE:
        for topic in explain(parse_answers(answers)).topics:
            for position in topic.by_guideline:
                for name, code in entries_of(position).items():
                    heard.setdefault(name, set()).add(code)
    wanted = {row["id"] for _, row in CHANGED if row["id"] in STANCES} - NOBODY_IS_ASKED
    assert wanted <= set(heard)
    for name in wanted:
        assert heard[name] == {CODE[STANCES[name].seen]}, name


def test_nothing_is_decided_alone_by_what_was_seen_in_a_report_or_not_at_all():
    unread = {name for name, entry in ENTRIES.items() if entry.seen != "text"}
    assert "bav8-ac-01" in unread
    for topic in TOPICS.values():
        for rule in topic.rules:
            others = [name for name in rule.sources if name not in unread and not name.startswith("D-")]
            assert others or not unread & set(rule.sources), (topic.slug, rule.code)


def test_what_was_left_unchecked_keeps_its_label():
    text = str(BASE.change_log.left_unchecked["entries_left_unchecked"])
    for name in re.findall(r"[a-z0-9]+-[a-z]+-\d\d|aasld25lt-01|ilts24-01", text):
        assert ENTRIES[name].seen == "no", name
        assert load_facts()[name].verified == LEVEL[ENTRIES[name].seen]


# --- single changes --------------------------------------------------------------------------------------------------


def test_ch_18_a_plain_clot_rests_on_the_newest_consensus_with_its_label():
    answers = {"thrombus_nature": "bland"}
    found = verdict(answers, "anticoagulation_discussion")
    assert found.status == "sometimes"
    assert "bav8-ac-01" in cited(found)
    assert set(entries_of(said_by("baveno8", answers, "anticoagulation_discussion")).values()) == {"seen_in_report"}


def test_ch_18_with_a_place():
    found = verdict({"thrombus_nature": "bland", "pvtt_type": "III"}, "anticoagulation_discussion")
    assert found.status == "sometimes"
    assert "bav8-ac-01" in cited(found)


def test_ch_22_one_statement_was_updated_and_the_rest_stands():
    standing = {name: freshness.standing(edition) for name, edition in EDITIONS.items()}
    assert standing["aasld2023"] == "partly_updated"
    assert standing["bclc2022"] == "superseded"
    assert standing["baveno8"] == "current"
    assert {"baveno7", "aasld_hbv2018"}.isdisjoint(EDITIONS)
    roles = BASE.decisions.source_roles
    assert {"baveno8", "aasld_idsa_hbv2025", "beacon2026"} <= set(roles.counts)
    assert {"baveno7", "aasld_hbv2018"} <= set(roles.history)
    assert sources()["aasld2023"].review_by > sources()["bclc2022"].review_by
    for language in LANGUAGES:
        said = load_library(language).guidelines.editions["aasld2023"]
        assert said.newer is None
        assert "2025" in said.read
        assert "2026" not in str(load_library(language).guidelines.editions["klca2022"])


def test_ch_24_class_b_has_its_own_line():
    answers = {"child_pugh_class": "B", "thrombus_nature": "tumour", "ecog": "1"}
    assert said_by("aasld2023", answers, "systemic_tki").stance == "may_consider"


def test_ch_31_the_update_is_one_statement():
    for field, value in becomes("CH-31")["source"].items():
        assert getattr(DOCUMENTS["aasld2025"], field) == value
    assert ENTRIES["aasld25-neo-01"].statement == ENTRIES["aasld25-adj-01"].statement
    assert ENTRIES["aasld25-neo-01"].seen == "text"


def test_ch_32_swollen_veins_rest_on_a_text_that_was_read():
    answers = {"varices": "high", "thrombus_nature": "tumour"}
    assert verdict(answers, "portal_hypertension_treatment").status == "listed"
    assert "aaslpht24-var-02" in cited(verdict(answers, "portal_hypertension_treatment"))
    found = entries_of(said_by("aasld_pht2024", answers, "portal_hypertension_treatment"))
    assert found["aaslpht24-var-02"] == "entry"


def test_ch_34_the_transplant_text_has_its_citation():
    for field, value in becomes("CH-34")["source"].items():
        assert getattr(DOCUMENTS["aasld_ast_lt2025"], field) == value
    assert load_sources()["aasld_ast_lt2025"].read == "secondary"


def test_ch_35_the_american_line_on_hepatitis_b_is_that_of_2025():
    answers = {"hbv_surface_antigen": "positive"}
    assert verdict(answers, "antiviral_hbv").status == "listed"
    named = {name for one in verdict(answers, "antiviral_hbv").by_guideline for name in entries_of(one)}
    assert "aaslhbv25-01" in named
    assert "aaslhbv18-01" in ENTRIES
    assert "aaslhbv18-01" not in named | set(STANCES)


def test_ch_36_the_old_consensus_is_history_and_the_new_one_is_cited():
    assert "bav7-ac-01" not in STANCES
    decision = next(row for row in BASE.decisions.decisions if row.id == "D-44")
    stop = next(row for row in BASE.guidelines.absolute_stops if row.id == "stop-14")
    assert "bav8-ac-01" in decision.sources
    assert "bav8-ac-01" in stop.recommendations
    assert not {"bav7-ac-01", "bav7-ac-02"} & {*decision.sources, *stop.recommendations}


def test_ch_37_the_statement_that_nobody_printed_is_gone():
    name = becomes("CH-37")["delete"]
    assert name in LOG["CH-37"].was
    holding = [path for path in (*content_files(), *FOLDER.glob("*.yaml")) if name in path.read_text(encoding="utf-8")]
    assert [path.name for path in holding] == ["changes-2026-11.yaml"]
    assert name not in citations()


def test_ch_44_failed_sessions_are_no_voice_against_tace():
    assert STANCES["nhc26-tace-08"].stance == "may_consider"
    assert BASE.decisions.stop_effects["stop-23"]["status"] == "none"
    for answers in PEOPLE:
        assert "nhc26-tace-08" not in entries_of(said_by("nhc2026", answers, "tace"))


def test_ch_45_caution_in_one_text_and_no_in_the_other():
    answers = {"transplant_recipient": "yes", "thrombus_nature": "tumour", "setting": "recurrence_after_transplant"}
    answers |= {"child_pugh_class": "A", "ecog": "0", "bleeding_now": "no", "red_flags": ["none"]}
    topic = "systemic_immunotherapy_combo"
    assert verdict(answers, topic).status == "usually_not"
    chinese, american = said_by("nhc2026", answers, topic), said_by("aasld2023", answers, topic)
    assert (chinese.stance, american.stance) == ("may_consider", "not_recommended")
    assert "nhc26-lt-03" in entries_of(chinese)
    assert entries_of(american)["aasld23-lt-01"] == "entry"


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_46_taiwan_stands_under_its_year_with_the_newer_edition(language: str):
    said = load_library(language).guidelines.editions
    assert "2020" in said["tlca2020"].short
    assert "2023" not in said["tlca2020"].short
    assert said["tlca2020"].newer
    assert EDITIONS["tlca2020"].newer_edition == "tlca2024"
    assert "tlca2023" not in DOCUMENTS
    assert [name for name in ENTRIES if name.startswith("tlca23")] == []
    for before, after in (one.split(" -> ") for one in becomes("CH-46")["rename"]):
        assert before not in citations()
        assert ENTRIES[after].source == "tlca2020"


def test_ch_48_the_sizes_for_ablation_are_those_of_the_text():
    answers = {"tumour_count": 2, "largest_cm": 3, "thrombus_nature": "none", "extrahepatic_spread": "none"}
    reason = next(one for one in verdict(answers, "ablation").reasons if one.code == "small_tumour")
    assert "nhc26-abl-01" in reason.sources
    assert "app_rule" not in reason.sources


def test_ch_49_what_2016_says_and_was_read_stands_once():
    answers = {"thrombus_nature": "tumour", "pvtt_type": "II", "child_pugh_class": "A", "ecog": "0"}
    assert "pvtt16-res-01" in entries_of(said_by("pvtt2016", answers, "surgery_upfront"))
    for name in ("pvtt18-res-01", "pvtt18-tace-01", "pvtt18-rt-01", "pvtt18-sup-01"):
        assert ENTRIES[name].verified == "memory"
        assert name not in STANCES
        assert ENTRIES[name.replace("18", "16")].verified == "read"


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_50_six_weeks_stand_wherever_an_operation_after_bevacizumab_is_timed(language: str):
    six_weeks = re.compile(r"at least 6 weeks|至少\D{0,4}6\D?周")
    library = load_library(language)
    assert six_weeks.search(library.guidelines.entries["conv24-time-01"])
    assert six_weeks.search(str(library.pages["walk-haic"]))
    assert six_weeks.search(str(library.treatments["conversion-therapy"]))
    assert "at least 6 weeks" in ENTRIES["nhc26-haic-05"].statement


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_51_the_newest_baveno_speaks_with_its_label(language: str):
    for field, value in becomes("CH-51")["source"].items():
        assert getattr(DOCUMENTS["baveno8"], field) == value
    mark = str(phrasebook(language).guidelines.seen["seen_in_report"])
    page = load_library(language).treatments["thrombus-anticoagulation"]
    said = {row.who: row.text for row in page.guidelines_say}
    assert mark.split("，")[0] in said["baveno8"]
    assert not {"baveno6_pvt", "baveno7"} & set(said)
    assert said_by("baveno8", PEOPLE[1], "portal_hypertension_treatment").stance == "recommended"


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_52_the_hepatitis_b_text_is_dated_2025(language: str):
    for field, value in becomes("CH-52")["source"].items():
        assert getattr(DOCUMENTS["aasld_idsa_hbv2025"], field) == value
    position = said_by("aasld_idsa_hbv2025", {"hbv_surface_antigen": "positive"}, "antiviral_hbv")
    assert "2025" in load_library(language).guidelines.editions[position.guideline].short


def test_ch_53_north_america_lets_some_have_more_than_drugs_and_changes_no_status():
    answers = {"thrombus_nature": "tumour", "pvtt_type": "III"}
    position = said_by("beacon2026", answers, "sirt")
    assert position.stance == "may_consider"
    assert set(entries_of(position).values()) == {"seen_in_report"}
    assert not [topic.slug for topic in TOPICS.values() for rule in topic.rules if set(rule.sources) & BEACON]
    copies = {"beacon26-br-02", "beacon26-br-03", "beacon26-main-02"}
    assert {ENTRIES[name].seen for name in copies} == {"report"}
    assert {topic for name in BEACON for topic in STANCES[name].topics} == {
        "sirt", "external_radiotherapy", "surgery_upfront",
    }  # fmt: skip


BEACON = {name for name in ENTRIES if name.startswith("beacon26-")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_53_it_is_said_to_be_agreement(language: str):
    said = load_library(language).guidelines.editions["beacon2026"].read
    assert re.search(r"experts agree, not that people live longer|意见一致，不等于能让人活得更久", said)


def test_ch_54_small_branches_drugs_with_tace_and_second_drugs():
    branch = {"thrombus_nature": "tumour", "pvtt_type": "I", "child_pugh_class": "A", "ecog": "0"}
    branch |= {"extrahepatic_spread": "none"}
    assert said_by("aasld2023", branch, "surgery_upfront").stance == "may_consider"
    assert "aasld23-tacesys-01" not in entries_of(said_by("aasld2023", branch, "tace_systemic"))
    many = PEOPLE[9]
    assert said_by("aasld2023", many, "tace_systemic").stance == "not_recommended"
    assert said_by("aasld2023", PEOPLE[7], "second_line_systemic").stance == "may_consider"
    assert said_by("aasld2023", PEOPLE[8], "second_line_systemic").stance == "recommended"


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_55_past_hepatitis_b_is_not_told_that_the_page_is_not_theirs(language: str):
    found = verdict({"hbv_surface_antigen": "negative"}, "antiviral_hbv")
    assert found.status == "not_relevant"
    assert "core_antibody" in found.to_check
    assert re.search(r"core antibody|核心抗体", str(load_library(language).treatments["antiviral-hbv"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_56_stride_is_named_with_its_approval(language: str):
    said = load_library(language).guidelines.entries["nhc26-sys-03"]
    assert re.search(r"not yet approved in China|国内还没批准", said)
    assert STANCES["nhc26-sys-03"].stance == "may_consider"


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_57_the_section_on_chinese_medicine_is_named(language: str):
    slugs = {row.slug for row in BASE.guidelines.option_slugs}
    assert "tcm" in slugs
    assert "adjuvant_tcm" not in slugs | set(BASE.decisions.slug_map)
    assert not {"nhc26-tcm-01", "nhc26-tcm-02", "nhc26-adj-07"} & set(STANCES)
    page = str(load_library(language).treatments["tcm"])
    assert all(name in page for name in ("nhc26-tcm-01", "nhc26-tcm-02"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_58_radiation_with_drugs_stands_under_the_vein(language: str):
    page = load_library(language).pages["combinations"]
    parts = {section.id: str(section) for section in page.sections}
    assert "nhc26-rtsys-01" in parts["in-the-vein"]
    assert "sbrtcam-os" in parts["in-the-vein"]
    assert "nhc26-rtsys-01" not in parts["not-about-the-vein"]
    study = next(row for row in BASE.outcomes.outcomes if row.id == "sbrtcam-os")
    assert (study.value, study.comparator_value, study.display) == (12.7, 8.6, "text_only")


# --- outcomes and their sources --------------------------------------------------------------------------------------

WITH_OUTCOMES = ("CH-59", "CH-60", "CH-61", "CH-62", "CH-63")


@pytest.mark.parametrize("change", WITH_OUTCOMES)
def test_outcomes_are_what_the_change_says(change: str):
    held = {row.id: row for row in BASE.outcomes.outcomes}
    shown = {row.id for row in load_outcomes().outcomes}
    for wanted in becomes(change)["outcomes"]:
        row = held[wanted["id"]].model_dump(mode="json")
        assert {key: row[key] for key in wanted} == wanted
        read = wanted["verified"] == "read"
        assert load_facts()[wanted["id"]].verified == ("read" if read else "report")
        assert (wanted["id"] in shown) is read, "what nobody read is on no chart"
    if "source" in becomes(change):
        study = becomes(change)["source"]
        source = next(row for row in BASE.outcomes.sources if row.id == study["id"]).model_dump(mode="json")
        assert {key: source[key] for key in study} == study
        assert load_sources()[study["id"]].read in ("abstract", "secondary")


@pytest.mark.parametrize(
    ("change", "needed"),
    [
        ("CH-64", {"nhc26-tacesys-02", "leap012-pfs"}),
        ("CH-65", {"cares310_us_2024_2025", "cares310_us_second_letter", "cares-os"}),
        ("CH-66", {"strand-ugib"}),
    ],
)
def test_what_pages_cite_for_it_resolves(change: str, needed: set[str]):
    assert needed <= set(load_facts()) | set(load_sources()), LOG[change].target
    assert next(row for row in BASE.outcomes.outcomes if row.id == "strand-ugib").display == "clinician_only"


# --- terms -----------------------------------------------------------------------------------------------------------

NEW_TERMS = (
    "core-antibody", "pt-activity", "pt-normal-value", "dpd-enzyme", "absorption-fever", "icaritin",
    "interventional-suite", "targeted-plus-immune", "time-until-tace-fails",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_85_each_new_word_is_explained_and_linked(language: str):
    library = load_library(language)
    known = {row.slug for row in BASE.terms.terms}
    linked = {name for page in library.pages.values() for section in page.sections for name in section.terms}
    linked |= {name for page in library.treatments.values() for name in page.terms}
    for name in NEW_TERMS:
        assert name in known
        assert library.glossary.terms[name].definition
        assert name in linked, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_ch_91_one_label_for_the_european_text(language: str):
    assert "EASL 2024" in load_library(language).guidelines.editions["easl2024"].short
    assert EDITIONS["easl2024"].year == 2024
    folder = [path for path in content_files() if f"/{language}/" in path.as_posix()]
    assert not [path.name for path in folder if re.search(r"EASL[,，]? ?2025", path.read_text(encoding="utf-8"))]


# --- what may not stand anywhere -------------------------------------------------------------------------------------


def test_no_wording_of_a_text_that_may_not_be_used_is_kept():
    assert [row.id for row in ENTRIES.values() if row.source == "nccn2026"] == []
    assert [row.id for row in BASE.guidelines.thresholds if row.source == "nccn2026"] == []
    assert "removed" in DOCUMENTS["nccn2026"].note
    for path in FOLDER.glob("*.yaml"):
        assert not re.search(r"nccn26-\w+-\d\d", path.read_text(encoding="utf-8")), path.name


def test_each_decision_that_a_change_names_tells_of_it():
    told = {row.id: row.history or "" for row in BASE.decisions.decisions}
    named = [
        (change.id, decision)
        for change in LOG.values()
        if change.kind in ("decision", "question_field")
        for decision in re.findall(r"D-\d\d", change.target)
    ]
    assert len(named) >= 25
    assert [one for one in named if one[0] not in told[one[1]]] == []


def test_old_values_are_kept_where_an_entry_was_replaced():
    for change in LOG.values():
        for name, old in change.was.items():
            if name in ENTRIES:
                now = ENTRIES[name].model_dump(mode="json")
                assert old and all(now[field] != value for field, value in old.items()), (change.id, name)
    assert sum(bool(change.was) for change in LOG.values()) >= 20


# --- the list of changes that are applied ----------------------------------------------------------------------------

SOME_TESTS = '''
"""CH-11: only told about here."""


def test_ch_12_second_line():
    """CH-13 is explained, not tested."""


@pytest.mark.parametrize("answers", [pytest.param(1, id="CH-14 one"), "said of CH-15"])
def test_of_positions(answers):
    ch_16_is_no_name = 1


def helper_ch_17():
    pass
'''


def test_a_change_is_applied_where_a_test_bears_its_id(tmp_path):
    (tmp_path / "test_some.py").write_text(SOME_TESTS, encoding="utf-8")
    (tmp_path / "helpers.py").write_text("def test_ch_18_no_test_file(): ...", encoding="utf-8")
    tested = changes.applied(tmp_path)
    assert {f"CH-{number}" for number in (12, 14)} == tested
    told = list(changes.report(BASE.change_log, tested))
    assert sum(line.startswith("not applied: ") for line in told) == len(LOG) - 2
    assert any(re.match(r"decision: 2 of \d+ applied", line) for line in told)


def test_a_reason_is_told_for_what_is_not_applied():
    first, second, *_ = LOG
    log = BASE.change_log.model_copy(update={"not_applied": {first: "waits for a nurse"}})
    found = changes.open_changes(log, set(LOG) - {first, second})
    assert found == {first: "waits for a nurse", second: changes.NO_REASON}


def test_every_change_has_a_test_or_a_reason():
    tested = changes.applied()
    left = changes.open_changes(BASE.change_log, tested)
    assert [name for name, reason in left.items() if reason == changes.NO_REASON] == []
    assert [name for name in BASE.change_log.not_applied if name in tested] == []
