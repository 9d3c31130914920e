"""The import of a new edition of the fact base: merging of doubles, hidden texts, recalled numbers."""

import importlib.util
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "import_evidence.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("import_evidence", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def row(tool, name, kind="cohort", **more):
    return tool.source("2026-11", name, name, kind, "abstract", **more)


def test_the_same_document_is_merged_and_another_gets_a_prefix(tool):
    registry = tool.Registry("2026-11")
    registry.add("guidelines", "", row(tool, "a", year=2020, doi="10.1/x"))
    assert registry.add("outcomes", "out-", row(tool, "a", year=2020, doi="10.1/X", url="https://x.org")) == "a"
    assert registry.rows["a"]["url"] == "https://x.org"
    assert registry.add("outcomes", "out-", row(tool, "a", year=2020, doi="10.1/y")) == "out-a"
    assert registry.known("outcomes", "a") == "out-a"


def test_a_document_is_found_by_doi_number_or_address(tool):
    registry = tool.Registry("2026-11")
    registry.add("options", "opt-", row(tool, "a", url="https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/"))
    assert registry.find("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456", None) == "a"
    assert registry.find("https://example.org/other", None) is None


def test_guidelines_are_looked_at_again_sooner(tool):
    assert row(tool, "g", "guideline")["review_by"] == "2027-11"
    assert row(tool, "s")["review_by"] == "2028-11"


def test_recalled_numbers_are_emptied_and_unread_rows_dropped(tool):
    one = dict.fromkeys(tool.OUTCOME_FIELDS) | {
        "id": "a-os", "source": "a", "verified": "read", "display": "paired", "n_option": 40,
        "memory_fields": ["n_option"],
    }  # fmt: skip
    book = {
        "outcomes": [one, one | {"id": "b-os", "verified": "memory"}, one | {"id": "c-os", "display": "do_not_show"},
                     one | {"id": "barred-os"}],
        "not_for_patient_charts": ["barred-os (recalled)"],
        "chart_sets": [{"set": "s", "chart": "c", "entries": ["a-os", "b-os"], "framing": "f"}],
    }  # fmt: skip
    rows, sets = tool.import_outcomes({"outcomes": book}, tool.Registry("2026-11"))
    assert [item["id"] for item in rows] == ["a-os", "barred-os"]
    assert rows[0]["n_option"] is None
    assert [item["patient_chart"] for item in rows] == [True, False]
    assert sets[0]["entries"] == ["a-os"]
