"""The contract: the registry of questions, the editions, what a field accepts, every contradiction, every remark, and
the ways into the command. Compared with data/contract.yaml and with examples written by hand."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from people import fit

from hcc_logic import AnswerProblem, explain, parse_answers
from hcc_logic.__main__ import main
from hcc_logic.engine.conditions import all_of, any_of
from hcc_logic.inputs.answers import accepted, to_si, warnings
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.inputs.units import convert, si_unit
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria.person import VARICES_HIGH, VARICES_LOW
from hcc_logic.report.all_scores import all_scores
from hcc_logic.report.score_results import SCORE_INPUTS
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.treatments import TOPICS

Raw = dict[str, Any]
DATA = Path(__file__).parent / "data"
CONTRACT: dict[str, list[Raw]] = yaml.safe_load((DATA / "contract.yaml").read_text(encoding="utf-8"))
FIELDS = {row["name"]: row for row in CONTRACT["fields"]}
ENTRIES = {
    entry["id"]: entry
    for entry in yaml.safe_load((DATA / "guideline_entries.yaml").read_text(encoding="utf-8"))
    if entry["topics"]
}
NUMERIC = [name for name, row in FIELDS.items() if "min" in row]


# --- the registry --------------------------------------------------------------------------------------------------


def test_fields_and_their_order() -> None:
    assert list(QUESTIONS) == list(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_field(name: str) -> None:
    question, row = QUESTIONS[name], FIELDS[name]
    assert question.name == name
    assert question.kind == row["kind"]
    assert list(question.choices) == row.get("choices", [])
    assert question.unit == row.get("unit")
    assert question.minimum == row.get("min")
    assert question.maximum == row.get("max")
    assert question.warn_below == row.get("warn_below")
    assert question.warn_above == row.get("warn_above")
    assert dict(question.other_units) == row.get("other_units", {})


# --- the editions --------------------------------------------------------------------------------------------------


def test_editions() -> None:
    assert set(EDITIONS) == {row["id"] for row in CONTRACT["editions"]}
    for row in CONTRACT["editions"]:
        edition = EDITIONS[row["id"]]
        assert edition.id == row["id"]
        assert (edition.country, edition.year) == (row["country"], row["year"]), edition.id
        assert edition.newer_edition == row["newer_edition"], edition.id
        assert edition.partly_updated_by == row.get("partly_updated_by"), edition.id
        assert edition.year <= row["published"] or edition.id == "easl2024", edition.id


def test_stances() -> None:
    written = [stance for edition in EDITIONS.values() for stance in edition.stances]
    assert len(written) == len({stance.id for stance in written}) == len(ENTRIES)
    for stance in written:
        entry = ENTRIES[stance.id]
        assert stance.stance == entry["stance"], stance.id
        assert stance.seen == entry["seen"], stance.id
        assert set(stance.topics) == set(entry["topics"]), stance.id


# --- answers -------------------------------------------------------------------------------------------------------


def refusal(raw: Raw) -> tuple[str, str, str | None]:
    with pytest.raises(AnswerProblem) as caught:
        parse_answers(raw)
    return caught.value.field, caught.value.code, caught.value.likely_unit


@pytest.mark.parametrize("name", NUMERIC)
def test_limits_are_within_and_just_outside_is_refused(name: str) -> None:
    row = FIELDS[name]
    low, high = row["min"], row["max"]
    step = 1 if row["kind"].startswith("integer") else 0.001
    wrap = (lambda v: [v]) if row["kind"] == "list_of_numbers" else (lambda v: v)
    for value in (low, high):
        assert parse_answers({name: wrap(value)}).get(name) == ((value,) if row["kind"] == "list_of_numbers" else value)
    field, code, _ = refusal({name: wrap(low - step)})
    assert (field, code) in ((name, "below_minimum"), (name, "likely_other_unit"))
    field, code, unit = refusal({name: wrap(high + step)})
    factors = row.get("other_units", {})
    likely = next((unit for unit, factor in factors.items() if low <= (high + step) * factor <= high), None)
    assert (field, code, unit) == (name, "likely_other_unit" if likely else "above_maximum", likely)


@pytest.mark.parametrize("name", NUMERIC)
def test_a_whole_number_beyond_all_floats_is_refused(name: str) -> None:
    for value, code in ((10**400, "above_maximum"), (-(10**400), "below_minimum")):
        assert refusal({name: [value] if FIELDS[name]["kind"] == "list_of_numbers" else value}) == (name, code, None)


@pytest.mark.parametrize("name", NUMERIC)
def test_rare_values_are_kept_and_asked_about(name: str) -> None:
    row = FIELDS[name]
    step = 1 if row["kind"].startswith("integer") else 0.001
    wrap = (lambda v: [v]) if row["kind"] == "list_of_numbers" else (lambda v: v)

    def asked(value: float) -> list[tuple[str, str]]:
        return warnings(parse_answers({name: wrap(value)}))

    for limit, sign, word in ((row["warn_below"], -1, "unusually_low"), (row["warn_above"], 1, "unusually_high")):
        if limit is None:
            assert asked(row["min"] if sign < 0 else row["max"]) == [] or word == "unusually_low"
            continue
        assert asked(limit) == []
        assert asked(limit + sign * step) == [(name, word)]


@pytest.mark.parametrize(
    ("raw", "code", "unit"),
    [
        ({"bilirubin_umol_l": 0.8}, "likely_other_unit", "mg/dL"),
        ({"albumin_g_l": 4.0}, "likely_other_unit", "g/dL"),
        ({"haemoglobin_g_l": 12}, "likely_other_unit", "g/dL"),
        ({"creatinine_umol_l": 1.0}, "likely_other_unit", "mg/dL"),
        ({"largest_cm": 60}, "likely_other_unit", "mm"),
        ({"tumour_sizes_cm": [3, 60]}, "likely_other_unit", "mm"),
        ({"albumin_g_l": 0.5}, "below_minimum", None),
        ({"albumin_g_l": 66}, "above_maximum", None),
        ({"crp_mg_l": 601}, "above_maximum", None),
        ({"inr": 0.4}, "below_minimum", None),
        ({"inr": 21}, "above_maximum", None),
        ({"ecog": True}, "wrong_type", None),
        ({"ecog": False}, "wrong_type", None),
        ({"ecog": 2.0}, "wrong_type", None),
        ({"ecog": 5}, "not_a_choice", None),
        ({"sex": 1}, "wrong_type", None),
        ({"sex": "other"}, "not_a_choice", None),
        ({"child_pugh_class": 1}, "wrong_type", None),
        ({"pvtt_both_sides": "yes"}, "wrong_type", None),
        ({"pvtt_both_sides": 0}, "wrong_type", None),
        ({"red_flags": "none"}, "wrong_type", None),
        ({"red_flags": [1]}, "wrong_type", None),
        ({"red_flags": ["headache"]}, "not_a_choice", None),
        ({"tumour_sizes_cm": 3}, "wrong_type", None),
        ({"tumour_sizes_cm": ["3"]}, "wrong_type", None),
        ({"tumour_sizes_cm": [True]}, "wrong_type", None),
        ({"tumour_count": "many"}, "not_a_choice", None),
        ({"tumour_count": 2.5}, "wrong_type", None),
        ({"tumour_count": True}, "wrong_type", None),
        ({"age": 60.5}, "wrong_type", None),
        ({"age": "60"}, "wrong_type", None),
        ({"age": True}, "wrong_type", None),
        ({"inr": float("nan")}, "wrong_type", None),
        ({"inr": float("inf")}, "wrong_type", None),
        ({"inr": True}, "wrong_type", None),
        ({"nobody": 1}, "unknown_field", None),
    ],
)
def test_refused(raw: Raw, code: str, unit: str | None) -> None:
    assert refusal(raw) == (next(iter(raw)), code, unit)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ({"ecog": 0}, "0"),
        ({"ecog": 4}, "4"),
        ({"ecog": "3"}, "3"),
        ({"sex": "female"}, "female"),
        ({"pvtt_both_sides": False}, False),
        ({"red_flags": ["rigors", "rigors", "jaundice"]}, ("rigors", "jaundice")),
        ({"red_flags": ("none",)}, ("none",)),
        ({"tumour_sizes_cm": [3, 2.5]}, (3.0, 2.5)),
        ({"tumour_sizes_cm": (3,)}, (3.0,)),
        ({"tumour_count": "diffuse"}, "diffuse"),
        ({"tumour_count": 3.0}, 3),
        ({"tumour_count": 0}, 0),
        ({"age": 70.0}, 70),
        ({"inr": 1}, 1.0),
        ({"largest_cm": 6}, 6.0),
    ],
)
def test_accepted(raw: Raw, value: Any) -> None:
    found = parse_answers(raw).get(next(iter(raw)))
    assert found == value
    assert type(found) is type(value)


def test_not_known() -> None:
    found = parse_answers({"ecog": None, "sex": "unknown", "red_flags": [], "tumour_sizes_cm": (), "inr": 1.1})
    assert found.unknown == {"ecog", "sex", "red_flags", "tumour_sizes_cm"}
    assert dict(found.known) == {"inr": 1.1}
    assert (found.get("inr"), found.get("ecog"), found.get("age")) == (1.1, None, None)
    told = found.told("ecog", "1")
    assert told.get("ecog") == "1"
    assert told.unknown == found.unknown - {"ecog"}
    dropped = told.without(["inr", "ecog"])
    assert not dropped.known
    assert dropped.unknown == found.unknown | {"inr", "ecog"}


def test_units() -> None:
    for name, row in FIELDS.items():
        if "unit" not in row:
            continue
        assert to_si(QUESTIONS[name], 2.0, row["unit"]) == 2.0
        for unit, factor in row.get("other_units", {}).items():
            assert to_si(QUESTIONS[name], 2.0, unit) == pytest.approx(2.0 * factor)
        with pytest.raises(KeyError):
            to_si(QUESTIONS[name], 2.0, "furlong")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("age", "18 to 110 years"),
        ("sex", "male, female"),
        ("pvtt_both_sides", "true, false"),
        ("tumour_count", "0 to 99 n or diffuse"),
        ("tumour_sizes_cm", "a list of 0.1 to 40 cm"),
        ("afp_ng_ml", "0 to 1e+07 ng/mL"),
    ],
)
def test_what_is_accepted_is_named(name: str, text: str) -> None:
    assert accepted(QUESTIONS[name]) == text


def test_warnings_look_at_every_number_and_at_numbers_only() -> None:
    raw = {"tumour_sizes_cm": [0.2, 5, 30], "sex": "male", "pvtt_both_sides": True, "red_flags": ["none"], "age": 99}
    assert warnings(parse_answers(raw)) == [
        ("tumour_sizes_cm", "unusually_low"),
        ("tumour_sizes_cm", "unusually_high"),
        ("age", "unusually_high"),
    ]


# --- contradictions ------------------------------------------------------------------------------------------------

# code, answers that contradict, the fields that it names, answers that nearly do
CONTRADICTIONS: list[tuple[str, Raw, set[str], Raw]] = [
    ("nature_vs_type", {"thrombus_nature": "none", "pvtt_type": "I"}, {"thrombus_nature", "pvtt_type"},
     {"thrombus_nature": "none", "pvtt_type": "I0"}),
    ("nature_vs_type", {"thrombus_nature": "none", "pvtt_type": "present_place_unknown"},
     {"thrombus_nature", "pvtt_type"}, {"thrombus_nature": "not_sure", "pvtt_type": "present_place_unknown"}),
    ("nature_vs_type", {"thrombus_nature": "none", "vp_type": "Vp1"}, {"thrombus_nature", "vp_type"},
     {"thrombus_nature": "bland", "vp_type": "Vp1"}),
    ("nature_vs_extent", {"thrombus_nature": "none", "hepatic_vein_thrombus": "peripheral"},
     {"thrombus_nature", "hepatic_vein_thrombus"}, {"thrombus_nature": "bland", "hepatic_vein_thrombus": "peripheral"}),
    ("nature_vs_extent", {"thrombus_nature": "none", "ivc_thrombus": "ivc"}, {"thrombus_nature", "ivc_thrombus"},
     {"thrombus_nature": "none", "ivc_thrombus": "none"}),
    ("tumour_thrombus_nowhere", {"thrombus_nature": "tumour", "pvtt_type": "I0", "hepatic_vein_thrombus": "none",
     "ivc_thrombus": "none"}, {"thrombus_nature", "pvtt_type"},
     {"thrombus_nature": "tumour", "pvtt_type": "I0", "hepatic_vein_thrombus": "none"}),
    ("tumour_thrombus_nowhere", {"thrombus_nature": "tumour", "vp_type": "Vp0", "hepatic_vein_thrombus": "none",
     "ivc_thrombus": "none"}, {"thrombus_nature", "vp_type"},
     {"thrombus_nature": "tumour", "vp_type": "Vp0", "hepatic_vein_thrombus": "none", "ivc_thrombus": "ivc"}),
    ("type_vs_vp", {"pvtt_type": "I", "vp_type": "Vp3"}, {"pvtt_type", "vp_type"},
     {"pvtt_type": "I", "vp_type": "Vp2"}),
    ("type_vs_vp", {"pvtt_type": "none", "vp_type": "Vp1"}, {"pvtt_type", "vp_type"},
     {"pvtt_type": "none", "vp_type": "Vp0"}),
    ("type_vs_vp", {"pvtt_type": "III", "vp_type": "Vp3"}, {"pvtt_type", "vp_type"},
     {"pvtt_type": "III", "vp_type": "Vp4"}),
    ("type_vs_vp", {"pvtt_type": "II", "vp_type": "Vp4", "pvtt_both_sides": False}, {"pvtt_type", "vp_type"},
     {"pvtt_type": "II", "vp_type": "Vp4"}),
    ("type_vs_vp", {"pvtt_type": "II", "vp_type": "Vp4", "confined_to_one_side": "yes"}, {"pvtt_type", "vp_type"},
     {"pvtt_type": "II", "vp_type": "Vp4", "confined_to_one_side": "no", "pvtt_both_sides": True}),
    ("type_vs_vp", {"pvtt_type": "present_place_unknown", "vp_type": "Vp0"}, {"pvtt_type", "vp_type"},
     {"pvtt_type": "present_place_unknown", "vp_type": "Vp1"}),
    ("one_side_vs_both", {"confined_to_one_side": "yes", "pvtt_both_sides": True},
     {"confined_to_one_side", "pvtt_both_sides"}, {"confined_to_one_side": "yes", "pvtt_both_sides": False}),
    ("block_vs_type", {"main_trunk_complete_block": "yes", "pvtt_type": "I"},
     {"main_trunk_complete_block", "pvtt_type"}, {"main_trunk_complete_block": "no", "pvtt_type": "I"}),
    ("block_vs_type", {"main_trunk_complete_block": "yes", "pvtt_type": "II", "pvtt_both_sides": False},
     {"main_trunk_complete_block", "pvtt_type"}, {"main_trunk_complete_block": "yes", "pvtt_type": "II"}),
    ("block_vs_type", {"main_trunk_complete_block": "yes", "vp_type": "Vp3"}, {"main_trunk_complete_block", "vp_type"},
     {"main_trunk_complete_block": "yes", "vp_type": "Vp4"}),
    ("block_vs_type", {"main_trunk_complete_block": "yes", "pvtt_type": "I", "thrombus_nature": "bland"},
     {"main_trunk_complete_block", "pvtt_type"},
     {"main_trunk_complete_block": "yes", "pvtt_type": "I", "thrombus_nature": "tumour_and_clot"}),
    ("block_vs_clear_vein", {"main_trunk_complete_block": "yes", "thrombus_nature": "none"},
     {"main_trunk_complete_block", "thrombus_nature"}, {"main_trunk_complete_block": "yes",
     "thrombus_nature": "bland"}),
    ("block_vs_clear_vein", {"main_trunk_complete_block": "yes", "thrombus_nature": "tumour", "pvtt_type": "none"},
     {"main_trunk_complete_block", "pvtt_type"}, {"main_trunk_complete_block": "yes", "pvtt_type": "none",
     "thrombus_nature": "bland"}),
    ("block_vs_clear_vein", {"main_trunk_complete_block": "yes", "thrombus_nature": "tumour", "vp_type": "Vp0"},
     {"main_trunk_complete_block", "vp_type"}, {"main_trunk_complete_block": "no", "thrombus_nature": "tumour",
     "vp_type": "Vp0"}),
    ("block_vs_flow", {"main_trunk_complete_block": "yes", "portal_flow_after_radiotherapy": "restored"},
     {"main_trunk_complete_block", "portal_flow_after_radiotherapy"},
     {"main_trunk_complete_block": "yes", "portal_flow_after_radiotherapy": "not_restored"}),
    ("sizes_vs_count", {"tumour_sizes_cm": [3, 2], "tumour_count": 3}, {"tumour_sizes_cm", "tumour_count"},
     {"tumour_sizes_cm": [3, 2], "tumour_count": 2}),
    ("sizes_vs_largest", {"tumour_sizes_cm": [3, 2], "largest_cm": 4}, {"tumour_sizes_cm", "largest_cm"},
     {"tumour_sizes_cm": [3, 2], "largest_cm": 3}),
    ("sizes_vs_largest", {"tumour_sizes_cm": [3, 2], "largest_cm": 2}, {"tumour_sizes_cm", "largest_cm"},
     {"tumour_sizes_cm": [2, 3], "largest_cm": 3.0000000001}),
    ("no_tumour_vs_size", {"tumour_count": 0, "largest_cm": 2}, {"tumour_count", "largest_cm"},
     {"tumour_count": 1, "largest_cm": 2}),
    ("no_tumour_vs_size", {"tumour_count": 0, "tumour_share_of_liver_pct": 1},
     {"tumour_count", "tumour_share_of_liver_pct"}, {"tumour_count": 0, "tumour_share_of_liver_pct": 0}),
    ("hbv", {"hbv_surface_antigen": "negative", "hbv_dna": "detectable"}, {"hbv_surface_antigen", "hbv_dna"},
     {"hbv_surface_antigen": "negative", "hbv_dna": "undetectable"}),
    ("neutrophils_vs_wbc", {"neutrophils_10e9_l": 5.1, "wbc_10e9_l": 5}, {"neutrophils_10e9_l", "wbc_10e9_l"},
     {"neutrophils_10e9_l": 5, "wbc_10e9_l": 5}),
    ("inr_vs_seconds", {"inr": 1.0, "pt_seconds_over_control": 7}, {"inr", "pt_seconds_over_control"},
     {"inr": 1.0, "pt_seconds_over_control": 2}),
    ("no_resection", {"prior_resection": "no", "pathology_margin": "wide"}, {"prior_resection", "pathology_margin"},
     {"prior_resection": "yes", "pathology_margin": "wide"}),
    ("no_resection", {"prior_resection": "no", "setting": "after_curative_resection"}, {"prior_resection", "setting"},
     {"prior_resection": "no", "setting": "recurrence"}),
    ("no_resection", {"prior_resection": "no", "prior_treatment": ["resection"]},
     {"prior_resection", "prior_treatment"}, {"prior_resection": "no", "prior_treatment": ["ablation"]}),
    ("prior_none_and_some", {"prior_treatment": ["none", "tace"]}, {"prior_treatment"}, {"prior_treatment": ["none"]}),
    ("no_drug_vs_result", {"prior_treatment": ["tace"], "last_systemic_result": "stable"},
     {"prior_treatment", "last_systemic_result"}, {"prior_treatment": ["other"], "last_systemic_result": "stable"}),
    ("no_drug_vs_result", {"prior_treatment": ["none"], "last_systemic_result": "progressed"},
     {"prior_treatment", "last_systemic_result"},
     {"prior_treatment": ["tyrosine_kinase_inhibitor"], "last_systemic_result": "progressed"}),
    ("no_chemotherapy_vs_oxaliplatin", {"prior_treatment": ["tace", "haic"], "prior_oxaliplatin": "yes"},
     {"prior_treatment", "prior_oxaliplatin"}, {"prior_treatment": ["chemotherapy"], "prior_oxaliplatin": "yes"}),
    ("transplant", {"setting": "recurrence_after_transplant", "transplant_recipient": "no"},
     {"setting", "transplant_recipient"}, {"setting": "recurrence", "transplant_recipient": "no"}),
    ("none_and_signs", {"red_flags": ["none", "rigors"]}, {"red_flags"}, {"red_flags": ["none"]}),
    ("no_flags_vs_bleeding", {"red_flags": ["none"], "bleeding_now": "yes"}, {"red_flags", "bleeding_now"},
     {"red_flags": ["none"], "bleeding_now": "stopped_within_72h"}),
    ("flags_vs_no_bleeding", {"red_flags": ["black_stool"], "bleeding_now": "no"}, {"red_flags", "bleeding_now"},
     {"red_flags": ["rigors"], "bleeding_now": "no"}),
    ("no_cancer_setting_vs_cancer", {"setting": "after_curative_resection", "thrombus_nature": "tumour"},
     {"setting", "thrombus_nature"}, {"setting": "after_curative_resection", "thrombus_nature": "bland"}),
    ("no_cancer_setting_vs_cancer",
     {"setting": "complete_response_off_treatment", "thrombus_nature": "tumour_and_clot"},
     {"setting", "thrombus_nature"}, {"setting": "complete_response_off_treatment", "pvtt_type": "II"}),
    ("no_tumour_vs_setting", {"setting": "first_diagnosis", "tumour_count": 0}, {"setting", "tumour_count"},
     {"setting": "first_diagnosis", "tumour_count": 0, "extrahepatic_spread": "lung"}),
    ("no_tumour_vs_setting", {"setting": "recurrence_after_transplant", "tumour_count": 0, "thrombus_nature": "bland",
     "extrahepatic_spread": "none"}, {"setting", "tumour_count"},
     {"setting": "recurrence_after_transplant", "tumour_count": 0, "extrahepatic_spread": "none"}),
    ("no_cancer_setting_vs_cancer", {"setting": "after_curative_resection", "extrahepatic_spread": "lung"},
     {"setting", "extrahepatic_spread"}, {"setting": "after_curative_resection", "extrahepatic_spread": "none"}),
    ("no_cancer_setting_vs_cancer", {"setting": "after_curative_resection", "tumour_count": "diffuse"},
     {"setting", "tumour_count"}, {"setting": "after_curative_resection", "tumour_count": 0}),
    ("kidney", {"kidney_failure": "no", "creatinine_umol_l": 176.9}, {"kidney_failure", "creatinine_umol_l"},
     {"kidney_failure": "no", "creatinine_umol_l": 176.8}),
    ("kidney", {"kidney_failure": "no", "egfr_ml_min": 29.9}, {"kidney_failure", "egfr_ml_min"},
     {"kidney_failure": "no", "egfr_ml_min": 30}),
    ("kidney", {"kidney_failure": "yes", "creatinine_umol_l": 90, "egfr_ml_min": 80},
     {"kidney_failure", "creatinine_umol_l", "egfr_ml_min"}, {"kidney_failure": "yes", "creatinine_umol_l": 90}),
    ("child_pugh_class", {"child_pugh_class": "A", "bilirubin_umol_l": 60, "albumin_g_l": 25},
     {"child_pugh_class", "bilirubin_umol_l", "albumin_g_l"}, {"child_pugh_class": "B", "bilirubin_umol_l": 60,
     "albumin_g_l": 25}),
    ("child_pugh_class", {"child_pugh_points": 6, "bilirubin_umol_l": 60, "albumin_g_l": 25},
     {"child_pugh_points", "bilirubin_umol_l", "albumin_g_l"}, {"child_pugh_points": 7, "bilirubin_umol_l": 60,
     "albumin_g_l": 25}),
    ("child_pugh_class", {"child_pugh_class": "A", "child_pugh_points": 6, "bilirubin_umol_l": 60, "albumin_g_l": 25},
     {"child_pugh_class", "child_pugh_points", "bilirubin_umol_l", "albumin_g_l"},
     {"child_pugh_class": "B", "child_pugh_points": 7, "bilirubin_umol_l": 60, "albumin_g_l": 25}),
    ("stated_class_vs_points", {"child_pugh_class": "A", "child_pugh_points": 7},
     {"child_pugh_class", "child_pugh_points"}, {"child_pugh_class": "B", "child_pugh_points": 7}),
    ("clotting_differs", {"inr": 1.2, "pt_activity_pct": 35}, {"inr", "pt_activity_pct"},
     {"inr": 1.2, "pt_activity_pct": 71}),
    ("clotting_differs", {"inr": 1.2, "pt_seconds": 18, "pt_normal_seconds": 12},
     {"inr", "pt_seconds", "pt_normal_seconds"}, {"inr": 1.2, "pt_seconds": 18}),
    ("clotting_differs", {"pt_seconds_over_control": 3, "pt_seconds": 18, "pt_normal_seconds": 12},
     {"pt_seconds_over_control", "pt_seconds", "pt_normal_seconds"},
     {"pt_seconds_over_control": 6, "pt_seconds": 18, "pt_normal_seconds": 12}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "raw", "fields", "near"), CONTRADICTIONS)
def test_contradiction(code: str, raw: Raw, fields: set[str], near: Raw) -> None:
    found = contradictions.find(parse_answers(raw))
    assert (code, fields) in [(item.code, set(item.fields)) for item in found]
    assert {item.code for item in found} == {code}
    assert contradictions.find(parse_answers(near)) == ()


def test_every_code_has_an_example() -> None:
    assert set(get_args(contradictions.ContradictionCode)) == {code for code, *_ in CONTRADICTIONS}


def test_decided_contradictions_are_shown_and_need_no_reading() -> None:
    answers = parse_answers({"inr": 1.0, "pt_seconds_over_control": 7})
    found = contradictions.find(answers)
    assert [item.decided for item in found] == [True]
    assert contradictions.readings(answers, found) == [answers]
    assert [item.code for item in explain(answers).contradictions] == ["inr_vs_seconds"]


def test_each_reading_leaves_one_side_unanswered() -> None:
    answers = parse_answers({"thrombus_nature": "none", "pvtt_type": "I", "inr": 1})
    found = contradictions.readings(answers, contradictions.find(answers))
    assert [dict(reading.known) for reading in found] == [
        {"thrombus_nature": "none", "inr": 1.0},
        {"pvtt_type": "I", "inr": 1.0, "thrombus_nature": "tumour"},  # something is in the vein then (CH-01)
        {"pvtt_type": "I", "inr": 1.0, "thrombus_nature": "bland"},
    ]


NONSENSE: Raw = {
    "thrombus_nature": "none", "pvtt_type": "I", "vp_type": "Vp4", "hepatic_vein_thrombus": "major",
    "ivc_thrombus": "ivc", "main_trunk_complete_block": "yes", "portal_flow_after_radiotherapy": "restored",
    "tumour_sizes_cm": [3, 2], "tumour_count": 5, "largest_cm": 9, "hbv_surface_antigen": "negative",
    "hbv_dna": "detectable", "neutrophils_10e9_l": 9, "wbc_10e9_l": 2, "prior_resection": "no",
    "pathology_margin": "wide", "pathology_r0": "yes", "red_flags": ["none"], "bleeding_now": "yes",
    "bleeding_last_6_months": "no", "kidney_failure": "no", "creatinine_umol_l": 500, "egfr_ml_min": 10,
}  # fmt: skip


def test_readings_are_capped_and_never_contradict_themselves() -> None:
    answers = parse_answers(NONSENSE)
    found = contradictions.find(answers)
    assert len(found) > 10
    readings = contradictions.readings(answers, found)
    assert 1 <= len(readings) <= contradictions.MAX_READINGS + 1
    assert contradictions.MAX_READINGS == 32
    for reading in readings:
        assert contradictions.undecided(contradictions.find(reading)) == ()
    beyond = {name for item in found[10:] for side in item.sides for name in side}
    assert all(not beyond & set(reading.known) for reading in readings)
    assert explain(answers).topic("resolve_contradiction").status == "listed"


def test_beside_a_contradiction_the_disputed_answers_would_help() -> None:
    said = explain(parse_answers(fit(setting="recurrence", pvtt_type="I", thrombus_nature="none")))
    open_topics = [verdict for verdict in said.topics if verdict.status == "cannot_say" and verdict.would_help]
    assert open_topics
    disputed = {"pvtt_type", "thrombus_nature"}
    assert any(set(verdict.would_help) == disputed for verdict in open_topics)
    assert all(not verdict.leads_to for verdict in open_topics)


# --- remarks -------------------------------------------------------------------------------------------------------

TRUNK: Raw = {"pvtt_type": "III", "pvtt_both_sides": None, "confined_to_one_side": "no"}
REMARKS = frozenset(
    (
        "order_flow_first", "order_depends_on_flow", "order_disputed", "high_bilirubin_specialist_looks",
        "class_b8_specialist_looks", "heart_failure", "large_tumour_share", "block_rich_collaterals", "on_antiviral",
        "blood_thinner", "varices_found", "ask_about_short_course_for_pain",
    )
)  # fmt: skip
B8: Raw = {"albumin_g_l": 25, "ascites": "mild"}
B9: Raw = {**B8, "bilirubin_umol_l": 40}
HIGH: Raw = {"bilirubin_umol_l": 50.5}
ARTERY = ("tace", "haic", "sirt", "tace_radiotherapy", "tace_systemic", "haic_systemic", "iodine125_stent_or_seed")
ORDERED = ("external_radiotherapy", "tace", "tace_radiotherapy")
LOOKED_AT = (
    *ARTERY, "external_radiotherapy", "surgery_upfront", "ablation", "systemic_tki", "systemic_immunotherapy_combo",
    "bevacizumab_containing", "neoadjuvant_radiotherapy", "conversion_then_reassess_surgery",
)  # fmt: skip

# changes to a fit person, topics, the remarks that go with them ("?" where it is open)
SPOKEN: list[tuple[Raw, tuple[str, ...], set[str]]] = [
    ({}, ORDERED, {"order_disputed"}),
    ({}, ("haic", "sirt", "surgery_upfront", "tace_systemic", "systemic_tki"), set()),
    ({"pvtt_type": "I"}, ORDERED, {"order_disputed"}),
    (TRUNK, ORDERED, {"order_disputed"}),
    ({**TRUNK, "main_trunk_complete_block": "yes", "portal_collaterals": "poor"}, ORDERED[:1], {"order_flow_first"}),
    ({**TRUNK, "main_trunk_complete_block": "yes", "portal_collaterals": "poor",
      "portal_recanalisation_possible": "no"}, ("tace", "tace_radiotherapy"), {"order_flow_first"}),
    ({**TRUNK, "main_trunk_complete_block": "yes", "portal_collaterals": "rich"}, ("tace",),
     {"order_flow_first", "block_rich_collaterals"}),
    ({**TRUNK, "main_trunk_complete_block": None}, ORDERED, {"order_depends_on_flow?"}),
    ({"thrombus_nature": "none", "pvtt_type": "none", "pvtt_both_sides": None}, ("tace", "external_radiotherapy"),
     set()),
    ({"pvtt_type": "none", "pvtt_both_sides": None, "hepatic_vein_thrombus": "major"}, ORDERED, set()),
    (HIGH, LOOKED_AT, {"high_bilirubin_specialist_looks"}),
    ({"bilirubin_umol_l": 50}, LOOKED_AT, set()),
    (B8, LOOKED_AT, {"class_b8_specialist_looks"}),
    (B9, LOOKED_AT, {"class_b8_specialist_looks"}),
    ({"albumin_g_l": 30, "ascites": "mild"}, LOOKED_AT, set()),
    ({"albumin_g_l": 30, "ascites": "mild", **HIGH}, LOOKED_AT,
     {"high_bilirubin_specialist_looks", "class_b8_specialist_looks"}),
    ({"heart_failure": "yes"}, (*ARTERY, "surgery_upfront"), {"heart_failure"}),
    ({"heart_failure": "yes"}, ("external_radiotherapy", "systemic_tki", "ablation"), set()),
    ({"heart_failure": None}, ("tace", "haic", "surgery_upfront"), set()),
    ({"tumour_share_of_liver_pct": 70}, ("tace",), {"large_tumour_share"}),
    ({"tumour_share_of_liver_pct": 69.9}, ("tace",), set()),
    ({"tumour_share_of_liver_pct": 70}, ("haic", "sirt"), set()),
    ({"hbv_surface_antigen": "positive", "on_antiviral": "yes"}, ("antiviral_hbv",), {"on_antiviral"}),
    ({"hbv_surface_antigen": "positive"}, ("antiviral_hbv",), set()),
    ({"blood_thinner": "yes"}, ("anticoagulation_discussion",), {"blood_thinner"}),
    ({}, ("anticoagulation_discussion",), set()),
    ({"varices": "high"}, ("endoscopy_before_antiangiogenic",), {"varices_found"}),
    ({"varices": "low"}, ("endoscopy_before_antiangiogenic",), {"varices_found"}),
    ({"varices": "treated"}, ("endoscopy_before_antiangiogenic",), {"varices_found"}),
    ({"varices": "none"}, ("endoscopy_before_antiangiogenic",), set()),
    ({"ecog": "3"}, ("external_radiotherapy",), {"ask_about_short_course_for_pain"}),
    ({"albumin_g_l": 25, "ascites": "moderate_severe", "bilirubin_umol_l": 60}, ("external_radiotherapy",),
     {"ask_about_short_course_for_pain", "high_bilirubin_specialist_looks"}),
    ({"ecog": "2"}, ("external_radiotherapy",), set()),
]  # fmt: skip


@pytest.mark.parametrize(("change", "topics", "expected"), SPOKEN)
def test_remarks(change: Raw, topics: tuple[str, ...], expected: set[str]) -> None:
    said = explain(parse_answers(fit(**change)))
    assert not said.contradictions
    for slug in topics:
        verdict = said.topic(slug)
        if verdict.status == "not_relevant":
            continue
        ordered = any(code.startswith("order_") for code in expected)
        own = expected if ordered or slug not in ORDERED else expected | order(fit(**change))
        found = {
            reason.code + ("" if reason.outcome == "holds" else "?")
            for reason in verdict.reasons
            if reason.code in REMARKS
        }
        assert found == own, slug


def order(raw: Raw) -> set[str]:
    """Cancer in the portal vein and no complete block: the order of radiotherapy and embolization is disputed."""
    portal = raw["pvtt_type"] in ("I", "II", "III", "IV")
    return {"order_disputed"} if portal and raw["main_trunk_complete_block"] == "no" else set()


# --- inputs of the scores ------------------------------------------------------------------------------------------

MEASURED = fit(tumour_sizes_cm=[6], afp_ng_ml=300, crp_mg_l=12, sodium_mmol_l=136, sex="female", age=60)


def test_an_answer_moves_only_scores_that_name_it() -> None:
    full = all_scores(parse_answers(MEASURED))
    for name in MEASURED:
        less = all_scores(parse_answers({key: value for key, value in MEASURED.items() if key != name}))
        moved = {slug for slug in full if full[slug] != less[slug]}
        naming = {slug for slug, inputs in SCORE_INPUTS.items() if name in (*inputs.needs, *inputs.also)}
        assert moved <= naming, (name, moved - naming)


def test_inputs_used_and_missing() -> None:
    answers = parse_answers({"bilirubin_umol_l": 14, "child_pugh_class": "A", "ecog": "unknown"})
    stage = SCORE_INPUTS["bclc"]
    assert set(stage.used(answers)) == {"bilirubin_umol_l", "child_pugh_class"}
    assert "ecog" in stage.missing(answers)
    assert "child_pugh_class" not in stage.missing(answers)
    assert {"albumin_g_l", "inr", "ascites", "encephalopathy"} <= {*stage.needs, *stage.also}
    assert SCORE_INPUTS["albi"].missing(answers) == ("albumin_g_l",)


# --- small parts ---------------------------------------------------------------------------------------------------

SI = {
    "bilirubin": "umol/L", "creatinine": "umol/L", "albumin": "g/L", "haemoglobin": "g/L", "afp": "ug/L",
    "crp": "mg/L", "platelets": "10^9/L", "wbc": "10^9/L", "neutrophils": "10^9/L", "sodium": "mmol/L",
    "tumour_size": "cm", "pivka_ii": "mAU/mL",
}  # fmt: skip
SAME = {
    "bilirubin": (3.0, "mg/dL", 51.3), "creatinine": (2.0, "mg/dL", 176.8), "albumin": (3.5, "g/dL", 35.0),
    "haemoglobin": (12.0, "g/dL", 120.0), "afp": (100.0, "IU/mL", 121.0), "crp": (1.0, "mg/dL", 10.0),
    "platelets": (150_000.0, "/uL", 150.0), "wbc": (6.0, "10^3/uL", 6.0), "neutrophils": (0.3, "10^4/uL", 3.0),
    "sodium": (140.0, "mEq/L", 140.0), "tumour_size": (30.0, "mm", 3.0), "pivka_ii": (40.0, "mAU/mL", 40.0),
}  # fmt: skip


@pytest.mark.parametrize("analyte", SI)
def test_conversions(analyte: str) -> None:
    value, unit, si = SAME[analyte]
    assert si_unit(analyte) == SI[analyte]
    assert convert(analyte, value, unit, SI[analyte]) == pytest.approx(si)
    assert convert(analyte, si, SI[analyte], unit) == pytest.approx(value)
    with pytest.raises(ValueError, match="impossible"):
        convert(analyte, -1.0, unit, SI[analyte])


def test_conditions_join() -> None:
    assert all_of(VARICES_HIGH, VARICES_LOW) == VARICES_HIGH & VARICES_LOW
    assert any_of(VARICES_HIGH, VARICES_LOW) == VARICES_HIGH | VARICES_LOW
    assert VARICES_HIGH & VARICES_LOW != VARICES_HIGH | VARICES_LOW
    assert ~~VARICES_HIGH == VARICES_HIGH


@pytest.mark.parametrize(
    ("change", "notes"),
    [
        ({"albumin_g_l": 30, "ascites": "mild"}, ("liver_not_preserved",)),
        ({}, ()),
        ({"thrombus_nature": "none", "pvtt_type": "none", "albumin_g_l": 30, "ascites": "mild"}, ()),
        ({"albumin_g_l": None, "ascites": "mild"}, ()),
    ],
)
def test_note_beside_the_stage(change: Raw, notes: tuple[str, ...]) -> None:
    said = explain(parse_answers(fit(**change)))
    assert said.scores.bclc.notes == notes


@pytest.mark.parametrize(
    ("change", "marked"),
    [
        ({"pvtt_both_sides": True, "confined_to_one_side": "no"}, True),
        ({}, False),
        ({"pvtt_type": "III", "pvtt_both_sides": True, "confined_to_one_side": "no"}, False),
    ],
)
def test_note_on_both_first_branches(change: Raw, marked: bool) -> None:
    assert bool(explain(parse_answers(fit(**change))).scores.cheng.notes) is marked


# --- the command ---------------------------------------------------------------------------------------------------


def test_beside_a_contradiction_elsewhere_only_what_is_missing_would_help() -> None:
    clash = {"red_flags": ["none"], "bleeding_now": "yes", "child_pugh_class": "A", "blood_thinner": "unknown"}
    seen = 0
    for verdict in explain(parse_answers(clash)).topics:
        facts = set(TOPICS[verdict.topic].facts)
        if verdict.status == "cannot_say" and not facts & {"red_flags", "bleeding_now"}:
            seen += 1
            assert verdict.would_help
            only_loosen = {
                "blood_thinner",
                "pt_seconds_over_control",
                "pt_seconds",
                "pt_normal_seconds",
                "pt_activity_pct",
            }
            if verdict.topic != "biliary_drainage" and verdict.topic != "ablation":  # about the blocked duct itself
                only_loosen |= {"bile_duct_thrombus"}
            assert set(verdict.would_help) == facts - only_loosen - {"child_pugh_class"}, verdict.topic
    assert seen


@pytest.mark.parametrize(
    ("raw", "code", "outcome", "fields"),
    [
        ({"red_flags": ["chest_pain"], "bleeding_now": "no"}, "emergency_sign", "holds", ["red_flags"]),
        ({"bleeding_now": "yes", "ecog": "1"}, "emergency_sign", "holds", ["bleeding_now"]),
        ({"bleeding_now": "no", "ecog": "1"}, "emergency_sign", "might_hold", ["bleeding_now"]),
        (
            {"red_flags": ["none"], "bleeding_now": "no", "encephalopathy": "none"},
            "no_sign",
            "holds",
            ["red_flags", "bleeding_now", "encephalopathy"],
        ),
    ],
)
def test_the_emergency_names_the_signs_it_rests_on(raw: Raw, code: str, outcome: str, fields: list[str]) -> None:
    (reason,) = explain(parse_answers(raw)).topic("emergency_now").reasons
    assert (reason.code, reason.outcome) == (code, outcome)
    assert sorted(fact.field for fact in reason.facts) == sorted(fields)


def test_no_stage_is_settled_while_it_is_open_whether_there_is_one() -> None:
    """Nothing left in the liver and the veins not told: cancer in a vein has a stage, no cancer has none."""
    left = {"tumour_count": 0, "ecog": "0", "child_pugh_class": "A", "extrahepatic_spread": "none"}
    found = explain(parse_answers(left)).scores
    assert [(s.stage, s.stages, s.notes) for s in (found.bclc, found.cnlc)] == [
        (None, ("C",), ("only_if_cancer_is_there",)),
        (None, ("IIIa",), ("only_if_cancer_is_there",)),
    ]
    told = explain(parse_answers({**left, "thrombus_nature": "tumour"})).scores
    assert (told.bclc.stage, told.cnlc.stage, told.bclc.notes) == ("C", "IIIa", ())
    clear = explain(parse_answers({**left, "thrombus_nature": "none"})).scores
    assert (clear.bclc.stages, clear.bclc.stage, clear.bclc.notes) == ((), None, ())


def test_a_dash_reads_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"bleeding_now": "yes"}'))
    assert main(["assess", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["emergency"]["level"] == "call_now"


def test_a_name_reads_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.json"
    path.write_text('{"bleeding_now": "yes"}', encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("not read"))
    assert main(["assess", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["emergency"]["level"] == "call_now"
    path.write_text('{}\n\n{"bleeding_now": "yes"}\n{"inr": "x"}\n', encoding="utf-8")
    assert main(["assess", str(path), "--lines"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [item.get("emergency", {}).get("level") for item in found] == [None, "call_now", None]
    assert found[2]["error"]["field"] == "inr"


def test_other_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "one.json"
    path.write_text('{"albumin_g_l": 40, "bilirubin_umol_l": 14}', encoding="utf-8")
    assert main(["scores", str(path)]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert "topics" not in scores
    assert "albi" in scores
    assert main(["schema"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"input", "output"}
    assert main(["evidence", "--on", "2000-01"]) == 0
    quiet = capsys.readouterr().out
    assert main(["evidence", "--on", "2099-12"]) == 0
    assert len(capsys.readouterr().out) > len(quiet)
    assert main(["rules", "--format", "md"]) == 0
    assert capsys.readouterr().out.startswith("# Emergency\n\nTopic `emergency_now`, action.\n")  # the first sheet


def test_refusal_and_nothing_to_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "one.json"
    path.write_text("[1]", encoding="utf-8")
    assert main(["assess", str(path)]) == 2
    assert main(["assess", str(tmp_path / "none.json")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 2
