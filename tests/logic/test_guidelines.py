"""Guideline editions against the evidence behind them, and statuses against the positions (D-02 to D-05, D-52)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import people
import pytest
import yaml
from people import fit

from hcc_logic import explain, parse_answers
from hcc_logic.evidence.citations import citations, resolve, sources
from hcc_logic.inputs.thresholds import THRESHOLDS
from hcc_logic.patient.criteria.populations import NOT_ASKED
from hcc_logic.report.explanation import Explanation, TopicVerdict
from hcc_logic.rules.guidelines import ALWAYS_NAMED, EDITIONS
from hcc_logic.rules.treatments import TOPICS

ENTRIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "guideline_entries.yaml").read_text(encoding="utf-8")
)
EXPECTED = {entry["id"]: entry for entry in ENTRIES if entry["topics"]}
STANCES = {stance.id: stance for edition in EDITIONS.values() for stance in edition.stances}
POSITIVE = frozenset(("recommended", "may_consider"))
NEGATIVE = frozenset(("not_recommended", "contraindicated"))


# --- the entries ---------------------------------------------------------------------------------------------------


def test_every_entry_is_written_exactly_once() -> None:
    written = Counter(stance.id for edition in EDITIONS.values() for stance in edition.stances)
    assert written == Counter(list(EXPECTED))


@pytest.mark.parametrize("name", EXPECTED)
def test_entry_says_what_the_evidence_says(name: str) -> None:
    entry, stance = EXPECTED[name], STANCES[name]
    assert stance.stance == entry["stance"]
    assert stance.seen == entry["seen"]
    assert sorted(stance.topics) == sorted(entry["topics"])
    assert stance in EDITIONS[entry["source"]].stances


def test_every_source_that_counts_or_is_shown_has_an_edition() -> None:
    roles = {name: source.role for name, source in sources().items()}
    with_entries = {entry["source"] for entry in ENTRIES}
    assert set(EDITIONS) == {name for name, role in roles.items() if role in ("counts", "shown_only")} & with_entries
    assert set(ALWAYS_NAMED) <= set(EDITIONS)
    for edition in EDITIONS.values():
        assert edition.table_cell == (roles[edition.id] == "shown_only")


def test_topics_exist() -> None:
    assert {topic for stance in STANCES.values() for topic in stance.topics} <= set(TOPICS)


def test_population_of_liver_class_and_fitness_is_kept() -> None:
    """An entry in favor never reaches past the class and fitness that its sentence prints."""
    for name, entry in EXPECTED.items():
        stance, printed = STANCES[name], entry["population"]
        if stance.stance not in POSITIVE or stance.when == NOT_ASKED:
            continue
        for change, allowed in (
            ({"child_pugh_class": "C"}, {"any", "C"} & set(printed["child_pugh"])),
            ({"ecog": "4"}, {"any", 4} & set(printed["ecog"])),
        ):
            if allowed:
                continue
            raw = {**change, "thrombus_nature": "tumour", "pvtt_type": "II", "setting": "recurrence"}
            positions = [
                reason
                for verdict in explain(parse_answers(raw)).topics
                for position in verdict.by_guideline
                for reason in position.reasons
                if reason.sources[0] == name
            ]
            assert not positions, (name, change)


# --- citations -----------------------------------------------------------------------------------------------------


def test_every_citation_of_the_rules_resolves() -> None:
    for topic in TOPICS.values():
        for rule in topic.rules:
            for name in rule.sources:
                assert resolve(name).id == name, (topic.slug, rule.code)
        assert all(resolve(name).kind == "decision" for name in topic.decisions)
    for threshold in THRESHOLDS:
        assert all(resolve(name) for name in threshold.sources), threshold.id


def test_every_citation_of_the_editions_resolves() -> None:
    for edition in EDITIONS.values():
        assert resolve(edition.id).sources == (edition.id,)
        if edition.newer_edition:
            assert resolve(edition.newer_edition)
            assert sources()[edition.id].review_by <= sources()[edition.id].date_checked
        for stance in edition.stances:
            assert resolve(stance.id).sources == (edition.id,)


def test_citations_name_known_documents() -> None:
    for citation in citations().values():
        assert set(citation.sources) <= set(sources()), citation.id
        assert citation.sources or citation.verified in ("project", "memory"), citation.id


def test_unknown_citation_is_an_error() -> None:
    with pytest.raises(KeyError):
        resolve("nhc26-none-99")


# --- whole situations ----------------------------------------------------------------------------------------------

HEPATITIS_B = {"hbv_surface_antigen": "positive", "hbv_dna": "detectable", "prior_treatment": ["none"]}
FOUND = {"vp_type": "Vp3", "cirrhosis": "mild", **HEPATITIS_B}
CLASS_B7 = {"albumin_g_l": 30, "ascites": "mild"}
CLASS_B9 = {"albumin_g_l": 25, "ascites": "mild", "bilirubin_umol_l": 40}
CLASS_C = {"albumin_g_l": 25, "ascites": "moderate_severe", "bilirubin_umol_l": 60}
TRUNK = {"pvtt_type": "III", "vp_type": "Vp4", "confined_to_one_side": "no", "main_trunk_complete_block": "no"}
BLOCKED = {**TRUNK, "main_trunk_complete_block": "yes", "portal_collaterals": "poor"}
NO_VEIN = {**people.NO_VEIN, "vp_type": "Vp0"}
RESECTED = {**people.OPERATED, **NO_VEIN}

SITUATIONS: dict[str, dict[str, Any]] = {
    "branch": {},
    "segment": {"pvtt_type": "I", "vp_type": "Vp2"},
    "both sides of the liver": {"confined_to_one_side": "no"},
    "both first branches": {"pvtt_both_sides": True, "vp_type": "Vp4", "confined_to_one_side": "no"}
    | {"main_trunk_complete_block": "no"},
    "trunk, open": TRUNK,
    "trunk, closed for good": {**BLOCKED, "portal_recanalisation_possible": "no"},
    "trunk, waiting for flow": {**BLOCKED, "portal_recanalisation_possible": "yes"}
    | {"portal_flow_after_radiotherapy": "not_done"},
    "trunk, rich collaterals": {**BLOCKED, "portal_collaterals": "rich", "portal_recanalisation_possible": "no"},
    "type IV": {**TRUNK, "pvtt_type": "IV"},
    "hepatic vein": {"pvtt_type": "none", "vp_type": "Vp0", "hepatic_vein_thrombus": "major"},
    "vena cava": {"ivc_thrombus": "ivc"},
    "lymph nodes": {"extrahepatic_spread": "lymph_nodes"},
    "lung": {"extrahepatic_spread": "lung"},
    "lung without vein": {**NO_VEIN, "extrahepatic_spread": "lung"},
    "class B7": CLASS_B7,
    "class B9": CLASS_B9,
    "class C": CLASS_C,
    "fitness 2": {"ecog": "2"},
    "fitness 3": {"ecog": "3"},
    "bleeding": {"bleeding_now": "yes", "red_flags": ["vomiting_blood"], "bleeding_last_6_months": "yes"}
    | {"varices": "high"},
    "high varices": {"varices": "high"},
    "bleed, treated": {"varices": "treated", "bleeding_last_6_months": "yes"},
    "kidneys": {"kidney_failure": "yes", "creatinine_umol_l": 300, "egfr_ml_min": 15},
    "contrast allergy": {"contrast_allergy": "severe"},
    "diffuse": {"tumour_count": "diffuse", "largest_cm": 9},
    "HAIC has to wait": {"alt_u_l": 500},
    "low counts": {"platelets_10e9_l": 30},
    "many, no vein": {**NO_VEIN, "tumour_count": 6},
    "many and large, no vein": {**NO_VEIN, "tumour_count": 6, "largest_cm": 9},
    "one small": {**NO_VEIN, "largest_cm": 2.5},
    "plain clot": {**NO_VEIN, "thrombus_nature": "bland", "main_trunk_complete_block": "no"},
    "drug stopped evaluation": {"prior_treatment": ["immunotherapy_combination"], "last_systemic_result": "progressed"},
    "tablet stopped working": {"prior_treatment": ["tyrosine_kinase_inhibitor"], "last_systemic_result": "progressed"},
    "transplant before": {"transplant_recipient": "yes"},
    "autoimmune": {"autoimmune_disease": "active"},
    "after downstaging": {**NO_VEIN, "setting": "after_downstaging", "prior_treatment": ["tace"]},
    "after conversion": {"setting": "after_conversion_treatment", "prior_treatment": ["haic"]},
    "after surgery, low risk": RESECTED,
    "after surgery, tiny veins": {**RESECTED, "pathology_mvi": "M1"},
    "after surgery, portal vein": {**RESECTED, "pathology_macro_invasion": "portal_II"},
    "response, off treatment": {**RESECTED, "setting": "complete_response_off_treatment"},
}


def outcome(name: str) -> Explanation:
    found = explain(parse_answers(fit(**{**FOUND, **SITUATIONS[name]})))
    assert not found.contradictions, (name, found.contradictions)
    return found


def positions(verdict: TopicVerdict, wanted: frozenset[str]) -> list[str]:
    """Editions with a checked entry of the wanted kind that certainly speaks about the reader."""
    return [
        position.guideline
        for position in verdict.by_guideline
        for reason in position.reasons
        if reason.code == "entry" and reason.outcome == "holds" and STANCES[reason.sources[0]].stance in wanted
    ]


WITHOUT_GUIDELINE = frozenset(("emergency_now", "clarify_missing_answers", "resolve_contradiction"))
"""Topics about the answers; no guideline speaks on them (topics_without_a_guideline_slug)."""
OWN_RULE = {("active_follow_up", "no_cancer_now")}
"""Listed by a decision: the text read prints the checks for people after surgery only (D-51)."""


@pytest.mark.parametrize("name", SITUATIONS)
def test_status_and_positions_do_not_clash(name: str) -> None:
    for verdict in outcome(name).topics:
        if verdict.topic in WITHOUT_GUIDELINE:
            continue
        codes = {reason.code for reason in verdict.reasons}
        cited = {source for reason in verdict.reasons for source in reason.sources}
        if verdict.status == "listed":
            own_rule = any((verdict.topic, code) in OWN_RULE for code in codes)
            assert positions(verdict, POSITIVE) or own_rule, (verdict.topic, codes)
            assert not positions(verdict, NEGATIVE), (verdict.topic, codes)
        if verdict.status == "usually_not":
            against = positions(verdict, NEGATIVE)
            rule = any(resolve(source).kind in ("stop", "threshold", "decision", "app-rule") for source in cited)
            assert against or rule, (verdict.topic, codes)


@pytest.mark.parametrize("name", SITUATIONS)
def test_full_answers_leave_no_position_open_on_its_population(name: str) -> None:
    for verdict in outcome(name).topics:
        for position in verdict.by_guideline:
            assert position.outcome == "holds", (verdict.topic, position.guideline)
            assert position.reasons or position.stance == "no_statement"


def stance(situation: str, topic: str, edition: str) -> str:
    return next(
        position.stance for position in outcome(situation).topic(topic).by_guideline if position.guideline == edition
    )


@pytest.mark.parametrize(
    ("situation", "topic", "edition", "expected"),
    [
        # rule and exception (D-05)
        ("branch", "surgery_upfront", "nhc2026", "may_consider"),
        ("both sides of the liver", "surgery_upfront", "nhc2026", "not_recommended"),
        ("trunk, open", "surgery_upfront", "nhc2026", "not_recommended"),
        ("hepatic vein", "surgery_upfront", "nhc2026", "may_consider"),
        ("class B7", "surgery_upfront", "nhc2026", "not_recommended"),
        ("branch", "external_radiotherapy", "nhc2026", "recommended"),
        ("class B7", "external_radiotherapy", "nhc2026", "may_consider"),
        ("class C", "external_radiotherapy", "nhc2026", "not_recommended"),
        ("diffuse", "external_radiotherapy", "nhc2026", "not_recommended"),
        ("branch", "neoadjuvant_radiotherapy", "nhc2026", "may_consider"),
        # stops of the same text
        ("trunk, open", "tace", "nhc2026", "recommended"),
        ("trunk, closed for good", "tace", "nhc2026", "contraindicated"),
        ("trunk, rich collaterals", "tace", "nhc2026", "may_consider"),
        ("kidneys", "tace", "nhc2026", "contraindicated"),
        ("HAIC has to wait", "haic", "nhc2026", "not_recommended"),
        ("low counts", "haic", "nhc2026", "not_recommended"),
        ("branch", "haic", "nhc2026", "recommended"),
        ("lung", "iodine125_stent_or_seed", "nhc2026", "not_recommended"),
        # drugs
        ("branch", "systemic_immunotherapy_combo", "nhc2026", "recommended"),
        ("class B9", "systemic_immunotherapy_combo", "nhc2026", "may_consider"),
        ("transplant before", "systemic_immunotherapy_combo", "nhc2026", "may_consider"),
        ("transplant before", "systemic_immunotherapy_combo", "aasld2023", "not_recommended"),
        ("high varices", "bevacizumab_containing", "nhc2026", "not_recommended"),
        ("high varices", "systemic_immunotherapy_combo", "nhc2026", "recommended"),
        ("bleeding", "bevacizumab_containing", "nhc2026", "contraindicated"),
        ("one small", "systemic_immunotherapy_combo", "nhc2026", "no_statement"),
        ("class B7", "systemic_tki", "asco2024", "may_consider"),
        # after an immune drug both texts say that little is known
        ("drug stopped evaluation", "second_line_systemic", "nhc2026", "may_consider"),
        ("drug stopped evaluation", "second_line_systemic", "aasld2023", "may_consider"),
        ("tablet stopped working", "second_line_systemic", "nhc2026", "recommended"),
        ("tablet stopped working", "second_line_systemic", "aasld2023", "recommended"),
        ("after surgery, low risk", "systemic_immunotherapy_combo", "easl2024", "not_recommended"),
        ("branch", "systemic_immunotherapy_combo", "easl2024", "recommended"),
        # China, Japan and the West side by side
        ("branch", "tace", "nhc2026", "recommended"),
        ("branch", "tace", "bclc2022", "not_recommended"),
        ("branch", "tace", "aasld2023", "no_statement"),
        ("trunk, open", "tace", "aasld2023", "not_recommended"),
        ("hepatic vein", "tace", "aasld2023", "not_recommended"),
        ("branch", "surgery_upfront", "jsh2021", "recommended"),
        ("trunk, open", "surgery_upfront", "jsh2021", "no_statement"),
        ("trunk, open", "sirt", "aasld2023", "not_recommended"),
        ("branch", "haic", "bclc2022", "no_statement"),
        ("after surgery, portal vein", "adjuvant_tace", "nhc2026", "may_consider"),
        ("after surgery, tiny veins", "adjuvant_haic", "nhc2026", "recommended"),
        ("after surgery, low risk", "adjuvant_tace", "nhc2026", "no_statement"),
    ],
)
def test_stance_for_a_situation(situation: str, topic: str, edition: str, expected: str) -> None:
    assert stance(situation, topic, edition) == expected


def test_unchecked_and_table_entries_carry_their_label() -> None:
    """Each kind is met: entries of the text, of a report, of neither, and of a table. Silence carries none."""
    labels = set[str]()
    for verdict in outcome("branch").topics:
        for position in verdict.by_guideline:
            for reason in position.reasons:
                if reason.entry is None:
                    assert reason.code in ("speaks_for_others", "not_asked")
                    continue
                labels.add(reason.code)
                cell = EDITIONS[position.guideline].table_cell
                code = {"text": "entry", "report": "seen_in_report", "no": "not_checked"}[
                    STANCES[reason.sources[0]].seen
                ]
                assert reason.code == ("table_cell" if cell else code)
    assert labels == {"entry", "seen_in_report", "not_checked", "table_cell"}
